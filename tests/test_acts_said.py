"""Acts on promises in words: why not, what was done, what a history says; in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from journal.acts_said import done_said, event_said, refusal_said
from journal.language import LANGUAGES
from journal.promise_acts import Refusal, WhyNot
from journal.promises import Action, Due, PromiseEvent, Side
from journal.texts.choose import texts_for
from tests.generated import promised

ON = date(2026, 11, 21)
FRIDAY = date(2026, 11, 27)
ENGLISH, GERMAN = texts_for("en"), texts_for("de")


def event(action: Action, **given: object) -> PromiseEvent:
    happened = PromiseEvent(id=0, action=action, at=datetime(2026, 11, 21, 12, tzinfo=UTC), day=ON)
    return replace(happened, **given)  # type: ignore[arg-type]  # each case names fields of its own


def in_both(happened: PromiseEvent, side: Side = Side.MINE) -> tuple[str, str]:
    return (
        event_said(happened, ENGLISH.acts, ENGLISH.dates, ON, side=side),
        event_said(happened, GERMAN.acts, GERMAN.dates, ON, side=side),
    )


@pytest.mark.parametrize("reason", WhyNot)
@pytest.mark.parametrize("action", Action)
def test_every_refusal_has_a_sentence_of_its_own_in_both_languages(reason: WhyNot, action: Action) -> None:
    refused = Refusal(reason=reason, action=action, day=FRIDAY, times=3)
    english, german = (refusal_said(refused, texts_for(language)) for language in LANGUAGES)
    for said in (english, german):
        assert said[0].isupper() or said[0] == "„"
        assert said.endswith((".", "?"))
    assert english != german


def test_no_two_reasons_are_said_alike() -> None:
    for texts in (ENGLISH, GERMAN):
        said = {
            refusal_said(Refusal(reason=reason, action=Action.SNOOZE, day=FRIDAY, times=3), texts) for reason in WhyNot
        }
        assert len(said) == len(WhyNot)


@pytest.mark.parametrize(
    ("refused", "english", "german"),
    [
        (
            Refusal(reason=WhyNot.TOO_OFTEN, action=Action.SNOOZE, times=3),
            "You have put it off 3 times, as often as it may be; now it needs a decision.",
            "Du hast sie schon dreimal aufgeschoben, öfter geht nicht; jetzt braucht sie eine Entscheidung.",
        ),
        (
            Refusal(reason=WhyNot.TOO_OFTEN, action=Action.SNOOZE, times=1),
            "You have put it off once, as often as it may be; now it needs a decision.",
            "Du hast sie schon einmal aufgeschoben, öfter geht nicht; jetzt braucht sie eine Entscheidung.",
        ),
        (
            Refusal(reason=WhyNot.TOO_OFTEN, action=Action.SNOOZE, times=0),
            "Your settings let nothing be put off; it needs a decision.",
            "Nach deinen Einstellungen lässt sich nichts aufschieben; sie braucht eine Entscheidung.",
        ),
        (
            Refusal(reason=WhyNot.TALK_BEFORE, action=Action.SNOOZE, day=FRIDAY),
            "You talk to them on Fri 27 Nov; it cannot be put off past that.",
            "Am Fr 27. Nov sprecht ihr miteinander; weiter lässt sie sich nicht aufschieben.",
        ),
        (
            Refusal(reason=WhyNot.PAST, action=Action.RENEGOTIATE, day=date(2025, 11, 20)),
            "Thu 20 Nov 2025 is over already; take a day that is still to come.",
            "Do 20. Nov 2025 ist schon vorbei; nimm einen Tag, der noch kommt.",
        ),
        (
            Refusal(reason=WhyNot.SAME_DUE, action=Action.SLIP),
            "That is the date it has already.",
            "Den Termin hat sie schon.",
        ),
        (
            Refusal(reason=WhyNot.DATED, action=Action.REVIEW),
            "It has a date already.",
            "Sie hat schon einen Termin.",
        ),
    ],
)
def test_a_refusal_names_the_day_and_the_number_it_is_about(refused: Refusal, english: str, german: str) -> None:
    assert (refusal_said(refused, ENGLISH), refusal_said(refused, GERMAN)) == (english, german)


@pytest.mark.parametrize("action", Action)
def test_every_act_is_confirmed_and_told_in_both_languages(action: Action) -> None:
    for one, other in ((ENGLISH, GERMAN), (GERMAN, ENGLISH)):
        confirmed = one.acts.done[action]("send the estimate")
        assert confirmed.endswith(": send the estimate.")
        assert confirmed != other.acts.done[action]("send the estimate")
        told = event_said(event(action), one.acts, one.dates, ON)
        assert told
        assert told != event_said(event(action), other.acts, other.dates, ON)


def test_no_two_acts_are_confirmed_or_told_alike() -> None:
    for texts in (ENGLISH, GERMAN):
        assert len({texts.acts.done[action]("x") for action in Action}) == len(Action)
        assert len({texts.acts.events[action]("x") for action in Action}) == len(Action)


def test_a_text_that_ends_as_a_sentence_gets_no_second_full_stop() -> None:
    assert ENGLISH.acts.done[Action.KEEP]("really?") == "Kept: really?"
    assert GERMAN.acts.done[Action.KEEP]("ein Satz.") == "Eingehalten: ein Satz."


@pytest.mark.parametrize(
    ("happened", "english", "german"),
    [
        (
            event(Action.RENEGOTIATE, due=Due.on(FRIDAY), agreed=True, asked_by=Side.THEIRS),
            "Renegotiated: send the estimate. Due Fri 27 Nov, in 6 days.",
            "Neu vereinbart: send the estimate. Fällig: Fr 27. Nov, in 6 Tagen.",
        ),
        (
            event(Action.RENEGOTIATE, due=Due.undated(), agreed=False, asked_by=Side.MINE),
            "Moved, not agreed: send the estimate. It has no date now.",
            "Verschoben, nicht vereinbart: send the estimate. Sie hat jetzt keinen Termin.",
        ),
        (
            event(Action.SLIP, due=Due.before_talk(), told=False),
            "Moved without telling: send the estimate. Due before the next talk.",
            "Verschoben, ohne Bescheid: send the estimate. Fällig: vor dem nächsten Gespräch.",
        ),
        (
            event(Action.SET_DATE, due=Due.at(date(2027, 1, 4), time(14))),
            "Given a date: send the estimate. Due Mon 4 Jan 2027 14:00, in 44 days.",
            "Mit Termin: send the estimate. Fällig: Mo 4. Jan 2027 14:00, in 44 Tagen.",
        ),
        (
            event(Action.SNOOZE, until=date(2026, 11, 22)),
            "Put off: send the estimate. Back on Sun 22 Nov, tomorrow.",
            "Aufgeschoben: send the estimate. Kommt wieder: So 22. Nov, morgen.",
        ),
        (event(Action.KEEP), "Kept: send the estimate.", "Eingehalten: send the estimate."),
    ],
)
def test_a_confirmation_says_when_it_is_due_or_back(happened: PromiseEvent, english: str, german: str) -> None:
    promise = promised(Due.on(FRIDAY))
    assert (done_said(happened, promise, ENGLISH, on=ON), done_said(happened, promise, GERMAN, on=ON)) == (
        english,
        german,
    )


def test_a_snooze_that_ends_earlier_than_asked_says_the_day_it_ends() -> None:
    said = done_said(
        event(Action.SNOOZE, until=FRIDAY), promised(Due.on(ON)), ENGLISH, on=ON, back_on=date(2026, 11, 24)
    )
    assert said.endswith("Back on Tue 24 Nov, in 3 days.")


def test_what_they_promised_is_received() -> None:
    theirs = promised(Due.on(FRIDAY), side=Side.THEIRS)
    assert done_said(event(Action.KEEP), theirs, ENGLISH, on=ON) == "Received: send the estimate."
    assert done_said(event(Action.KEEP), theirs, GERMAN, on=ON) == "Bekommen: send the estimate."
    assert in_both(event(Action.KEEP), Side.THEIRS) == ("received", "bekommen")


@pytest.mark.parametrize(
    ("happened", "english", "german"),
    [
        (event(Action.MAKE, due=Due.on(FRIDAY)), "made, due Fri 27 Nov", "zugesagt, Fr 27. Nov"),
        (event(Action.MAKE, due=Due.undated()), "made, without a date", "zugesagt, ohne Termin"),
        (
            event(Action.RENEGOTIATE, due=Due.on(FRIDAY), agreed=True, asked_by=Side.THEIRS, note="on holiday"),
            "moved to Fri 27 Nov, agreed, they asked: on holiday",
            "neuer Termin: Fr 27. Nov, vereinbart, sie haben gefragt: on holiday",
        ),
        (
            event(Action.RENEGOTIATE, due=Due.undated(), agreed=False, asked_by=Side.MINE),
            "now without a date, not agreed, you asked",
            "jetzt ohne Termin, nicht vereinbart, du hast gefragt",
        ),
        (
            event(Action.SLIP, due=Due.at(FRIDAY, time(9)), told=False),
            "moved to Fri 27 Nov 09:00 without telling",
            "ohne Bescheid verschoben, neuer Termin: Fr 27. Nov 09:00",
        ),
        (event(Action.NUDGE, note="by mail"), "nudged: by mail", "nachgehakt: by mail"),
        (event(Action.SNOOZE, until=FRIDAY), "put off until Fri 27 Nov", "aufgeschoben bis Fr 27. Nov"),
        (
            event(Action.BREAK, person="Anna", told=True, note="sorry"),
            "broken by Anna, they know: sorry",
            "nicht eingehalten von Anna, sie wissen es: sorry",
        ),
        (
            event(Action.RELEASE, told=False),
            "released, they were not told",
            "erlassen, sie wissen es nicht",
        ),
        (
            event(Action.PART, due=Due.before_talk()),
            "received in part, the rest due before the next talk",
            "zum Teil bekommen, der Rest: vor dem nächsten Gespräch",
        ),
        (event(Action.HAND_OVER, person="Tom"), "handed over to Tom", "weitergegeben an Tom"),
        (
            event(Action.CORRECT, text="send both", due=Due.on(FRIDAY), side=Side.MINE),
            "corrected to: send both, Fri 27 Nov",
            "richtiggestellt: send both, Fr 27. Nov",
        ),
        (
            event(Action.CORRECT, text="send both", due=Due.undated(), side=Side.MINE),
            "corrected to: send both, without a date",
            "richtiggestellt: send both, ohne Termin",
        ),
        (event(Action.REVIEW), "looked at, still open", "angesehen, weiter offen"),
        (
            event(Action.REVIEW, until=FRIDAY, note="not now"),
            "put aside until Fri 27 Nov: not now",
            "beiseitegelegt bis Fr 27. Nov: not now",
        ),
        (event(Action.UNDO, undoes_id=3), "the last change undone", "das Letzte rückgängig gemacht"),
    ],
)
def test_a_history_says_what_happened_and_what_stood_beside_it(
    happened: PromiseEvent, english: str, german: str
) -> None:
    assert in_both(happened) == (english, german)
