"""A journal of any size, for measuring how the program bears it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from journal.clients import AddressForm, NoteKind
from journal.conversations import Answer, Channel, Feeling, Moment, Ratings, Status
from journal.demo.days import StoryDays
from journal.demo.large_words import LargeWords, Sentences
from journal.demo.past import PastClient, PastLimit, PastMail, PastPromise, PastTalk
from journal.demo.story import Language
from journal.feelings import WORDS
from journal.promise_acts import make
from journal.promises import Action, Due, NewPromise, PromiseEvent, PromiseState, Side
from journal.storage.demo import insert

if TYPE_CHECKING:
    from sqlite_utils import Database

    from journal.storage.store import Store

T = TypeVar("T")

_A_MONTH = 100
_LONGEST_DAYS = 20 * 365
_TALKS_PER_OPEN_PROMISE = 200
_ZONE = "Europe/Berlin"
_CHANNELS = tuple(Channel)
_STATUSES = (Status.PARTLY, Status.CANCELLED, Status.AVOIDED)
_GOAL_TAGS = ("relationship", "clarity", "money", "boundary", "repair")


def write_many(store: Store, count: int, *, on: date, language: Language, seed: int) -> None:
    """Write `count` conversations with 40 to 400 clients into a new journal; the same seed gives the same words.

    There are 100 a month, more where they would otherwise reach back further than 20 years. About one promise in 200
    conversations is still open. Returns once all of it is in the file. Raises CannotSave when the file refused.
    """
    store.write(_write, count, on, language, seed).result()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Large:
    """What every talk is made with."""

    words: LargeWords
    objects: list[str]
    chance: Random
    past: int
    planned: int
    clients: int
    span: int
    on: date

    def moment(self, day: date, at: time) -> datetime:
        # Office hours are neither skipped nor repeated by daylight saving, and asking pendulum each time costs seconds.
        return datetime.combine(day, at, ZoneInfo(_ZONE)).astimezone(UTC)

    def one(self, sentences: Sentences, thing: str) -> str:
        return _pick(self.chance, sentences).replace("{object}", thing)


def _write(db: Database, count: int, on: date, language: Language, seed: int) -> None:
    words = _words(language)
    planned = min(count // 50, 20)
    large = _Large(
        words=words,
        objects=words.objects.split("|"),
        chance=Random(seed),  # noqa: S311 - nothing here is secret, and the same seed must give the same journal
        past=count - planned,
        planned=planned,
        clients=min(max(count // 250, 40), 400),
        span=min(max(count * 30 // _A_MONTH, 30), _LONGEST_DAYS),
        on=on,
    )
    since = large.moment(on - timedelta(days=large.span + 5), time(9))
    insert(
        db,
        clients=_clients(large, language, since),
        limits=[PastLimit(number=1, client=None, since=since, text=large.words.limit, raise_at=3)],
        talks=_talks(large),
    )


def _words(language: Language) -> LargeWords:
    # Only the language that is asked for is loaded.
    if language == "de":
        from journal.demo.de.parts import PARTS
    else:
        from journal.demo.en.parts import PARTS
    return PARTS


def _clients(large: _Large, language: Language, since: datetime) -> list[PastClient]:
    words, chance = large.words, large.chance
    first_names = words.first_names.split("|")
    trades = words.trades.split("|")
    names = chance.sample([f"{name} {trade}" for name in words.names.split("|") for trade in trades], large.clients)
    return [
        PastClient(
            number=number,
            name=name,
            since=since,
            language=language,
            address_form=chance.choice(tuple(AddressForm)),
            channel=chance.choice(tuple(Channel)),
            contacts=((f"{chance.choice(first_names)} {name.split()[0]}", chance.choice(words.roles)),),
            notes=((NoteKind.WINDOW, chance.choice(words.notes), None),),
        )
        for number, name in enumerate(names, 1)
    ]


def _talks(large: _Large) -> Iterator[PastTalk]:
    days = StoryDays(large.on)
    for number in range(1, large.past + large.planned + 1):
        ahead = number - large.past
        # From the oldest to yesterday in even steps; the last few are still to come.
        back = (large.past - number) * large.span // max(large.past, 1) + 1
        yield _talk(large, number, days.worked(ahead if ahead > 0 else -back), still_planned=ahead > 0)


def _talk(large: _Large, number: int, day: date, *, still_planned: bool) -> PastTalk:
    words, chance = large.words, large.chance
    thing = _pick(chance, large.objects)
    starts_at = large.moment(day, time(_between(chance, 9, 18), _pick(chance, (0, 15, 30, 45))))
    over = starts_at + timedelta(hours=1)
    status = Status.PLANNED if still_planned else _status(chance)
    happened = status in (Status.HELD, Status.PARTLY)
    this_morning = large.moment(large.on, time(8))
    prepared_at = min(starts_at - timedelta(hours=20), this_morning) if chance.random() < 0.6 else None
    promises = tuple(_promises(large, number, day, over, thing)) if happened else ()
    expected = _between(chance, 1, 10) if prepared_at else None
    return PastTalk(
        number=number,
        client=_between(chance, 0, large.clients) + 1,
        topic=large.one(words.matters, thing),
        status=status,
        day=day,
        starts_at=starts_at,
        zone=_ZONE,
        created_at=prepared_at or min(over, this_morning),
        channel=_pick(chance, _CHANNELS),
        template="standard",
        goal_tag=_pick(chance, _GOAL_TAGS) if prepared_at else None,
        before=tuple(_before(large, thing)) if prepared_at else (),
        after=tuple(_after(large, thing)) if happened else (),
        feelings=tuple(_feelings(chance, before=prepared_at is not None, after=happened)),
        ratings=_ratings(chance, expected) if happened else Ratings(expected=expected),
        prepared_at=prepared_at,
        reflected_at=over if happened else None,
        no_promises_on=day if happened and not promises else None,
        mail=PastMail(owed_since=over, sent_at=over + timedelta(hours=3)) if promises else None,
        promises=promises,
        limits=(1,) if happened and chance.random() < 0.02 else (),
    )


def _status(chance: Random) -> Status:
    return Status.HELD if chance.random() < 0.9 else _pick(chance, _STATUSES)


def _pick(chance: Random, among: Sequence[T]) -> T:
    # Random.choice takes three times as long, and a large journal asks it millions of times.
    return among[int(chance.random() * len(among))]


def _between(chance: Random, low: int, beyond: int) -> int:
    return low + int(chance.random() * (beyond - low))


def _before(large: _Large, thing: str) -> Iterator[Answer]:
    for prompt, sentences in large.words.prompts:
        if large.chance.random() < 0.75:
            yield Answer(prompt=prompt, text=large.one(sentences, thing))


def _after(large: _Large, thing: str) -> Iterator[Answer]:
    yield Answer(prompt="went_well", text=large.one(large.words.went_well, thing))
    yield Answer(prompt="next_time", text=large.one(large.words.next_time, thing))
    if large.chance.random() < 0.2:
        yield Answer(prompt="surprised", text=large.one(large.words.surprised, thing))


def _feelings(chance: Random, *, before: bool, after: bool) -> Iterator[Feeling]:
    moments = ((Moment.BEFORE, Side.MINE, before), (Moment.AFTER, Side.MINE, after), (Moment.AFTER, Side.THEIRS, after))
    for when, whose, felt in moments:
        if felt:
            for word in chance.sample(WORDS, 1 if whose is Side.THEIRS else _between(chance, 1, 3)):
                yield Feeling(moment=when, whose=whose, word=word.id, intensity=_between(chance, 1, 4))


def _ratings(chance: Random, expected: int | None) -> Ratings:
    feared = 5 if expected is None else expected
    return Ratings(
        expected=expected,
        discomfort=min(max(feared + _between(chance, -4, 2), 0), 10),
        goal=_between(chance, 0, 5),
        control=_between(chance, 1, 6),
        talk_share=_pick(chance, (25, 50, 75)),
    )


def _promises(large: _Large, number: int, day: date, at: datetime, thing: str) -> Iterator[PastPromise]:
    chance = large.chance
    # What is still open was promised of late: one in three of the newest talks, one in 200 of them all.
    newest = number > large.past - large.past * 3 // _TALKS_PER_OPEN_PROMISE
    still_open = newest and chance.random() < 1 / 3
    for place in range(max(_between(chance, 0, 4) - 1, int(still_open))):
        side = _pick(chance, (Side.MINE, Side.THEIRS))
        text = large.one(large.words.promised, thing)
        yield _promise(chance, text, side, day, at, still_open=still_open and place == 0, on=large.on)


def _promise(
    chance: Random, text: str, side: Side, day: date, at: datetime, *, still_open: bool, on: date
) -> PastPromise:
    due = Due.on(day + timedelta(days=_between(chance, 2, 21)))
    new = NewPromise(text=text, side=side, due=due, under_pressure=chance.random() < 0.05)
    events = [make(new, client_id=None, at=at, on=day)]
    state = PromiseState.OPEN
    if not still_open:
        # Nothing has happened later than this morning, however recent the talk was.
        later = min(timedelta(days=_between(chance, 1, 25)), on - day)
        kept = chance.random() < 0.94
        action, state = (Action.KEEP, PromiseState.KEPT) if kept else (Action.BREAK, PromiseState.BROKEN)
        noted = at + later
        events.append(PromiseEvent(id=0, action=action, at=noted, day=day + later, told=None if kept else False))
    return PastPromise(
        text=text, side=side, due=due, state=state, under_pressure=new.under_pressure, events=tuple(events)
    )
