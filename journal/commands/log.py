"""`log`: a talk that was held, with what was promised, in one go."""

from __future__ import annotations

import sys

from journal.clean import visible
from journal.clock import zone_name
from journal.commands.lines import complaint
from journal.commands.stdin import written_out
from journal.commands.takes import Argument, Command, Flag, Option
from journal.conversations import Answer, Half, Status
from journal.drafts import ConversationDraft
from journal.entries import Entry
from journal.promises import DueKind
from journal.quicklines import read_line
from journal.session import Start
from journal.storage.conversations import save
from journal.texts.choose import Texts
from journal.texts.errors import said
from journal.understand import LONGEST_FIELD, understand


def _log(
    start: Start,
    *,
    client: str,
    topic: str,
    held: str,
    lines: tuple[str, ...],
    went_well: str,
    mail: bool | None,
    past: bool,
) -> int:
    client, topic, went_well, *lines_given = written_out((client, topic, went_well, *lines), start.texts.cli)
    # A promise is one line; several lines, as stdin may bring them, are several promises.
    mine = tuple(line for given in lines_given for line in given.splitlines() or [""])
    draft = ConversationDraft(
        half=Half.AFTER,
        status=Status.HELD,
        client=client,
        topic=" ".join(topic.split()),
        when=held,
        mine=mine,
        answers=(Answer(prompt="went_well", text=went_well),) if went_well.strip() else (),
        mail_owed=mail,
    )
    entry = _understood(draft, start, past=past)
    if not isinstance(entry, Entry):
        for sentence in entry:
            sys.stderr.write(visible(sentence) + "\n")
        sys.stderr.write(start.texts.cli.nothing_written + "\n")
        return 1
    with start.session() as session:
        saved = session.store.write(save, entry, at=session.now(), on=session.today()).result()
    sys.stdout.write(f"{saved.code}  {_held(entry, start.texts)}\n")
    return 0


def _understood(draft: ConversationDraft, start: Start, *, past: bool) -> Entry | list[str]:
    """What to write, or the sentences that say why it cannot be."""
    on, rules, cli = start.today(), start.settings.rules, start.texts.cli
    entry = understand(
        draft,
        on=on,
        now=start.clock(),
        zone=zone_name(),
        rules=rules,
        day_starts=start.settings.day_starts,
        past_allowed=frozenset(f"mine.{place}" for place in range(len(draft.mine))) if past else frozenset(),
    )
    named = {"client": cli.client_word, "topic": cli.topic_word, "when": "--held", "went_well": "--went-well"}
    sentences = [
        cli.field_wrong(named.get(wrong.field, "--promise"), said(wrong, start.texts.errors))
        for wrong in (() if isinstance(entry, Entry) else entry)
        if not wrong.reason.startswith("line_")
    ]
    read = (read_line(line, on=on, rules=rules) for line in draft.mine if len(line) <= LONGEST_FIELD)
    sentences += filter(None, (complaint(line, past=past, texts=start.texts) for line in read))
    return entry if isinstance(entry, Entry) and not sentences else sentences


def _held(entry: Entry, texts: Texts) -> str:
    undated = sum(promise.due.kind is DueKind.UNDATED for promise in entry.promises)
    parts = [texts.cli.promises_held(len(entry.promises), undated) if entry.promises else texts.cli.no_promises]
    if entry.mail_owed:
        parts.append(texts.cli.mail_owed)
    return "; ".join(parts)


COMMAND = Command(
    help=lambda texts: texts.cli.log,
    takes=(
        Argument(name="client", shown=lambda texts: texts.cli.client_word),
        Argument(name="topic", shown=lambda texts: texts.cli.topic_word),
        Option(
            name="held",
            typed=("--held",),
            shown=lambda texts: texts.cli.moment_word,
            help=lambda texts: texts.cli.log_held,
        ),
        Option(
            name="lines",
            typed=("-p", "--promise"),
            shown=lambda texts: texts.cli.line_word,
            help=lambda texts: texts.cli.log_promise,
            many=True,
        ),
        Option(
            name="went_well",
            typed=("--went-well",),
            shown=lambda texts: texts.cli.text_word,
            help=lambda texts: texts.cli.log_went_well,
        ),
        Flag(name="mail", typed="--mail", off="--no-mail", help=lambda texts: texts.cli.log_mail),
        Flag(name="past", typed="--past", help=lambda texts: texts.cli.past),
    ),
    answer=_log,
)
