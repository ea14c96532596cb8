"""Insights in sentences and columns, the same on the page and on stdout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.conversations import Status
from journal.dread import LEAST, Average, Dread, average
from journal.feelings import CHANGE, Change
from journal.insights import Insights
from journal.periods import Bucket, Period
from journal.promises import Side
from journal.reliability import Reliability
from journal.talk_groups import By, Group

if TYPE_CHECKING:
    from journal.felt import FeltOverall, Turns
    from journal.texts.choose import Texts
    from journal.texts.insights import InsightTexts

ALWAYS_SHOWN = (By.CHANNEL, By.TIME_OF_DAY)
"""These are known of most talks; the others are left out where nobody ever noted them."""


def period_said(period: Period, texts: InsightTexts) -> str:
    """The period in a few words: "last 12 months", "2026", "1 Mar 2026 to 31 May 2026"."""
    if period.months is not None:
        return texts.last_months(period.months)
    return str(period.year) if period.year is not None else texts.between(period.since, period.until)


def part_said(bucket: Bucket, texts: InsightTexts) -> str:
    """A part of the period: "Nov 2026", "Q4 2026", "2026", "2021–2025"."""
    return texts.part(bucket.year, bucket.month, bucket.months)


def dread_said(found: Dread, texts: InsightTexts) -> str:
    """How often it was easier than feared, or how many talks are missing before that can be said."""
    if found.missing:
        return texts.too_few(found.n, found.missing)
    sentences = (
        texts.easier(found.easier, found.n, found.easier_by.mean),
        texts.otherwise(found.harder, found.harder_by.mean, found.as_feared),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def moved_said(times: int, found: Dread, texts: InsightTexts) -> str:
    """What stands beside moving a talk once more; nothing the first time, and with too few talks to go by."""
    if not times or found.missing:
        return ""
    return f"{texts.moved_before(times)} {texts.easier(found.easier, found.n, found.easier_by.mean)}"


def around_said(found: Insights, texts: InsightTexts) -> tuple[str, ...]:
    """Control, the days from planning to talking, what was not held, and how discomfort went on.

    Each where there is something to say.
    """
    said = []
    if found.control.mean is not None:
        said.append(texts.in_hand(found.control.n, found.control.mean))
    if found.lead.days is not None:
        said.append(texts.lead(found.lead.n, found.lead.days))
    if any(found.outcomes.values()):
        counts = (found.outcomes[status] for status in (Status.MOVED, Status.CANCELLED, Status.AVOIDED))
        said.append(texts.not_held(*counts))
    earlier, later = _in_turn([felt for _, _, felt in found.rated])
    if earlier.mean is not None and later.mean is not None:
        said.append(texts.in_turn(earlier.n, earlier.mean, later.n, later.mean))
    return tuple(said)


def evenings_said(found: Insights, texts: Texts) -> str:
    """How pleasant it was after the later talks beside the earlier ones; empty below five of each."""
    earlier, later = _in_turn([valence for _, valence in found.evenings])
    if earlier.mean is None or later.mean is None:
        return ""
    by = round(later.mean - earlier.mean, 9)
    change = Change.UNCHANGED if abs(by) < CHANGE else Change.LIGHTER if by > 0 else Change.HEAVIER
    labels = {text.change: text.label for text in texts.feelings.changes}
    return texts.insights.evenings_in_turn(earlier.n, later.n, labels[change])


def _in_turn(values: Sequence[float]) -> tuple[Average, Average]:
    """The earlier and the later half; of an odd number the later one has one more."""
    half = len(values) // 2
    return average(values[:half]), average(values[half:])


def kept_said(side: Side, found: Reliability, texts: InsightTexts) -> str:
    """The four counts of one side, or how many promises are missing."""
    whose = texts.mine if side is Side.MINE else texts.theirs
    if found.n < LEAST:
        return f"{whose}: {texts.too_few(found.n, LEAST - found.n)}"
    return texts.four_counts(whose, found.on_first_date, found.on_agreed_date, found.late, found.broken_or_withdrawn)


def felt_said(found: FeltOverall, texts: Texts) -> tuple[str, ...]:
    """How feelings changed from before to after, and to the next morning."""
    own = texts.insights
    said = [
        own.too_few(found.to_after.n, found.to_after.missing)
        if found.to_after.missing
        else own.to_after(found.to_after.n, _changes(found.to_after, texts))
    ]
    if found.to_morning.n and not found.to_morning.missing:
        said.append(own.to_morning(found.to_morning.n, _changes(found.to_morning, texts)))
    elif found.to_morning.n:
        missing = own.too_few(found.to_morning.n, found.to_morning.missing)
        said.append(f"{own.morning[0].upper()}{own.morning[1:]}: {missing}")
    return tuple(said)


def _changes(turns: Turns, texts: Texts) -> tuple[tuple[int, str], ...]:
    return tuple((turns.counts[text.change], text.label) for text in texts.feelings.changes)


def group_label(by: By, key: str, texts: Texts) -> str:
    """What the talks of a group have in common; a key that is no longer known is shown as it is."""
    match by:
        case By.CHANNEL:
            return texts.forms.channels.get(key, key)
        case By.TIME_OF_DAY:
            return texts.insights.times.get(key, key)
        case By.TEMPLATE:
            return texts.templates.label(key)
        case By.TALK_SHARE:
            return texts.forms.shares.get(key, key)
        case _:
            return texts.prompts.option(by.value, key)


def average_said(found: Average, texts: InsightTexts) -> str:
    """An average with one decimal, or a dash."""
    return "–" if found.mean is None else texts.decimal(found.mean)


def shown_groups(found: Insights) -> tuple[tuple[By, tuple[Group, ...]], ...]:
    """What the talks are told apart by, those nobody ever noted left out."""
    return tuple((by, groups) for by, groups in found.groups.items() if groups or by in ALWAYS_SHOWN)


def group_row(group: Group, by: By, texts: Texts) -> tuple[str, str, str, str, str]:
    """A group in columns: what it is, how many talks, discomfort, control and goal.

    Below five ratings the discomfort says how many are missing.
    """
    own = texts.insights
    enough = group.discomfort.mean is not None
    return (
        group_label(by, group.key, texts),
        str(group.talks),
        average_said(group.discomfort, own) if enough else own.missing(group.discomfort.missing),
        average_said(group.control, own) if enough else "",
        average_said(group.goal, own) if enough else "",
    )
