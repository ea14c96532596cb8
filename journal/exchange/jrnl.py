"""What `jrnl --export json` writes: every entry becomes a conversation that was held, with its text as free writing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from journal.clock import local, moment
from journal.conversations import Half, Status
from journal.exchange.json_file import pieces
from journal.exchange.made import Made, Uids, client_made, moment_said
from journal.exchange.values import CLOCK, DAY, MAYBE_BLANK, CannotImport, Json, read_value
from journal.lateness import journal_day

NOBODY: Final = "jrnl"
"""The client they are with when no other is named."""

_LONGEST_TOPIC: Final = 140


@dataclass(frozen=True, slots=True)
class JrnlEntries:
    """The entries of that content. Their times are by clocks in `zone`; `at` is this moment."""

    content: bytes
    client: str | None
    at: datetime
    zone: str
    day_starts: time

    def entries(self) -> Iterator[Made]:
        """The client, and a conversation for each entry. Raises CannotImport."""
        client = client_made(self.client or NOBODY, self.at)
        yield "clients", "--client", client
        uids = Uids()
        for piece in pieces(self.content):
            if piece.key == "entries" and piece.index is not None:
                yield "conversations", piece.place, self._talk(piece.value, str(client["uid"]), uids, piece.place)

    def _talk(self, raw: Json, client_uid: str, uids: Uids, place: str) -> dict[str, Json]:
        if not isinstance(raw, dict):
            raise CannotImport("wrong_value", place, wanted="object")
        title, body, tags = (raw.get(name) for name in ("title", "body", "tags"))
        title = str(read_value(MAYBE_BLANK, title if title is not None else "", f"{place}.title"))
        body = str(read_value(MAYBE_BLANK, body if body is not None else "", f"{place}.body")).strip()
        day = date.fromisoformat(str(read_value(DAY, raw.get("date"), f"{place}.date")))
        clock = time.fromisoformat(str(read_value(CLOCK, raw.get("time") or "12:00", f"{place}.time")))
        starts_at = moment(day, clock, self.zone)
        said = moment_said(starts_at)
        held_on = journal_day(local(starts_at, self.zone), self.day_starts).isoformat()
        text = "\n\n".join(filter(None, (body, _tags_beside(tags, f"{title} {body}", place))))
        topic = _topic(title, body) or day.isoformat()
        answers: list[Json] = []
        if text:
            answers.append({"half": Half.AFTER.value, "prompt": "free_writing", "text": text})
        return {
            "uid": uids.of(f"{day} {clock:%H:%M}", title, body),
            "client_uid": client_uid,
            # As jrnl itself marks them.
            "topic": f"{topic} *" if raw.get("starred") is True else topic,
            "status": Status.HELD.value,
            "starts_at": said,
            "zone": self.zone,
            "day": held_on,
            # What is long over asks for nothing any more.
            "reflected_at": said,
            "no_promises_on": held_on,
            "created_at": said,
            "changed_at": moment_said(self.at),
            "answers": answers,
        }


def _topic(title: str, body: str) -> str:
    for text in (title, body.partition("\n")[0]):
        words = " ".join(text.split())
        if words:
            return words if len(words) <= _LONGEST_TOPIC else f"{words[: _LONGEST_TOPIC - 1].rstrip()}…"
    return ""


def _tags_beside(tags: Json, text: str, place: str) -> str:
    """Those of the tags that the text does not name itself."""
    if tags is None:
        return ""
    if not isinstance(tags, list):
        raise CannotImport("wrong_value", f"{place}.tags", wanted="list")
    said = [str(read_value(MAYBE_BLANK, tag, f"{place}.tags[{number}]")) for number, tag in enumerate(tags)]
    return " ".join(tag for tag in said if tag.casefold() not in text.casefold())
