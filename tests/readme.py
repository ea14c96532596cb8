"""A README as a person follows it: its commands in their order, in a home of its own, at the moment it tells of."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.terminal import surroundings

MOMENT: Final = "2026-11-21T18:40:00+00:00"

_FENCED: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# A code as the README shows it has a digit in it, so that no word is taken for one.
_CODE: Final = re.compile(r"\b(?=[a-z]*\d)[a-hjkmnp-z][2-9a-hjkmnp-z]{3}\b")
# The program as it is installed, but for its clock, which stands still.
_PROGRAM: Final = """#!{python}
import os
import sys
from datetime import datetime

import journal.clock

journal.clock.now = lambda: datetime.fromisoformat(os.environ["README_MOMENT"])

from journal.cli import main

sys.exit(main())
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What stands between two fences, and what it is called there."""

    kind: str
    text: str


def blocks(readme: Path) -> tuple[Block, ...]:
    """The fenced blocks of a README, in their order."""
    return tuple(Block(kind=kind, text=text) for kind, text in _FENCED.findall(readme.read_text(encoding="utf-8")))


def inline_commands(readme: Path) -> list[str]:
    """What stands between backticks in the running text and the tables."""
    return re.findall(r"`([^`\n]+)`", _FENCED.sub("", readme.read_text(encoding="utf-8")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A person's home in which the README's commands are run; `codes` are those shown, and what they are here."""

    folder: Path
    locale: str
    codes: dict[str, str] = field(default_factory=dict)

    def prepare(self) -> None:
        """Put `afterword` on the PATH, and the clock at the README's moment."""
        (self.folder / "bin").mkdir(parents=True)
        self.program.write_text(_PROGRAM.format(python=sys.executable))
        self.program.chmod(0o700)

    @property
    def program(self) -> Path:
        """What `afterword` is there."""
        return self.folder / "bin" / "afterword"

    def environ(self, **more: str) -> dict[str, str]:
        """The environment of the README's commands: nothing set but where home is, and the language."""
        usual = surroundings(
            self.folder,
            PATH=os.pathsep.join([str(self.folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]]),
            PYTHONUTF8="1",
            LANG=self.locale,
            TZ="UTC",
            EDITOR="true",
            **{"README_MOMENT": MOMENT, **more},
        )
        at_their_usual_place = ("AFTERWORD_FILE", "AFTERWORD_SETTINGS", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
        return {name: value for name, value in usual.items() if name not in at_their_usual_place}

    def run(self, command: str, *, shell: str = "sh", **more: str) -> subprocess.CompletedProcess[str]:
        """What a shell makes of the command; its two streams come together, as in a terminal."""
        return subprocess.run(
            [shell, "-c", self._here(command)],
            cwd=self.folder,
            env=self.environ(**more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    def is_as_shown(self, shown: str, came: str) -> bool:
        """Whether that came out, whatever the codes are here; a code not met before is remembered."""
        names: list[str] = []

        def pattern(row: str) -> str:
            parts, end = [], 0
            for found in _CODE.finditer(row):
                parts.append(re.escape(row[end : found.start()]))
                known = self.codes.get(found[0])
                parts.append(known or "([a-z0-9]{4})")
                names.extend([] if known else [found[0]])
                end = found.end()
            return "".join([*parts, re.escape(row[end:])])

        rows = "\n".join(row.rstrip() for row in came.rstrip("\n").split("\n"))
        met = re.fullmatch("\n".join(map(pattern, shown.rstrip("\n").split("\n"))), rows)
        if met is not None:
            self.codes.update(zip(names, met.groups(), strict=True))
        return met is not None

    def _here(self, command: str) -> str:
        return _CODE.sub(lambda found: self.codes.get(found[0], found[0]), command)


def session_of(block: Block) -> list[tuple[str, str]]:
    """The commands of a console block, each with what the README shows to come out."""
    told = re.split(r"^\$ (.*)\n", block.text, flags=re.MULTILINE)[1:]
    return list(zip(told[::2], told[1::2], strict=True))
