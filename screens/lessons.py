"""Pinning a lesson, and the page on which those that are pinned stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from journal.clean import visible
from journal.client_profile import Wrong, WrongPart
from journal.clock import local
from journal.conversations import Conversation
from journal.dates_said import day_name
from journal.lessons import Lesson, NewLesson
from journal.session import Session
from journal.storage import clients, conversations, lessons
from screens.client_menu import act
from screens.fields.texts import LineField
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.question import Choose, Possible
from screens.row_list import Gap, Heading, Line, Row, RowList
from screens.short_form import ShortForm

if TYPE_CHECKING:
    from screens.app import AfterwordApp

# Where a lesson mostly comes from, the likeliest first.
SOURCES = ("next_time", "offer_lesson", "noticed_in_me", "went_well", "not_so_well", "surprised")
MOST_LINES = 8
ALL = "all"


def lines_of(talk: Conversation) -> tuple[str, ...]:
    """What was written after a talk that may be worth remembering, each line once."""
    found = [answer.text for source in SOURCES for answer in talk.answers if answer.prompt == source]
    return tuple(dict.fromkeys(" ".join(text.split()) for text in found if text.strip()))[:MOST_LINES]


async def pin_from_talk(app: AfterwordApp, conversation_id: int) -> None:
    """Ask which line of a talk to pin and for whom, and pin it."""
    session = app.session
    talk = session.store.read(conversations.conversation, conversation_id)
    found = lines_of(talk)
    texts = session.texts.lessons
    answers = [Possible(id=str(place), key=str(place + 1), label=visible(line)) for place, line in enumerate(found)] + [
        Possible(id="own", key="w", label=texts.write_own)
    ]
    chosen = await app.push_screen_wait(Choose(session, texts.pin_question, answers)) if found else "own"
    if chosen is None:
        return
    text = await _written(app) if chosen == "own" else found[int(chosen)]
    if text is not None:
        await pin_for(app, text, client_id=talk.client_id, client=talk.client, conversation_id=talk.id)


async def pin_for(
    app: AfterwordApp, text: str, *, client_id: int, client: str, conversation_id: int | None = None
) -> None:
    """Ask whether a line is for this client or for all, and pin it."""
    texts = app.session.texts.lessons
    answers = (
        Possible(id="client", key="1", label=texts.for_client(visible(client))),
        Possible(id=ALL, key="2", label=texts.for_all),
    )
    whom = await app.push_screen_wait(Choose(app.session, texts.whom_question(visible(text)), answers))
    if whom is not None:
        await pin(
            app,
            NewLesson(text=text, client_id=None if whom == ALL else client_id, conversation_id=conversation_id),
        )


async def pin(app: AfterwordApp, lesson: NewLesson) -> None:
    """Pin it; u takes it back: a new one is gone then, one that was let go earlier is let go again."""
    session, store = app.session, app.session.store
    known = store.read(lessons.same, lesson)
    if known is not None and store.read(lessons.is_pinned, known):
        app.notify(session.texts.lessons.pinned, markup=False)
        return
    await act(
        app,
        store.write(lessons.pin, lesson, at=session.now(), on=session.today()),
        lambda made: (
            store.write(lessons.remove, made) if known is None else store.write(lessons.unpin, made, at=session.now())
        ),
        visible(lesson.text),
        lambda _: session.texts.lessons.pinned,
    )


async def _written(app: AfterwordApp) -> str | None:
    texts = app.session.texts.lessons

    def read(typed: Mapping[str, str]) -> str | WrongPart:
        return typed["text"] or WrongPart(field="text", why=Wrong.TEXT_EMPTY)

    field = LineField("text", texts.own_label, placeholder=texts.own_placeholder)
    return await app.push_screen_wait(ShortForm(app.session, texts.new, texts.own_about, [(field, "")], read))


class LessonsPage(JournalPage):
    """The pinned lessons: those for all, then client by client; of one client, when it was opened from there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="back"),
        Binding("x", "rest", "More", id="rest"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("rest", "undo", "back", "keys")
    AUTO_FOCUS = "RowList"

    def __init__(self, session: Session, client_id: int | None = None) -> None:
        super().__init__(session)
        self.client_id = client_id
        self.lessons = self._look()

    def _look(self) -> tuple[Lesson, ...]:
        found = self.session.store.read(lessons.pinned_lessons)
        return tuple(
            one for one in found if self.client_id is None or one.client_id is None or one.client_id == self.client_id
        )

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(self._heading(), id="heading", classes="heading")
            yield RowList(self._lines())
        yield KeyHints(self.HINTS)

    def reload(self) -> None:
        """Look again which are pinned."""
        self.lessons = self._look()
        self.query_one("#heading", Static).update(self._heading())
        self.query_one(RowList).show(self._lines())

    def _heading(self) -> Content:
        texts = self.session.texts.lessons
        said = texts.count(len(self.lessons)) if self.lessons else texts.empty
        return Content.assemble((texts.title, "bold $foreground"), ("\n" + said, "$muted"))

    def _lines(self) -> list[Line]:
        texts, on = self.session.texts, self.session.today()
        made: list[Line] = []
        group: object = ()
        for lesson in self.lessons:
            if lesson.client_id != group:
                group = lesson.client_id
                made += [Gap()] if made else []
                made.append(Heading(text=visible(lesson.client) if lesson.client_id else texts.lessons.for_all))
            made.append(
                Row(
                    key=lesson.id,
                    when=day_name(local(lesson.pinned_at).date(), texts.dates, on=on),
                    glyph="·",
                    what=visible(lesson.text),
                    client=texts.lessons.helped_times(lesson.useful) if lesson.useful else "",
                )
            )
        return made

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """What can be done to the lesson the cursor stands on, and writing a new one."""
        texts = self.session.texts.lessons
        row = self.query_one(RowList).row
        lesson = next((one for one in self.lessons if row is not None and one.id == row.key), None)
        answers: Sequence[Possible] = (Possible(id="new", key="n", label=texts.new),)
        if lesson is not None:
            answers = (
                Possible(id="helped", key="h", label=texts.helped),
                Possible(id="unpin", key="r", label=texts.unpin),
                *answers,
            )
        title = visible(lesson.text) if lesson is not None else texts.title
        chosen = await self.app.push_screen_wait(Choose(self.session, title, answers))
        if chosen == "new":
            await self._new()
        elif chosen is not None and lesson is not None:
            await self._change(lesson, chosen)

    def on_row_list_chosen(self) -> None:
        self.action_rest()

    async def _new(self) -> None:
        text = await _written(self.afterword)
        if text is None:
            return
        if self.client_id is None:
            await pin(self.afterword, NewLesson(text=text))
        else:
            client = self.session.store.read(clients.client, self.client_id)
            await pin_for(self.afterword, text, client_id=client.id, client=client.name)

    async def _change(self, lesson: Lesson, chosen: str) -> None:
        session, store = self.session, self.session.store
        texts = session.texts.lessons
        if chosen == "helped":
            doing = store.write(lessons.mark_useful, lesson.id)
            await act(
                self.afterword,
                doing,
                lambda _: store.write(lessons.mark_useful, lesson.id, times=-1),
                visible(lesson.text),
                lambda _: texts.marked,
            )
        else:
            await act(
                self.afterword,
                store.write(lessons.unpin, lesson.id, at=session.now()),
                lambda _: store.write(lessons.pin_again, lesson.id, at=session.now()),
                visible(lesson.text),
                lambda _: texts.unpinned,
            )
