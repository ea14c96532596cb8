"""The follow-up mail in English."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.clients import AddressForm
from journal.frozen import replace
from journal.language import Language
from journal.mail_hints import HintKind, MailWords
from journal.texts.cli import CommandTexts
from journal.texts.en.dates import DATES
from journal.texts.mail import Letters, LetterTexts, MailTexts


def _day(day: date, with_year: bool) -> str:
    return f"{DATES.long_day(day)} {day.year}" if with_year else DATES.long_day(day)


def _by(day: date, at: time | None, with_year: bool) -> str:
    return f"by {_day(day, with_year)}" + (f", {at:%H:%M}" if at else "")


def _next_talk(day: date, at: time | None, with_year: bool) -> str:
    return f"We talk again on {_day(day, with_year)}" + (f", at {at:%H:%M}." if at else ".")


LETTER: Final = LetterTexts(
    by_first_name=True,
    subject=lambda topic, day: f"Our conversation on {day.day} {DATES.months[day.month - 1]}: {topic}",
    greeting=lambda name: f"Hi {name}," if name else "Hello,",
    thanks=lambda day: f"Thank you for our conversation on {DATES.long_day(day)}.",
    human=(
        "It was not an easy one, and I am glad that we had it.",
        "I could hear how much this matters to you. It matters to me as well.",
        "I heard how hard this has been on you, and I want to solve it together with you.",
        "I am sorry for my part in it.",
    ),
    valued="What I value about working with you:",
    understood="What I understood:",
    mine="I promised:",
    theirs="From your side:",
    by=_by,
    before_talk="before we next talk",
    next_talk=_next_talk,
    correct="If I got something wrong or left something out, please tell me.",
    close="Best wishes",
)

WORDS: Final = MailWords(
    blame=(
        "your fault",
        "blame*",
        "you failed",
        "you should have",
        "you could have",
        "you ought to have",
        "you did not",
        "you didn't",
        "you have not",
        "you haven't",
        "you forgot",
        "you ignored",
        "you made me",
        "because of you",
        "thanks to you",
        "calm down",
        "as I said",
        "as I already*",
        "as already mentioned",
        "as mentioned before",
        "obviously",
        "unprofessional",
        "unacceptable",
        "careless*",
        "ridiculous",
    ),
    absolute=(
        "always",
        "never",
        "every time",
        "each time",
        "every single*",
        "all the time",
        "constantly",
        "not once",
        "nobody",
        "everybody",
    ),
    office=(
        "hereby",
        "herewith",
        "pursuant to",
        "with reference to",
        "with regard to",
        "please be advised",
        "please find attached",
        "at your earliest convenience",
        "as per",
        "going forward",
        "circle back",
        "touch base",
        "reach out",
        "leverage",
        "synerg*",
        "asap",
    ),
)

# English has one form of address; whoever is Sie in German is greeted by the whole name here.
_FORMAL: Final = replace(
    LETTER, by_first_name=False, greeting=lambda name: f"Dear {name}," if name else "Hello,", close="Kind regards"
)
LETTERS: Final = Letters(du=LETTER, sie=_FORMAL, unknown=LETTER, words=WORDS)


def _written_in(language: Language, form: AddressForm | None) -> str:
    if language == "en":
        return "in English"
    return f"in German, with {'Du' if form is AddressForm.DU else 'Sie'}"


MAIL: Final = MailTexts(
    title=lambda client: f"Mail to {client}",
    written_in=_written_in,
    nothing_sent="Nothing is sent from here: copy it, or save it.",
    sent_mark="sent",
    subject="Subject",
    look_again="Before you send it",
    nothing_to_say="Short, kind and dated. Nothing to point out.",
    hints={
        HintKind.NO_DATE: lambda said, count: f"You promise “{said}” without a date. When?",
        HintKind.THEIR_DATE: lambda said, count: f"No date for their “{said}”. Ask for one?",
        HintKind.BLAME: lambda said, count: f"“{said}” may sound like blame.",
        HintKind.ABSOLUTE: lambda said, count: f"“{said}” invites an argument. One example says more.",
        HintKind.AS_NOTED: lambda said, count: f"“{said}” stands as you noted it for yourself. Say it to them.",
        HintKind.TOPIC: lambda said, count: "The subject is the topic as you noted it. Would you say it so to them?",
        HintKind.NOT_SAID_BACK: lambda said, count: (
            "What did you hear them say? One line of it shows that you listened."
        ),
        HintKind.ADDRESS: lambda said, count: "Du or Sie is not in the profile; this says Sie.",
        HintKind.WHO: lambda said, count: f"It greets {said}, the first of several contacts.",
        HintKind.LONG: lambda said, count: f"{count} words. Half of them may do.",
        HintKind.LONG_SENTENCE: lambda said, count: f"{count} words in one sentence: “{said}”",
        HintKind.OFFICE: lambda said, count: f"“{said}”: would you say it like that?",
    },
    human_question="Which sentence is to follow the thanks?",
    copied_text="Handed to the clipboard. Where your terminal does not allow that, ctrl+o saves a file.",
    copied_subject="The subject is handed to the clipboard.",
    save_question="Save the mail to which file? Only you will be able to read it.",
    save_placeholder="~/mail.txt",
    saved=lambda path: f"Saved to {path}.",
    already_there="There is a file of that name already; it was left as it is.",
    is_link="That is a link, and links are not followed.",
    not_writable="Nothing can be written there.",
    no_path="Which file?",
    leave_question="You changed the mail and have not copied or saved it. Leave it?",
    leave_copied="Copy it, and leave",
    leave="Leave; the changes are lost",
    stay="Stay",
    not_held="A mail follows on a conversation that took place.",
    command=CommandTexts(
        line="The follow-up mail about a conversation, as a draft.",
        about=(
            "Prints the subject, an empty line and the text of the follow-up mail about the conversation with that "
            "code, or about the last one with that client. Hints stand on stderr. Nothing is sent, and nothing "
            "private is in it."
        ),
        examples=("afterword mail Hansen", "afterword mail k4ta > mail.txt", "afterword mail k4ta --sent"),
    ),
    who_word="CODE|CLIENT",
    sent_option="The mail was sent: it is owed no longer. Prints no draft.",
    about=lambda topic, day, code: f"About: {topic}, {day} ({code})",
    none_held=lambda client: f"No conversation with {client} took place yet.",
    marked=lambda topic: f"The mail is sent: {topic}.",
)
