"""Arendt in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

ARENDT = ClientWords(
    name="Arendt Strategy",
    contacts=(
        contact("Dr Marc Arendt", "owner"),
        contact("Julia Brandt", "assistant, always correct"),
    ),
    notes=(
        note("window", "Only by appointment with Ms Brandt."),
        note("scope", "Website texts and the monthly letter. Ended."),
        note("contract", "Ended by me with three weeks' notice. Everything handed over."),
        note("positive", "Ms Brandt. I would work with her anywhere."),
        note("pro", "Paid on the day", 3),
        note("con", "Contempt in front of others", 5),
        note("con", "Endless rounds", 4),
    ),
    limits={"in-front-of-others": "Being run down in front of others"},
    lessons=(
        lesson("tone", "I can end a call. One sentence is enough."),
        lesson("favour", "A favour gets a price and a date, or it is not one."),
        lesson("parting", "Going was easier than staying. Next time I believe it sooner."),
    ),
    talks={
        "third-rewrite": TalkWords(
            topic="The third rewrite of one page",
            before=lines(
                in_12_months="Two rounds, as agreed, and then it is online.",
                goal="One list with all remarks, from one person.",
                core_sentence="I will write it once more. For that I need all remarks in one list.",
                matters_to_them="Sounding cleverer than the others.",
                my_question="Which sentence on the page would you say yourself, in front of people?",
                if_then=("he starts editing aloud", "ask him to write it down and send it"),
            ),
            after=lines(
                went_well="I got the one list promised.",
                next_time="Not begin before the list is there.",
                not_so_well="He edited aloud for forty minutes and I typed along.",
            ),
            promises=(
                "the page, third version",
                ("all remarks in one list", "Eleven mails instead. I have stopped asking."),
            ),
        ),
        "schoolwork": TalkWords(
            topic="Presentation to his team",
            after=lines(
                went_well="I showed it to the end, in a steady voice.",
                next_time="Stop right there: I will not take it in that tone. Shall we go on by mail?",
                fact="He said in front of six people: this is schoolwork.",
                my_story="That all six thought so.",
                heard="Ms Brandt wrote to me afterwards. She did not think so.",
                being_right="I would like to. It does not help me on.",
            ),
        ),
        "tone": TalkWords(
            topic="How we talk to each other",
            before=lines(
                in_12_months="I work for people who criticise the text and not me.",
                goal="I have said it, calmly. What he makes of it is his.",
                core_sentence="Be hard on the text by all means. In front of others and in that tone I will not go on.",
                matters_to_them="Being right, and nobody seeing that he was not.",
                my_question="What would have to be in the text for you to stand behind it?",
                facts_situation="The presentation last week, six people in the call.",
                facts_behaviour="You said: this is schoolwork.",
                facts_impact="I did not hear a single remark about the text after that.",
                no_sentence="Then I end the call here, and we go on in writing.",
                advice_to_colleague="You would have told her to go after the second time.",
                if_then=("he laughs it off", "say the sentence again, slower"),
            ),
            after=lines(
                went_well="I said it again, slower. He stopped laughing.",
                next_time="Say it on the same day.",
                about_me="My hands shook and my voice did not.",
            ),
            promises=("remarks on the texts in writing only",),
        ),
        "favour": TalkWords(
            topic="A talk for his conference, as a favour",
            before=lines(
                in_12_months="I do not write for nothing for people who earn with it.",
                goal="A price, or a no.",
                core_sentence="I am glad to write your talk. It is two days, so sixteen hundred.",
                my_question="What is the talk worth to you?",
                cannot_offer="Two days for nothing.",
                red_line="Not unpaid.",
                if_then=("he speaks of our good relationship", "say: that is why I say it openly"),
            ),
            after=lines(
                went_well="I named the price. Once.",
                next_time="Not let myself be hurried because he is about to board a train.",
                not_so_well="Half an hour, cut off, and I heard myself say: I will see what I can do.",
                noticed_in_me="Anger only set in on the stairs.",
            ),
            promises=(("first draft of the talk", "Wrote to him that I will not do it unpaid. Slept well."),),
        ),
        "not-yet": TalkWords(
            topic="Ending it",
            before=lines(
                in_12_months="Somebody else has this slot in my calendar.",
                goal="It is said.",
                core_sentence="I am ending our work together, with the notice we agreed.",
                bad_result_says="That I cannot take criticism.",
            ),
        ),
        "parting": TalkWords(
            topic="Ending it, now",
            before=lines(
                in_12_months="Somebody else has this slot in my calendar.",
                goal="It is said in the first two minutes, and he knows when the last day is.",
                core_sentence="I am ending our work together, with the notice we agreed. You get a full handover.",
                matters_to_them="Not having to explain to the team why.",
                my_question="Who takes over, so that I can hand over to them?",
                leave_out="The reasons, beyond one sentence. No list.",
                help_without_gain="Two names of people who write well and have thick skin.",
                opening_line="I have asked for this talk to tell you that I am ending our work together.",
                what_i_need="Nothing after it. A walk, then soup.",
                if_then=("he offers more money", "thank him and say the date once more"),
            ),
            after=lines(
                went_well="First sentence, first minute. After that there was nothing left to be afraid of.",
                next_time="Not carry it around for ten days before.",
                surprised="He asked what he could have done differently. I told him one thing.",
            ),
            promises=("complete handover to Ms Brandt", "settle the last bill"),
        ),
        "handover": TalkWords(
            topic="Handover to Ms Brandt",
            after=lines(
                went_well="An hour, a list, a handshake through the screen. She said she had learned from me.",
                next_time="Start such a list on the first day and not on the last.",
            ),
        ),
    },
)
