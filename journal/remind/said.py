"""Why there are no reminders, said in the person's language."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from journal.remind.plan import CannotRemind, Reason
from journal.storage.channels import ChannelFailure
from journal.texts.channels import ReminderTexts


def why(wrong: CannotRemind, texts: ReminderTexts) -> str:
    """The sentence that says why reminders cannot be set up or shown."""
    return reason_said(wrong.why, wrong.about, texts)


def failure_said(failure: ChannelFailure, texts: ReminderTexts, *, at: datetime) -> str:
    """The sentence about a reminder that could not be shown; `at` is this moment, aware and local."""
    then = failure.at.astimezone(at.tzinfo)
    return texts.last_failure(then.date(), then.time(), reason_said(failure.reason, failure.about, texts))


def reason_said(reason: Reason, about: str, texts: ReminderTexts) -> str:
    """The sentence for a reason; `about` is the program or the path that it names."""
    match reason:
        case "windows":
            return texts.windows
        case "no_scheduler":
            return texts.no_scheduler
        case "refused":
            return texts.refused(about)
        case "crontab_marks":
            return texts.crontab_marks
        case "foreign_file":
            return texts.foreign_file(about)
        case "odd_path":
            return texts.odd_path
        case "no_notifier":
            return texts.no_notifier(about)
        case "notifier_refused":
            return texts.notifier_refused(about)
        case _:
            assert_never(reason)
