"""What has been typed into BEFORE or AFTER and not saved yet, and how it is written down."""

from __future__ import annotations

from datetime import datetime

from journal.conversations import Answer, Channel, Conversation, Feeling, Half, Moment, Ratings, Status
from journal.frozen import dataclass, field, replace
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
    ratings: Ratings = field(default_factory=Ratings)
    status: Status | None = None
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    mail_owed: bool | None = None
    second_talk: bool = False
    second_when: str = ""

    @property
    def has_content(self) -> bool:
        """Whether the person has put anything in that would be missed."""
        return replace(self, half=Half.BEFORE, conversation_id=None, template="standard") != ConversationDraft(
            half=Half.BEFORE
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftVersion:
    """What a draft held earlier: before most of a field went, or before another window wrote over it."""

    id: int
    kept_at: datetime
    draft: ConversationDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft as the journal holds it. The moments are in UTC; `revision` grows by one with every change kept.

    `key` is what the draft keeper knows it by.
    """

    id: int
    key: str
    revision: int
    started_at: datetime
    kept_at: datetime
    draft: ConversationDraft


def draft_from(talk: Conversation, half: Half) -> ConversationDraft:
    """One half of a saved conversation as a draft, to be written or changed. Promises already made are not in it."""
    starts_at = talk.starts_at.astimezone() if talk.starts_at else None
    happened = talk.status is not Status.PLANNED
    return ConversationDraft(
        half=half,
        conversation_id=talk.id,
        client=talk.client,
        topic=talk.topic,
        when=f"{starts_at:%Y-%m-%d %H:%M}" if starts_at else talk.day.isoformat(),
        channel=talk.channel,
        template=talk.template or "standard",
        goal_tag=talk.goal_tag,
        answers=talk.answers,
        feelings=talk.feelings,
        ratings=talk.ratings,
        status=talk.status if happened and talk.status is not Status.HELD else None,
        mail_owed=talk.mail_owed if happened else None,
        second_talk=talk.second_talk,
    )


def written_in(draft: ConversationDraft) -> dict[str, str]:
    """What was typed into each field, by the field's name; answers as "answers.PROMPT.POSITION"."""
    fields = {"client": draft.client, "topic": draft.topic, "when": draft.when, "second_when": draft.second_when}
    fields |= {"mine": "\n".join(draft.mine), "theirs": "\n".join(draft.theirs)}
    return fields | {f"answers.{answer.prompt}.{answer.position}": answer.text for answer in draft.answers}


def to_json(draft: ConversationDraft) -> str:
    """The draft as JSON text, for the drafts table."""
    # Loaded when something is kept: a briefing needs neither.
    import json
    from dataclasses import asdict

    # In ASCII, because half a surrogate pair, as a broken paste leaves behind, has no UTF-8.
    return json.dumps(asdict(draft), ensure_ascii=True, separators=(",", ":"))


def from_json(text: str) -> ConversationDraft:
    """The draft that `to_json` wrote; fields added since keep their defaults.

    Raises ValueError when the text is not a draft.
    """
    import json

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
