"""The follow-up mail: a draft to change, hints beside it, and three ways to take it along; nothing is sent."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static, TextArea

from journal.clean import clean, visible
from journal.conversations import Conversation, Status
from journal.dates_said import day_name
from journal.errors import JournalError
from journal.mail import MailDraft, ShareableSummary, drafted
from journal.mail_hints import HintKind, hints
from journal.session import Session
from journal.storage import conversations, loose_ends
from journal.storage.shareable_talk import shareable_summary
from journal.texts.errors import said
from journal.texts.mail import letters
from journal.whole_file import write_whole
from screens.ask_path import AskPath
from screens.fields.texts import LineField
from screens.hints import KeyHints
from screens.journal_page import JournalPage
from screens.question import Choose, Possible
from screens.settling import settle

WIDE_CELLS = 90
_TOOK_PLACE = (Status.HELD, Status.PARTLY)
_PRESSING = (HintKind.NO_DATE, HintKind.THEIR_DATE, HintKind.BLAME, HintKind.ABSOLUTE)


def can_follow(session: Session, conversation_id: int) -> bool:
    """Whether a mail can follow on the conversation: it took place, and is still there."""
    try:
        return session.store.read(conversations.conversation, conversation_id).status in _TOOK_PLACE
    except JournalError:
        return False


class Subject(LineField):
    """The subject of a mail."""

    label_cells: ClassVar[int] = 10


class LookAgain(Static):
    """What is worth a second look; with room, each line stands apart."""

    def __init__(self, title: str) -> None:
        super().__init__(id="look-again")
        self.title = Content.styled(title, "bold $primary")
        self.lines: list[Content] = []
        self.apart = True

    def show(self, lines: list[Content]) -> None:
        """Show these lines."""
        self.lines = lines
        self.apart = self.app.size.width >= WIDE_CELLS
        self.update(Content("\n\n" if self.apart else "\n").join([self.title, *lines]))

    def on_resize(self) -> None:
        if self.apart != (self.app.size.width >= WIDE_CELLS):
            self.show(self.lines)


class MailPage(JournalPage):
    """The mail about one conversation."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="back"),
        Binding("y", "copy", "Copy", show=False, id="copy_mail"),
        # Before the text area, where it would bring back what ctrl+z took away.
        Binding("ctrl+y", "copy", "Copy", priority=True, id="copy_mail"),
        Binding("f3", "human_line", "A human line", id="human_line"),
        Binding("ctrl+o", "save_file", "Save to a file", id="save_file"),
        Binding("ctrl+s", "mail_sent", "It is sent", id="mail_sent"),
    ]
    HINTS: ClassVar[tuple[str, ...]] = ("copy_mail", "human_line", "save_file", "mail_sent", "undo", "back", "keys")
    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    MailPage .mail { height: 1fr; }
    MailPage .mail > .letter { width: 1fr; height: 1fr; }
    MailPage TextArea { height: 1fr; padding: 0; border: none; margin-top: 1; overflow-x: hidden; }
    MailPage .mail > .look-again { width: 38; height: 1fr; padding-left: 2; margin-left: 1; border-left: vkey $rule; }
    MailPage.-narrow .mail { layout: vertical; }
    MailPage.-narrow .mail > .look-again {
        width: 1fr; height: auto; max-height: 40%; padding-left: 0; margin: 1 0 0 0; border-left: none;
    }
    MailPage #heading { text-wrap: nowrap; text-overflow: ellipsis; }
    """
    text_area = query_one(TextArea)

    def __init__(self, session: Session, conversation_id: int) -> None:
        super().__init__(session)
        self.conversation_id = conversation_id
        self.talk, self.summary = self._look()
        self.letters = letters(self.summary.language)
        self.letter = self.letters.in_form(self.summary.address_form)
        self.draft = drafted(self.summary, self.letter)
        self.taken = self.draft
        self.subject = Subject("subject", session.texts.mail.subject)

    def _look(self) -> tuple[Conversation, ShareableSummary]:
        session = self.session
        return (
            session.store.read(conversations.conversation, self.conversation_id),
            session.store.read(
                shareable_summary,
                self.conversation_id,
                at=session.now(),
                on=session.today(),
                otherwise=session.texts.language,
            ),
        )

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(self._heading(), id="heading", classes="heading")
            with Horizontal(classes="mail"):
                with Vertical(classes="letter"):
                    yield self.subject
                    yield TextArea(self.draft.text, compact=True, highlight_cursor_line=False, tab_behavior="focus")
                with VerticalScroll(classes="look-again"):
                    yield LookAgain(self.session.texts.mail.look_again)
        yield KeyHints(self.HINTS)

    def on_mount(self) -> None:
        self.text_area.cursor_blink = False
        self.subject.load(self.draft.subject)
        self._point()
        self.afterword.journal_changed.subscribe(self, lambda _: self.reload())

    def reload(self) -> None:
        """Look at the journal again; what was changed in the mail stays, the conversation gone closes the page."""
        try:
            self.talk, self.summary = self._look()
        except JournalError:
            self.dismiss(None)
            return
        fresh = drafted(self.summary, self.letter)
        if self.mail == self.draft != fresh:
            self.draft = self.taken = fresh
            self.text_area.load_text(fresh.text)
            self.subject.load(fresh.subject)
        self.query_one("#heading", Static).update(self._heading())
        self._point()
        self.refresh_bindings()

    @property
    def mail(self) -> MailDraft:
        """The mail as it stands now."""
        return MailDraft(subject=" ".join(clean(self.subject.value).split()), text=clean(self.text_area.text))

    def _heading(self) -> Content:
        texts, summary = self.session.texts, self.summary
        when = day_name(self.talk.day, texts.dates, on=self.session.today())
        about = [visible(self.talk.topic), when, texts.mail.written_in(summary.language, summary.address_form)]
        return Content.assemble(
            (texts.mail.title(visible(summary.client)), "bold $foreground"),
            ("\n" + " · ".join(about), "$muted"),
            ("\n" + texts.mail.nothing_sent, "$muted"),
        )

    def _point(self) -> None:
        """Show the hints on the mail as it stands."""
        texts = self.session.texts.mail
        words = self.letters.words.and_also(self.session.settings.mail_words)
        found = hints(self.mail, self.summary, self.letter, words)
        lines = [
            Content.styled(
                visible(texts.hints[hint.kind](hint.said, hint.count)),
                "$warning" if hint.kind in _PRESSING else "$muted",
            )
            for hint in found
        ]
        self.query_one(LookAgain).show(lines or [Content.styled(texts.nothing_to_say, "$muted")])

    def on_text_area_changed(self) -> None:
        self._point()

    def on_field_edited(self) -> None:
        self._point()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.text_area.focus()

    def action_next_field(self) -> None:
        """From the subject to the text."""
        self.text_area.focus()

    def action_previous_field(self) -> None:
        """The subject is the first field."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "mail_sent" and not self.talk.mail_owed:
            return None
        return super().check_action(action, parameters)

    @work(exclusive=True, group="human")
    async def action_human_line(self) -> None:
        """Put a sentence of one's choice behind the thanks, or where the cursor is when they are gone."""
        sentences = {str(place): sentence for place, sentence in enumerate(self.letter.human, start=1)}
        answers = [Possible(id=key, key=key, label=sentence) for key, sentence in sentences.items()]
        chosen = await self.app.push_screen_wait(Choose(self.session, self.session.texts.mail.human_question, answers))
        if chosen is None:
            return
        thanks, lines = self.letter.thanks(self.summary.day), self.text_area.text.split("\n")
        place = (lines.index(thanks), len(thanks)) if thanks in lines else None
        self.text_area.insert(f" {sentences[chosen]}", place)

    async def action_copy(self) -> None:
        """Give the text to the clipboard, or the subject where the cursor is in it."""
        await settle(self)
        texts, mail = self.session.texts.mail, self.mail
        if self.subject.has_focus_within:
            self.app.copy_to_clipboard(mail.subject)
            self.notify(texts.copied_subject, markup=False)
            return
        self.app.copy_to_clipboard(mail.text)
        self.taken = mail
        self.notify(texts.copied_text, markup=False)

    @work(exclusive=True, group="save")
    async def action_save_file(self) -> None:
        """Save the mail to a file the person names."""
        texts = self.session.texts.mail
        typed, wrong = "", ""
        await settle(self)
        while True:
            answer = await self.app.push_screen_wait(AskPath(self.session, typed, wrong))
            if answer is None:
                return
            typed, mail = answer, self.mail
            wrong = await asyncio.to_thread(self._write, typed, f"{texts.subject}: {mail.subject}\n\n{mail.text}")
            if not wrong:
                self.taken = mail
                self.notify(texts.saved(visible(typed)), markup=False)
                return

    def _write(self, typed: str, content: str) -> str:
        """Write a new file; the sentence that says why it could not be, empty when it was."""
        texts = self.session.texts.mail
        try:
            path = Path(typed).expanduser().absolute()
            write_whole(path, content.encode("utf-8", "replace"), is_ours=lambda _: False)
        except FileExistsError:
            return texts.is_link if path.is_symlink() else texts.already_there
        except (OSError, ValueError, RuntimeError):
            # A name too long or with a NUL in it, or the home of nobody: it is no path that can be written to.
            return texts.not_writable
        return ""

    @work(exclusive=True, group="sent")
    async def action_mail_sent(self) -> None:
        """It was sent: the mail is owed no longer."""
        session, store, talk = self.session, self.session.store, self.conversation_id
        texts = session.texts
        try:
            await asyncio.wrap_future(store.write(loose_ends.mail_sent, talk, at=session.now()))
        except JournalError as error:
            self.notify(said(error, texts.errors), severity="error", markup=False)
            return
        self.afterword.can_undo(
            lambda: store.write(loose_ends.mail_owed_again, talk, at=session.now()), visible(self.talk.topic)
        )
        self.notify(texts.promises.settled(texts.promises.mail_sent), markup=False)
        self.afterword.journal_changed.publish(None)

    @work(exclusive=True, group="leave")
    async def action_back(self) -> None:
        """Go back; a mail that was changed and not taken along is asked about first."""
        texts = self.session.texts.mail
        await settle(self)
        if self.mail not in (self.draft, self.taken):
            answers = (
                Possible(id="copy", key="y", label=texts.leave_copied),
                Possible(id="leave", key="v", label=texts.leave),
                Possible(id="stay", key="b", label=texts.stay),
            )
            chosen = await self.app.push_screen_wait(Choose(self.session, texts.leave_question, answers))
            if chosen not in ("copy", "leave"):
                return
            if chosen == "copy":
                self.app.copy_to_clipboard(self.mail.text)
        self.dismiss(None)
