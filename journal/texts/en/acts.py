"""What is said about acts on promises, in English."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from journal.promise_acts import Refusal, WhyNot
from journal.promises import Action
from journal.texts.acts import ActTexts, sentence
from journal.texts.dates import DateTexts


def _refused(refusal: Refusal, dates: DateTexts) -> str:
    day = dates.day_name(refusal.day or date.min)
    match refusal.reason:
        case WhyNot.STATE:
            return _not_in_that_state(refusal.action)
        case WhyNot.SIDE:
            return _not_on_that_side(refusal.action)
        case WhyNot.UNDATED:
            return "It has no date that could move; give it its first one."
        case WhyNot.DATED:
            return f"It is due on {day} already; that date can be moved." if refusal.day else "It has a date already."
        case WhyNot.NEEDS_DATE:
            return "When, then? It needs a day, or the next talk."
        case WhyNot.PAST:
            if refusal.action in (Action.SNOOZE, Action.REVIEW):
                return f"{day} is too soon to come back; take a later day."
            named = dates.day_name_with_year(refusal.day or date.min)
            return f"{named} is over already; take a day that is still to come."
        case WhyNot.SAME_DUE:
            return f"It is due on {day} already." if refusal.day else "That is the date it has already."
        case WhyNot.NOT_YET:
            named = dates.day_name_with_year(refusal.day or date.min)
            return f"{named} is still to come; say it once it has happened."
        case WhyNot.TOO_OFTEN:
            if not refusal.times:
                return "Your settings let nothing be put off; it needs a decision."
            times = {1: "once", 2: "twice"}.get(refusal.times, f"{refusal.times} times")
            return f"You have put it off {times}, as often as it may be; now it needs a decision."
        case WhyNot.TOO_FAR:
            return f"It may rest until {day} at the latest."
        case WhyNot.TALK_BEFORE:
            return f"You talk to them on {day}; it cannot be put off past that."
        case WhyNot.NO_WORDS:
            return _words_missing(refusal.action)
        case WhyNot.NOTHING_CHANGED:
            return "That is what it says already."
        case WhyNot.NOTHING_TO_UNDO:
            return "Nothing has happened to it since it was made, so there is nothing to undo."
        case _:
            assert_never(refusal.reason)


def _not_in_that_state(action: Action) -> str:
    match action:
        case Action.CONFIRM:
            return "It is not waiting to be confirmed; that comes after it was delivered."
        case Action.BOUNCE:
            return "It is not waiting to be confirmed, so nothing can come back."
        case Action.KEEP:
            return "It is not open any more; if it was delivered, it can be confirmed."
        case Action.REOPEN:
            return "It is open already."
        case Action.VOID:
            return "It is out of every count already."
        case _:
            return "It is not open any more; reopen it first."


def _not_on_that_side(action: Action) -> str:
    match action:
        case Action.DELIVER:
            return "They owe this one; when it comes, it is kept."
        case Action.SLIP:
            return "They owe this one; only a promise of yours can slip."
        case Action.HAND_OVER:
            return "They owe this one; only a promise of yours can be handed over."
        case Action.NUDGE:
            return "You owe this one yourself; there is nobody to nudge."
        case _:
            return "You owe this one; only what they owe can come in part."


def _words_missing(action: Action) -> str:
    match action:
        case Action.HAND_OVER:
            return "To whom? The name is missing."
        case Action.PART:
            return "What is still missing? The rest needs a few words."
        case Action.REVIEW:
            return 'Why not now? "Someday" needs a reason.'
        case _:
            return "What was promised? The text is missing."


def _corrected(what: str) -> str:
    return f"corrected to: {what}" if what else "corrected"


ACTS = ActTexts(
    done={
        Action.MAKE: sentence("Promised"),
        Action.DELIVER: sentence("Delivered"),
        Action.CONFIRM: sentence("Confirmed"),
        Action.KEEP: sentence("Kept"),
        Action.BOUNCE: sentence("Came back"),
        Action.PART: sentence("Received in part"),
        Action.RENEGOTIATE: sentence("Renegotiated"),
        Action.SLIP: sentence("Moved without telling"),
        Action.NUDGE: sentence("Nudged"),
        Action.SNOOZE: sentence("Put off"),
        Action.RELEASE: sentence("Released"),
        Action.WITHDRAW: sentence("Withdrawn"),
        Action.BREAK: sentence("Broken"),
        Action.HAND_OVER: sentence("Handed over"),
        Action.REOPEN: sentence("Open again"),
        Action.SET_DATE: sentence("Given a date"),
        Action.CORRECT: sentence("Corrected"),
        Action.VOID: sentence("Taken out as a mistake"),
        Action.REVIEW: sentence("Still open"),
        Action.UNDO: sentence("Undone"),
    },
    received=sentence("Received"),
    not_agreed=sentence("Moved, not agreed"),
    due_now=lambda due: f"Due {due}." if due else "It has no date now.",
    back_on=lambda day: f"Back on {day}.",
    refused=_refused,
    events={
        Action.MAKE: lambda due: f"made, due {due}" if due else "made, without a date",
        Action.DELIVER: lambda _: "delivered",
        Action.CONFIRM: lambda _: "confirmed",
        Action.KEEP: lambda _: "kept",
        Action.BOUNCE: lambda _: "came back",
        Action.PART: lambda due: f"received in part, the rest due {due}" if due else "received in part",
        Action.RENEGOTIATE: lambda due: f"moved to {due}" if due else "now without a date",
        Action.SLIP: lambda due: f"moved to {due} without telling",
        Action.NUDGE: lambda _: "nudged",
        Action.SNOOZE: lambda day: f"put off until {day}",
        Action.RELEASE: lambda who: f"released by {who}" if who else "released",
        Action.WITHDRAW: lambda who: f"withdrawn by {who}" if who else "withdrawn",
        Action.BREAK: lambda who: f"broken by {who}" if who else "broken",
        Action.HAND_OVER: lambda who: f"handed over to {who}",
        Action.REOPEN: lambda _: "reopened",
        Action.SET_DATE: lambda due: f"given a date, {due}",
        Action.CORRECT: _corrected,
        Action.VOID: lambda _: "taken out as a mistake",
        Action.REVIEW: lambda day: f"put aside until {day}" if day else "looked at, still open",
        Action.UNDO: lambda _: "the last change undone",
    },
    event_received="received",
    without_date="without a date",
    agreed="agreed",
    agreed_not="not agreed",
    i_asked="you asked",
    they_asked="they asked",
    told="they know",
    not_told="they were not told",
)
