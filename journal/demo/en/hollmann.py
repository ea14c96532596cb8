"""Hollmann in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

HOLLMANN = ClientWords(
    name="Hollmann Kitchens",
    contacts=(
        contact("Dieter Hollmann", "owner, in the workshop until ten"),
        contact("Ute Senger", "bookkeeping, mornings"),
    ),
    notes=(
        note("window", "He picks up between ten and eleven. Mail he reads on paper."),
        note("scope", "Showroom site, afterwards one page for each new kitchen."),
        note("contract", "Half up front since the talk about terms. Signed copy in the folder."),
        note("escalation", "Mrs Senger first, then him, then no new page."),
        note("positive", "Stands by his word once he has said it to your face."),
        note("pro", "Clear wishes, no second opinions", 3),
        note("pro", "Sends other workshops my way", 4),
        note("con", "Every bill needs a reminder", 4),
    ),
    limits={"unpaid-and-more": "New work while a bill is open"},
    lessons=(
        lesson("first-reminder", "He is not short of money. The bill lies in the van."),
        lesson("terms", "Ask for money standing, in the showroom, and before the coffee."),
        lesson("bookkeeping", "Send every bill to Mrs Senger as well."),
    ),
    talks={
        "showroom": TalkWords(
            topic="A site for the showroom",
            before=lines(
                in_12_months="People come to the showroom who already know which kitchen they want to see.",
                goal="He can say in one sentence what the site is for.",
                core_sentence="Before we talk about colours: who should pick up the phone afterwards, and why?",
                matters_to_them="That it looks like his work and not like a catalogue.",
                my_question="Which kitchen are you proudest of?",
                if_then=("he wants to show me everything", "pick three kitchens and ask about those"),
            ),
            after=lines(
                went_well="The question about the proudest kitchen. He opened drawers for half an hour.",
                next_time="Talk about the deposit before the tour, not at the door.",
            ),
            promises=("transfer the deposit", "plan with three kitchens and a price"),
        ),
        "first-reminder": TalkWords(
            topic="The first bill is three weeks over",
            before=lines(
                in_12_months="I can ask for my money without a stomach ache.",
                goal="A day on which the money is on its way.",
                core_sentence="The bill was due three weeks ago. On which day will you transfer it?",
                matters_to_them="Not to look like somebody who does not pay.",
                my_question="Is anything about the bill unclear?",
                no_sentence="I cannot start the next page before that.",
                bad_result_says="That I am petty.",
                if_then=("he says: right away", "ask: which day shall I write down?"),
            ),
            after=lines(
                went_well="I asked for the day twice, in the same words. The second time he named one.",
                next_time="Call after one week. It gets no easier by waiting.",
                surprised="He was embarrassed, not angry.",
            ),
            promises=("pay the first bill",),
        ),
        "terms": TalkWords(
            topic="Half up front from now on",
            before=lines(
                in_12_months="Money comes before the work and reminders are rare.",
                goal="He signs the new terms.",
                core_sentence="From the next page on: half before I start, half when it is online.",
                matters_to_them="That it stays simple.",
                my_question="What has to be on a bill so that it goes through at once?",
                can_offer="Three pages at a time, one bill for all.",
                red_line="No page without the first half.",
                if_then=("he says: we have always done it differently", "say: yes, and it cost us both calls"),
            ),
            after=lines(
                went_well="One sheet of paper with two lines on it. He signed it on a worktop.",
                next_time="I explained too long. The sheet would have done.",
            ),
            promises=("send the signed terms back", "new bill form with the order number on top"),
        ),
        "put-off": TalkWords(
            topic="The bill for the showroom page",
            before=lines(
                in_12_months="I call on the eighth day, and it is nothing.",
                goal="A day on which the money is on its way.",
                core_sentence="The bill has been due for a while. On which day will you transfer it?",
            ),
        ),
        "second-reminder": TalkWords(
            topic="The bill for the showroom page, this time for real",
            before=lines(
                in_12_months="I call on the eighth day, and it is nothing.",
                goal="A day, said by him.",
                core_sentence="I did not want to make this call. On which day will you transfer the bill?",
                matters_to_them="The new page before the trade fair.",
                my_question="Who transfers the money, you or Mrs Senger?",
                if_then=("he changes the subject to the fair", "say: gladly, as soon as we have a day"),
            ),
            after=lines(
                went_well="I called at ten sharp and did not look for anything else to do first.",
                next_time="Get the day and the name of who does it.",
                not_so_well="I let him tell me about the fair for a quarter of an hour.",
            ),
            promises=("pay the bill for the showroom page", "send the bill again, on paper"),
        ),
        "bookkeeping": TalkWords(
            topic="Mrs Senger, and where the bill is",
            before=lines(
                in_12_months="Mrs Senger and I settle this in two lines.",
                goal="I know what is missing for the transfer.",
                core_sentence="I would like to understand how a bill gets to you.",
                matters_to_them="Bookkeeping in order, and nobody shouting.",
                my_question="What can I do so that my bills reach you by themselves?",
                if_then=("she knows nothing about the bill", "send it while we are on the phone"),
            ),
            after=lines(
                went_well="I asked how it works instead of where the money is. She told me everything.",
                next_time="Ask for bookkeeping in the first week with every new client.",
                heard="I only ever see what he puts on my desk.",
                offer_lesson="Ask in the offer who receives the bill.",
            ),
            promises=("put the bill in front of Mr Hollmann for a signature",),
            consequence="No new page until the showroom page is paid for.",
        ),
    },
)
