"""Reminders set up, shown and taken away again: nothing that is not theirs is touched, and no trace is left."""

from __future__ import annotations

import os
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import get_args

import pytest

from journal.language import LANGUAGES
from journal.remind import cron, scheduler, systemd
from journal.remind.plan import CannotRemind, Installed, Job, Reason
from journal.remind.said import reason_said
from journal.texts.choose import texts_for
from tests.command_line import typed
from tests.desk import FOLDER, JOB, MONDAY, Desk, at, promised, sit_down


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    yield from sit_down(tmp_path, monkeypatch)


# Setting up


def test_install_sets_up_a_timer_of_the_persons_systemd(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = typed(capsys, "remind", "install")
    assert (status, out) == (0, "")
    assert err == "Reminders every day at 09:00 and 16:00, through systemd.\n"
    timer = (desk.units / "afterword-remind.timer").read_text()
    assert [line for line in timer.splitlines() if "=" in line] == [
        "Description=Afterword: when to look what is due",
        "OnCalendar=*-*-* 09:00:00",
        "OnCalendar=*-*-* 16:00:00",
        "Persistent=true",
        "WantedBy=timers.target",
    ]
    service = (desk.units / "afterword-remind.service").read_text()
    assert f'Environment="AFTERWORD_FILE={desk.file}"\n' in service
    assert service.endswith(' "--lang" "en" "remind" "run"\n')
    assert [words[2:] for words in desk.calls("systemctl") if words[1] == "--quiet"] == [
        ["daemon-reload"],
        ["enable", "--now", "afterword-remind.timer"],
        ["restart", "afterword-remind.timer"],
    ]
    assert desk.crontab is None


def test_the_files_of_the_timer_are_the_persons_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "remind", "install")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in desk.units.iterdir()}
    assert modes == {"afterword-remind.timer": 0o600, "afterword-remind.service": 0o600}


