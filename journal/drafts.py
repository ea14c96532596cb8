"""What has been typed into BEFORE or AFTER and not saved yet, and how it is written down."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.promises import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationDraft:
    """A form as it was typed: every field as text or as chosen, understood or not.

    `conversation_id` is the saved conversation it edits or completes, None for a new one. `mine` and `theirs` are
    quick lines as typed. `when` and `second_when` are dates as typed. `mail_owed` is None while it was not touched:
    then a mail is owed when there are promises.
    """

    half: Half
    conversation_id: int | None = None
    client: str = ""
    topic: str = ""
    when: str = ""
    channel: Channel | None = None
    template: str = "standard"
    goal_tag: str | None = None
    answers: tuple[Answer, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    ratings: Ratings = Ratings()
    status: Status | None = None
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    mail_owed: bool | None = None
    second_talk: bool = False
    second_when: str = ""

    @property
    def has_content(self) -> bool:
        """Whether the person has put anything in that would be missed."""
        return replace(self, half=Half.BEFORE, conversation_id=None, template="standard") != ConversationDraft(half=Half.BEFORE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft as the journal holds it. The moments are in UTC; `revision` grows by one with every change kept."""

    id: int
    revision: int
    started_at: datetime
    kept_at: datetime
    draft: ConversationDraft


def to_json(draft: ConversationDraft) -> str:
    """The draft as JSON text, for the drafts table and for earlier versions of a conversation."""
    return json.dumps(asdict(draft), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> ConversationDraft:
    """The draft that `to_json` wrote; fields added since keep their defaults.

    Raises ValueError when the text is not a draft.
    """
    try:
        found = json.loads(text)
        return ConversationDraft(
            half=Half(found["half"]),
            conversation_id=found.get("conversation_id"),
            client=found.get("client", ""),
            topic=found.get("topic", ""),
            when=found.get("when", ""),
            channel=Channel(found["channel"]) if found.get("channel") else None,
            template=found.get("template", "standard"),
            goal_tag=found.get("goal_tag"),
            answers=tuple(Answer(**answer) for answer in found.get("answers", ())),
            feelings=tuple(
                Feeling(
                    moment=Moment(felt["moment"]),
                    whose=Side(felt["whose"]),
                    word=felt["word"],
                    intensity=felt["intensity"],
                )
                for felt in found.get("feelings", ())
            ),
            ratings=Ratings(**found.get("ratings", {})),
            status=Status(found["status"]) if found.get("status") else None,
            mine=tuple(found.get("mine", ())),
            theirs=tuple(found.get("theirs", ())),
            mail_owed=found.get("mail_owed"),
            second_talk=found.get("second_talk", False),
            second_when=found.get("second_when", ""),
        )
    except (KeyError, TypeError) as wrong:
        raise ValueError("not a draft") from wrong
