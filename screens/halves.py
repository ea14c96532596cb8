"""The two halves of a conversation, to be read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from journal.clean import shown, visible
from journal.clock import local
from journal.conversations import Answer, Conversation, Half, Moment, Status
from journal.dates_said import day_name
from journal.promises import Side
from journal.prompts import PromptKind
from journal.storage import clients
from screens.fields.prompted import TICKED

if TYPE_CHECKING:
    from journal.session import Session


def before_side(talk: Conversation | None, session: Session) -> Content:
    """BEFORE as it stands beside AFTER."""
    texts = session.texts
    if talk is None or not (talk.prepared_at or talk.answers):
        return Content.assemble((texts.forms.before, "bold $primary"), ("\n\n" + texts.forms.no_before, "$muted"))
    heading: list[tuple[str, str]] = [(texts.forms.before, "bold $primary")]
    if talk.prepared_at:
        written = local(talk.prepared_at)
        heading.append((f"  {day_name(written.date(), texts.dates)}, {written:%H:%M}", "$muted"))
    return Content("\n").join([Content.assemble(*heading), *half_lines(talk, Half.BEFORE, session)])


def half_lines(talk: Conversation, half: Half, session: Session) -> Iterable[Content]:
    """What was written in one half: each answer under its question, then the feelings and the digits."""
    texts = session.texts
    for name, answers in _by_prompt(talk, half, session):
        question = visible(texts.prompts.label(name))
        written = "\n".join(_said(answer, talk, session) for answer in answers)
        yield Content.assemble((f"\n{question}\n", "$muted"), (written, "$foreground"))
    yield from _felt(talk, half, session)
    yield from _digits(talk, half, session)


def _by_prompt(talk: Conversation, half: Half, session: Session) -> list[tuple[str, list[Answer]]]:
    catalogue = session.prompts
    # Where the answers stand to a prompt that was taken out of the settings.
    otherwise = Half.BEFORE if talk.status is Status.PLANNED else Half.AFTER
    order = [prompt.id for prompt in (*catalogue.core(half), *catalogue.drawer(half))]
    found: dict[str, list[Answer]] = {}
    for answer in talk.answers:
        known = answer.prompt in catalogue
        if answer.prompt in order or (not known and half is otherwise):
            found.setdefault(answer.prompt, []).append(answer)
    return sorted(found.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))


def _said(answer: Answer, talk: Conversation, session: Session) -> str:
    catalogue, texts = session.prompts, session.texts
    if answer.prompt == "limit_touched":
        limits = session.store.read(clients.limits_of, talk.client_id)
        return next((shown(limit.text) for limit in limits if str(limit.id) == answer.text), shown(answer.text))
    if answer.prompt in catalogue:
        kind = catalogue.prompt(answer.prompt).kind
        if kind in (PromptKind.CHOICE, PromptKind.SEVERAL):
            return shown(texts.prompts.option(answer.prompt, answer.text))
        # One of the person's own may have been answered in words before it became a box to tick.
        if kind is PromptKind.TICK and answer.text == TICKED:
            return texts.forms.yes
    return shown(answer.text)


def _felt(talk: Conversation, half: Half, session: Session) -> Iterable[Content]:
    texts = session.texts
    moments = (
        ((Moment.BEFORE, Side.MINE, texts.forms.feelings_before),)
        if half is Half.BEFORE
        else (
            (Moment.AFTER, Side.MINE, texts.forms.feelings_now),
            (Moment.AFTER, Side.THEIRS, texts.forms.their_mood),
            (Moment.MORNING, Side.MINE, texts.closing.morning),
        )
    )
    for moment, whose, label in moments:
        words = [
            f"{texts.feelings.label(felt.word)} {'●' * felt.intensity}"
            for felt in talk.feelings
            if felt.moment is moment and felt.whose is whose
        ]
        if words:
            yield Content.assemble((f"\n{label}\n", "$muted"), ("  ".join(words), "$foreground"))


def _digits(talk: Conversation, half: Half, session: Session) -> Iterable[Content]:
    forms, rated = session.texts.forms, talk.ratings
    shown = (
        ((forms.uncomfortable, rated.expected, "10"),)
        if half is Half.BEFORE
        else (
            (forms.goal_reached, rated.goal, "4"),
            (forms.discomfort, rated.discomfort, "10"),
            (forms.control, rated.control, "5"),
            (forms.share, rated.talk_share, "%"),
        )
    )
    parts = [f"{label} {value}{' %' if of == '%' else f'/{of}'}" for label, value, of in shown if value is not None]
    if parts:
        yield Content.assemble(("\n" + " · ".join(parts), "$muted"))
