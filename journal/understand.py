"""A form as typed, turned into what the store can write, or into the fields that cannot be accepted yet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from journal.clock import local, moment
from journal.conversations import Answer, Half, Moment, Status
from journal.dates import DateRules, Refused, Understood, read_day, read_moment, read_past_moment
from journal.drafts import ConversationDraft
from journal.entries import Consequence, Entry, When
from journal.errors import WrongField
from journal.frozen import dataclass, replace
from journal.lateness import journal_day
from journal.promises import NewPromise, Side
from journal.quicklines import read_line

LONGEST_FIELD = 1_000_000

# How far ahead a talk that was held may start: clocks differ, and people round up.
_ROUNDED_UP = timedelta(hours=1)

_SCALES = {"expected": (0, 10), "goal": (0, 4), "discomfort": (0, 10), "control": (1, 5)}
_SHARES = (25, 50, 75)
_RATED_ANSWERS = ("content_rating", "manner_rating")
_DAYS = ("red_line_on", "consequence_on")
_HAPPENED = (Status.HELD, Status.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """When and where the form is being read."""

    on: date
    now: datetime
    zone: str
    rules: DateRules
    day_starts: time
    past_allowed: frozenset[str]
    days: frozenset[str]


def understand(
    draft: ConversationDraft,
    *,
    on: date,
    now: datetime,
    zone: str,
    rules: DateRules,
    day_starts: time = time(4),
    past_allowed: frozenset[str] = frozenset(),
    days: frozenset[str] = frozenset(),
) -> Entry | tuple[WrongField, ...]:
    """What saving the form would write, or every field that is wrong, in the order of the form.

    `on` is the journal's day now, which phrases such as "tomorrow" start from; `now` is aware; `zone` is an IANA name.
    Fields are named by their draft field (`client`, `when`, `second_when`), by their prompt (`red_line_on`,
    `options.1` for a second line), or by the quick line's place (`mine.0`). `past_allowed` names the quick lines whose
    past date the person has already confirmed; `days` the prompts that are answered with a day, beside the program's.
    """
    here = _Here(
        on=on,
        now=now,
        zone=zone,
        rules=rules,
        day_starts=day_starts,
        past_allowed=past_allowed,
        days=days.union(_DAYS),
    )
    status = draft.status or (Status.HELD if draft.half is Half.AFTER else Status.PLANNED)
    wrong = [*_too_long(draft), *_empty(draft)]
    if wrong:
        return tuple(wrong)

    when = _when(draft.when, here, happened=status in _HAPPENED)
    promises = [_promise(f"{side}.{place}", line, side, here) for side, place, line in _lines(draft)]
    second = _second(draft.second_when, here)
    answers = [_answer(answer, here) for answer in draft.answers if answer.text.strip()]
    kept = tuple(answer for answer in answers if isinstance(answer, Answer))
    consequence = _consequence(kept) if len(kept) == len(answers) else None

    found = [when, *promises, *_scales(draft), second, *answers, consequence]
    wrong = [field for field in found if isinstance(field, WrongField)]
    if wrong or isinstance(when, WrongField) or isinstance(second, WrongField) or isinstance(consequence, WrongField):
        return tuple(wrong)

    made = tuple(promise for promise in promises if isinstance(promise, NewPromise))
    owed = draft.mail_owed
    return Entry(
        half=draft.half,
        conversation_id=draft.conversation_id,
        client=" ".join(draft.client.split()),
        topic=draft.topic.strip(),
        status=status,
        when=when,
        channel=draft.channel,
        template=draft.template,
        goal_tag=draft.goal_tag,
        answers=kept,
        feelings=draft.feelings,
        ratings=draft.ratings,
        promises=made,
        mail_owed=bool(made) and status in _HAPPENED if owed is None else owed,
        second_talk=draft.second_talk or second is not None,
        second_talk_when=second,
        consequence=consequence,
        reflected=draft.half is Half.AFTER and _reflected(draft, kept),
    )


def _too_long(draft: ConversationDraft) -> list[WrongField]:
    typed = [("client", draft.client), ("topic", draft.topic), ("when", draft.when)]
    typed += [(f"{side}.{place}", line) for side, place, line in _lines(draft)]
    typed += [("second_when", draft.second_when)]
    typed += [(_name(answer), answer.text) for answer in draft.answers]
    return [WrongField(field, "too_long", limit=LONGEST_FIELD) for field, text in typed if len(text) > LONGEST_FIELD]


def _empty(draft: ConversationDraft) -> list[WrongField]:
    required = (("client", draft.client, "client_empty"), ("topic", draft.topic, "topic_empty"))
    return [WrongField(field, reason) for field, text, reason in required if not text.strip()]


def _lines(draft: ConversationDraft) -> list[tuple[Side, int, str]]:
    mine = [(Side.MINE, place, line) for place, line in enumerate(draft.mine) if line.strip()]
    theirs = [(Side.THEIRS, place, line) for place, line in enumerate(draft.theirs) if line.strip()]
    return mine + theirs


def _when(text: str, here: _Here, *, happened: bool) -> When | WrongField:
    if not text.strip():
        return When(day=here.on)
    read = _read_moment(text, here, happened=happened)
    if isinstance(read, Refused):
        return WrongField("when", "when_unreadable")
    when = _placed(read, here)
    ahead = when.starts_at > here.now + _ROUNDED_UP if when.starts_at else when.day > here.on
    if happened and ahead:
        return WrongField("when", "when_ahead", day=read.day.isoformat())
    return when


def _second(text: str, here: _Here) -> When | WrongField | None:
    if not text.strip():
        return None
    read = _read_moment(text, here)
    if isinstance(read, Refused):
        return WrongField("second_when", "when_unreadable")
    if read.day < here.on:
        return WrongField("second_when", "when_behind", day=read.day.isoformat())
    return _placed(read, here)


def _read_moment(text: str, here: _Here, *, happened: bool = False) -> Understood | Refused:
    read = (read_past_moment if happened else read_moment)(text, on=here.on, rules=here.rules)
    if isinstance(read, Refused) or read.time is None or read.time >= here.day_starts:
        return read
    # A time alone is a time of the journal's day now, whose small hours lie on the calendar's next day.
    alone = isinstance(read_day(text, on=here.on, rules=here.rules), Refused)
    return replace(read, day=read.day + timedelta(days=1)) if alone else read


def _placed(read: Understood, here: _Here) -> When:
    if read.time is None:
        return When(day=read.day)
    starts_at = moment(read.day, read.time, here.zone)
    day = journal_day(local(starts_at, here.zone), here.day_starts)
    return When(day=day, starts_at=starts_at, zone=here.zone)


def _promise(field: str, line: str, side: Side, here: _Here) -> NewPromise | WrongField:
    read = read_line(line, on=here.on, rules=here.rules, side=side)
    if read.promise is None:
        return WrongField(field, "line_unreadable")
    if read.asks and field not in here.past_allowed:
        return WrongField(field, "line_past")
    return read.promise


def _scales(draft: ConversationDraft) -> list[WrongField]:
    wrong: list[WrongField] = []
    for field, (low, high) in _SCALES.items():
        given: int | None = getattr(draft.ratings, field)
        if given is not None and not low <= given <= high:
            wrong.append(WrongField(field, "off_scale", low=low, high=high))
    if draft.ratings.talk_share not in (None, *_SHARES):
        wrong.append(WrongField("talk_share", "off_share"))
    return wrong


def _answer(answer: Answer, here: _Here) -> Answer | WrongField:
    text = answer.text.strip()
    if answer.prompt in here.days:
        read = read_day(text, on=here.on, rules=here.rules)
        if isinstance(read, Refused):
            return WrongField(_name(answer), "day_unreadable")
        # The day itself is kept, so that "in two weeks" still means the same when the form is opened again.
        return replace(answer, text=read.day.isoformat())
    if answer.prompt in _RATED_ANSWERS and text not in {"1", "2", "3", "4", "5"}:
        return WrongField(_name(answer), "off_scale", low=1, high=5)
    return replace(answer, text=text)


def _consequence(answers: tuple[Answer, ...]) -> Consequence | WrongField | None:
    said = {answer.prompt: answer.text for answer in answers if answer.prompt in ("consequence", "consequence_on")}
    if "consequence" in said and "consequence_on" in said:
        return Consequence(text=said["consequence"], review_on=date.fromisoformat(said["consequence_on"]))
    if "consequence" in said:
        return WrongField("consequence_on", "day_missing")
    return WrongField("consequence", "consequence_empty") if "consequence_on" in said else None


def _reflected(draft: ConversationDraft, answers: tuple[Answer, ...]) -> bool:
    return any(answer.prompt in ("went_well", "next_time") for answer in answers) or any(
        feeling.moment is Moment.AFTER and feeling.whose is Side.MINE for feeling in draft.feelings
    )


def _name(answer: Answer) -> str:
    return f"{answer.prompt}.{answer.position}" if answer.position else answer.prompt
