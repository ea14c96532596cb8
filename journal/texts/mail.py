"""The follow-up mail: the words of the mail itself, in its own language, and what the program says around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time

from journal.clients import AddressForm
from journal.frozen import dataclass
from journal.language import Language
from journal.mail_hints import HintKind, MailWords
from journal.texts.cli import CommandTexts

When = Callable[[date, time | None, bool], str]
"""The day, the time if any, and whether the year is to be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTexts:
    """A mail to a client, in one language and one form of address.

    `greeting` takes a name, which may be empty; `subject` the topic and the day of the talk, `thanks` the day.
    `human` are sentences to choose from that may follow the thanks.
    """

    by_first_name: bool
    subject: Callable[[str, date], str]
    greeting: Callable[[str], str]
    thanks: Callable[[date], str]
    human: tuple[str, ...]
    valued: str
    understood: str
    mine: str
    theirs: str
    by: When
    before_talk: str
    next_talk: When
    correct: str
    close: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The mails of one language, `unknown` where the profile names no form of address, and its words of care."""

    du: LetterTexts
    sie: LetterTexts
    unknown: LetterTexts
    words: MailWords

    def in_form(self, form: AddressForm | None) -> LetterTexts:
        """The letter in that form of address, in English the friendlier or the more formal one."""
        if form is None:
            return self.unknown
        return self.du if form is AddressForm.DU else self.sie


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTexts:
    """What the program says around a mail, in the person's language, whatever the mail's."""

    title: Callable[[str], str]
    """Takes the client's name."""
    written_in: Callable[[Language, AddressForm | None], str]
    nothing_sent: str
    sent_mark: str
    subject: str
    look_again: str
    nothing_to_say: str
    hints: Mapping[HintKind, Callable[[str, int], str]]
    """A sentence for each kind; takes the word or line it is about, and a number of words."""

    human_question: str
    copied_text: str
    copied_subject: str
    save_question: str
    save_placeholder: str
    saved: Callable[[str], str]
    already_there: str
    is_link: str
    not_writable: str
    no_path: str
    leave_question: str
    leave_copied: str
    leave: str
    stay: str
    not_held: str

    command: CommandTexts
    who_word: str
    sent_option: str
    about: Callable[[str, str, str], str]
    """The topic, the day and the code of the talk the mail is about."""
    none_held: Callable[[str], str]
    marked: Callable[[str], str]
    """Takes the topic."""


def letters(language: Language) -> Letters:
    """The mails in that language."""
    if language == "de":
        from journal.texts.de.mail import LETTERS
    else:
        from journal.texts.en.mail import LETTERS
    return LETTERS
