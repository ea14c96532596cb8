"""What `audit` says, in English."""

from __future__ import annotations

from journal.lanes import Kind
from journal.texts.audit import AuditTexts
from journal.texts.cli import CommandTexts


def _total(count: int, forgotten: int) -> str:
    things = "Nothing is open" if count == 0 else "1 open thing" if count == 1 else f"{count} open things"
    return f"{things}, {forgotten} without a next date."


AUDIT = AuditTexts(
    help=CommandTexts(
        line="Everything open, and when each thing comes back.",
        about=(
            "Lists everything that is open with the list it stands in now or the day on which it comes back, and "
            "checks against the journal's file that nothing is left out. The last line counts what comes back on no "
            "date; it ends with 0 when that is nothing, else with 1."
        ),
        examples=("afterword audit", "afterword audit --on friday", "afterword audit --json"),
    ),
    on="As it will stand on that day, instead of today.",
    json="As JSON, for other programs.",
    kinds={
        Kind.DRAFT: "draft",
        Kind.PROMISE: "promise",
        Kind.TALK: "talk",
        Kind.MAIL: "summary mail",
        Kind.SECOND_TALK: "second talk",
        Kind.NONE_PROMISED: "really no promise?",
        Kind.CONSEQUENCE: "consequence",
        Kind.CONTRACT: "contract",
        Kind.QUIET: "contact",
    },
    their_promise="their promise",
    reflection="reflection",
    unnamed="no topic yet",
    now="now",
    never="no next date",
    total=_total,
)
