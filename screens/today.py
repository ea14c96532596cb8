"""Today: one calm sentence, the lanes, and beside them the highlighted client in short."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from journal.agenda import agenda
from journal.clean import visible
from journal.conversations import Half, Status
from journal.dates_said import long_day
from journal.errors import JournalError
from journal.facts import ClientFact, ConsequenceFact, DraftFact, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane
from journal.promises import Promise, Side
from journal.session import Session
from journal.storage.agenda import facts
from journal.storage.channels import last_failure
from journal.texts.today import Standing
from screens.acting import ActsOnPromises
from screens.agenda_rows import lane_lines
from screens.beside_list import BesideList
from screens.evening import in_a_row_said
from screens.hints import KeyHints
from screens.morning_offer import morning_offer
from screens.row_list import RowList
from screens.steady import SteadyText
from screens.suggesting import suggestion

# What the keys of a row do; which of them apply depends on the row.
ON_A_ROW: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("after", ()),
    ("edit", ()),
    ("rest", ()),
    ("briefing", ()),
    ("live_card", ()),
    *(("act", (name,)) for name in ("done", "keep", "renegotiate", "slip", "snooze", "nudge")),
)


class TodayPage(ActsOnPromises):
    """The page that opens first."""

    CSS_PATH = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "after", "After", id="after"),
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("l", "live_card", "Live card", show=False, id="live_card"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = (
        "write",
        "prepare",
        "open",
        "briefing",
        "done",
        "renegotiate",
        "snooze",
        "rest",
        "promises",
        "let_go",
        "keys",
        "palette",
    )
    AUTO_FOCUS = "RowList"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.items: dict[object, Item] = {}
        self.agenda = self._look()
        self.is_new = True
        self.rows = RowList(lane_lines(self.agenda, session))
        self.heading = SteadyText(self._heading(), id="heading", classes="heading")
        self.beside = BesideList(id="client")
        self.under = SteadyText(id="suggestion")
        self.sides: dict[int | None, Content] = {}
        self.applying: tuple[bool | None, ...] = ()

    def _look(self) -> Agenda:
        now = self.session.now()
        found = agenda(self.session.store.read(facts, at=now), at=now, settings=self.session.settings.agenda)
        self.items = {item.key: item for lane in found.lanes for item in lane.items}
        return found

    @property
    def is_current(self) -> bool:
        """Whether it can be seen: while the program opens, Textual would draw it once for nobody."""
        return super().is_current and not self.afterword.unseen

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield self.heading
            with Horizontal(classes="columns"):
                yield self.rows
                yield self.beside
            yield self.under
        yield KeyHints(self.HINTS)

    def come_back(self) -> None:
        """A new page has just looked."""
        if self.is_new:
            self.is_new = False
        else:
            self.reload()

    def reload(self) -> None:
        """Look at the journal again: another day, another window, or something was saved."""
        try:
            self.agenda = self._look()
        except JournalError as error:
            from journal.texts.errors import said

            reason = said(error, self.session.texts.errors)
            self.notify(self.session.texts.today.not_readable(reason), severity="error", markup=False)
            return
        self.sides.clear()
        self.heading.show(self._heading())
        self.rows.show(lane_lines(self.agenda, self.session))

    def _heading(self) -> Content:
        texts = self.session.texts
        now = self.session.now()
        return Content.assemble(
            (long_day(self.session.today(), texts.dates), "bold $foreground"),
            (f"     {texts.today.part_of_day(now.hour)}\n", "$muted"),
            (self._sentence(), "$muted"),
            (self._channel(), "$warning"),
            ("".join(f"\n{said}" for said in in_a_row_said(self.session)), "$warning"),
            (self._offered(), "$primary"),
        )

    def _channel(self) -> str:
        """That a reminder outside the screens could not be shown, while that is so."""
        failure = self.session.store.read(last_failure)
        if failure is None:
            return ""
        from journal.remind.said import failure_said

        return "\n" + visible(failure_said(failure, self.session.texts.channels.reminders, at=self.session.now()))

    def _offered(self) -> str:
        """In the morning, the morning round as long as it is not gone through."""
        offer = morning_offer(self.session, self.agenda)
        return f"\n{offer}" if offer else ""

    def _sentence(self) -> str:
        texts = self.session.texts.today
        if not self.agenda.lanes:
            return texts.nothing if self.agenda.later else texts.first_time

        def shown(lane: Lane) -> int:
            return self.agenda.lane(lane).count

        return texts.calm(
            Standing(
                drafts=shown(Lane.UNFINISHED),
                overdue=shown(Lane.OVERDUE),
                due_today=sum(
                    isinstance(item.fact, Promise) and item.fact.side is Side.MINE
                    for item in self.agenda.lane(Lane.TODAY).items
                ),
                mails=shown(Lane.MAIL_OWED),
                reflections=shown(Lane.REFLECTION),
                they_are_late=shown(Lane.THEY_ARE_LATE),
                did_it_happen=shown(Lane.DID_IT_HAPPEN),
                others=len(self.agenda.lanes),
            )
        )

    @property
    def item(self) -> Item | None:
        """The loose end the cursor stands on."""
        row = self.rows.row
        return self.items.get(row.key) if row else None

    def on_row_list_highlighted(self) -> None:
        self._say_keys()
        self._suggest()
        # The cursor moves first: who it stands on is looked up behind it.
        if self.afterword.stands:
            self.call_after_refresh(self._show_client)

    def fill_in(self) -> None:
        self._show_client()

    def _say_keys(self) -> None:
        """Draw the line of keys again when others apply here than on the row before."""
        applying = tuple(self.check_action(action, parameters) for action, parameters in ON_A_ROW)
        if applying != self.applying:
            self.applying = applying
            self.refresh_bindings()

    def _suggest(self) -> None:
        """Say under the list what the highlighted loose end asks for."""
        item = self.item
        said = suggestion(item, self.items.values(), self.session) if item is not None else ""
        self.under.show(Content(said))

    def _show_client(self) -> None:
        item = self.item
        client_id = self._client_of(item) if item else None
        if client_id not in self.sides:
            # What it needs is loaded once the list is there.
            from screens.client_side import client_side

            self.sides[client_id] = client_side(client_id, self.session)
        self.beside.show(self.sides[client_id])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        item = self.item if self.is_mounted else None
        if action == "after" or (action == "edit" and item is not None and not isinstance(item.fact, Promise)):
            return True if item is not None and isinstance(item.fact, TalkFact) else None
        if action == "rest":
            return True if item is not None else None
        if action == "briefing":
            return True if item is not None and self._client_of(item) is not None else None
        if action == "live_card":
            is_planned = item is not None and isinstance(item.fact, TalkFact) and item.fact.status is Status.PLANNED
            return True if is_planned else None
        return super().check_action(action, parameters)

    def on_row_list_chosen(self) -> None:
        item = self.item
        if item is None:
            return
        if isinstance(item.fact, DraftFact):
            self.afterword.resume_draft(item.fact.id)
        elif item.lane in (Lane.REFLECTION, Lane.DID_IT_HAPPEN) and isinstance(item.fact, TalkFact):
            self.afterword.open_half(item.fact.id, Half.AFTER)
        elif item.kind is Kind.MAIL and isinstance(item.fact, TalkFact):
            self.afterword.open_mail(item.fact.id)
        elif isinstance(item.fact, TalkFact):
            self.afterword.open_talk(item.fact.id)
        elif isinstance(item.fact, Promise):
            self.afterword.open_promise(item.fact.id)
        elif isinstance(item.fact, ClientFact):
            self.afterword.open_client(item.fact.id)
        elif isinstance(item.fact, ConsequenceFact):
            self.action_rest()

    def action_after(self) -> None:
        """Write AFTER for the talk the cursor stands on."""
        item = self.item
        if item is not None and isinstance(item.fact, TalkFact):
            self.afterword.open_half(item.fact.id, Half.AFTER)

    def action_briefing(self) -> None:
        """Show the client of the loose end the cursor stands on, before the next contact."""
        item = self.item
        client_id = self._client_of(item) if item is not None else None
        if item is not None and client_id is not None:
            self.afterword.open_briefing(client_id, item.fact.id if isinstance(item.fact, TalkFact) else None)

    def action_live_card(self) -> None:
        """Show the card for the planned talk the cursor stands on."""
        item = self.item
        if item is not None and isinstance(item.fact, TalkFact):
            self.afterword.open_live_card(item.fact.id)

    @property
    def promise(self) -> Promise | None:
        item = self.item
        return item.fact if item is not None and isinstance(item.fact, Promise) else None

    def action_edit(self) -> None:
        """Change the talk the cursor stands on, or put a promise right."""
        item = self.item
        if item is not None and isinstance(item.fact, TalkFact):
            self.afterword.open_half(item.fact.id, Half.BEFORE if item.fact.status is Status.PLANNED else Half.AFTER)
        else:
            super().action_edit()

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """What else can be done to the loose end the cursor stands on."""
        item = self.item
        if item is None:
            return
        if isinstance(item.fact, Promise):
            await self.choose_act(item.fact)
        else:
            from screens.loose_ends import settle_item

            await settle_item(self.afterword, item)

    def _client_of(self, item: Item) -> int | None:
        fact = item.fact
        if isinstance(fact, ClientFact):
            return fact.id
        if isinstance(fact, Promise | TalkFact | ConsequenceFact):
            return fact.client_id
        if not fact.client.strip():
            return None
        from journal.storage.clients import find_client

        known = self.session.store.read(find_client, fact.client)
        return known.id if known else None
