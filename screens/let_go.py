"""The let-go screen: what is held now, when it comes back, and that nothing else is needed tonight."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from journal.agenda import agenda
from journal.clean import visible
from journal.dates_said import day_name, lateness
from journal.facts import TalkFact
from journal.lanes import Agenda, Kind, Lane
from journal.promises import DueKind, Promise, PromiseState, Side
from journal.session import Session
from journal.storage.agenda import facts
from journal.storage.conversations import Saved
from journal.texts.today import Standing
from screens.breathe import Breathe
from screens.cells import right
from screens.evening import evening_lines
from screens.hints import KeyHints
from screens.lessons import pin_from_talk
from screens.needs import ask_need
from screens.page import Page


class LetGo(Page[None]):
    """Shown after saving AFTER, for that conversation; on `g`, for everything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(None)", "Close", id="close"),
        Binding("escape", "dismiss(None)", "Close", show=False, id="close"),
        Binding("b", "breathe", "Breathe", id="breathe"),
        Binding("w", "need", "What do I need", id="need"),
        Binding("v", "vent", "Vent and burn", id="vent"),
        Binding("k", "lesson", "Pin a lesson", id="lesson"),
        Binding("f", "mail", "Follow-up mail", id="mail"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("close", "mail", "breathe", "need", "vent", "lesson")

    def __init__(self, session: Session, saved: Saved | None = None) -> None:
        super().__init__(session)
        self.saved = saved

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalScroll(classes="fields"):
            yield Static(self._text(), id="let-go")
        yield KeyHints(self.HINTS)

    def action_breathe(self) -> None:
        """A minute of breathing."""
        self.app.push_screen(Breathe(self.session))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        # At the end of the day there is no one conversation a mail or a lesson could be about.
        return super().check_action(action, parameters) if action not in ("mail", "lesson") or self.saved else False

    def on_mount(self) -> None:
        self.afterword.journal_changed.subscribe(self, lambda _: self.query_one("#let-go", Static).update(self._text()))

    @work(exclusive=True, group="need")
    async def action_need(self) -> None:
        """Ask what is needed now."""
        await ask_need(self.afterword)

    def action_vent(self) -> None:
        """Write it off; nothing of it is kept."""
        self.afterword.open_vent()

    @work(exclusive=True, group="lesson")
    async def action_lesson(self) -> None:
        """Pin a line of what was just written down."""
        if self.saved is not None:
            await pin_from_talk(self.afterword, self.saved.conversation_id)

    def action_mail(self) -> None:
        """The follow-up mail about what was just written down."""
        if self.saved is not None:
            self.afterword.open_mail(self.saved.conversation_id)

    def _text(self) -> Content:
        session, texts = self.session, self.session.texts
        now = session.now()
        found = agenda(session.store.read(facts, at=now), at=now, settings=session.settings.agenda)
        held = self._held(found)
        undated = sum(promise.due.kind is DueKind.UNDATED for promise in held)
        lines = [Content.styled(texts.forms.let_go, "bold $primary"), Content("")]
        sentence = [texts.forms.held(len(held), undated)]
        mail = self._mail(found)
        if mail:
            sentence.append(texts.forms.mail_at(mail))
        sentence.append(self._rest(found))
        lines.append(Content.styled(" ".join(sentence), "$foreground"))
        if self._reflection_waits(found):
            lines.append(Content.styled(texts.forms.waits, "$muted"))
        lines += [Content.styled(said, "$muted") for said in evening_lines(session)]
        lines.append(Content(""))
        lines += [self._line(promise, found) for promise in held]
        return Content("\n").join([*lines, Content(""), Content.styled(texts.forms.let_go_close, "$muted")])

    def _all(self, found: Agenda) -> list[Promise]:
        items = [item for lane in found.lanes for item in lane.items] + [later.item for later in found.later]
        promises = [item.fact for item in items if isinstance(item.fact, Promise)]
        return [promise for promise in promises if promise.state is PromiseState.OPEN]

    def _held(self, found: Agenda) -> list[Promise]:
        of_talk = self.saved.conversation_id if self.saved else None
        return [promise for promise in self._all(found) if of_talk is None or promise.conversation_id == of_talk]

    def _mail(self, found: Agenda) -> str:
        for item in [item for lane in found.lanes for item in lane.items] + [later.item for later in found.later]:
            fact = item.fact
            if item.kind is not Kind.MAIL or not isinstance(fact, TalkFact) or fact.mail_owed_since is None:
                continue
            if self.saved is None or fact.id == self.saved.conversation_id:
                on = self.session.today()
                day = item.when or on
                return self._said(day)
        return ""

    def _said(self, day: date) -> str:
        on, texts = self.session.today(), self.session.texts.dates
        away = (day - on).days
        return lateness(0, texts) if away <= 0 else texts.away(away) if away == 1 else day_name(day, texts, on=on)

    def _rest(self, found: Agenda) -> str:
        texts = self.session.texts
        due_today = sum(
            isinstance(item.fact, Promise) and item.fact.side is Side.MINE for item in found.lane(Lane.TODAY).items
        )
        pressing = Standing(overdue=found.lane(Lane.OVERDUE).count, due_today=due_today)
        return texts.today.calm(pressing) if pressing != Standing() else texts.forms.nothing_else

    def _reflection_waits(self, found: Agenda) -> bool:
        return any(
            self.saved is None or (isinstance(item.fact, TalkFact) and item.fact.id == self.saved.conversation_id)
            for item in found.lane(Lane.REFLECTION).items
        )

    def _line(self, promise: Promise, found: Agenda) -> Content:
        texts, on = self.session.texts, self.session.today()
        comes = {later.item.key: later.next_on for later in found.later}.get(f"{Kind.PROMISE}:{promise.id}")
        due = texts.today.undated
        if promise.due.kind is DueKind.TALK:
            due = texts.today.before_talk
        elif promise.due.day is not None:
            due = day_name(promise.due.day, texts.dates, on=on)
            if promise.due.time is not None:
                due += f" {promise.due.time:%H:%M}"
        back = f" · {texts.forms.returns(self._said(comes))}" if comes else ""
        return Content.assemble(
            (f"{right(due, 16)} ", "$muted"),
            ("→ " if promise.side is Side.MINE else "← ", "$muted"),
            (visible(promise.text), "$foreground"),
            (back, "$muted"),
        )
