"""`export json`, `markdown` and `csv`: what they write, and what they never write over."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from journal.exchange.sheets import escaped, slug
from journal.texts.choose import texts_for
from tests.command_line import typed
from tests.exchanged import filled

EN, DE = texts_for("en"), texts_for("de")


@pytest.fixture
def file(new_journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "private" / "journal.db"
    file.parent.mkdir()
    shutil.copy(new_journal, file)
    monkeypatch.setenv("AFTERWORD_FILE", str(file))
    monkeypatch.setenv("AFTERWORD_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_file_is_private_and_what_is_there_is_never_written_over(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    filled(file, 2)
    target, link = tmp_path / "out", tmp_path / "link"
    assert typed(capsys, "export", kind, str(target))[:2] == (0, "")
    assert target.stat().st_mode & 0o777 == 0o600
    before = target.read_bytes()
    assert typed(capsys, "export", kind)[1].encode() == before
    assert typed(capsys, "export", kind, "-")[1].encode() == before
    assert typed(capsys, "export", kind, str(target)) == (1, "", EN.exchange.is_there(str(target)) + "\n")
    link.symlink_to(tmp_path / "nowhere")
    assert typed(capsys, "export", kind, str(link))[0] == 1
    assert typed(capsys, "export", kind, str(tmp_path / "no" / "folder"))[0] == 1
    assert target.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link", "out", "private"]


def test_an_entry_stands_on_a_line_and_no_number_of_a_row_is_in_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(file, 2)
    out = typed(capsys, "export", "json")[1]
    found = json.loads(out)
    assert [*found][:3] == ["format", "version", "clients"]

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*map(keys, value.values()))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    assert not [key for key in keys(found) if key == "id" or key.endswith("_id")]
    lines = out.splitlines()
    assert all(json.loads(line.rstrip(",")) for line in lines if line.startswith("{") and len(line) > 1)
    assert len(lines) > len(found["conversations"]) + len(found["promises"])


def test_an_export_of_nothing_makes_no_journal(file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, said = typed(capsys, "--file", str(tmp_path / "none.db"), "export", "json")
    assert (status, out) == (1, "")
    assert "none.db" in said
    assert not (tmp_path / "none.db").exists()
    assert typed(capsys, "export", "json", "--client", "Nobody")[0] == 1


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_client_has_a_file_to_read_of_a_safe_name(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str
) -> None:
    for client in ("../../etc/passwd", "Müller & Söhne", "日本", "CON"):
        wrote = ("log", client, "# the *topic*", "--held", "today", "-p", "call [them](x) @fri")
        assert typed(capsys, *wrote, "--went-well", "- calm\n1. x")[0] == 0
    folder = tmp_path / "clients"
    assert typed(capsys, "--lang", language, "export", "markdown", str(folder))[0] == 0
    assert folder.stat().st_mode & 0o777 == 0o700
    names = sorted(one.name for one in folder.iterdir())
    assert [name.rsplit("-", 1)[0] for name in names] == ["client", "con", "etc-passwd", "mueller-soehne"]
    assert all(one.stat().st_mode & 0o777 == 0o600 for one in folder.iterdir())
    page = (folder / names[3]).read_text("utf-8")
    assert page.startswith("# Müller & Söhne\n")
    assert "\\# the \\*topic\\*" in page
    assert "call \\[them\\](x)" in page
    said = DE if language == "de" else EN
    assert f"### {said.forms.after}" in page
    assert f"**{said.prompts.label('went_well')}**\n\n\\- calm\n1\\. x" in page
    # Nothing is written over, and no half of it is left.
    (folder / names[0]).unlink()
    status, _, refused = typed(capsys, "--lang", language, "export", "markdown", str(folder))
    assert (status, said.exchange.is_there("")[5:30] in refused) == (1, True)
    assert sorted(one.name for one in folder.iterdir()) == names[1:]
    alone = typed(capsys, "export", "markdown", "--client", "Müller & Söhne")[1]
    assert alone.count("\n# ") == 0
    assert "日本" not in alone


def test_a_link_in_the_place_of_the_folder_is_not_followed(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    filled(file, 2)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert typed(capsys, "export", "markdown", str(tmp_path / "link"))[0] == 1
    assert list((tmp_path / "real").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [("Ægir Øl", "aegir-ol"), ("a/b\\c:d", "a-b-c-d"), ("...", "client"), ("x" * 90, "x" * 40), ("Straße", "strasse")],
)
def test_a_name_becomes_one_that_every_disk_takes(name: str, safe: str) -> None:
    assert slug(name) == safe


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<script>", "\\<script\\>"),
        ("a_b `c`", "a\\_b \\`c\\`"),
        ("&lt; R&D", "\\&lt; R&D"),
        ("+ x\n    code", "\\+ x\n    code"),
        ("12) x", "12\\) x"),
        ("1999", "1999"),
        ("---", "\\---"),
    ],
)
def test_what_was_written_is_no_mark(text: str, plain: str) -> None:
    assert escaped(text) == plain
