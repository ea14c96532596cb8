"""Insights in English."""

from __future__ import annotations

from datetime import date

from journal.talk_groups import By, TimeOfDay
from journal.texts.cli import CommandTexts
from journal.texts.insights import InsightTexts

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _decimal(value: float) -> str:
    return f"{value:.1f}"


def _short(value: float) -> str:
    return _decimal(value).removesuffix(".0")


def _talks(count: int) -> str:
    return "1 talk" if count == 1 else f"{count} talks"


def _part(year: int, month: int, months: int) -> str:
    if months == 1:
        return f"{_MONTHS[month - 1]} {year}"
    if months == 3:
        return f"Q{month // 3 + 1} {year}"
    return str(year) if months == 12 else f"{max(1, year)}–{year + months // 12 - 1}"


def _between(since: date | None, until: date | None) -> str:
    def said(day: date) -> str:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    if since and until:
        return f"{said(since)} to {said(until)}"
    return f"since {said(since)}" if since else f"until {said(until)}" if until else "all time"


def _by(amount: float | None) -> str:
    return "" if amount is None else f", by {_short(amount)} on average"


def _easier(count: int, n: int, by: float | None) -> str:
    if count == 0:
        return f"In none of {_talks(n)} was it easier than you feared."
    how_many = "all" if count == n else f"{count} of"
    return f"In {how_many} {_talks(n)} it was easier than you feared{_by(by)}."


def _otherwise(harder: int, by: float | None, just_so: int) -> str:
    parts = [f"in {harder} it was harder{_by(by)}"] if harder else []
    parts += [f"in {just_so} it was as you expected"] if just_so else []
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _lead(n: int, days: float) -> str:
    count = "1 day" if days == 1 else f"{_short(days)} days"
    return f"From planning to talking: {count}, the median of {n} prepared talks."


def _in_turn(earlier: int, mean: float, later: int, mean_later: float) -> str:
    return (
        f"Discomfort over the period: {_decimal(mean)} of 10 on average in the earlier {earlier} talks, "
        f"{_decimal(mean_later)} in the later {later}."
    )


def _not_held(moved: int, cancelled: int, avoided: int) -> str:
    counted = ((moved, "moved"), (cancelled, "cancelled"), (avoided, "avoided"))
    return "Not held: " + ", ".join(f"{count} {word}" for count, word in counted if count) + "."


def _four_counts(whose: str, first: int, agreed: int, late: int, ended: int) -> str:
    n = first + agreed + late + ended
    return (
        f"{whose}: of {n}, {first} on the first date, {agreed} on an agreed new date, {late} late, "
        f"{ended} broken or withdrawn."
    )


def _turned(changes: tuple[tuple[int, str], ...]) -> str:
    return ", ".join(f"{count} {label}" for count, label in changes if count)


INSIGHTS = InsightTexts(
    help=CommandTexts(
        line="What many talks say together: fears, promises, feelings.",
        about=(
            "Counts what your talks and promises say together: expected against felt discomfort, how promises were "
            "kept on either side, how feelings changed, and where and when. Nothing is averaged below five. The JSON "
            "holds counts and averages only, no words you wrote and no names, but for the client you ask about."
        ),
        examples=("afterword insights", "afterword insights --client Acme --period all", "afterword insights --json"),
    ),
    json="As JSON, for other programs: counts and averages, nothing you wrote.",
    client="Only what was between you and this client.",
    since="From this day on.",
    until="Up to this day.",
    period="The last months (3m, 12m), a year (2026), or all; 12m unless told.",
    period_word="PERIOD",
    both="Give either --period, or --from and --to.",
    backwards="--from lies after --to.",
    empty="Insights begin with the fifth talk; n writes one down, p prepares one.",
    empty_plain="Insights begin with the fifth talk you have written down.",
    empty_here="Nothing to count here; ← and → turn to another period, f to another client.",
    reading="Reading …",
    which_client="Whose insights?",
    only_client="One client",
    every_client="all clients",
    talks=_talks,
    last_months=lambda months: f"last {months} months" if months != 1 else "this month",
    all_time="all time",
    between=_between,
    part=_part,
    decimal=_decimal,
    too_few=lambda n, missing: f"{n or 'None'} so far; {missing} more and there is something to say here.",
    missing=lambda missing: f"{missing} more needed",
    dread="Feared and felt",
    easier=_easier,
    otherwise=_otherwise,
    feared="feared",
    felt_so="felt",
    same="both alike",
    each_talk="a stroke for each talk",
    some_talks=lambda count: f"a stroke for about {count} talks",
    in_hand=lambda n, mean: f"In hand: {_decimal(mean)} of 5 on average over {_talks(n)}.",
    lead=_lead,
    in_turn=_in_turn,
    not_held=_not_held,
    from_the_talks="From your talks",
    moved_before=lambda times: "It was moved once before." if times == 1 else f"It was moved {times} times before.",
    kept="Promises kept",
    mine="Mine",
    theirs="Theirs",
    on_first_date="first date",
    on_agreed_date="new date",
    late="late",
    ended="not kept",
    four_counts=_four_counts,
    moments="Before, after, the next morning",
    before="before",
    after="after",
    morning="next morning",
    fine_lines=lambda count: "fine line: the last talk" if count == 1 else f"fine lines: the last {count} talks",
    to_after=lambda n, changes: f"From before to after, in {_talks(n)}: {_turned(changes)}.",
    to_morning=lambda n, changes: f"By the next morning, in {_talks(n)}: {_turned(changes)}.",
    evenings="How it felt after the talk",
    evenings_in_turn=lambda earlier, later, change: (
        f"The later {later} talks beside the earlier {earlier}: afterwards {change}."
    ),
    apart="Where, when and how",
    by={
        By.CHANNEL: "By channel",
        By.VENUE: "By venue",
        By.TIME_OF_DAY: "By time of day",
        By.TEMPLATE: "By occasion",
        By.TALK_SHARE: "By my share of talking",
        By.CAUSE: "By cause",
        By.TIME_SPENT: "By where the time went",
    },
    times={
        TimeOfDay.MORNING: "before 12:00",
        TimeOfDay.NOON: "12:00 to 14:00",
        TimeOfDay.AFTERNOON: "14:00 to 18:00",
        TimeOfDay.EVENING: "after 18:00",
    },
    count="talks",
    discomfort="discomfort, of 10",
    control="in hand",
    goal="goal",
    nothing_by="not noted in any talk yet",
)
