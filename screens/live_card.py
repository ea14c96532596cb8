"""The live card: a few large lines during the talk, its phases, and a line that catches what is promised."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from journal.briefing import Briefing, Plan, brief
from journal.clean import visible
from journal.conversations import Half, Status
from journal.errors import JournalError
from journal.phrases import Phase
from journal.session import Session
from journal.storage.briefing import known_for_talk
from journal.texts.errors import said
from screens.bullets import Bullet, bullets
from screens.catcher import Catcher
from screens.cells import cell_len, cut
from screens.hints import KeyHints
from screens.page import Page
from screens.settling import settle

if TYPE_CHECKING:
    from screens.app import AfterwordApp

PHASES = tuple(Phase)
LOOKS_EVERY_SECONDS = 10.0
OPENING_MINUTES = 5
LOW = 20


@dataclass(slots=True, kw_only=True)
class CardState:
    """How far a talk is, remembered while the program runs: the card can be left and opened again."""

    began: datetime
    phase_began: datetime
    phase: int = 0
    ticked: set[str] = field(default_factory=set)


def show_card(app: AfterwordApp, conversation_id: int) -> None:
    """Open the card for a planned talk; says so when it is not one."""
    session = app.session
    try:
        found = session.store.read(known_for_talk, conversation_id)
    except JournalError as error:
        app.notify(said(error, session.texts.errors), severity="error", markup=False)
        return
    briefing = brief(found, at=session.now(), settings=session.settings.agenda)
    plan = briefing.plan
    if plan is None or plan.talk.id != conversation_id or plan.talk.status is not Status.PLANNED:
        app.notify(session.texts.live.not_planned, markup=False)
        return
    now = session.now()
    state = app.cards.setdefault(conversation_id, CardState(began=now, phase_began=now))
    app.push_screen(LiveCard(session, briefing, plan, state))


class LiveCard(Page[None]):
    """What was prepared, at a glance. What is typed into its last line is in the draft of AFTER at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "catch", "Catch a promise", priority=True, id="catch"),
        Binding("a", "after", "After", id="after"),
        Binding("s", "zero", "Clock from now", id="zero"),
        Binding("escape", "leave", "Back", id="back"),
        Binding("tab", "other", "Next field", show=False, priority=True, id="next_field"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("tick", "next_phase", "catch", "after", "zero", "back", "keys")
    AUTO_FOCUS = "Bullet"
    catcher = getters.query_one(Catcher)
    DEFAULT_CSS = """
    LiveCard .card { height: 1fr; }
    LiveCard .bullets { width: 1fr; height: 1fr; scrollbar-size-vertical: 1; }
    LiveCard .say { width: 44; height: 1fr; padding-left: 2; margin-left: 2; scrollbar-size-vertical: 1; }
    LiveCard.-narrow .card { layout: vertical; }
    LiveCard.-narrow .say { width: 1fr; height: auto; max-height: 4; padding: 0; margin: 0; }
    LiveCard.-narrow Bullet { margin-bottom: 0; }
    LiveCard Catcher { margin-top: 1; }
    LiveCard.-narrow Catcher { margin-top: 0; }
    LiveCard.-narrow .heading { margin-bottom: 0; }
    """

    def __init__(self, session: Session, briefing: Briefing, plan: Plan, state: CardState) -> None:
        super().__init__(session)
        self.briefing = briefing
        self.talk = plan.talk
        self.plan = plan
        self.state = state

    def compose(self) -> ComposeResult:
        texts = self.session.texts
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            with Horizontal(classes="card"):
                with VerticalScroll(classes="bullets", can_focus=False):
                    if not self.plan.is_written:
                        yield Static(Content.styled(f" {texts.live.not_prepared}", "$muted"))
                    for label, text in bullets(self.plan, self.briefing.on, texts, self.session.templates):
                        yield Bullet(label, text, ticked=f"{label}\n{text}" in self.state.ticked)
                with VerticalScroll(classes="say", can_focus=False):
                    yield Static(id="phrases")
            yield Catcher(self.session, self.talk)
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self.set_interval(LOOKS_EVERY_SECONDS, self._show_heading)
        self._show()

    def on_screen_resume(self) -> None:
        try:
            self.catcher.look_again()
        except JournalError:
            self.dismiss(None)

    def on_resize(self, event: Resize) -> None:
        super().on_resize(event)
        self._show_heading()
        for bullet in self.query(Bullet):
            bullet.refresh(layout=True)

    # what is shown

    def _show(self) -> None:
        self._show_heading()
        self._show_phrases()

    def _show_heading(self) -> None:
        texts, state = self.session.texts, self.state
        now = self.session.now()
        minutes, here = _minutes(state.began, now), _minutes(state.phase_began, now)
        long = state.phase == 0 and here >= OPENING_MINUTES
        phase = PHASES[state.phase]
        width = self.size.width - 4
        elapsed, here_said = texts.live.elapsed(minutes), f" {texts.live.in_phase(here)}"
        client = cut(visible(self.talk.client), width // 2)
        topic = cut(visible(self.talk.topic), width - cell_len(client) - cell_len(elapsed) - 6)
        labels = [
            (f"▸ {texts.templates.phase(one)}  " if one is phase else f"{texts.templates.phase(one)}  ", one)
            for one in PHASES
        ]
        if sum(cell_len(label) for label, _ in labels) + cell_len(here_said) > width:
            here_said = ""
        self.query_one("#heading", Static).update(
            Content.assemble(
                (client, "bold $primary"),
                (f"   {topic}", "bold $foreground"),
                (f"   {elapsed}\n", "$warning" if long else "$muted"),
                *((label, "bold $primary" if one is phase else "$muted") for label, one in labels),
                (f"{here_said}\n", "$warning" if long else "$muted"),
                ("" if self.size.height < LOW else f"{texts.live.aims[phase]}\n", "$foreground"),
                (texts.live.body[phase], "$muted"),
            )
        )

    def _show_phrases(self) -> None:
        texts, client = self.session.texts, self.briefing.client
        phrases = self.session.templates.phrases_of(
            self.talk.template, PHASES[self.state.phase], quiet_days=self.briefing.quiet_days
        )
        lines = [Content.styled(texts.live.say, "bold $foreground")]
        for phrase in phrases:
            spoken = texts.templates.phrase(phrase.id, address_form=client.address_form)
            lines.append(Content.assemble(("– ", "$muted"), (spoken, "$foreground")))
        self.query_one("#phrases", Static).update(Content("\n").join(lines if phrases else []))

    # moving through the talk

    def action_phase(self, step: int) -> None:
        """Go to the next phase, or back."""
        place = min(max(self.state.phase + step, 0), len(PHASES) - 1)
        if place != self.state.phase:
            self.state.phase = place
            self.state.phase_began = self.session.now()
            self._show_heading()
            self._show_phrases()

    def action_zero(self) -> None:
        """The talk begins now."""
        self.state.began = self.state.phase_began = self.session.now()
        self._show_heading()

    def action_move(self, step: int) -> None:
        """Go to the bullet above or below; below the last one is the line that catches."""
        all_bullets = list(self.query(Bullet))
        here = all_bullets.index(self.focused) if isinstance(self.focused, Bullet) else len(all_bullets)
        if here + step < len(all_bullets):
            self.set_focus(all_bullets[max(0, here + step)])
        else:
            self.set_focus(self.catcher.line)

    def action_previous_field(self) -> None:
        """From the line back to the bullets."""
        self.action_move(-1)

    def action_next_field(self) -> None:
        """There is nothing below the line."""

    def action_other(self) -> None:
        """From the bullets into the line and back."""
        if isinstance(self.focused, Bullet):
            self.set_focus(self.catcher.line)
        else:
            self.set_focus(next((one for one in self.query(Bullet) if not one.ticked), self.query(Bullet).first()))

    def on_bullet_ticked(self, event: Bullet.Ticked) -> None:
        if event.bullet.ticked:
            self.state.ticked.add(event.bullet.key)
            waiting = [one for one in self.query(Bullet) if not one.ticked]
            if waiting:
                self.set_focus(waiting[0])
        else:
            self.state.ticked.discard(event.bullet.key)

    async def action_catch(self) -> None:
        """Into the line; from there, keep the promise and wait for the next one, or go back with an empty line."""
        await settle(self)
        if self.focused is not self.catcher.line:
            self.set_focus(self.catcher.line)
        elif not self.catcher.take():
            self.action_other()

    # leaving

    async def action_leave(self) -> None:
        """Leave; what was caught stays."""
        await settle(self)
        self._leave(write=False)

    async def action_after(self) -> None:
        """Write AFTER of this talk, with what was caught."""
        await settle(self)
        self._leave(write=True)

    @work(exclusive=True, group="leave")
    async def _leave(self, *, write: bool) -> None:
        whole = await self.catcher.is_whole()
        if write and not whole:
            # AFTER would open without what the file does not hold yet; here it still stands.
            return
        self.afterword.journal_changed.publish(None)
        self.dismiss(None)
        if write:
            self.afterword.open_half(self.talk.id, Half.AFTER)


def _minutes(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds() // 60))
