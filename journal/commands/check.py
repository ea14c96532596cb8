"""`check`: a plain verdict on the journal and its copies."""

from __future__ import annotations

from pathlib import Path

import click

from journal.clean import visible
from journal.commands.restore import held
from journal.commands.speaking import Spoken, start_of
from journal.storage.backups import backups_of
from journal.storage.checking import Verdict, check
from journal.texts.choose import Texts


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    return Spoken("check", texts=texts, said=texts.backups.check, callback=_check)


def _check() -> int:
    start = start_of(click.get_current_context())
    if _nothing_is_there(start.file):
        click.echo(start.texts.backups.no_journal, err=True)
        return 0
    verdict = check(start.file)
    for sentence in said_of(verdict, start.texts):
        click.echo(visible(sentence))
    return 0 if verdict.sound else 1


def _nothing_is_there(file: Path) -> bool:
    try:
        if backups_of(file) or file.with_name(f"{file.name}-wal").exists():
            return False
        return not file.stat().st_size
    except FileNotFoundError:
        return not file.is_symlink()
    except OSError:
        # What it is, the check itself will say.
        return False


def said_of(verdict: Verdict, texts: Texts) -> tuple[str, ...]:
    """The verdict in sentences: first the journal, then its copies, then what to do."""
    said = texts.backups
    sentences: list[str] = []
    if not verdict.pages:
        sentences.append(said.damaged_pages)
    elif not verdict.rows:
        sentences.append(said.damaged_rows)
    elif verdict.index is False:
        sentences.append(said.damaged_index)
    elif verdict.holds is not None:
        sentences.append(said.sound(held(verdict.holds, texts)))
    if verdict.index is None and verdict.pages:
        sentences.append(said.index_not_looked_at)
    good = sum(1 for _, is_good in verdict.copies if is_good)
    if good:
        sentences.append(said.copies_good(good))
    sentences.extend(said.copy_bad(copy.path.name) for copy, is_good in verdict.copies if not is_good)
    if not verdict.copies:
        sentences.append(said.no_copies)
    if not verdict.sound:
        sentences.append(said.what_to_do)
    return tuple(sentences)
