"""What is overdue and how nothing is forgotten: the one place that every screen, count, export and exit code asks.

A day of the journal begins at `day_starts`. Due dates are local wall time and never move with the zone; talks are
moments. `at` is always an aware local moment.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from journal import next_dates
from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.conversations import Status
from journal.facts import ClientFact, ConsequenceFact, DraftFact, Facts, TalkFact
from journal.lanes import Agenda, Item, Kind, Lane, LaneItems, Later
from journal.lateness import Look, due_day, journal_day, second_talk_due
from journal.next_dates import Standing
from journal.next_talks import HELD, NO_TALKS, Talks
from journal.promises import Promise, PromiseState, Side

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Look(Look):
    """A look at the journal with all that the lanes depend on."""

    settings: AgendaSettings

    def __init__(self, at: datetime, settings: AgendaSettings) -> None:
        super().__init__(at, settings)


def next_date(
    promise: Promise, talks: Talks = NO_TALKS, *, at: datetime, settings: AgendaSettings = DEFAULTS
) -> date | None:
    """The day on which a promise is next in a lane: today when it is in one now; None once it is settled."""
    look = _Look(at, settings)
    standing = _standing(promise, talks, look)
    return standing.next_on(look.on) if standing else None


def _standing(promise: Promise, talks: Talks, look: _Look) -> Standing | None:
    if promise.state is PromiseState.DELIVERED:
        return next_dates.delivered_promise(promise.delivered_on or promise.made_on, look.settings)
    if promise.state is not PromiseState.OPEN:
        return None
    due = due_day(promise, talks, settings=look.settings)
    return next_dates.open_promise(
        promise,
        due=due,
        is_overdue=look.overdue(promise, talks),
        wakes_on=_wakes_on(promise, due, talks),
        on=look.on,
        settings=look.settings,
    )


def _wakes_on(promise: Promise, due: date | None, talks: Talks) -> date | None:
    if promise.snoozed_until is None or promise.snoozed_on is None:
        return None
    # What is put off before it is due comes back on its due day at the latest, or it would pass unseen; and a talk
    # that was agreed after the snooze ends it too.
    ends = (promise.snoozed_until, due, talks.first_after(promise.client_id, promise.snoozed_on))
    return min((day for day in ends if day is not None and day > promise.snoozed_on), default=None)


class _LooseEnd(NamedTuple):
    """One row to be laid out. A tuple, since thousands are made for every look and sorted once."""

    kind: Kind
    fact: DraftFact | Promise | TalkFact | ConsequenceFact | ClientFact
    standing: Standing
    age: datetime
    time_of_day: time = time.max


def agenda(facts: Facts, *, at: datetime, settings: AgendaSettings = DEFAULTS) -> Agenda:
    """Everything unsettled on the journal's day of a moment, in its lane or with the day on which it will be."""
    look = _Look(at, settings)
    on = look.on
    ends = list(_loose_ends(facts, look))
    ends.sort(key=lambda end: (end.standing.when or on, end.time_of_day, end.age, end.kind, end.fact.id))
    shown: defaultdict[Lane, list[Item]] = defaultdict(list)
    snoozed: Counter[Lane] = Counter()
    later = []
    for end in ends:
        standing = end.standing
        if standing.is_in_lane(on):
            shown[standing.lane].append(_item(end, standing.lane, on))
            continue
        later.append(Later(item=_item(end, standing.next_lane or standing.lane, on), next_on=standing.next_on(on)))
        if standing.snoozed_to is not None and standing.comes_on <= on:
            snoozed[standing.lane] += 1
    owed = [end for end in ends if end.kind in (Kind.PROMISE, Kind.SECOND_TALK)]
    late = [end for end in owed if end.standing.overdue]
    theirs = sum(isinstance(end.fact, Promise) and end.fact.side is Side.THEIRS for end in late)
    return Agenda(
        on=on,
        lanes=tuple(
            LaneItems(lane=lane, items=tuple(shown[lane]), snoozed=snoozed[lane])
            for lane in Lane
            if shown[lane] or snoozed[lane]
        ),
        later=tuple(sorted(later, key=lambda waiting: waiting.next_on)),
        overdue_count=len(late),
        overdue_mine=len(late) - theirs,
        overdue_theirs=theirs,
        snoozed_overdue_count=sum(end.standing.snoozed_to is not None for end in late),
        due_today_count=sum(end.standing.lane is Lane.TODAY for end in owed),
    )


