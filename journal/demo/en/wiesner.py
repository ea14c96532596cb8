"""Wiesner in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

WIESNER = ClientWords(
    name="Wiesner Nursery",
    contacts=(
        contact("Ilse Wiesner", "owner, plants"),
        contact("Tom Wiesner", "her son, shop and computer"),
    ),
    notes=(
        note("window", "Before nine or after four, in between they are outside."),
        note("scope", "Shop texts, newsletter four times a year, the site kept in order."),
        note("positive", "Tom tells me when something of mine has sold well."),
        note("need", "Plain words. Ilse reads everything aloud to the people at the till."),
        note("pro", "Trust from the first day", 5),
        note("pro", "Always on time", 4),
        note("con", "A small budget, and I round down without being asked", 2),
    ),
    limits={},
    lessons=(
        lesson("my-rate", "Those who like my work can bear the price."),
        lesson("opening-hours", "Report a mistake before they find it, and bring along what I am doing about it."),
        lesson("newsletter", "Quiet clients get a call too, not only the loud ones."),
    ),
    talks={
        "shop": TalkWords(
            topic="Words for the new seed shop",
            after=lines(
                went_well="We walked through the greenhouse and I wrote down how Ilse talks about plants.",
                next_time="Bring boots.",
            ),
            promises=("texts for the first forty kinds", "list of the kinds with sowing times"),
        ),
        "my-rate": TalkWords(
            topic="My rate goes up, also here",
            before=lines(
                in_12_months="We still work together and I no longer do sums in my head.",
                goal="I have said the number without apologising.",
                core_sentence="From next month on my hour is eighty-five here as well.",
                matters_to_them="Knowing what the year will cost.",
                my_question="What is worth it to you, and what could be left out?",
                bad_result_says="That I am greedy with the nicest people I know.",
                if_then=("Ilse is quiet", "stay quiet too"),
            ),
            after=lines(
                went_well="I was quiet for as long as Ilse was. Then she said: that was about time.",
                next_time="Be less afraid for them. They can do sums themselves.",
                surprised="Tom had already put it into the budget.",
            ),
            promises=("new price in writing",),
        ),
        "opening-hours": TalkWords(
            topic="The opening hours were wrong for a week, because of me",
            before=lines(
                in_12_months="They remember that I called.",
                goal="They know it from me, and what I am doing about it.",
                core_sentence="The opening hours on the site were wrong for a week. My mistake, and it is put right.",
                matters_to_them="People who drive out and do not stand before a locked gate.",
                my_question="Did anybody come for nothing?",
                can_offer="I write to those who complained, and the week is free of charge.",
                my_part="Changed it late in the evening and did not look again.",
                if_then=("they make light of it", "say anyway what I have changed"),
            ),
            after=lines(
                went_well="I called before anybody had noticed. Ilse thanked me for it.",
                next_time="Nothing goes online after six.",
            ),
            promises=(
                "a notice on the site that puts the hours right",
                "second pair of eyes before anything goes online",
            ),
        ),
        "newsletter": TalkWords(
            topic="The next newsletter",
            after=lines(
                went_well="Fifteen minutes, everything settled, and a story about a lost cat.",
                next_time="Nothing. Just like that.",
            ),
            promises=("draft of the newsletter", "pictures for the newsletter"),
        ),
        "walk-through": TalkWords(
            topic="Through the new shop pages together",
            before=lines(
                goal="Tom can change prices without me.",
                my_question="Where do people get stuck at the till?",
            ),
        ),
    },
)
