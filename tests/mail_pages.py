"""The page of the follow-up mail, opened on a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from textual.widgets import TextArea

from journal.conversations import Answer
from journal.promises import NewPromise
from journal.storage import conversations
from journal.storage.store import Store
from screens.app import AfterwordApp
from screens.mail import MailPage
from tests.screen_support import Driver, entry, in_days, is_on, mine, until

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


def owed_mail(store: Store, *made: NewPromise, topic: str = "the late estimate", heard: str = "the board meets") -> int:
    """A talk of two days ago with a mail owed."""
    talk = entry(
        topic=topic,
        starts_at=AT - timedelta(days=2),
        promises=made or (mine("send the estimate", in_days(AT, 6)),),
        answers=(Answer(prompt="heard", text=heard),),
    )
    earlier = AT - timedelta(days=2)
    return (
        store.write(conversations.save, replace(talk, mail_owed=True), at=earlier, on=earlier.date())
        .result()
        .conversation_id
    )


def program(pilot: Driver) -> AfterwordApp:
    app = pilot.app
    assert isinstance(app, AfterwordApp)
    return app


async def open_mail(pilot: Driver, talk: int) -> MailPage:
    program(pilot).open_mail(talk)
    await is_on(pilot, MailPage)
    page = pilot.app.screen
    assert isinstance(page, MailPage)
    await until(pilot, lambda: isinstance(pilot.app.focused, TextArea), "the cursor in the text")
    return page


def is_owed(store: Store, talk: int) -> bool:
    return store.read(conversations.conversation, talk).mail_owed
