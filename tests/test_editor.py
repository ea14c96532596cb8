"""A text in the person's own editor: what comes back, what never overwrites, and what lies where meanwhile."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from journal.conversations import Answer, Half
from journal.drafts import ConversationDraft
from journal.editing_place import About, LeftOver, held, left_over, new_place, wipe_left_over, write_private
from journal.editor import Edited, NotEdited, WhyNot, command_in, edit
from journal.places import editing_folder
from journal.storage import draft_versions, drafting
from journal.storage.store import Store

ABOUT = About(draft="draft", half=Half.AFTER, conversation_id=None, prompt="free_writing")
SECRET = "they were right about me"

Opens = Callable[..., Edited | NotEdited]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def _editor(folder: Path, script: str) -> tuple[str, ...]:
    """An editor that does what the script says; the file is its last argument."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\nfor file; do :; done\n{script}\n", "utf-8")
    path.chmod(0o700)
    return (str(path), "--wait")


@pytest.fixture
def opens(tmp_path: Path, journal: Path) -> Opens:
    """Opens a text in an editor that does what a script says."""

    def opened(
        script: str, text: str = SECRET, changed: Callable[[str], None] = lambda text: None
    ) -> Edited | NotEdited:
        came = edit(text, ABOUT, journal=journal, command=_editor(tmp_path, script), changed=changed)
        assert not editing_folder(journal).exists()
        return came

    return opened


def test_what_the_editor_saves_comes_back_without_the_line_end_it_adds(opens: Opens) -> None:
    assert opens('printf "one\\n\\ntwo\\n\\n" > "$file"') == Edited(text="one\n\ntwo")
    assert opens('echo more >> "$file"') == Edited(text=f"{SECRET}\nmore")
    assert opens('printf "\\303\\244 \\033[31m\\n" > "$file"') == Edited(text="ä ␛[31m")
    assert opens('printf "\\344\\n" > "$file"') == Edited(text="ä")
    assert opens('mv "$file" "$file~"; echo "another file" > "$file"; echo copy > "$file.swp"') == Edited(
        text="another file"
    )


def test_an_editor_that_fails_or_leaves_nothing_changes_nothing_and_it_is_said_why(
    opens: Opens, journal: Path, tmp_path: Path
) -> None:
    assert opens('echo half > "$file"; exit 3') == NotEdited(reason=WhyNot.FAILED, what="3", text="half")
    assert opens("kill -9 $$") == NotEdited(reason=WhyNot.FAILED, what="-9")
    assert opens('rm "$file"') == NotEdited(reason=WhyNot.GONE)
    assert opens('rm "$file"; ln -s /etc/passwd "$file"') == NotEdited(reason=WhyNot.GONE)
    assert opens('printf " \\n" > "$file"') == NotEdited(reason=WhyNot.EMPTY)
    assert opens("true") == NotEdited(reason=WhyNot.AT_ONCE)
    for command in (("no-such-editor", "--wait"), (str(tmp_path),), ("",), ("a\x00b",)):
        came = edit(SECRET, ABOUT, journal=journal, command=command, changed=lambda text: None)
        assert came == NotEdited(reason=WhyNot.NOT_STARTED, what=command[0])
    editing_folder(journal).symlink_to(tmp_path)
    came = edit(SECRET, ABOUT, journal=journal, command=("true",), changed=lambda text: None)
    assert isinstance(came, NotEdited)
    assert came.reason is WhyNot.NO_PLACE