def _item(end: _LooseEnd, lane: Lane, on: date) -> Item:
    standing = end.standing
    promise = end.fact if isinstance(end.fact, Promise) else None
    late = (on - standing.due).days if standing.due is not None else None
    if late is not None and promise is not None and not standing.overdue:
        late = min(late, 0)
    moves = promise.moves if promise else 0
    return Item(
        lane=lane,
        kind=end.kind,
        fact=end.fact,
        when=standing.when,
        days_late=late,
        overdue=standing.overdue,
        moved=moves if moves >= next_dates.MOVED_OFTEN else 0,
        snoozed=promise.snoozes if promise else 0,
        suggests=standing.suggests,
        again_on=standing.again_on,
    )


def _loose_ends(facts: Facts, look: _Look) -> Iterator[_LooseEnd]:
    at, on, settings = look.at, look.on, look.settings
    talks = Talks.of(facts.talks, facts.clients)
    came_up_on: dict[int, date] = {}
    for draft in facts.drafts:
        started_on = journal_day(draft.started_at.astimezone(at.tzinfo), settings.day_starts)
        standing = Standing(lane=Lane.UNFINISHED, comes_on=min(started_on, on), when=started_on)
        yield _LooseEnd(Kind.DRAFT, draft, standing, draft.started_at)
    for promise in facts.promises:
        of_promise = _standing(promise, talks, look)
        if of_promise is None:
            continue
        if promise.client_id is not None:
            came_up_on[promise.client_id] = min(promise.made_on, came_up_on.get(promise.client_id, promise.made_on))
        yield _LooseEnd(Kind.PROMISE, promise, of_promise, promise.created_at, promise.due.time or time.max)
    for talk in facts.talks:
        if talk.second_talk or talk.mail_owed_since is not None:
            came_up_on[talk.client_id] = min(talk.day, came_up_on.get(talk.client_id, talk.day))
        age = talk.starts_at or datetime.combine(talk.day, time.min, UTC)
        begins = talk.starts_at.astimezone(at.tzinfo).time() if talk.starts_at else time.max
        for kind, of_talk in _of_talk(talk, look):
            yield _LooseEnd(kind, talk, of_talk, age, begins)
    for consequence in facts.consequences:
        standing = Standing(lane=Lane.KEEP_AN_EYE, comes_on=consequence.review_on, when=consequence.review_on)
        yield _LooseEnd(Kind.CONSEQUENCE, consequence, standing, at)
    for client in facts.clients:
        contract = next_dates.contract_notice(client, on=on, settings=settings)
        if contract is not None:
            yield _LooseEnd(Kind.CONTRACT, client, contract, at)
        if client.id in came_up_on:
            since = client.last_contact_on or came_up_on[client.id]
            quiet = next_dates.quiet_client(client, since=since, settings=settings)
            if quiet is not None:
                yield _LooseEnd(Kind.QUIET, client, quiet, at)


def _of_talk(talk: TalkFact, look: _Look) -> Iterator[tuple[Kind, Standing]]:
    on, settings = look.on, look.settings
    if talk.status is Status.PLANNED:
        asks_from = talk.starts_at + timedelta(hours=settings.talk_over_hours) if talk.starts_at else None
        is_over = look.at >= asks_from if asks_from else on > talk.day
        yield Kind.TALK, next_dates.planned_talk(talk, is_over=is_over, on=on, settings=settings)
    elif talk.status in HELD:
        if talk.reflected_at is None and talk.reflection_waived_on is None:
            yield Kind.TALK, next_dates.missing_reflection(talk, on=on, settings=settings)
        elif talk.promises == 0 and talk.no_promises_on is None:
            yield Kind.NONE_PROMISED, next_dates.none_promised(talk, on=on)
    if talk.mail_owed_since is not None:
        ends = talk.mail_owed_since + timedelta(hours=settings.mail_hours)
        owed_on = journal_day(ends.astimezone(look.at.tzinfo), settings.day_starts)
        yield Kind.MAIL, next_dates.owed_mail(owed_on)
    if talk.second_talk:
        due = second_talk_due(talk, settings=settings)
        late = look.second_talk_overdue(talk)
        yield Kind.SECOND_TALK, next_dates.second_talk(due=due, is_overdue=late, on=on, settings=settings)
