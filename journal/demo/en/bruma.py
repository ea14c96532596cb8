"""Bruma in English."""

from __future__ import annotations

from journal.demo.plot.parts import lines
from journal.demo.words import ClientWords, TalkWords, contact, lesson, note

BRUMA = ClientWords(
    name="Bruma",
    contacts=(
        contact("Nora Castell", "founder"),
        contact("Emre Aydin", "development, has the overview"),
    ),
    notes=(
        note("window", "Nora wakes up at noon and has ideas at nine in the evening. Best between one and four."),
        note("scope", "All the words in the app and on the site. An app for better sleep, of all things."),
        note("care", "Whoever says no to an idea is saying no to her, for about a minute. Then it passes."),
        note("positive", "Says thank you, and says for what."),
        note("need", "To hear early what will not work."),
        note("pro", "Texts of mine that many people read at night", 5),
        note("pro", "Decides within an hour", 3),
        note("con", "Every idea is for tomorrow", 4),
    ),
    limits={"evening-calls": "Calls after eight in the evening"},
    lessons=(
        lesson("all-again", "Never name a date on the phone after eight."),
        lesson("evenings", "Nora takes a no well when a yes comes with it: not now, but tomorrow at one."),
        lesson("price", "She pays for certainty. Give her a fixed price."),
    ),
    talks={
        "first-call": TalkWords(
            topic="An idea at a quarter past nine",
            after=lines(
                went_well="I understood what the app is for. It is a good thing.",
                next_time="Let it ring, and call back in the morning.",
                noticed_in_me="I said yes because she was so happy.",
            ),
            promises=("first rough texts for the welcome pages",),
        ),
        "offer": TalkWords(
            topic="The offer, and that it costs money",
            before=lines(
                in_12_months="Bruma is a client who pays well and not a hobby of mine.",
                goal="She hears the sum and we go on talking about the work.",
                core_sentence="The whole welcome part is four thousand two hundred, with two rounds of changes.",
                matters_to_them="That somebody believes in it.",
                my_question="What has to be there on the day you go public, and what can follow?",
                value_in_them="She tests everything on herself first.",
                if_then=("she says it is too much", "take pages away, not money"),
            ),
            after=lines(
                went_well="When she hesitated I offered fewer pages. She took all of them in the end.",
                next_time="Put the two rounds into the first line of the offer.",
            ),
            promises=("sign the offer", "finished texts for the first three pages"),
        ),
        "all-again": TalkWords(
            topic="All texts again, by tomorrow, says the investor",
            after=lines(
                went_well="Nothing much. I did write down what she actually said.",
                next_time="Say: I will call you tomorrow at one and tell you what is possible.",
                fact="An investor called the texts too quiet.",
                my_story="That she thinks I cannot do it.",
                heard="She is frightened of losing the money.",
                gesture="Send her the two sentences that three testers quoted back to us.",
            ),
            promises=("all texts again, louder", "send the investor's notes word for word"),
        ),
        "evenings": TalkWords(
            topic="When we talk, and when we do not",
            before=lines(
                in_12_months="I look at the phone in the evening without a knot in my stomach.",
                goal="She names a time of day herself.",
                core_sentence="I like working for you. After seven I am not reachable, and that stays.",
                matters_to_them="Not forgetting the thought she has at night.",
                my_question="What would help you to put an idea down until the next day?",
                facts_behaviour="Two calls after nine, one of them for an hour and ten minutes.",
                facts_impact="I lay awake and worked badly the next day. For an app about sleep.",
                red_line="After seven the phone stays off, whoever calls.",
                can_offer="Her list, every week, answered line by line.",
                body_says="Shoulders up at the ears.",
                if_then=("she is hurt", "wait one breath and say again what I like about the work"),
            ),
            after=lines(
                went_well="I told her about lying awake. She laughed, went quiet, and said: that is absurd.",
                next_time="Not wait for the second call to say it.",
                surprised="The list was her idea. I never had to offer it.",
            ),
            promises=("nothing after seven; ideas go on a list", "answer the list once a week, line by line"),
        ),
        "launch": TalkWords(
            topic="Bruma is public",
            after=lines(
                went_well="I let her praise stand and did not play it down.",
                next_time="Ask for the sentence for my own site while the joy is fresh.",
            ),
            promises=(("a sentence about our work for my site", "It is a lovely one."),),
        ),
        "price": TalkWords(
            topic="New texts at the new price",
            before=lines(
                in_12_months="Nobody is on my old price any more.",
                goal="She has the new price and we talk about the texts.",
                core_sentence="The next package is five thousand, fixed, and starts when you say so.",
                matters_to_them="Knowing what it will cost before she tells her board.",
                my_question="Which number do you need from me for your planning?",
                bad_result_says="That I was only ever cheap.",
                if_then=("she compares it with the first offer", "say what has come on top, in one sentence"),
            ),
            after=lines(
                went_well="It took four minutes. She asked whether I was sure it was enough.",
                next_time="Ask for more.",
            ),
            promises=("order for the second package", "offer with the fixed price"),
        ),
        "deck": TalkWords(
            topic="Twenty to ten: the pitch deck for the new investor",
            promises=(
                "say whether I take on the pitch deck",
                "price for the emails after sign-up",
                "send the deck as it is now",
            ),
        ),
        "evenings-again": TalkWords(
            topic="Evening calls, the third",
            before=lines(
                in_12_months="Seven o'clock holds without my having to say it.",
                goal="We are back to the list, and I have not been sharp.",
                core_sentence="You called at twenty to ten. The list is the way, also when it burns.",
                my_part="I picked up.",
            ),
        ),
    },
)
