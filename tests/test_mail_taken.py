"""The follow-up mail is copied, saved in a file, and marked as sent."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.storage import loose_ends
from journal.storage.store import Store
from screens.ask_path import AskPath
from screens.mail import MailPage
from tests.mail_pages import AT, is_owed, open_mail, owed_mail, program
from tests.screen_support import Driver, is_on, opened, pasted, shows, until


@pytest.fixture(autouse=True)
def _no_file_is_left_behind(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list(tmp_path.rglob("*.partial"))


async def test_ctrl_y_copies_the_text_as_it_stands_even_behind_the_last_letter(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await pilot.press("O", "k", "ctrl+y")
        await until(pilot, lambda: pilot.app.clipboard.startswith("OkHello,\n\nThank you"), "the text copied")
        assert pilot.app.clipboard.endswith("Best wishes\n")
        await shows(pilot, "ctrl+o saves a file")


async def test_y_copies_outside_the_text_and_is_a_letter_in_it(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await pilot.press("y")
        await until(pilot, lambda: page.mail.text.startswith("yHello"), "the letter")
        assert pilot.app.clipboard == ""
        await pilot.press("tab", "y")
        await until(pilot, lambda: pilot.app.clipboard.startswith("yHello"), "the copy")


async def test_the_subject_is_copied_where_the_cursor_is_in_it(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await pilot.press("shift+tab", "end", "!", "ctrl+y")
        await until(pilot, lambda: bool(pilot.app.clipboard), "the copy")
        assert pilot.app.clipboard == "Our conversation on 19 November: the late estimate!"


async def save_to(pilot: Driver, path: Path) -> None:
    await pilot.press("ctrl+o")
    await is_on(pilot, AskPath)
    await pasted(pilot, str(path))
    await pilot.press("enter")


async def test_the_mail_is_saved_for_this_person_alone(store: Store, tmp_path: Path) -> None:
    talk, path = owed_mail(store), tmp_path / "mail.txt"
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await save_to(pilot, path)
        await shows(pilot, "Saved to")
        assert path.read_text("utf-8") == f"Subject: {page.mail.subject}\n\n{page.mail.text}"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mail.txt"]


@pytest.mark.parametrize("kind", ["file", "link", "folder", "dangling", "nowhere"])
async def test_nothing_is_overwritten_and_no_link_is_followed(store: Store, tmp_path: Path, kind: str) -> None:
    talk, path, other = owed_mail(store), tmp_path / "mail.txt", tmp_path / "other.txt"
    if kind != "dangling":
        other.write_text("mine", "utf-8")
    if kind == "file":
        path.write_text("mine", "utf-8")
    elif kind in ("link", "dangling"):
        path.symlink_to(other)
    elif kind == "folder":
        path.mkdir()
    else:
        path = tmp_path / "no such folder" / "mail.txt"
    said = {"link": "links are not followed", "dangling": "links are not followed", "nowhere": "Nothing can be written"}
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await save_to(pilot, path)
        await shows(pilot, said.get(kind, "a file of that name already"))
        # The question is asked again with what was typed, to be put right.
        await is_on(pilot, AskPath)
        await pilot.press("end", "x", "backspace", "escape")
        await is_on(pilot, MailPage)
    assert other.exists() is (kind != "dangling")
    assert not other.exists() or other.read_text("utf-8") == "mine"
    assert kind != "file" or path.read_text("utf-8") == "mine"


async def test_without_a_name_nothing_is_saved(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        await open_mail(pilot, talk)
        await pilot.press("ctrl+o")
        await is_on(pilot, AskPath)
        await pilot.press("enter")
        await shows(pilot, "Which file?")


async def test_marked_as_sent_it_is_owed_no_longer_and_u_takes_that_back(store: Store) -> None:
    talk = owed_mail(store)
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not is_owed(store, talk), "the mail sent")
        await until(pilot, lambda: page.check_action("mail_sent", ()) is None, "the key dim")
        await pilot.press("tab", "u")
        await until(pilot, lambda: is_owed(store, talk), "the mail owed again")


async def test_a_mail_that_is_not_owed_cannot_be_marked_as_sent(store: Store) -> None:
    talk = owed_mail(store)
    store.write(loose_ends.mail_waived, talk, at=AT).result()
    async with opened(store, AT) as pilot:
        page = await open_mail(pilot, talk)
        assert page.check_action("mail_sent", ()) is None
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not program(pilot).undoing
