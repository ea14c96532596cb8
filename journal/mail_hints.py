"""Hints on a mail before it is sent: they point, and change nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from journal.frozen import dataclass
from journal.mail import MailDraft, ShareableSummary, SummaryPromise, greeted
from journal.promises import DueKind

if TYPE_CHECKING:
    from journal.texts.mail import LetterTexts

MOST_WORDS: Final = 200
MOST_WORDS_IN_A_SENTENCE: Final = 25

_WORD: Final = re.compile(r"[^\W_][\w'’-]*")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?…:;])\s+|\n")
_SHOWN_WORDS: Final = 5


class HintKind(StrEnum):
    """What a hint is about, in the order in which hints are shown."""

    NO_DATE = "no_date"
    """A promise of one's own without a date."""
    THEIR_DATE = "their_date"
    """A promise of theirs without a date."""
    BLAME = "blame"
    ABSOLUTE = "absolute"
    """Always, never: hardly ever true, and an invitation to argue."""
    AS_NOTED = "as_noted"
    """A line that stands as it was noted for oneself, perhaps about them instead of to them."""
    TOPIC = "topic"
    """The subject holds the topic as it was noted for oneself."""
    NOT_SAID_BACK = "not_said_back"
    """Nothing of what they said is said back to them."""
    ADDRESS = "address"
    """Du or Sie is not in the profile."""
    WHO = "who"
    """There are several contacts; one of them is greeted."""
    LONG = "long"
    LONG_SENTENCE = "long_sentence"
    OFFICE = "office"
    """Office language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One hint: `said` is the word, the beginning of the line or the name it is about, `count` a number of words."""

    kind: HintKind
    said: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """The words hints are about. An entry may be several words, and end in * for any ending."""

    blame: tuple[str, ...] = ()
    absolute: tuple[str, ...] = ()
    office: tuple[str, ...] = ()

    def and_also(self, own: MailWords) -> MailWords:
        """These words and the person's own."""
        return MailWords(
            blame=(*self.blame, *own.blame),
            absolute=(*self.absolute, *own.absolute),
            office=(*self.office, *own.office),
        )


def hints(mail: MailDraft, summary: ShareableSummary, letter: LetterTexts, words: MailWords) -> tuple[Hint, ...]:
    """What is worth a second look in the mail as it stands now; `letter` is what the draft was written with."""
    text, everything = mail.text, f"{mail.subject}\n{mail.text}"
    return (
        *_undated(text, summary.mine, HintKind.NO_DATE),
        *_undated(text, summary.theirs, HintKind.THEIR_DATE),
        *_found(everything, words.blame, HintKind.BLAME),
        *_found(everything, words.absolute, HintKind.ABSOLUTE),
        *_as_noted(text, (*summary.valued, *summary.understood)),
        *([] if letter.understood in text else [Hint(kind=HintKind.NOT_SAID_BACK)]),
        *([Hint(kind=HintKind.TOPIC)] if summary.topic in mail.subject else []),
        *_address(text, summary, greeted(summary, letter)),
        *_length(text),
        *_found(everything, words.office, HintKind.OFFICE),
    )


def _undated(text: str, promises: Iterable[SummaryPromise], kind: HintKind) -> Iterable[Hint]:
    # A line that goes on behind the promise was given its date, or a reason, by hand.
    lines = {line.strip().removeprefix("- ") for line in text.splitlines()}
    for promise in promises:
        if promise.day is None and promise.kind is not DueKind.TALK and promise.text in lines:
            yield Hint(kind=kind, said=promise.text)


def _found(text: str, wanted: Iterable[str], kind: HintKind) -> Iterable[Hint]:
    plain = text.replace("’", "'")
    seen: set[str] = set()
    for entry in wanted:
        match = _pattern(entry).search(plain) if entry.strip(" *") else None
        if match is not None and match[0].casefold() not in seen:
            seen.add(match[0].casefold())
            yield Hint(kind=kind, said=" ".join(match[0].split()))


def _pattern(entry: str) -> re.Pattern[str]:
    stem = entry.replace("’", "'").strip().rstrip("*")
    body = r"\s+".join(map(re.escape, stem.split()))
    ending = r"\w*" if entry.rstrip().endswith("*") else ""
    return re.compile(rf"(?<!\w){body}{ending}(?!\w)", re.IGNORECASE)


def _as_noted(text: str, noted: Iterable[str]) -> Iterable[Hint]:
    return [Hint(kind=HintKind.AS_NOTED, said=_beginning(line)) for line in noted if line in text]


def _address(text: str, summary: ShareableSummary, name: str) -> Iterable[Hint]:
    if summary.language == "de" and summary.address_form is None:
        yield Hint(kind=HintKind.ADDRESS)
    if summary.several_contacts and name in text.partition("\n")[0]:
        yield Hint(kind=HintKind.WHO, said=name)


def _length(text: str) -> Iterable[Hint]:
    count = len(_WORD.findall(text))
    if count > MOST_WORDS:
        yield Hint(kind=HintKind.LONG, count=count)
    for sentence in _SENTENCE_ENDS.split(text):
        length = len(_WORD.findall(sentence))
        if length > MOST_WORDS_IN_A_SENTENCE:
            yield Hint(kind=HintKind.LONG_SENTENCE, said=_beginning(sentence), count=length)


def _beginning(text: str) -> str:
    words = text.strip().removeprefix("- ").split()
    return " ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")
