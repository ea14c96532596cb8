"""Driving the screens by keys, and reading what they show."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from textual.color import Color
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen

from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.entries import Entry, When
from journal.language import Language
from journal.promises import Due, NewPromise, Side
from journal.session import Session
from journal.settings import Settings, Theme
from journal.storage import conversations
from journal.storage.conversations import Saved
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.app import AfterwordApp
from screens.before import BeforePage
from screens.fields.field import Field
from screens.form_page import FormPage
from screens.let_go import LetGo
from screens.today import TodayPage

Driver = Pilot[int]

WIDE = (116, 34)
NARROW = (80, 24)
SMALL = (60, 18)
PATIENCE_SECONDS = 6.0

HOSTILE = (
    "[/b]",
    "[@click=app.quit]x[/]",
    "\x1b[31mred\x1b]0;title\x07",
    "a\x00b",
    "a\ud800b",
    "a\u202eb\u2066c",
    "📞 call 👩‍👩‍👧",
    "[bold",
    "$error {x} %s <b>&amp;",
)

# Several at once, for what takes long.
HOSTILE_TOGETHER = (" ".join(HOSTILE[:4]), " ".join(HOSTILE[4:]))


def shown_as(text: str) -> str:
    """How a hostile text stands on a screen: the words as they were, nothing a terminal would act on."""
    pictured = {"\x1b": "␛", "\x07": "␇", "\x00": "␀", "\ud800": "\ufffd", "\u202e": "", "\u2066": ""}
    return "".join(pictured.get(sign, sign) for sign in text)


@contextmanager
def _utc() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def session_on(store: Store, at: datetime, language: Language = "en", theme: Theme = "ink") -> Session:
    """A session over a journal whose clock stands still."""
    return Session(
        store=store, texts=texts_for(language), settings=Settings(language=language, theme=theme), clock=lambda: at
    )


@asynccontextmanager
async def opened(
    store: Store,
    at: datetime,
    *,
    language: Language = "en",
    size: tuple[int, int] = WIDE,
    theme: Theme = "ink",
) -> AsyncIterator[Driver]:
    """The program open on Today, in UTC, with a clock that stands still."""
    with _utc():
        app = AfterwordApp(session_on(store, at, language, theme))
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot


def rows(pilot: Driver) -> list[str]:
    """The lines of the screen as they stand."""
    # What the terminal is sent has no public way to be read as text.
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def shown(pilot: Driver) -> str:
    """The screen as text."""
    return "\n".join(rows(pilot))


def row_with(pilot: Driver, text: str) -> str:
    """The first line that shows `text`."""
    found = [row for row in rows(pilot) if text in row]
    assert found, f"{text!r} is not on the screen:\n{shown(pilot)}"
    return found[0]


def colours_of(pilot: Driver, text: str) -> tuple[str, str]:
    """The colour of `text` where it first stands on the screen, and of the ground under it, as #rrggbb."""
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            if text in segment.text and segment.style is not None:
                style = segment.style
                assert style.color is not None
                assert style.bgcolor is not None
                return style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex
    raise AssertionError(f"{text!r} is not on the screen in one colour:\n{shown(pilot)}")


def is_colour(shown: str, wanted: str | None) -> bool:
    """Whether two colours are the same but for what rounding does to them."""
    assert wanted is not None
    one, other = Color.parse(shown), Color.parse(wanted)
    return all(abs(a - b) <= 2 for a, b in zip(one.rgb, other.rgb, strict=True))


async def until(pilot: Driver, holds: Callable[[], bool], what: str = "what was waited for") -> None:
    """Let the program run until something holds; fails with the screen when it does not come."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < ends, f"{what} did not come; on the screen is:\n{shown(pilot)}"
        await pilot.pause()


async def shows(pilot: Driver, text: str) -> None:
    """Wait until `text` stands on the screen."""
    await until(pilot, lambda: text in shown(pilot), repr(text))


async def is_on(pilot: Driver, kind: type[Screen[Any]]) -> None:
    """Wait until a screen of that kind is in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind), kind.__name__)
    await pilot.pause()


async def typed(pilot: Driver, text: str) -> None:
    """Type letter by letter."""
    await pilot.press(*("space" if sign == " " else sign for sign in text))


async def pasted(pilot: Driver, text: str) -> None:
    """Paste into whatever has the cursor."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()


def in_days(at: datetime, days: int) -> date:
    """The day so many days from then."""
    return at.date() + timedelta(days=days)


def mine(text: str, due: date | None = None) -> NewPromise:
    """A promise of one's own, undated unless told."""
    return NewPromise(text=text, side=Side.MINE, due=Due.on(due) if due else Due.undated())


