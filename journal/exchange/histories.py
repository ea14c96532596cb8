"""The promise that the events of an entry give, so that what the journal lists is what its history tells."""

from __future__ import annotations

from datetime import date, datetime, time

from journal.exchange.rows import Row
from journal.exchange.values import CannotImport, Stored
from journal.promise_life import PromiseHeader, replay
from journal.promises import Action, Due, DueKind, PromiseEvent, Side


def standing(row: Row) -> dict[str, Stored]:
    """The columns of a promise that its events give. Raises CannotImport when they cannot be followed."""
    clients: dict[str, int] = {}
    known: dict[str, int] = {}
    events: list[PromiseEvent] = []
    for number, event in enumerate(row.parts["events"], start=1):
        undoes = event.values["undoes_id"]
        if undoes is not None and undoes not in known:
            raise CannotImport("history", event.place)
        known[event.uid] = number
        events.append(_event(event.values, number, clients, known))
    header = PromiseHeader(
        id=1,
        code="",
        made_on=date.fromisoformat(str(row.values["made_on"])),
        created_at=datetime.fromisoformat(str(row.values["created_at"])),
        conversation_id=None,
        client="",
    )
    try:
        promise = replay(header, events)
    except ValueError:
        raise CannotImport("history", f"{row.place}.events") from None
    uids = {number: uid for uid, number in clients.items()}
    due = promise.due
    return {
        "client_id": None if promise.client_id is None else uids[promise.client_id],
        "text": promise.text,
        "direction": promise.side.value,
        "under_pressure": int(promise.under_pressure),
        "due_kind": due.kind.value,
        "due_on": None if due.day is None else due.day.isoformat(),
        "due_time": None if due.time is None else due.time.strftime("%H:%M"),
        "state": promise.state.value,
    }


def _event(values: dict[str, Stored], number: int, clients: dict[str, int], known: dict[str, int]) -> PromiseEvent:
    client, undoes, side, asked_by = (values[name] for name in ("client_id", "undoes_id", "direction", "asked_by"))
    text, person, note = (values[name] for name in ("text", "person", "note"))
    until = values["until"]
    return PromiseEvent(
        id=number,
        action=Action(str(values["action"])),
        at=datetime.fromisoformat(str(values["at"])),
        day=date.fromisoformat(str(values["day"])),
        promise_id=1,
        text=None if text is None else str(text),
        side=None if side is None else Side(str(side)),
        client_id=None if client is None else clients.setdefault(str(client), len(clients) + 1),
        under_pressure=_flag(values["under_pressure"]),
        due=_due(values),
        until=None if until is None else date.fromisoformat(str(until)),
        asked_by=None if asked_by is None else Side(str(asked_by)),
        agreed=_flag(values["agreed"]),
        told=_flag(values["told"]),
        person=None if person is None else str(person),
        note=None if note is None else str(note),
        undoes_id=None if undoes is None else known[str(undoes)],
    )


def _due(values: dict[str, Stored]) -> Due | None:
    kind, day, clock = values["due_kind"], values["due_on"], values["due_time"]
    if kind is None:
        return None
    return Due(
        DueKind(str(kind)),
        None if day is None else date.fromisoformat(str(day)),
        None if clock is None else time.fromisoformat(str(clock)),
    )


def _flag(value: Stored) -> bool | None:
    return None if value is None else bool(value)
