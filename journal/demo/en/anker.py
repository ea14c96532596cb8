"""Anker in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

ANKER = ClientWords(
    name="Anker Press",
    contacts=(
        contact("Henrik Thalbach", "programme"),
        contact("Maren Soltau", "production, knows every deadline at the printer"),
    ),
    notes=(
        note("window", "Henrik after lunch, never on the day of a printing deadline."),
        note("scope", "Cover texts and catalogue, by the framework agreement."),
        note("care", "Since the wrong file: name the file, its date, and who has checked it."),
        note("positive", "Came back, and said why."),
        note("pro", "Books I would buy myself", 5),
        note("pro", "Henrik reads every line", 3),
        note("con", "Loud when he is frightened", 3),
    ),
    limits={},
    lessons=(
        lesson("wrong-file", "When somebody shouts: first repeat what has happened, then breathe, then answer."),
        lesson("repair", "My part first, without an if and without a but."),
        lesson("framework", "Maren before Henrik: what she has checked will hold."),
    ),
    talks={
        "catalogue": TalkWords(
            topic="Texts for the catalogue",
            after=lines(
                went_well="We found the tone with one example and did not need a discussion.",
                next_time="Say on the same day when a date is getting tight.",
            ),
            promises=("all the catalogue texts", "list of the titles with page counts"),
        ),
        "wrong-file": TalkWords(
            topic="The wrong file is at the printer's",
            after=lines(
                went_well="I stayed on the line and sent the right file within the hour.",
                next_time="Not explain. First say: that was me.",
                fact="I had named two files almost the same and sent the older one.",
                my_story="That this was it with Anker, and that everybody will hear of it.",
                heard="He has to tell his boss tonight.",
                about_work="Nobody had opened the file before it was printed. Neither had I.",
            ),
            promises=("the right file to the printer, tonight",),
        ),
        "debrief": TalkWords(
            topic="How the wrong file came about",
            before=lines(
                in_12_months="They know that it cannot happen again, with or without me.",
                goal="I have said my part in it and asked what it cost them.",
                core_sentence="The mistake was mine. I want to tell you how it came about and what I have changed.",
                my_part="Two files with almost the same name, and I did not open the one I sent.",
            ),
        ),
        "repair": TalkWords(
            topic="Coffee with Henrik, after seven weeks of nothing",
            before=lines(
                in_12_months="We say hello at the book fair and mean it. More would be a gift.",
                goal="I have said it without defending myself.",
                core_sentence="That was my mistake, and you had to answer for it. I am sorry.",
                matters_to_them="Not having to be afraid when a file of mine arrives.",
                my_question="What was the worst of it for you?",
                my_part="Late to begin with, then in a hurry, then the wrong file.",
                leave_out="That he shouted. Perhaps later, perhaps never.",
                help_without_gain="My checklist for handing over files, whether they work with me or not.",
                what_i_need="Half an hour on foot before.",
                if_then=("he starts with it himself", "listen to the end before I say sorry"),
            ),
            after=lines(
                went_well="I asked what had been the worst and was quiet. It was not the money, it was his boss.",
                next_time="Do this after two weeks, not after seven.",
                surprised="He apologised for the shouting before I had thought of it.",
            ),
            promises=("checklist for files on their way to the printer", "say whether they want to try again"),
        ),
        "back-cover": TalkWords(
            topic="One back cover, to begin with",
            before=lines(
                in_12_months="A dozen covers without one correction at the printer's.",
                goal="A small job with a clear end.",
                core_sentence="One text, one week, and Maren gets the file with the checklist.",
                matters_to_them="That it is boring this time.",
                my_question="Who looks at the file last?",
                if_then=("the old story comes up", "say what is different now, in one sentence"),
            ),
            after=lines(
                went_well="Nobody mentioned the old story. I did not either.",
                next_time="Ask for Maren to be on the call from the start.",
            ),
            promises=("back cover for the island novel", ("a second version, just in case", "The first one is it.")),
        ),
        "framework": TalkWords(
            topic="A walk along the harbour, and a framework agreement",
            before=lines(
                in_12_months="Anker is a quarter of my year.",
                goal="I know whether he means it in writing too.",
                my_question="What has to be in it so that you never need to look it up?",
            ),
            after=lines(
                went_well="I said that the seven weeks had been hard for me too. It was the right moment.",
                next_time="Bring two numbers of my own instead of waiting for theirs.",
                about_me="I had thought that trust does not come back. It does, slower.",
            ),
            promises=("send the framework agreement",),
        ),
        "covers": TalkWords(
            topic="Three covers for the new programme",
            after=lines(
                went_well="I read them the first sentences aloud. Two were settled there and then.",
                next_time="Count the days without the proof-reading before I name a date.",
            ),
            promises=(
                ("three cover texts, with two variants each", "Told Henrik in time that the third book is late to me."),
                "send the third manuscript",
            ),
        ),
        "series": TalkWords(
            topic="An idea: a small series about harbours",
            after=lines(
                went_well="I listened for twenty minutes and wrote down his words, not mine.",
                next_time="Ask about the money while he is still enthusiastic.",
            ),
            promises=("think about whether I want to edit the series", "list of possible authors"),
        ),
        "series-fee": TalkWords(
            topic="The harbour series: fee and part in it",
            before=lines(
                in_12_months="My name is in the books and the work is paid for.",
                goal="A fee for each volume, and who decides on the authors.",
                core_sentence="I would love to. It is two thousand eight hundred a volume, and a say in the authors.",
                matters_to_them="That the series gets a voice of its own.",
                my_question="What would you do with the series if I said no?",
                red_line="Not without a fee until the first volume sells.",
                options="A share in sales instead of a part of the fee. Or only the first volume.",
                if_then=("he says the budget is small", "ask which part of the work he could do without"),
            ),
        ),
    },
)
