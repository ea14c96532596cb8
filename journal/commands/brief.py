"""`brief`: what to know before the next contact, on stdout."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from journal.briefing import Briefing, brief
from journal.briefing_said import Block, further_blocks, head, pressing_blocks
from journal.clean import visible
from journal.clients import ClientName
from journal.commands.existing import is_there
from journal.commands.stdin import written_out
from journal.commands.takes import Argument, Command, Flag
from journal.errors import NotFound
from journal.session import Start
from journal.shareable_briefing import shareable, shared_text
from journal.spelling import begins, plain, spellings
from journal.storage.briefing import known
from journal.storage.clients import client_names, find_client
from journal.storage.store import Store
from journal.texts.choose import Texts

_WHEN_CELLS = 15
_WIDEST = 100
_NARROWEST = 40
_USUAL = 80
_STDOUT = 1


def _brief(start: Start, *, client: str, plain: bool, share: bool) -> int:
    texts = start.texts
    (client,) = written_out((client,), texts.cli)
    client = " ".join(client.split())
    if not client or not is_there(start.journal):
        raise NotFound("no_client", name=client)
    with start.session() as session:
        found = named(session.store, client)
        if not found:
            raise NotFound("no_client", name=client)
        chosen = found[0] if len(found) == 1 else asked(client, found, texts)
        if chosen is None:
            return 1
        briefing = brief(session.store.read(known, chosen.id), at=session.now(), settings=session.settings.agenda)
    if share:
        sys.stdout.write(shared_text(shareable(briefing), texts))
        return 0
    sys.stdout.writelines(
        f"{line}\n" for line in (_plain(briefing, texts) if plain else _columns(briefing, texts, _width()))
    )
    return 0


def named(store: Store, typed: str) -> tuple[ClientName, ...]:
    """The clients that may be meant: the one of that name, else those whose words begin so, have it, or come close."""
    exact = store.read(find_client, typed)
    if exact is not None:
        return (exact,)
    everyone = store.read(client_names)
    words = plain(typed).split()
    for fits in (_begins, _holds):
        found = tuple(client for client in everyone if all(fits(client.name, word) for word in words))
        if found:
            return found
    return tuple(client for client in everyone if _comes_close(client.name, plain(typed)))


def _begins(name: str, word: str) -> bool:
    return any(begins(part, word) for part in name.split())


def _holds(name: str, word: str) -> bool:
    return any(word in spelling for spelling in spellings(name))


def _comes_close(name: str, typed: str) -> bool:
    import difflib

    return bool(difflib.get_close_matches(typed, [plain(name), *plain(name).split()], n=1, cutoff=0.7))


def asked(typed: str, found: Sequence[ClientName], texts: Texts) -> ClientName | None:
    """Which of several is meant; None where nobody can be asked."""
    import click

    click.echo(visible(texts.briefing.which_client(typed)), err=True)
    may_ask = sys.stdin.isatty() and sys.stderr.isatty()
    for number, client in enumerate(found, 1):
        click.echo(f"{f'{number:>3}' if may_ask else ' '} {visible(client.name)}", err=True)
    if not may_ask:
        return None
    while True:
        try:
            answer = click.prompt(texts.briefing.choose, err=True, default="", show_default=False).strip()
        except click.Abort:
            # What every command makes of it, with click or without.
            raise KeyboardInterrupt from None
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]


def _width() -> int:
    # As shutil tells it, which takes longer to load than the briefing to be read.
    set_columns = os.environ.get("COLUMNS", "")
    try:
        columns = int(set_columns) if set_columns.isdecimal() else os.get_terminal_size(_STDOUT).columns
    except OSError:
        columns = 0
    return max(_NARROWEST, min(_WIDEST, columns or _USUAL))


def _columns(briefing: Briefing, texts: Texts, width: int) -> Iterator[str]:
    """The briefing in columns: when or what on the left, the words on the right, wrapped below themselves."""
    first = head(briefing, texts)
    yield first.name
    yield from (line for said in (first.about, first.last) if said for line in textwrap.wrap(said, width))
    for block in (*pressing_blocks(briefing, texts), *further_blocks(briefing, texts)):
        yield ""
        yield from textwrap.wrap(_heading(block), width)
        for line in block.lines:
            yield from textwrap.wrap(
                f"{line.text} ({line.mark})" if line.mark else line.text,
                width,
                initial_indent=f"{'' if line.again else line.when:>{_WHEN_CELLS}}  ",
                subsequent_indent=" " * (_WHEN_CELLS + 2),
            )


def _heading(block: Block) -> str:
    return f"{block.heading}: {block.beside}" if block.beside else block.heading


def _plain(briefing: Briefing, texts: Texts) -> Iterator[str]:
    """One thing a line, in the order in which one says it."""
    first = head(briefing, texts)
    yield from (said for said in (first.name, first.about, first.last) if said)
    for block in pressing_blocks(briefing, texts):
        yield _heading(block)
        yield from (_spoken(line.text, (line.when, line.mark)) for line in block.lines)
    for block in further_blocks(briefing, texts):
        yield _heading(block)
        for line in block.lines:
            yield _spoken(f"{line.when}: {line.text}" if line.when else line.text, (line.mark,))


def _spoken(text: str, besides: Iterable[str]) -> str:
    return ", ".join((text, *(beside for beside in besides if beside)))


COMMAND = Command(
    help=lambda texts: texts.briefing.help,
    takes=(
        Argument(name="client", shown=lambda texts: texts.cli.client_word),
        Flag(name="plain", typed="--plain", help=lambda texts: texts.briefing.plain),
        Flag(name="share", typed="--share", help=lambda texts: texts.briefing.share),
    ),
    answer=_brief,
)
