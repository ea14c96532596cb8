"""The story written into a journal, as if it had been kept for a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from journal.clients import AddressForm, ClientStatus, NoteKind
from journal.clock import moment
from journal.conversations import Answer, Status
from journal.demo.days import StoryDays
from journal.demo.past import PastClient, PastLimit, PastMail, PastPromise, PastTalk
from journal.demo.story import DemoClient, DemoDraft, DemoEvent, DemoLimit, DemoPromise, DemoTalk, MailAfter, Story
from journal.drafts import ConversationDraft, to_json
from journal.promise_acts import make
from journal.promise_life import PromiseHeader, allowed, apply, replay
from journal.promises import Action, Due, NewPromise, PromiseEvent
from journal.storage.codes import uuid7
from journal.storage.demo import insert
from journal.storage.draft_rows import write_draft

if TYPE_CHECKING:
    from sqlite_utils import Database

    from journal.storage.store import Store

_PREPARING = time(17, 30)
_REFLECTING = time(18)
_NOTING = time(18, 30)
_MAILING = time(9, 5)
# What is still to come was prepared last, after last night's call.
_PREPARING_LAST = time(22, 30)


def write_story(store: Store, story: Story, *, on: date, zone: str) -> None:
    """Write the story into a new journal, told up to the morning of `on`; `zone` is the IANA name of its clocks.

    Returns once it is in the file. Raises CannotSave when the file refused, ValueError when the story is impossible.
    """
    store.write(_write, story, on, zone).result()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What telling a talk needs: the calendar, the clocks, and the numbers given to clients, talks and limits."""

    days: StoryDays
    zone: str
    talks: Mapping[str, int]
    limits: Mapping[str, int]

    def moment(self, day: date, at: time) -> datetime:
        return moment(day, at, self.zone)


def _write(db: Database, story: Story, on: date, zone: str) -> None:
    talks = sorted(
        ((client, talk) for client in story.clients for talk in client.talks),
        key=lambda pair: (pair[1].days, pair[1].hour),
    )
    limits = [(None, limit) for limit in story.limits] + [
        (client.key, limit) for client in story.clients for limit in client.limits
    ]
    told = _Told(
        days=StoryDays(on),
        zone=zone,
        talks={f"{client.key}/{talk.key}": place for place, (client, talk) in enumerate(talks, 1)},
        limits={limit.key: place for place, (_, limit) in enumerate(limits, 1)},
    )
    numbers = {client.key: place for place, client in enumerate(story.clients, 1)}
    insert(
        db,
        clients=[_client(client, numbers[client.key], story, told) for client in story.clients],
        limits=[_limit(limit, None if key is None else numbers[key], told) for key, limit in limits],
        talks=[_talk(client, talk, numbers[client.key], told) for client, talk in talks],
    )
    for draft in story.drafts:
        _keep_draft(db, draft, told)


def _client(client: DemoClient, number: int, story: Story, told: _Told) -> PastClient:
    first = told.days.worked(client.talks[0].days - 1)
    return PastClient(
        number=number,
        name=client.name,
        since=told.moment(first, _MAILING),
        language=story.language,
        status=ClientStatus(client.status),
        address_form=None if client.address_form is None else AddressForm(client.address_form),
        channel=client.channel,
        cadence_days=client.cadence_days,
        notice_on=None if client.notice is None else told.days.exactly(client.notice),
        contract_ends_on=None if client.contract_ends is None else told.days.exactly(client.contract_ends),
        contacts=tuple((contact.name, contact.role) for contact in client.contacts),
        notes=tuple((NoteKind(note.kind), note.text, note.weight) for note in client.notes),
    )


def _limit(limit: DemoLimit, client: int | None, told: _Told) -> PastLimit:
    return PastLimit(
        number=told.limits[limit.key],
        client=client,
        since=told.moment(told.days.exactly(-360), _MAILING),
        text=limit.text,
        raise_at=limit.raise_at,
        leave_at=limit.leave_at,
    )