def test_without_a_systemd_of_ones_own_install_adds_to_the_crontab(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.has("no-bus")
    desk.has("crontab", "# mine\n5 4 * * * backup 100\\%\n")
    status, _, err = typed(capsys, "--lang", "de", "remind", "install", "--at", "10:30")
    assert (status, err) == (0, "Erinnerungen jeden Tag um 10:30, über crontab.\n")
    lines = (desk.crontab or "").splitlines()
    assert lines[:3] == ["# mine", "5 4 * * * backup 100\\%", "# >>> afterword remind >>>"]
    assert lines[3].startswith("30 10 * * * AFTERWORD_FILE=")
    assert lines[3].endswith(" --lang de remind run")
    assert lines[4:] == ["# <<< afterword remind <<<"]
    assert not desk.units.exists()


@pytest.mark.parametrize("through", ["systemd", "crontab"])
def test_installing_again_changes_the_times_and_adds_nothing(
    desk: Desk, capsys: pytest.CaptureFixture[str], through: str
) -> None:
    if through == "crontab":
        desk.has("no-bus")
        desk.has("crontab", "5 4 * * * backup\n")
    typed(capsys, "remind", "install", "--at", "16:00", "--at", "09:00", "--at", "9:00")
    once = desk.everything(), desk.crontab
    typed(capsys, "remind", "install")
    assert (desk.everything(), desk.crontab) == once
    typed(capsys, "remind", "install", "--at", "11:15")
    found = scheduler.installed(platform="linux", environ=os.environ)
    assert found is not None
    assert (found.hours, found.through) == ((time(11, 15),), through)


def test_a_crontab_entry_of_earlier_makes_way_for_the_timer(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.has("no-bus")
    typed(capsys, "remind", "install")
    desk.lacks("no-bus")
    typed(capsys, "remind", "install")
    assert desk.crontab is None
    assert (desk.units / "afterword-remind.timer").exists()


def test_a_timer_of_earlier_makes_way_for_the_crontab_entry(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "remind", "install")
    desk.has("no-bus")
    typed(capsys, "remind", "install")
    assert desk.crontab is not None
    assert desk.everything() == {"config": None}


@pytest.mark.parametrize("hour", ["20:00", "23:30", "00:00", "07:59"])
def test_a_time_in_the_quiet_hours_is_refused(desk: Desk, capsys: pytest.CaptureFixture[str], hour: str) -> None:
    status, _, err = typed(capsys, "remind", "install", "--at", "09:00", "--at", hour)
    assert (status, err) == (1, f"{hour} lies in the quiet hours, 20:00 to 08:00; nothing was set up.\n")
    assert not desk.everything()


@pytest.mark.parametrize("hour", ["25:00", "9", "09:60", "morgens", "09:00:00", "²:00", ""])
def test_a_time_that_is_none_is_wrong_usage(desk: Desk, capsys: pytest.CaptureFixture[str], hour: str) -> None:
    status, _, err = typed(capsys, "remind", "install", "--at", hour)
    assert (status, err.splitlines()[0]) == (2, f'--at cannot be "{hour}"; it is 00:00–23:59.')
    assert not desk.everything()


def test_a_timer_that_cannot_be_started_is_not_left_behind(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.has("refuses", "restart")
    assert typed(capsys, "remind", "install") == (1, "", "systemctl refused; nothing was changed.\n")
    assert desk.everything() == {"config": None}
    assert not (desk.folder / "enabled").exists()


def test_a_file_of_somebody_else_is_left_as_it_is(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.units.mkdir(parents=True)
    theirs = desk.units / "afterword-remind.service"
    theirs.write_text("[Service]\nExecStart=/bin/true\n")
    for word in ("install", "remove"):
        status, _, err = typed(capsys, "remind", word)
        assert (status, err) == (
            1,
            f"{theirs} is there and was not written by this program; it was left as it is.\n",
        )
    assert theirs.read_text() == "[Service]\nExecStart=/bin/true\n"
    assert list(desk.units.iterdir()) == [theirs]


def test_a_crontab_that_cannot_be_read_is_never_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.has("no-bus")
    desk.has("crontab", "5 4 * * * backup\n")
    desk.has("cron-broken")
    assert typed(capsys, "remind", "install") == (1, "", "crontab refused; nothing was changed.\n")
    assert desk.calls("crontab") == [["-l"]]


@pytest.mark.parametrize(
    "damaged",
    [
        "# >>> afterword remind >>>\n0 9 * * * x\n5 4 * * * backup\n",
        "# <<< afterword remind <<<\n# >>> afterword remind >>>\n",
        "# >>> afterword remind >>>\n# >>> afterword remind >>>\n# <<< afterword remind <<<\n",
    ],
)
@pytest.mark.parametrize("word", ["install", "remove"])
def test_marks_that_were_changed_by_hand_are_not_guessed_at(
    desk: Desk, capsys: pytest.CaptureFixture[str], damaged: str, word: str
) -> None:
    desk.has("no-bus")
    desk.has("crontab", damaged)
    status, _, err = typed(capsys, "remind", word)
    assert (status, desk.crontab) == (1, damaged)
    assert err.startswith("In your crontab the lines of the reminders were changed by hand.")


def test_with_neither_scheduler_it_says_so(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.without("systemctl", "crontab")
    status, _, err = typed(capsys, "remind", "install")
    assert status == 1
    assert err == "Neither a systemd of your own nor crontab is there, so no reminder can be set up.\n"


def test_on_windows_nothing_is_tried(desk: Desk) -> None:
    for ask in (scheduler.remove, scheduler.installed):
        with pytest.raises(CannotRemind) as refused:
            ask(platform="win32", environ=os.environ)
        assert refused.value.why == "windows"
    with pytest.raises(CannotRemind) as refused:
        scheduler.install(JOB, platform="win32", environ=os.environ)
    assert refused.value.why == "windows"
    assert not desk.calls("systemctl") + desk.calls("crontab")


def test_every_reason_is_said_in_both_languages() -> None:
    texts = {one: texts_for(one).channels.reminders for one in LANGUAGES}
    said = {reason: [reason_said(reason, "X", texts[one]) for one in LANGUAGES] for reason in get_args(Reason)}
    assert all(english != german and english and german for english, german in said.values())
    assert len({english for english, _ in said.values()}) == len(said)


# Taking away


def test_remove_leaves_no_trace_of_the_timer(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.home / "config").mkdir()
    (desk.home / "config" / "other").write_text("theirs")
    before = desk.everything()
    typed(capsys, "remind", "install")
    # What systemd itself puts there.
    wants, stamps = desk.units / "timers.target.wants", desk.home / "data" / "systemd" / "timers"
    for folder in (wants, stamps):
        folder.mkdir(parents=True)
    (wants / "afterword-remind.timer").symlink_to(desk.units / "afterword-remind.timer")
    (stamps / "stamp-afterword-remind.timer").write_text("")
    (stamps / "stamp-other.timer").write_text("")
    assert typed(capsys, "remind", "remove") == (0, "", "The reminders are gone.\n")
    after = desk.everything()
    assert {name: content for name, content in after.items() if not name.startswith("data")} == before
    assert "data/systemd/timers/stamp-other.timer" in after
    assert "data/systemd/timers/stamp-afterword-remind.timer" not in after
    assert not (desk.folder / "enabled").exists()


@pytest.mark.parametrize("before", [None, "5 4 * * * backup\n", "# a\n\n# b\n", "0 9 * * * afterword remind run\n"])
def test_remove_leaves_the_crontab_as_it_was(
    desk: Desk, capsys: pytest.CaptureFixture[str], before: str | None
) -> None:
    desk.has("no-bus")
    if before is not None:
        desk.has("crontab", before)
    typed(capsys, "remind", "install")
    assert typed(capsys, "remind", "remove")[0] == 0
    assert desk.crontab == before


def test_what_was_added_to_the_crontab_after_us_stays(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.has("no-bus")
    desk.has("crontab", "1 1 * * * first\n")
    typed(capsys, "remind", "install")
    desk.has("crontab", f"{desk.crontab}2 2 * * * second\n")
    typed(capsys, "remind", "install", "--at", "10:00")
    typed(capsys, "remind", "remove")
    assert desk.crontab == "1 1 * * * first\n2 2 * * * second\n"


def test_removing_what_is_not_there_changes_nothing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.has("crontab", "5 4 * * * backup\n")
    status, _, err = typed(capsys, "remind", "remove")
    assert (status, err) == (0, "No reminders are set up; afterword remind install does it.\n")
    assert desk.crontab == "5 4 * * * backup\n"
    assert not desk.everything()
    assert not desk.file.exists()


# Showing


def test_show_says_what_is_set_up_and_when_it_speaks_next(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at(MONDAY, capsys, "remind", "install")
    expected = "Reminders every day at 09:00 and 16:00, through systemd.\n"
    assert at(MONDAY, capsys, "remind", "show") == (0, f"{expected}Next: Mon 23 Nov 16:00, today.\n", "")
    evening = MONDAY.replace(hour=16)
    assert at(evening, capsys, "remind", "show") == (0, f"{expected}Next: Tue 24 Nov 09:00, tomorrow.\n", "")


def test_show_says_that_nothing_is_set_up(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(capsys, "remind", "show") == (0, "No reminders are set up; afterword remind install does it.\n", "")
    assert not desk.file.exists()


def test_show_says_when_the_timer_is_there_and_does_not_run(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    typed(capsys, "remind", "install")
    desk.lacks("enabled")
    assert typed(capsys, "remind", "show")[1] == (
        "The reminders are set up, but systemd does not run them; afterword remind install sets them up again.\n"
    )


def test_show_tells_the_last_failure(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    promised(capsys, "send the estimate @23.11.2026")
    desk.without("notify-send")
    at(MONDAY, capsys, "remind", "run")
    assert at(MONDAY, capsys, "remind", "show")[1].splitlines()[-1] == (
        "The reminder of Mon 23 Nov, 09:00, could not be shown: "
        "notify-send is missing, which shows messages on the desktop."
    )


@pytest.mark.parametrize("folder", ["plain", FOLDER])
def test_the_line_in_the_crontab_reminds_when_cron_runs_it(
    desk: Desk, capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path
) -> None:
    file = tmp_path / folder / "journal.db"
    assert typed(capsys, "--file", str(file), "promise", "call @2020-01-01", "--past")[0] == 0
    job = scheduler.job(
        executable=sys.executable,
        file=file,
        settings_file=tmp_path / folder / "s.toml",
        language="en",
        hours=(time(9),),
    )
    cron.install(job, os.environ)
    (line,) = [line for line in (desk.crontab or "").splitlines() if line.startswith("0 9")]
    command = line.split(" ", 5)[5].replace("\\%", "%")
    assert shlex.split(command)[0] == f"AFTERWORD_FILE={file}"
    assert "%" not in line.replace("\\%", "")
    ended = subprocess.run(
        ["/bin/sh", "-c", command.replace("remind run", "due --count")],
        env={"PATH": os.environ["PATH"], "HOME": str(desk.home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (11, "1\n", "")


@pytest.mark.parametrize("path", ['/a b/q"x', "/per%h", "/dol$HOME", "/back\\n"])
def test_the_timer_takes_a_path_as_it_is(desk: Desk, path: str) -> None:
    systemd.install(Job(command=(path, "remind"), variables=(("AFTERWORD_FILE", path),)), os.environ)
    text = (desk.units / "afterword-remind.service").read_text()
    (variable,) = [line for line in text.splitlines() if line.startswith("Environment=")]
    (command,) = [line for line in text.splitlines() if line.startswith("ExecStart=")]
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    assert variable == f'Environment="AFTERWORD_FILE={escaped}"'
    assert command == f'ExecStart="/bin/sh" "-c" "exec \\"$$0\\" \\"$$@\\"" "{escaped.replace("$", "$$")}" "remind"'


def test_a_path_with_a_line_break_is_refused_and_nothing_is_written(desk: Desk) -> None:
    odd = Job(command=("/a\nExecStart=/bin/x", "remind"), variables=())
    for install in (systemd.install, cron.install):
        with pytest.raises(CannotRemind) as refused:
            install(odd, os.environ)
        assert refused.value.why == "odd_path"
    assert desk.crontab is None
    assert not [path for path in desk.units.rglob("*") if path.is_file()]


def test_the_run_of_a_timer_is_not_advertised(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = typed(capsys, "remind", "--help")
    assert status == 0
    assert "install|remove|show\n" in out
    assert "What the timer calls" not in out
    assert "Remind now" not in out


def test_what_is_installed_is_read_back_from_the_crontab(desk: Desk) -> None:
    cron.install(JOB, os.environ)
    assert cron.installed(os.environ) == Installed(hours=JOB.hours, through="crontab", runs=True)
