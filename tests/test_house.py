"""How the code is kept: who may import whom, how long a file may be, and that each says what it is."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from journal.lanes import Suggestion
from journal.language import Language
from journal.texts.choose import texts_for

ROOT = Path(__file__).parents[1]
LONGEST = 400
MODULES = sorted(path for folder in ("journal", "screens") for path in (ROOT / folder).rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imported(path: Path) -> set[str]:
    """The top-level names of everything a module imports when it runs, wherever in it."""
    found: set[str] = set()
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_the_import_contracts_hold() -> None:
    linted = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_nothing_in_the_domain_imports_textual() -> None:
    assert not [_name(path) for path in MODULES if "journal" in path.parts and "textual" in _imported(path)]


def test_no_screen_speaks_sql() -> None:
    sql = {"sqlite3", "sqlite_utils"}
    assert not [_name(path) for path in MODULES if _name(path).startswith("screens/") and sql & _imported(path)]


def test_sql_is_written_in_the_storage_modules_alone() -> None:
    sql = {"sqlite3", "sqlite_utils"}
    outside = [path for path in MODULES if not _name(path).startswith("journal/storage/") and sql & _imported(path)]
    assert not [_name(path) for path in outside]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_file_fits_in_the_head_and_says_what_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text))


def test_a_package_file_is_its_docstring_and_nothing_else() -> None:
    for path in MODULES:
        if path.name == "__init__.py":
            assert len(ast.parse(path.read_text("utf-8")).body) == 1, _name(path)


def test_the_schema_is_numbered_sql_and_nothing_else() -> None:
    files = sorted(path.name for path in (ROOT / "schema").iterdir())
    assert files
    assert all(name.endswith(".sql") for name in files)
    assert [int(name[:4]) for name in files] == list(range(1, len(files) + 1))


@pytest.mark.parametrize("language", ["en", "de"])
def test_whatever_a_loose_end_suggests_is_said_in_both_languages(language: Language) -> None:
    assert set(texts_for(language).today.suggestions) == {suggestion.value for suggestion in Suggestion}
