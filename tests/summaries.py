"""A conversation as the follow-up mail sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from journal.clients import AddressForm
from journal.mail import MailDraft, ShareableSummary, SummaryMeeting, SummaryPromise, drafted
from journal.promises import DueKind
from journal.texts.mail import letters

FRIDAY = date(2026, 11, 27)


FORMS = (None, *AddressForm)


ESTIMATE = SummaryPromise(text="send the estimate", kind=DueKind.DATE, day=FRIDAY)


SUMMARY = ShareableSummary(
    client="Lindqvist Optics",
    contact="Anna Lindqvist",
    several_contacts=False,
    address_form=AddressForm.DU,
    language="en",
    topic="the late estimate",
    day=date(2026, 11, 20),
    understood=("you need the number before the board meets",),
    valued=("you say what you think",),
    mine=(ESTIMATE,),
    theirs=(
        SummaryPromise(text="confirm the scope", kind=DueKind.DATETIME, day=FRIDAY, time=time(14)),
        SummaryPromise(text="send the old plans", kind=DueKind.TALK),
    ),
    next_talk=SummaryMeeting(day=date(2026, 12, 3), time=time(10)),
)


BARE = replace(SUMMARY, understood=(), valued=(), mine=(), theirs=(), next_talk=None)


def mail(summary: ShareableSummary = SUMMARY) -> MailDraft:
    return drafted(summary, letters(summary.language).in_form(summary.address_form))