def theirs(text: str, due: date | None = None) -> NewPromise:
    """A promise of theirs, undated unless told."""
    return NewPromise(text=text, side=Side.THEIRS, due=Due.on(due) if due else Due.undated())


def entry(
    *,
    client: str = "Lindqvist Optics",
    topic: str = "the late estimate",
    half: Half = Half.AFTER,
    status: Status = Status.HELD,
    starts_at: datetime,
    channel: Channel | None = None,
    answers: tuple[Answer, ...] = (),
    feelings: tuple[Feeling, ...] = (),
    ratings: Ratings | None = None,
    promises: tuple[NewPromise, ...] = (),
    reflected: bool = True,
    conversation_id: int | None = None,
) -> Entry:
    """A conversation as a form would save it."""
    return Entry(
        half=half,
        conversation_id=conversation_id,
        client=client,
        topic=topic,
        status=status,
        when=When(day=starts_at.date(), starts_at=starts_at, zone="UTC"),
        channel=channel,
        template="standard",
        answers=answers,
        feelings=feelings,
        ratings=ratings or Ratings(),
        promises=promises,
        reflected=reflected,
    )


def planned(
    store: Store,
    at: datetime,
    starts_at: datetime,
    *,
    topic: str = "the late estimate",
    client: str = "Lindqvist Optics",
    channel: Channel | None = None,
    answers: tuple[Answer, ...] = (),
    feelings: tuple[Feeling, ...] = (),
    ratings: Ratings | None = None,
) -> Saved:
    """A planned talk in the journal, with its BEFORE."""
    wanted = entry(
        client=client,
        topic=topic,
        half=Half.BEFORE,
        status=Status.PLANNED,
        starts_at=starts_at,
        channel=channel,
        answers=answers,
        feelings=feelings,
        ratings=ratings,
    )
    return written(store, at, wanted)


def written(store: Store, at: datetime, wanted: Entry) -> Saved:
    """An entry saved in the journal."""
    return store.write(conversations.save, wanted, at=at, on=at.date()).result()


def form(pilot: Driver) -> FormPage:
    """The form in front."""
    page = pilot.app.screen
    assert isinstance(page, FormPage), f"no form is open:\n{shown(pilot)}"
    return page


async def open_form(pilot: Driver, kind: type[AfterPage] | type[BeforePage]) -> None:
    """Open a new form from a page, and wait until the cursor is in it."""
    await pilot.press("n" if kind is AfterPage else "p")
    await is_on(pilot, kind)
    await until(pilot, lambda: pilot.app.focused is not None, "the cursor")


async def go_to(pilot: Driver, name: str) -> Field:
    """Put the cursor into a field of the form."""
    field = form(pilot).field(name)
    assert field is not None, name
    field.focus_control()
    await until(pilot, lambda: field.has_focus_within, f"the cursor in {name}")
    return field


async def fill_in(pilot: Driver, name: str, text: str) -> None:
    """Put the cursor into a field and type, letter by letter."""
    await go_to(pilot, name)
    await typed(pilot, text)
    await pilot.pause()


async def emptied(pilot: Driver, name: str) -> None:
    """Take everything out of a one-line field."""
    field = await go_to(pilot, name)
    await pilot.press("end", "ctrl+u")
    await until(pilot, lambda: field.is_empty, f"{name} empty")


def field_in_focus(pilot: Driver) -> str:
    """The name of the field the cursor is in."""
    field = form(pilot).focused_field
    return field.field_name if field is not None else ""


async def save(pilot: Driver) -> None:
    """Press ctrl+s and let the program answer."""
    await pilot.press("ctrl+s")
    await pilot.pause()


async def save_after(pilot: Driver) -> None:
    """Save AFTER, and see the let-go screen."""
    await save(pilot)
    await is_on(pilot, LetGo)


async def save_before(pilot: Driver) -> None:
    """Save BEFORE, and be back on Today."""
    await save(pilot)
    await is_on(pilot, TodayPage)


async def write_down(pilot: Driver, client: str = "Berg", topic: str = "the roof") -> None:
    """Open AFTER and fill in what every talk has."""
    await open_form(pilot, AfterPage)
    await fill_in(pilot, "client", client)
    await fill_in(pilot, "topic", topic)


def due_talk(store: Store, at: datetime) -> int:
    """A talk that was to be an hour ago, with its BEFORE."""
    return planned(
        store,
        at,
        at - timedelta(hours=1),
        channel=Channel.VIDEO,
        answers=(Answer(prompt="goal", text="a date we both believe in"),),
        feelings=(Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="anxious", intensity=2),),
        ratings=Ratings(expected=7),
    ).conversation_id
