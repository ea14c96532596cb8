"""Lindner & Voss in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

LINDNER = ClientWords(
    name="Lindner & Voss",
    contacts=(
        contact("Katrin Voss", "owner, decides"),
        contact("Jonas Reith", "project lead, writes the schedules"),
    ),
    notes=(
        note("window", "Mornings. Katrin answers calls, Jonas answers chat."),
        note("scope", "Retainer of 24 hours a month: texts and page structure, no layouts for print."),
        note("contract", "Folder Contracts, retainer with addendum 1."),
        note("escalation", "If Jonas goes quiet, one message to Katrin with the date in the first line."),
        note("positive", "Katrin says when something was her own mistake."),
        note("pro", "Interesting work, and they let me finish a thought", 4),
        note("pro", "Pay within ten days", 4),
        note("con", "Their dates slip and mine are expected to hold", 3),
        note("care", "Katrin hears criticism of Jonas as criticism of herself."),
    ),
    limits={"dates-in-my-name": "Dates promised to their client in my name"},
    lessons=(
        lesson("weekend", "Name the price of a rushed date before saying whether I can make it."),
        lesson("dates", "With Katrin: the date first, then the reason."),
        lesson("rate-again", "Say the number and stop talking."),
    ),
    talks={
        "kickoff": TalkWords(
            topic="Start of the work on their own site",
            before=lines(
                in_12_months="They call me first when a project is about words.",
                goal="Everybody can say who sends what, and when.",
                core_sentence="I can start as soon as the photos are there.",
                matters_to_them="A site they are not embarrassed to show.",
                my_question="What went wrong with the last one?",
                if_then=("nobody wants to own the photos", "ask for one name before we hang up"),
            ),
            after=lines(
                went_well="Asking what went wrong last time. Katrin talked for ten minutes and I had my outline.",
                next_time="Write the dates into the call notes while they still see the screen.",
            ),
            promises=("send the page outline", "send all the pictures from the photographer"),
        ),
        "weekend": TalkWords(
            topic="Launch moved again, and my weekend was to pay for it",
            before=lines(
                in_12_months="A moved launch costs them something, so it moves less often.",
                goal="A written go five working days ahead, or the rush has a price.",
                core_sentence="I am glad to help with a rush. It costs half as much again, and I decide whether I can.",
                matters_to_them="Not standing before their own client with nothing.",
                my_question="What would you need from me to see a delay a week earlier?",
                facts_situation="The launch moved three times in five weeks.",
                facts_behaviour="Each time I heard of it the evening before.",
                facts_impact="I worked two Sundays nobody had asked me about.",
                no_sentence="Not this weekend. Monday at nine I am all yours.",
                if_then=("Jonas says it is only an hour", "say: then it can wait until Monday"),
            ),
            after=lines(
                went_well="I said the sentence about the price and then waited. It was Katrin who filled the silence.",
                next_time="Say it after the first moved date, not after the third.",
                surprised="She had no idea that I work without a team.",
            ),
            promises=(
                "confirm in writing: a go five working days before any launch",
                "send the invoice for the two Sundays",
            ),
        ),
        "dates": TalkWords(
            topic="Jonas promises their client dates in my name",
            before=lines(
                in_12_months="No date of mine leaves the house that I have not seen.",
                goal="They name me a person who asks me before a date goes out.",
                core_sentence="I keep my dates. For that they have to be mine.",
                matters_to_them="Looking quick and sure in front of their client.",
                my_question="How do your dates come about, from the first mail on?",
                leave_out="The mail from last year. That is settled.",
                their_argument="They cannot answer every question with: I will have to ask.",
                if_then=("Katrin defends Jonas", "say that I like working with him and come back to the dates"),
            ),
            after=lines(
                went_well="Agreeing out loud that waiting for me is slow. After that they looked for a way with me.",
                next_time="Bring the page about how long things take before there is trouble.",
                heard="We guess because we do not want to bother you.",
            ),
            promises=(
                "tell their client that the dates for texts come from me",
                ("write one page: how long each of my steps takes", "Katrin has pinned it to their board."),
            ),
        ),
        "rate": TalkWords(
            topic="Retainer: more hours, new rate",
            before=lines(
                in_12_months="I earn the same in four days as I do now in five.",
                goal="The new rate is said and nobody has bargained.",
                core_sentence="From the next quarter on my hour is ninety-five.",
                my_question="What would make the retainer easier for you to plan?",
            ),
        ),
        "rate-again": TalkWords(
            topic="Retainer: more hours, new rate",
            before=lines(
                in_12_months="I earn the same in four days as I do now in five.",
                goal="The new rate is said and nobody has bargained.",
                core_sentence="From the next quarter on my hour is ninety-five.",
                matters_to_them="A number they can put into their own offers.",
                my_question="What would make the retainer easier for you to plan?",
                red_line="Not below ninety.",
                if_then=("they want to think about it", "ask by which day, and say nothing else"),
            ),
            after=lines(
                went_well="I said ninety-five and drank water. Katrin said: fair.",
                next_time="The four nights of rehearsing were too many. One is enough.",
            ),
            promises=("sign the addendum with the new hours", "send the addendum"),
        ),
        "style-guide": TalkWords(
            topic="What belongs in the second style guide",
            after=lines(
                went_well="Katrin read the first one aloud and we both heard what was missing.",
                next_time="Ask who will use it before asking what should be in it.",
            ),
            promises=("second edition of the style guide",),
        ),
        "portal": TalkWords(
            topic="Library portal: first look at the whole",
            after=lines(
                went_well="I drew the pages while they talked, so we argued about the drawing and not with each other.",
                next_time="Fewer of my own ideas in the first hour. I talked far too much.",
                not_so_well="I gave a date for the sitemap before I had counted the pages.",
            ),
            promises=(
                "revised sitemap for the library portal",
                "list of everything I am waiting for",
                "approve the texts of the landing page",
                "send the notes from the user tests",
            ),
        ),
        "decisions": TalkWords(
            topic="Library portal: who decides what, and by when",
            before=lines(
                in_12_months="The portal is online and we would do the next one together.",
                goal="One name and one date behind each of the five open decisions.",
                core_sentence="I can only hold the launch if the five decisions fall this week.",
                matters_to_them="The library pays in three parts, and the second hangs on the landing page.",
                my_question="Which of the five can you decide without the library?",
                leave_out="That I have warned of this before.",
                my_part="The sitemap is late, and I have not said so yet. That comes first.",
                can_offer="Two landing pages now, the other three a week later.",
                opening_line="Before we look at your list: I owe you the sitemap. You have it tomorrow at noon.",
                if_then=("they say the library has to decide", "ask who calls there, and when"),
            ),
        ),
        "retainer": TalkWords(
            topic="Whether the retainer goes on, and how",
            before=lines(
                in_12_months="Fewer hours for them, and the good ones.",
                goal="I know whether they go on before my notice date passes.",
            ),
        ),
    },
)
