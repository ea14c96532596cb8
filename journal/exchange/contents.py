"""What a draft or an earlier version of a conversation holds: JSON of the journal's own, with numbers of rows in it.

Outside the journal these are uids. What the journal could not read either goes in and out as the text it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Final

from journal.clean import clean
from journal.conversations import Channel, Half, Ratings, Status
from journal.drafts import from_json
from journal.exchange.shapes import FEELINGS, VERSION_OF_TALK
from journal.exchange.values import (
    FLAG,
    MAYBE_BLANK,
    TEXT,
    CannotImport,
    Content,
    Json,
    Kind,
    Number,
    OneOf,
    read_value,
)

LIMIT_TOUCHED: Final = "limit_touched"
NOBODY_KNOWS: Final = "?"
"""Stands for a limit that is gone."""

UidOf = Callable[[str, int], str | None]
"""The uid of the row with that number in a table."""
IdOf = Callable[[str, str], int | None]
"""The number of the row with that uid in a table."""

_POINTING: Final = {
    "client_id": "clients",
    "conversation_id": "conversations",
    "follows_id": "conversations",
    "moved_from_id": "conversations",
}
_UIDS: Final = {f"{column.removesuffix('_id')}_uid": column for column in _POINTING}

_MAYBE: Final[dict[str, Kind]] = {
    "channel": OneOf(tuple(Channel)),
    "goal_tag": MAYBE_BLANK,
    "status": OneOf(tuple(Status)),
    "mail_owed": FLAG,
}
_ALWAYS: Final[dict[str, Kind]] = {
    "half": OneOf(tuple(Half)),
    **dict.fromkeys(("client", "topic", "when", "template", "second_when"), MAYBE_BLANK),
    "second_talk": FLAG,
}
_ANSWER: Final[dict[str, Kind]] = {"prompt": TEXT, "text": MAYBE_BLANK, "position": Number()}
_FEELING: Final[dict[str, Kind]] = {
    column.name: column.kind
    for column in FEELINGS.columns
    if column.name != "position" and not isinstance(column.kind, Content)
}
_EARLIER_ANSWER: Final = {"half": _ALWAYS["half"], **_ANSWER, "text": TEXT}
_RATINGS: Final[dict[str, Kind]] = {field.name: Number(high=100) for field in fields(Ratings)}


def taken_out(of: str, text: str, uid_of: UidOf) -> Json:
    """What a draft or version holds, as it stands in a file for exchange."""
    try:
        found: Json = json.loads(text)
    except (ValueError, RecursionError):
        return clean(text)
    if not isinstance(found, dict):
        return clean(text)
    try:
        out = _cleaned(_with_uids(found, uid_of))
        read_content(of, out, "")
    except CannotImport:
        return clean(text)
    return out


def read_content(of: str, value: Json, place: str) -> Json:
    """What stands in a file for exchange, once it is sure that the journal can read it. Raises CannotImport."""
    if of == "draft" and isinstance(value, str):
        try:
            from_json(value)
        except (ValueError, RecursionError):
            return clean(value) or NOBODY_KNOWS
        raise CannotImport("wrong_value", place, wanted="object")
    found = _cleaned(value)
    if not isinstance(found, dict):
        raise CannotImport("wrong_value", place, wanted="object")
    if of == "draft":
        _check_draft(found, place)
    else:
        _check_version(found, place)
    return found


def brought_in(of: str, content: Json, id_of: IdOf, *, conversation_id: int | None) -> str:
    """The text that the journal keeps. `conversation_id` is whose earlier version it is."""
    if isinstance(content, str):
        return content
    if of == "draft":
        # As journal/drafts.py writes it.
        return json.dumps(_with_ids(content, id_of), ensure_ascii=True, separators=(",", ":"))
    found = _with_ids(content, id_of)
    if isinstance(found, dict) and isinstance(found["conversation"], dict):
        found["conversation"] = {"id": conversation_id, **found["conversation"]}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def answer_out(prompt: str, text: str, uid_of: UidOf) -> str:
    """The text of an answer, with the uid of a limit where it is a limit's number."""
    if prompt != LIMIT_TOUCHED or not _is_number(text):
        return text
    return uid_of("limits", int(text)) or NOBODY_KNOWS