def _talk(client: DemoClient, talk: DemoTalk, number: int, told: _Told) -> PastTalk:
    day = told.days.talk(talk.days, any_day=talk.any_day)
    starts_at = told.moment(day, talk.hour)
    happened = talk.status in (Status.HELD, Status.PARTLY)
    over = max(starts_at + timedelta(hours=1), told.moment(day, _REFLECTING))
    prepared_on = min(day, told.days.on) - timedelta(days=1)
    noted_at = told.moment(prepared_on, _PREPARING_LAST if talk.days > 0 else _PREPARING)
    prepared_at = noted_at if talk.before else None
    promises = tuple(_promise(promise, day, over, told) for promise in talk.promises)
    consequence = talk.consequence
    review_on = None if consequence is None else told.days.exactly(consequence.review)
    announced = () if consequence is None or review_on is None else _announced(consequence.text, review_on)
    return PastTalk(
        number=told.talks[f"{client.key}/{talk.key}"],
        client=number,
        topic=talk.topic,
        status=talk.status,
        day=day,
        starts_at=starts_at,
        zone=told.zone,
        created_at=over if happened and prepared_at is None else noted_at,
        channel=talk.channel,
        template=talk.template,
        goal_tag=talk.goal_tag,
        before=talk.before,
        after=talk.after + announced,
        feelings=talk.feelings,
        ratings=talk.ratings,
        follows=_earlier(client, talk.follows, told),
        moved_from=_earlier(client, talk.moved_from, told),
        prepared_at=prepared_at,
        reflected_at=over if happened and talk.reflected else None,
        no_promises_on=day if happened and talk.reflected and not promises else None,
        mail=_mail(talk.mail, day, over, told),
        promises=promises,
        limits=tuple(told.limits[key] for key in talk.limits),
        lessons=tuple(lesson.text for lesson in client.lessons if lesson.talk == talk.key),
        consequence=None if consequence is None or review_on is None else (consequence.text, review_on),
    )


def _earlier(client: DemoClient, key: str | None, told: _Told) -> int | None:
    return None if key is None else told.talks[f"{client.key}/{key}"]


def _announced(text: str, review_on: date) -> tuple[Answer, ...]:
    return Answer(prompt="consequence", text=text), Answer(prompt="consequence_on", text=review_on.isoformat())


def _mail(mail: MailAfter, day: date, owed_since: datetime, told: _Told) -> PastMail | None:
    if mail is MailAfter.NONE:
        return None
    sent_at = told.moment(day + timedelta(days=1), _MAILING)
    return PastMail(owed_since=owed_since, sent_at=sent_at if mail is MailAfter.SENT else None)


def _promise(promise: DemoPromise, day: date, at: datetime, told: _Told) -> PastPromise:
    new = NewPromise(
        text=promise.text, side=promise.side, due=_due(promise.due, told), under_pressure=promise.under_pressure
    )
    events = [make(new, client_id=None, at=at, on=day)]
    header = PromiseHeader(id=0, code="", made_on=day, created_at=at, conversation_id=None, client="")
    standing = replay(header, events)
    for place, happened in enumerate(promise.events):
        event = _event(happened, place, told)
        if event.action not in allowed(standing) or event.at < events[-1].at:
            raise ValueError(f"{happened.action} cannot happen to {promise.text!r}")
        standing = apply(standing, event)
        events.append(event)
    return PastPromise(
        text=promise.text,
        side=promise.side,
        due=standing.due,
        state=standing.state,
        under_pressure=promise.under_pressure,
        events=tuple(events),
    )


def _due(due: int | str | None, told: _Told) -> Due:
    if due is None:
        return Due.undated()
    return Due.on(told.days.due(due)) if isinstance(due, int) else Due.before_talk()


def _event(event: DemoEvent, place: int, told: _Told) -> PromiseEvent:
    day = told.days.worked(event.days)
    return PromiseEvent(
        id=0,
        action=Action(event.action),
        # Later in the evening for each, so that what falls on one day stays in its order.
        at=told.moment(day, _NOTING) + timedelta(minutes=10 * place),
        day=day,
        due=None if event.due is None else Due.on(told.days.due(event.due)),
        asked_by=event.asked_by,
        agreed=event.agreed,
        told=event.told,
        note=event.note,
    )


def _keep_draft(db: Database, draft: DemoDraft, told: _Told) -> None:
    day = told.days.worked(draft.days)
    at = told.moment(day, _REFLECTING)
    content = ConversationDraft(
        half=draft.half,
        client=draft.client,
        topic=draft.topic,
        when=f"{day.isoformat()} {draft.hour:%H:%M}",
        channel=draft.channel,
        answers=draft.answers,
        mine=draft.mine,
        theirs=draft.theirs,
    )
    write_draft(db.conn, uuid7(at), content, to_json(content), place=None, at=at)
