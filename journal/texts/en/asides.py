"""What is said in passing, in English."""

from journal.texts.asides import AsideTexts
from journal.texts.en.dates import DATES

ASIDES = AsideTexts(
    before={
        "client": "Go in prepared rather than react: the five dots above are your plan. They never block you.",
        "topic": "In a few words. What you write below becomes bullets on the live card, to tick off as you talk.",
        "when": "When and where matter more than in an easy talk: a calm hour, enough time, nothing right behind it.",
        "channel": "In person where they are at ease; otherwise call. Mail and chat hide the tone.",
        "goal_tag": "What lasts: a stronger relationship, a good name, money that keeps coming?",
        "feelings_before": "A word is enough. What you feel is a sign; it need not decide.",
        "expected": "They may buy nothing, bring bad news, or not be glad to hear you: how bad would that be?",
        "find": "Type a word of it; Enter opens the question.",
    },
    after={
        "status": "Avoided counts too, and may be written down as it is.",
        "talk_share": "They should talk more than you, even if only to vent; explaining at length is yours to cut.",
        "mine": "No empty promises: what, by when, is it realistic? How you put a mistake right belongs here too.",
        "theirs": "What they do and by when; also the time and the help you asked them for.",
        "feelings_after": "Make a little room for it tonight or tomorrow morning; more is not asked of you.",
        "feelings_theirs": "Their feelings may have room: name what you saw, from the same words as yours. Do not pry.",
        "discomfort": "It need not have been pleasant to have gone well.",
        "control": "How much you had it in hand, however it felt. This is what grows.",
        "mail_owed": "A short mail with solutions and next steps, so that the effort was not for nothing.",
        "second_talk": "Too hot, or not finished? Make it a second talk instead of forcing it.",
        "second_when": "With a day it is planned; without one it comes back until you have agreed one.",
        "find": "Type a word of it; Enter opens the question.",
    },
    profile={
        "status": "Looks broken? One last attempt may be worth it (p, Repair). Parting can be right too: "
        "open promises, money, handover.",
        "channel": "How and where they like it best. When you ask for a hard talk, let them choose, and go to them.",
        "cadence": "Calm again? Keep them up to date with short reports, also when little has moved.",
        "contract_ends": "It comes back in good time before the day.",
        "notice": "Contracts can bind for years: this day comes back 30, 14 and 3 days before.",
        "care": "Anyone may be carrying something heavy.",
        "window": "In blocks, not all day: outside them the phone may ring and mail may wait.",
        "pro": "How important are they to you, and what would you lose if they left?",
        "con": "What do they cost you, and what would you gain if they left?",
        "scope": "Say it early: what you deliver, by when, and what is not part of it.",
        "contract": "Read it closely. In doubt ask a lawyer before you sign, and promise yourself a day for it.",
        "escalation": "Their boss, a mediator, a lawyer: decided while all is calm.",
        "raise": "What weighs on you wants to be said: x on their page makes a planned talk of it.",
    },
    acts={
        "renegotiate": "A new date convinces with the steps that lead there; each of them can be a promise.",
        "slip": "After a hard talk nothing weighs more than a missed promise. Tell them, if you can (r).",
        "hand_over": "Do not pass them from door to door: go along, and stay with it until they say it is right.",
    },
    limit="Tone, payment, impossible demands: what you do not accept, when you say so, and when you leave. "
    "A limit you know makes a kind no easier.",
    loose_ends={
        "unprepared": "Nothing is prepared for it yet. Go in with a plan: e takes two minutes.",
        "back_to_back": "Another talk is right behind it. Leave a gap to breathe, or move one.",
        "quiet": "Long quiet. A short report keeps their trust, also when little has moved.",
        "contract": "Read the contract before that day; afterwards it may bind you for long.",
        "consequence": "You announced this. Did it change? Then say so; if not, do it. x settles it.",
    },
    further=lambda labels: f"There is also: {labels}",
    together_since=lambda day: f"talking since {DATES.months[day.month - 1]} {day.year}",
)
