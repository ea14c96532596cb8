"""What one wants to know before the next contact with a client, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.clients import Client, Limit, Note, NoteKind
from journal.conversations import Conversation
from journal.facts import TalkFact
from journal.frozen import dataclass, field
from journal.lateness import days_late, journal_day, overdue
from journal.lessons import MOST_SHOWN, Lesson
from journal.next_talks import Talks
from journal.promises import Promise, PromiseState, Side
from journal.reliability import Reliability, reliability

MOST_TALKS = 3
# A talk without an end is taken to be over by then: the next one is what one prepares for.
_TALK_LASTS = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """An open promise and how it stands. `days_late` is negative before the due day, None without one."""

    promise: Promise
    overdue: bool
    days_late: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one wants from a planned talk, each line as it was written; empty where nothing was."""

    talk: Conversation
    goal: str = ""
    core_sentence: str = ""
    questions: tuple[str, ...] = ()
    if_thens: tuple[tuple[str, str], ...] = ()
    options: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    red_line: str = ""
    red_line_on: str = ""
    opening_line: str = ""
    no_sentence: str = ""
    venue: str = ""
    who_else: str = ""

    @property
    def is_written(self) -> bool:
        """Whether anything was written for it."""
        sentences = (self.goal, self.core_sentence, self.red_line, self.opening_line, self.no_sentence)
        return any(sentences) or any((self.questions, self.if_thens, self.options, self.avoid))


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneWell:
    """The last time something was said to have gone well with a client. `day` is the day of that talk."""

    text: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One client before the next contact. `on` is the journal's day, `at` this moment, aware.

    `i_owe` and `they_owe` hold the open promises, the most pressing first; `unconfirmed` what was delivered, the
    oldest first. `plan` is None without a planned talk. `talks` are the last three that took place, the newest first.
    `notes` are those that still hold; `kept_by_me` and `kept_by_them` count how promises ended.
    """

    client: Client
    on: date
    at: datetime
    i_owe: tuple[Owed, ...] = ()
    they_owe: tuple[Owed, ...] = ()
    unconfirmed: tuple[Promise, ...] = ()
    plan: Plan | None = None
    lessons: tuple[Lesson, ...] = ()
    went_well: GoneWell | None = None
    notes: tuple[Note, ...] = ()
    limits: tuple[Limit, ...] = ()
    talks: tuple[Conversation, ...] = ()
    last_contact_on: date | None = None
    kept_by_me: Reliability = field(default_factory=Reliability)
    kept_by_them: Reliability = field(default_factory=Reliability)

    @property
    def last(self) -> Conversation | None:
        """The last talk that took place."""
        return self.talks[0] if self.talks else None

    @property
    def quiet_days(self) -> int:
        """How many days ago the last contact was; 0 when there was none."""
        return max(0, (self.on - self.last_contact_on).days) if self.last_contact_on else 0

    def noted(self, *kinds: NoteKind) -> tuple[str, ...]:
        """What is noted of those kinds, in their order."""
        return tuple(note.text for kind in kinds for note in self.notes if note.kind is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything the journal holds that a briefing is made of.

    `unsettled` are the client's open and delivered promises, `settled` those that came to an end. `planned` are the
    planned talks, the earliest first, `held` the last ones that took place, the newest first. `around` are the talks
    that decide whether a promise before the next talk is overdue. `chosen_id` names the planned talk the briefing is
    for; the next one when it is None or not planned.
    """

    client: Client
    unsettled: tuple[Promise, ...] = ()
    settled: tuple[Promise, ...] = ()
    planned: tuple[Conversation, ...] = ()
    held: tuple[Conversation, ...] = ()
    around: tuple[TalkFact, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    limits: tuple[Limit, ...] = ()
    went_well: GoneWell | None = None
    chosen_id: int | None = None


def brief(known: Known, *, at: datetime, settings: AgendaSettings = DEFAULTS) -> Briefing:
    """The briefing as it stands at an aware local moment."""
    on = journal_day(at, settings.day_starts)
    talks = Talks.of(known.around)
    open_ones = [promise for promise in known.unsettled if promise.state is PromiseState.OPEN]
    delivered = [promise for promise in known.unsettled if promise.state is PromiseState.DELIVERED]
    talk = next_talk(known.planned, known.chosen_id, at=at, on=on)
    contacts = [held.day for held in known.held] + [
        promise.last_nudged_on for promise in known.unsettled if promise.last_nudged_on
    ]
    return Briefing(
        client=known.client,
        on=on,
        at=at,
        i_owe=_owed(open_ones, Side.MINE, talks, at, on, settings),
        they_owe=_owed(open_ones, Side.THEIRS, talks, at, on, settings),
        unconfirmed=tuple(sorted(delivered, key=lambda promise: (promise.delivered_on or promise.made_on, promise.id))),
        plan=plan_of(talk) if talk is not None else None,
        lessons=known.lessons[:MOST_SHOWN],
        went_well=known.went_well,
        notes=tuple(note for note in known.client.notes if note.settled_on is None),
        limits=tuple(limit for limit in known.limits if limit.touches),
        talks=known.held[:MOST_TALKS],
        last_contact_on=max((day for day in contacts if day <= on), default=None),
        kept_by_me=reliability(promise for promise in known.settled if promise.side is Side.MINE),
        kept_by_them=reliability(promise for promise in known.settled if promise.side is Side.THEIRS),
    )


def next_talk(
    planned: Sequence[Conversation], chosen_id: int | None = None, *, at: datetime, on: date
) -> Conversation | None:
    """The chosen one of the planned talks, else the earliest that is not over, else the last one."""
    chosen = next((talk for talk in planned if talk.id == chosen_id), None)
    if chosen is not None:
        return chosen
    to_come = (talk for talk in planned if (talk.starts_at + _TALK_LASTS > at if talk.starts_at else talk.day >= on))
    return next(to_come, planned[-1] if planned else None)


def plan_of(talk: Conversation) -> Plan:
    """What BEFORE says about a talk."""
    ifs, thens = _placed(talk, "if"), _placed(talk, "then")
    return Plan(
        talk=talk,
        goal=_first(talk, "goal"),
        core_sentence=_first(talk, "core_sentence"),
        questions=_all(talk, "my_question"),
        if_thens=tuple((ifs.get(place, ""), thens.get(place, "")) for place in sorted(ifs.keys() | thens.keys())),
        options=_all(talk, "options"),
        avoid=_all(talk, "leave_out"),
        red_line=_first(talk, "red_line"),
        red_line_on=_first(talk, "red_line_on"),
        opening_line=_first(talk, "opening_line"),
        no_sentence=_first(talk, "no_sentence"),
        venue=_first(talk, "venue"),
        who_else=_first(talk, "who_else"),
    )


def shares(counts: Sequence[int], room: int) -> tuple[int, ...]:
    """How many rows each of several lists is shown in, when all of them together have `room` rows.

    None of them disappears while it has something in it: each has at least two rows, also where that is more than
    there is room for, since one that is cut needs its last row for how many more there are. The first list takes two
    rows for every one that another gets.
    """
    given = [min(count, 2) for count in counts]
    turns = [0, *range(len(counts))] if counts else []
    while sum(given) < room and any(rows < count for rows, count in zip(given, counts, strict=True)):
        for place in turns:
            if given[place] < counts[place] and sum(given) < room:
                given[place] += 1
    return tuple(given)


def _owed(
    promises: Iterable[Promise], side: Side, talks: Talks, at: datetime, on: date, settings: AgendaSettings
) -> tuple[Owed, ...]:
    found = [
        Owed(
            promise=promise,
            overdue=overdue(promise, talks, at=at, settings=settings),
            days_late=days_late(promise, talks, on=on, settings=settings),
        )
        for promise in promises
        if promise.side is side
    ]
    return tuple(sorted(found, key=_pressing))


def _pressing(owed: Owed) -> tuple[bool, bool, int, bool, int]:
    # Overdue ones first, the latest of all at the top; then by the day they are due; undated ones last.
    late = owed.days_late
    return not owed.overdue, late is None, -(late or 0), not owed.promise.under_pressure, owed.promise.id


def _placed(talk: Conversation, prompt: str) -> dict[int, str]:
    return {answer.position: answer.text for answer in talk.answers if answer.prompt == prompt}


def _all(talk: Conversation, prompt: str) -> tuple[str, ...]:
    return tuple(text for _, text in sorted(_placed(talk, prompt).items()))


def _first(talk: Conversation, prompt: str) -> str:
    return next(iter(_all(talk, prompt)), "")
