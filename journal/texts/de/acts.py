"""What is said about acts on promises, in German."""

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
            return "Sie hat keinen Termin, der sich verschieben ließe; gib ihr erst einen."
        case WhyNot.DATED:
            if refusal.day is None:
                return "Sie hat schon einen Termin."
            return f"Sie hat schon einen Termin, {day}; der lässt sich verschieben."
        case WhyNot.NEEDS_DATE:
            return "Wann dann? Es braucht einen Tag oder das nächste Gespräch."
        case WhyNot.PAST:
            if refusal.action in (Action.SNOOZE, Action.REVIEW):
                return f"{day} ist zu früh zum Erinnern; nimm einen späteren Tag."
            named = dates.day_name_with_year(refusal.day or date.min)
            return f"{named} ist schon vorbei; nimm einen Tag, der noch kommt."
        case WhyNot.SAME_DUE:
            return f"Fällig ist sie schon am {day}." if refusal.day else "Den Termin hat sie schon."
        case WhyNot.NOT_YET:
            named = dates.day_name_with_year(refusal.day or date.min)
            return f"{named} kommt erst noch; sag es, wenn es so weit war."
        case WhyNot.TOO_OFTEN:
            if not refusal.times:
                return "Nach deinen Einstellungen lässt sich nichts aufschieben; sie braucht eine Entscheidung."
            times = {1: "einmal", 2: "zweimal", 3: "dreimal"}.get(refusal.times, f"{refusal.times}-mal")
            return f"Du hast sie schon {times} aufgeschoben, öfter geht nicht; jetzt braucht sie eine Entscheidung."
        case WhyNot.TOO_FAR:
            return f"Sie kann höchstens bis {day} ruhen."
        case WhyNot.TALK_BEFORE:
            return f"Am {day} sprecht ihr miteinander; weiter lässt sie sich nicht aufschieben."
        case WhyNot.NO_WORDS:
            return _words_missing(refusal.action)
        case WhyNot.NOTHING_CHANGED:
            return "So steht es schon da."
        case WhyNot.NOTHING_TO_UNDO:
            return "Seit sie gemacht wurde, ist nichts passiert, was sich zurücknehmen ließe."
        case _:
            assert_never(refusal.reason)


def _not_in_that_state(action: Action) -> str:
    match action:
        case Action.CONFIRM:
            return "Sie wartet nicht auf eine Bestätigung; die kommt, wenn sie erledigt ist."
        case Action.BOUNCE:
            return "Sie wartet nicht auf eine Bestätigung, also kann nichts zurückkommen."
        case Action.KEEP:
            return "Sie ist nicht mehr offen; wenn sie erledigt ist, lässt sie sich bestätigen."
        case Action.REOPEN:
            return "Sie ist schon offen."
        case Action.VOID:
            return "Sie zählt schon nicht mehr mit."
        case _:
            return "Sie ist nicht mehr offen; öffne sie erst wieder."


def _not_on_that_side(action: Action) -> str:
    match action:
        case Action.DELIVER:
            return "Die schulden sie dir; wenn es da ist, ist sie eingehalten."
        case Action.SLIP:
            return "Die schulden sie dir; nur was du zugesagt hast, kannst du ohne Bescheid verschieben."
        case Action.HAND_OVER:
            return "Die schulden sie dir; nur was du zugesagt hast, kannst du weitergeben."
        case Action.NUDGE:
            return "Die hast du selbst zugesagt; da gibt es niemanden zum Nachhaken."
        case _:
            return "Die hast du selbst zugesagt; nur von ihnen kann etwas zum Teil kommen."


def _words_missing(action: Action) -> str:
    match action:
        case Action.HAND_OVER:
            return "An wen? Der Name fehlt."
        case Action.PART:
            return "Was fehlt noch? Der Rest braucht ein paar Worte."
        case Action.REVIEW:
            return "Warum nicht jetzt? „Irgendwann“ braucht einen Grund."
        case _:
            return "Was ist zugesagt? Der Text fehlt."


def _corrected(what: str) -> str:
    return f"richtiggestellt: {what}" if what else "richtiggestellt"


ACTS = ActTexts(
    done={
        Action.MAKE: sentence("Zugesagt"),
        Action.DELIVER: sentence("Erledigt"),
        Action.CONFIRM: sentence("Bestätigt"),
        Action.KEEP: sentence("Eingehalten"),
        Action.BOUNCE: sentence("Kam zurück"),
        Action.PART: sentence("Zum Teil bekommen"),
        Action.RENEGOTIATE: sentence("Neu vereinbart"),
        Action.SLIP: sentence("Verschoben, ohne Bescheid"),
        Action.NUDGE: sentence("Nachgehakt"),
        Action.SNOOZE: sentence("Aufgeschoben"),
        Action.RELEASE: sentence("Erlassen"),
        Action.WITHDRAW: sentence("Zurückgenommen"),
        Action.BREAK: sentence("Nicht eingehalten"),
        Action.HAND_OVER: sentence("Weitergegeben"),
        Action.REOPEN: sentence("Wieder offen"),
        Action.SET_DATE: sentence("Mit Termin"),
        Action.CORRECT: sentence("Richtiggestellt"),
        Action.VOID: sentence("Als Irrtum herausgenommen"),
        Action.REVIEW: sentence("Weiter offen"),
        Action.UNDO: sentence("Rückgängig gemacht"),
    },
    received=sentence("Bekommen"),
    not_agreed=sentence("Verschoben, nicht vereinbart"),
    due_now=lambda due: f"Fällig: {due}." if due else "Sie hat jetzt keinen Termin.",
    back_on=lambda day: f"Kommt wieder: {day}.",
    refused=_refused,
    events={
        Action.MAKE: lambda due: f"zugesagt, {due}" if due else "zugesagt, ohne Termin",
        Action.DELIVER: lambda _: "erledigt",
        Action.CONFIRM: lambda _: "bestätigt",
        Action.KEEP: lambda _: "eingehalten",
        Action.BOUNCE: lambda _: "kam zurück",
        Action.PART: lambda due: f"zum Teil bekommen, der Rest: {due}" if due else "zum Teil bekommen",
        Action.RENEGOTIATE: lambda due: f"neuer Termin: {due}" if due else "jetzt ohne Termin",
        Action.SLIP: lambda due: f"ohne Bescheid verschoben, neuer Termin: {due}",
        Action.NUDGE: lambda _: "nachgehakt",
        Action.SNOOZE: lambda day: f"aufgeschoben bis {day}",
        Action.RELEASE: lambda who: f"erlassen von {who}" if who else "erlassen",
        Action.WITHDRAW: lambda who: f"zurückgenommen von {who}" if who else "zurückgenommen",
        Action.BREAK: lambda who: f"nicht eingehalten von {who}" if who else "nicht eingehalten",
        Action.HAND_OVER: lambda who: f"weitergegeben an {who}",
        Action.REOPEN: lambda _: "wieder geöffnet",
        Action.SET_DATE: lambda due: f"Termin gegeben: {due}",
        Action.CORRECT: _corrected,
        Action.VOID: lambda _: "als Irrtum herausgenommen",
        Action.REVIEW: lambda day: f"beiseitegelegt bis {day}" if day else "angesehen, weiter offen",
        Action.UNDO: lambda _: "das Letzte rückgängig gemacht",
    },
    event_received="bekommen",
    without_date="ohne Termin",
    agreed="vereinbart",
    agreed_not="nicht vereinbart",
    i_asked="du hast gefragt",
    they_asked="sie haben gefragt",
    told="sie wissen es",
    not_told="sie wissen es nicht",
)