def answer_in(prompt: str, text: str, id_of: IdOf) -> str:
    """The text of an answer, with the number of a limit where it is a limit's uid."""
    if prompt != LIMIT_TOUCHED:
        return text
    found = id_of("limits", text)
    if found is not None:
        return str(found)
    return NOBODY_KNOWS if _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def _with_uids(found: Json, uid_of: UidOf) -> Json:
    if isinstance(found, list):
        return [_with_uids(one, uid_of) for one in found]
    if not isinstance(found, dict):
        return found
    out: dict[str, Json] = {}
    for key, value in found.items():
        if key in _POINTING:
            uid = uid_of(_POINTING[key], value) if isinstance(value, int) else None
            out[f"{key.removesuffix('_id')}_uid"] = uid
        elif key != "id":
            out[key] = _with_uids(value, uid_of)
    prompt, text = out.get("prompt"), out.get("text")
    if isinstance(prompt, str) and isinstance(text, str):
        out["text"] = answer_out(prompt, text, uid_of)
    return out


def _with_ids(found: Json, id_of: IdOf) -> Json:
    if isinstance(found, list):
        return [_with_ids(one, id_of) for one in found]
    if not isinstance(found, dict):
        return found
    out: dict[str, Json] = {}
    for key, value in found.items():
        if key in _UIDS:
            column = _UIDS[key]
            out[column] = id_of(_POINTING[column], value) if isinstance(value, str) else None
        # A bare number would lead to whatever has that number here.
        elif key not in _POINTING and key != "id":
            out[key] = _with_ids(value, id_of)
    prompt, text = out.get("prompt"), out.get("text")
    if isinstance(prompt, str) and isinstance(text, str):
        out["text"] = answer_in(prompt, text, id_of)
    return out


def _cleaned(found: Json) -> Json:
    if isinstance(found, str):
        return clean(found)
    if isinstance(found, list):
        return [_cleaned(one) for one in found]
    if isinstance(found, dict):
        return {clean(key): _cleaned(value) for key, value in found.items()}
    return found


def _check_draft(found: dict[str, Json], place: str) -> None:
    for key, kind in _ALWAYS.items():
        if key in found or key == "half":
            read_value(kind, found.get(key), f"{place}.{key}")
    for key, kind in _MAYBE.items():
        if found.get(key) is not None:
            read_value(kind, found[key], f"{place}.{key}")
    for key in ("mine", "theirs"):
        for number, line in enumerate(_list(found.get(key), f"{place}.{key}")):
            read_value(MAYBE_BLANK, line, f"{place}.{key}[{number}]")
    for key, kinds, needed in (("answers", _ANSWER, ("prompt", "text")), ("feelings", _FEELING, tuple(_FEELING))):
        for number, one in enumerate(_list(found.get(key), f"{place}.{key}")):
            _check_object(one, kinds, needed, f"{place}.{key}[{number}]")
    ratings = found.get("ratings", {})
    if not isinstance(ratings, dict):
        raise CannotImport("wrong_value", f"{place}.ratings", wanted="object")
    given: dict[str, Json] = {name: value for name, value in ratings.items() if value is not None}
    _check_object(given, _RATINGS, (), f"{place}.ratings")


def _check_version(found: dict[str, Json], place: str) -> None:
    talk = found.get("conversation")
    if not isinstance(talk, dict):
        raise CannotImport("wrong_value", f"{place}.conversation", wanted="object")
    for name in ("uid", "code", "client", "topic"):
        read_value(TEXT, talk.get(name), f"{place}.conversation.{name}")
    if "client_uid" not in talk:
        raise CannotImport("missing", f"{place}.conversation.client_uid")
    for column in VERSION_OF_TALK.columns:
        value = talk.get(column.key)
        # As the row had it: no and yes are 0 and 1, and what was not given is null.
        if isinstance(column.kind, Content) or (value is None and not column.needed and column.key in talk):
            continue
        read_value(OneOf((0, 1)) if column.kind is FLAG else column.kind, value, f"{place}.conversation.{column.key}")
    for key, kinds in (("answers", _EARLIER_ANSWER), ("feelings", _FEELING)):
        if key not in found:
            raise CannotImport("missing", f"{place}.{key}")
        for number, one in enumerate(_list(found[key], f"{place}.{key}")):
            _check_object(one, kinds, tuple(kinds), f"{place}.{key}[{number}]")


def _check_object(found: Json, kinds: dict[str, Kind], needed: tuple[str, ...], place: str) -> None:
    if not isinstance(found, dict):
        raise CannotImport("wrong_value", place, wanted="object")
    for key, value in found.items():
        if key not in kinds:
            raise CannotImport("unknown_key", f"{place}.{key[:60]}")
        read_value(kinds[key], value, f"{place}.{key}")
    for key in needed:
        if key not in found:
            raise CannotImport("missing", f"{place}.{key}")


def _list(found: Json, place: str) -> list[Json]:
    if found is None:
        return []
    if not isinstance(found, list):
        raise CannotImport("wrong_value", place, wanted="list")
    return found
