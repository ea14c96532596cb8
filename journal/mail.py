"""The follow-up mail: what may stand in it, as a type of its own, and the draft that is made of it.

Nothing private fits into `ShareableSummary`, and the draft is made of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Final

from journal.clients import AddressForm
from journal.frozen import dataclass
from journal.language import Language
from journal.promises import DueKind

if TYPE_CHECKING:
    from journal.texts.mail import LetterTexts

# A name that begins so is not a first name.
_TITLES: Final = frozenset(
    ("frau", "herr", "mr", "mrs", "ms", "miss", "dr", "prof", "madame", "monsieur", "familie", "team")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPromise:
    """An open promise as the client may read it; `day` and `time` are local, None where it has none."""

    text: str
    kind: DueKind
    day: date | None = None
    time: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryMeeting:
    """The next planned talk as the client may read it: the local day, and the local time where one was given."""

    day: date
    time: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareableSummary:
    """All of a talk that may be told to the client.

    `language` is that of the mail. `address_form` is None where the profile says none. `contact` is the name of the
    person greeted, empty where none is noted; `several_contacts` when there are others. `understood` is what one heard
    them say, `valued` what one values in them, in the words they were noted in. The texts are one line each.
    """

    client: str
    contact: str
    several_contacts: bool
    address_form: AddressForm | None
    language: Language
    topic: str
    day: date
    understood: tuple[str, ...] = ()
    valued: tuple[str, ...] = ()
    mine: tuple[SummaryPromise, ...] = ()
    theirs: tuple[SummaryPromise, ...] = ()
    next_talk: SummaryMeeting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """A subject of one line, and a text whose paragraphs are separated by blank lines."""

    subject: str
    text: str


def drafted(summary: ShareableSummary, letter: LetterTexts) -> MailDraft:
    """The mail about a talk, in the words of the letter.

    What the person wrote stands in it as it was written: no case, no person and no tense is guessed.
    """
    paragraphs = [
        letter.greeting(greeted(summary, letter)),
        letter.thanks(summary.day),
        _in_own_words(letter.valued, summary.valued),
        _in_own_words(letter.understood, summary.understood),
        _listed(letter.mine, (_promise(promise, summary, letter) for promise in summary.mine)),
        _listed(letter.theirs, (_promise(promise, summary, letter) for promise in summary.theirs)),
        _next_talk(summary, letter),
        letter.correct,
        letter.close,
    ]
    return MailDraft(
        subject=letter.subject(summary.topic, summary.day), text="\n\n".join(filter(None, paragraphs)) + "\n"
    )


def greeted(summary: ShareableSummary, letter: LetterTexts) -> str:
    """The name the mail greets, empty for none: the first name where the letter says so and it is known."""
    words = summary.contact.split()
    if not letter.by_first_name or not words or words[0].rstrip(".").casefold() in _TITLES:
        return summary.contact
    return words[0]


def _in_own_words(heading: str, texts: Sequence[str]) -> str:
    return f"{heading} {texts[0]}" if len(texts) == 1 else _listed(heading, texts)


def _listed(heading: str, texts: Iterable[str]) -> str:
    lines = [f"- {text}" for text in texts]
    return "\n".join([heading, *lines]) if lines else ""


def _promise(promise: SummaryPromise, summary: ShareableSummary, letter: LetterTexts) -> str:
    if promise.kind is DueKind.TALK:
        return f"{promise.text} ({letter.before_talk})"
    if promise.day is None:
        return promise.text
    return f"{promise.text} ({letter.by(promise.day, promise.time, promise.day.year != summary.day.year)})"


def _next_talk(summary: ShareableSummary, letter: LetterTexts) -> str:
    talk = summary.next_talk
    return letter.next_talk(talk.day, talk.time, talk.day.year != summary.day.year) if talk else ""
