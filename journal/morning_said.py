"""The morning round in words: its counts, how far one has come, and its end, for the screen and for stdout alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journal.clean import visible
from journal.dates_said import day_name
from journal.lanes import Lane
from journal.morning import Decision, Morning, MorningItem, Part
from journal.morning_items import said_item
from journal.texts.choose import Texts


def heading(item: MorningItem, morning: Morning, texts: Texts) -> str:
    """The heading of the part an item stands in."""
    return texts.morning.parts[item.part](since_said(morning, texts))


def since_said(morning: Morning, texts: Texts) -> str:
    """Since when things are of yesterday: "yesterday", or "since Fri 20 Nov"."""
    if (morning.on - morning.since).days == 1:
        return texts.morning.yesterday
    return texts.morning.since(day_name(morning.since, texts.dates, on=morning.on))


def counts_said(morning: Morning, texts: Texts) -> tuple[str, ...]:
    """How many of each part still wait, a line for each that has any, and what is only coming up."""
    said, since = texts.morning, since_said(morning, texts)
    lines = []
    for part in Part:
        count = sum(item.part is part for item in morning.waiting)
        lane = {Part.OVERDUE: Lane.OVERDUE, Part.THEY_ARE_LATE: Lane.THEY_ARE_LATE}.get(part)
        snoozed = morning.agenda.lane(lane).snoozed if lane else 0
        beside = f" · {said.snoozed(snoozed)}" if snoozed else ""
        if count or snoozed:
            lines.append(said.counts[part](count, since) + beside)
    listed = {item.item.key for item in morning.waiting if item.item is not None}
    coming = sum(item.key not in listed for item in morning.agenda.lane(Lane.COMING_UP).items)
    return (*lines, said.coming_up(coming)) if coming else tuple(lines)


def place_said(morning: Morning, texts: Texts) -> str:
    """How far one has come: "4 of 17"."""
    return texts.morning.place(min(morning.behind + 1, morning.of), morning.of)


def accounted_said(morning: Morning, texts: Texts) -> tuple[str, ...]:
    """What became of everything that was on the list, and where that is what was left."""
    found = morning.counted()
    total = texts.morning.accounted(
        found[Decision.DECIDED],
        found[Decision.REALISTIC],
        found[Decision.SEEN],
        found[Decision.SKIPPED],
        found[Decision.WAITING],
    )
    return (total, texts.morning.stays) if found[Decision.SKIPPED] else (total,)


def plain_lines(morning: Morning, texts: Texts) -> Iterator[str]:
    """The round as it is printed: a heading for each part, and a line for each thing with what is asked about it."""
    if not morning.waiting:
        yield " ".join(accounted_said(morning, texts)) if morning.of else texts.morning.nothing_printed
        return
    yield f"{texts.morning.title}: {', '.join(counts_said(morning, texts))}".removesuffix(".") + "."
    part: Part | None = None
    for number, item in enumerate(morning.waiting, morning.behind + 1):
        if item.part is not part:
            part = item.part
            yield ""
            yield f"{heading(item, morning, texts)}:"
        said = said_item(item, morning, texts)
        known = ", ".join(word for word in (said.code, said.client, *said.about) if word)
        yield f"{number}. {said.title} ({known}). {said.question}"


def offer_said(morning: Morning, texts: Texts) -> str:
    """The one line that offers the round; empty when it is done or there is nothing in it."""
    if not morning.waiting or (morning.round is not None and morning.round.finished_at is not None):
        return ""
    if morning.round is None:
        return texts.morning.offer(len(morning.waiting))
    return texts.morning.offer_again(len(morning.waiting))


def closing_lines(morning: Morning, texts: Texts, *, lesson: str, whose: str) -> Sequence[str]:
    """How the round ends: what became of everything, a lesson of one's own if there is one, and what lasts."""
    lines = [*accounted_said(morning, texts), ""]
    if lesson:
        beside = f" ({visible(whose)})" if whose else ""
        lines += [f"{texts.morning.own_lesson}{beside}:", visible(lesson), ""]
    return [*lines, texts.morning.habit, texts.morning.passes]
