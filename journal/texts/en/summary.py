"""The summary that names nobody, in English."""

from journal.texts.cli import CommandTexts
from journal.texts.summary import SummaryTexts


def _open_now(whose: str, count: int, overdue: int) -> str:
    promises = "1 promise" if count == 1 else f"{count} promises"
    return f"{whose}: {promises} open" + (f", {overdue} overdue" if overdue else "")


SUMMARY = SummaryTexts(
    help=CommandTexts(
        line="Counts one may show to others, without a name.",
        about=(
            "Prints talks and promises in numbers, for a coach, a tax adviser or a colleague: how many talks were "
            "held, what is open and overdue on either side, how promises were kept. Clients are Client A, Client B, "
            "the same letters as where names are hidden on the screens. No name, no topic and nothing you wrote is in "
            "it."
        ),
        examples=(
            "afterword summary",
            "afterword summary --period 2026",
            "afterword summary --client lindner --period all",
        ),
    ),
    client="Only what was between you and this client, who is not named either.",
    title=lambda period, day: f"Talks and promises, {period}, as of {day}",
    left_out="Numbers only: names, topics and everything written are left out.",
    together="Together",
    talks=lambda whose, count: f"{whose}: 1 talk held" if count == 1 else f"{whose}: {count} talks held",
    open_now=_open_now,
    ended=lambda whose, count: f"{whose}: {'1 promise' if count == 1 else f'{count} promises'} came to an end",
    nothing="There is nothing to count in this time.",
)
