"""Vent and burn: timed free writing that is only ever in memory; the feelings before and after are kept."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Paste
from textual.widgets import Static, TextArea

from journal.clean import clean
from journal.conversations import Feeling, Moment
from journal.feelings import compare
from journal.promises import Side
from journal.session import Session
from journal.storage.closing import Vent, keep_vent, remove_vent
from screens.client_menu import act
from screens.fields.feelings import FeelingsField, FeelingsInput, Felt
from screens.hints import KeyHints
from screens.page import Page
from screens.plane import Plane
from screens.question import Choose, Possible
from screens.settling import settle

SECONDS = 5 * 60


class FreeText(TextArea):
    """Writing that nothing else in the program ever sees."""

    DEFAULT_CSS = """
    FreeText { height: 1fr; padding: 0; margin: 1 0; scrollbar-size-vertical: 1; overflow-x: hidden; border: none; }
    """

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=Content(placeholder), compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def on_paste(self, event: Paste) -> None:
        """Take what was pasted, with nothing in it that a terminal would act on."""
        event.prevent_default()
        event.stop()
        self.replace(clean(event.text), *self.selection)

    def burn(self) -> None:
        """Nothing of it is left, nor a way to bring it back by ctrl+z."""
        self.load_text("")
        self.history.clear()


class VentPage(Page[None]):
    """A feeling, the text, and then the feeling again. Leaving burns what was written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+b", "burn", "Burn", priority=True, id="burn"),
        Binding("enter", "enter", "Next field", show=False, priority=True, id="leave_field"),
        Binding("escape", "leave", "Close", id="close"),
        Binding("f1", "app.keys", "Keys", id="keys"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("burn", "close", "keys")
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.seconds = SECONDS
        self.burnt = False
        self.before: tuple[Felt, ...] = ()

    def compose(self) -> ComposeResult:
        texts = self.session.texts
        with Vertical(classes="page"):
            yield Static(id="heading", classes="heading")
            yield FeelingsField(
                "felt",
                texts.closing.vent_feeling,
                most=1,
                texts=texts.feelings,
                placeholder=texts.forms.feelings_placeholder,
            )
            yield FreeText(texts.closing.vent_placeholder)
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self._draw()
        self.field.focus_control()
        self.set_interval(1, self._tick)

    @property
    def field(self) -> FeelingsField:
        return self.query_one(FeelingsField)

    @property
    def text(self) -> FreeText:
        return self.query_one(FreeText)

    def _tick(self) -> None:
        # The time runs while one writes, not while one looks for a word for the feeling.
        if self.text.has_focus and self.seconds > 0:
            self.seconds -= 1
            self._draw()

    def _draw(self) -> None:
        texts = self.session.texts.closing
        if self.burnt:
            second = texts.burnt
        elif self.seconds:
            second = texts.vent_about
        else:
            second = texts.vent_over
        left = "" if self.burnt else texts.vent_left(*divmod(self.seconds, 60))
        if self.burnt and self.before:
            left = f"{texts.vent_feeling}: {self.session.texts.feelings.label(self.before[0].word)}"
        self.query_one("#heading", Static).update(
            Content.assemble((texts.vent, "bold $primary"), (f"   {left}\n", "$foreground"), (second, "$muted"))
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "enter":
            # In the text, Enter begins a line.
            return not (self.is_mounted and self.text.has_focus)
        if action == "burn":
            return False if self.burnt else super().check_action(action, parameters)
        return super().check_action(action, parameters)

    async def action_enter(self) -> None:
        """Take the word; then write, or, once it is burnt, be done."""
        await settle(self)
        if await self.field.enter():
            return
        if self.burnt:
            self._keep()
        else:
            self.set_focus(self.text)

    @work(exclusive=True, group="plane")
    async def on_feelings_input_plane_wanted(self, event: FeelingsInput.PlaneWanted) -> None:
        feelings = event.feelings
        chosen = await self.app.push_screen_wait(Plane(self.session, tuple(felt.word for felt in feelings.felt)))
        if chosen:
            feelings.take(chosen)

    async def action_burn(self) -> None:
        """Let it go up in smoke, and ask how it feels now."""
        await settle(self)
        self.before = self.field.value
        self.text.burn()
        self.text.display = False
        self.burnt = True
        self.field.label = self.session.texts.closing.vent_after
        self.field.load(())
        self.field.focus_control()
        self._draw()
        self.refresh_bindings()

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Leave; what stands there is burnt, after a question."""
        if self.burnt:
            self._keep()
            return
        if self.text.text.strip():
            texts = self.session.texts.closing
            answers = (
                Possible(id="stay", key="s", label=texts.vent_stay),
                Possible(id="burn", key="b", label=texts.vent_burn),
            )
            if await self.app.push_screen_wait(Choose(self.session, texts.vent_leave, answers)) != "burn":
                return
            self.text.burn()
        self.dismiss(None)

    @work(exclusive=True, group="keep")
    async def _keep(self) -> None:
        """Keep how it felt before and after, where anything was said, and go."""
        session, store = self.session, self.session.store
        before, after = self.before, self.field.value
        if before or after:
            texts = session.texts
            change = compare(_felt(before, Moment.BEFORE), _felt(after, Moment.AFTER))
            await act(
                self.afterword,
                store.write(
                    keep_vent, Vent(before=_one(before), after=_one(after)), at=session.now(), on=session.today()
                ),
                lambda made: store.write(remove_vent, made),
                texts.closing.vent,
                lambda _: texts.closing.vent_done(texts.feelings.compared(change) if change.changes else ""),
            )
        self.dismiss(None)


def _one(felt: tuple[Felt, ...]) -> tuple[str, int] | None:
    return (felt[0].word, felt[0].intensity) if felt else None


def _felt(felt: tuple[Felt, ...], moment: Moment) -> tuple[Feeling, ...]:
    return tuple(Feeling(moment=moment, whose=Side.MINE, word=one.word, intensity=one.intensity) for one in felt)