def test_the_file_is_this_persons_alone_and_nothing_private_stands_in_a_name(opens: Opens, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    before = os.umask(0)
    try:
        script = (
            f'echo "$@" > {seen}; stat -c %a "$file" "$(dirname "$file")" "$(dirname "$(dirname "$file")")" >> {seen}'
        )
        opens(f'{script}; mv "$file" "$file.old"; echo new > "$file"; stat -c %a "$file" >> {seen}; cat "$file.old"')
    finally:
        os.umask(before)
    words, *modes = seen.read_text("utf-8").splitlines()
    assert modes == ["600", "700", "700", "600"]
    assert words.startswith("--wait ")
    assert words.endswith("/text.txt")
    assert not any(word in words for word in (*SECRET.split(), "free_writing"))


def test_the_text_is_copied_out_while_the_editor_is_open_but_never_an_empty_one(opens: Opens, tmp_path: Path) -> None:
    copied: list[str] = []

    def changed(text: str) -> None:
        copied.append(text)
        (tmp_path / text).touch()

    def until(text: str) -> str:
        return f"until [ -e {tmp_path / text} ]; do sleep 0.02; done"

    script = f'echo first > "$file"; {until("first")}; : > "$file"; sleep 0.3; echo second > "$file"; {until("second")}'
    assert opens(f'{script}; echo end > "$file"', changed=changed) == Edited(text="end")
    assert copied[:2] == ["first", "second"]


def test_the_editor_is_the_one_that_is_set_with_its_arguments() -> None:
    assert command_in({"VISUAL": "code --wait", "EDITOR": "vi"}) == ("code", "--wait")
    assert command_in({"VISUAL": " ", "EDITOR": "'/a b/vi' -u NONE"}) == ("/a b/vi", "-u", "NONE")
    assert command_in({}) == NotEdited(reason=WhyNot.NONE_SET)
    assert command_in({"EDITOR": "vi 'x"}) == NotEdited(reason=WhyNot.UNREADABLE, what="vi 'x")


# What is left when the program was killed


def _killed_with(journal: Path, text: str, *more: str) -> None:
    """Leave behind what a program leaves that is killed while the editor is open."""
    script = (
        "import os, sys, pathlib\n"
        "from journal.editing_place import *\n"
        "from journal.conversations import Half\n"
        "about = About(draft=sys.argv[2], half=Half.AFTER, conversation_id=None, prompt='free_writing')\n"
        "journal = pathlib.Path(sys.argv[1])\n"
        "place = new_place(journal)\n"
        "with held(place, about, journal) as (file, _):\n"
        "    write_private(file, sys.argv[3].encode())\n"
        "    [write_private(place / name, b'swap') for name in sys.argv[4:]]\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(journal), "draft", text, *more], check=False, timeout=30)


def test_what_a_killed_program_left_is_found_but_not_what_is_open_in_another_window(journal: Path) -> None:
    assert left_over(journal) == ()
    place = new_place(journal)
    with held(place, ABOUT, journal) as (file, _):
        write_private(file, b"open elsewhere\n")
        _killed_with(journal, f"{SECRET}\n")
        (found,) = left_over(journal)
    assert (found.about, found.text, found.beside) == (ABOUT, SECRET, False)
    assert left_over(journal.with_name("other.db")) == ()
    for left in left_over(journal):
        wipe_left_over(left)
    assert not editing_folder(journal).exists()


def test_what_the_editor_kept_for_itself_stays_for_a_month(journal: Path) -> None:
    _killed_with(journal, SECRET, ".text.txt.swp")
    (found,) = left_over(journal)
    assert found.beside
    wipe_left_over(found)
    assert [path.name for path in found.place.iterdir()] == [".text.txt.swp"]
    (again,) = left_over(journal)
    assert again == LeftOver(place=found.place, about=None, text="", beside=True)
    long_ago = time.time() - 31 * 86400
    os.utime(found.place, (long_ago, long_ago))
    wipe_left_over(again)
    assert not editing_folder(journal).exists()


def test_what_was_left_over_goes_into_its_draft_and_what_stood_there_becomes_a_version(
    store: Store, at: datetime
) -> None:
    kept = ConversationDraft(half=Half.AFTER, client="Berg", answers=(Answer(prompt="free_writing", text="before"),))
    store.drafts.keep("draft", kept)
    assert store.drafts.flush(5)

    def take_in(about: About | None, text: str) -> int | None:
        return store.write(draft_versions.take_in, about, text, at=at).result()

    assert take_in(ABOUT, "before") is None
    taken = take_in(ABOUT, SECRET)
    assert taken is not None
    assert store.read(drafting.draft, taken).draft == ABOUT.put(SECRET, kept)
    assert [version.draft for version in store.read(drafting.versions_of, taken)] == [kept]
    # Its draft is gone, or nobody knows any more which one it was: then it is a draft of its own.
    for about in (About(draft="gone", half=Half.BEFORE, conversation_id=7, prompt="my_part"), None):
        new = take_in(about, SECRET)
        assert new not in (None, taken)
        assert [answer.text for answer in store.read(drafting.draft, new or 0).draft.answers] == [SECRET]


def test_an_earlier_version_comes_back_and_what_stood_there_is_a_version_then(store: Store, at: datetime) -> None:
    drafts = [
        ConversationDraft(half=Half.AFTER, client="Berg", topic=topic, answers=(Answer(prompt="went_well", text=text),))
        for topic, text in (("the roof", SECRET * 3), ("the roof", ""), ("the roof", "something else"))
    ]
    for draft in drafts:
        store.drafts.keep("key", draft)
        assert store.drafts.flush(5)
    draft_id = store.read(draft_versions.id_of, "key")
    assert draft_id is not None
    (earlier,) = store.read(drafting.versions_of, draft_id)
    assert store.write(draft_versions.bring_back, earlier.id, at=at).result() == draft_id
    back = store.read(drafting.draft, draft_id)
    assert back.draft == drafts[0]
    assert [version.draft for version in store.read(drafting.versions_of, draft_id)] == [drafts[2], drafts[0]]
    # The form goes on from there, and taking it back is bringing back the newest version.
    store.drafts.resume(back)
    store.drafts.keep("key", drafts[0])
    assert store.drafts.flush(5)
    newest = store.read(draft_versions.newest_version, draft_id)
    store.write(draft_versions.bring_back, newest, at=at).result()
    assert store.read(drafting.draft, draft_id).draft == drafts[2]


def test_a_private_folder_is_private_also_where_it_was_there_before(journal: Path) -> None:
    editing_folder(journal).mkdir(mode=0o777)
    editing_folder(journal).chmod(0o777)
    place = new_place(journal)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (place, place.parent)} == {0o700}
