"""Die Nachfass-Mail auf Deutsch."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from journal.clients import AddressForm
from journal.frozen import replace
from journal.language import Language
from journal.mail_hints import HintKind, MailWords
from journal.texts.cli import CommandTexts
from journal.texts.de.dates import DATES
from journal.texts.mail import Letters, LetterTexts, MailTexts


def _day(day: date, with_year: bool) -> str:
    return f"{DATES.long_day(day)} {day.year}" if with_year else DATES.long_day(day)


def _by(day: date, at: time | None, with_year: bool) -> str:
    return f"bis {_day(day, with_year)}" + (f", {at:%H:%M} Uhr" if at else "")


def _next_talk(day: date, at: time | None, with_year: bool) -> str:
    return f"Wir sprechen uns wieder am {_day(day, with_year)}" + (f", um {at:%H:%M} Uhr." if at else ".")


_SIE: Final = LetterTexts(
    by_first_name=False,
    subject=lambda topic, day: f"Unser Gespräch am {day.day}. {DATES.months[day.month - 1]}: {topic}",
    greeting=lambda name: f"Guten Tag {name}," if name else "Guten Tag,",
    thanks=lambda day: f"danke für unser Gespräch am {DATES.long_day(day)}.",
    human=(
        "Leicht war es nicht, und ich bin froh, dass wir geredet haben.",
        "Ich habe gehört, wie wichtig Ihnen das ist. Mir ist es das auch.",
        "Ich habe gehört, wie schwer das für Sie war, und möchte es mit Ihnen zusammen lösen.",
        "Mein Anteil daran tut mir leid.",
    ),
    valued="Was ich an der Zusammenarbeit mit Ihnen schätze:",
    understood="So habe ich Sie verstanden:",
    mine="Ich habe zugesagt:",
    theirs="Von Ihnen kommt:",
    by=_by,
    before_talk="vor unserem nächsten Gespräch",
    next_talk=_next_talk,
    correct="Habe ich etwas falsch verstanden oder vergessen? Dann sagen Sie mir kurz Bescheid.",
    close="Viele Grüße",
)

_DU: Final = replace(
    _SIE,
    by_first_name=True,
    greeting=lambda name: f"Hallo {name}," if name else "Hallo,",
    human=(
        _SIE.human[0],
        "Ich habe gehört, wie wichtig dir das ist. Mir ist es das auch.",
        "Ich habe gehört, wie schwer das für dich war, und möchte es mit dir zusammen lösen.",
        _SIE.human[3],
    ),
    valued="Was ich an der Zusammenarbeit mit dir schätze:",
    understood="So habe ich dich verstanden:",
    theirs="Von dir kommt:",
    correct="Habe ich etwas falsch verstanden oder vergessen? Dann sag mir kurz Bescheid.",
)

WORDS: Final = MailWords(
    blame=(
        "schuld",
        "Vorwurf",
        "Vorwürfe",
        "du hast nicht",
        "Sie haben nicht",
        "du hättest",
        "Sie hätten",
        "du hast vergessen",
        "Sie haben vergessen",
        "versäumt",
        "deinetwegen",
        "Ihretwegen",
        "wegen dir",
        "wegen Ihnen",
        "beruhig dich",
        "beruhige dich",
        "beruhigen Sie sich",
        "wie gesagt",
        "wie schon gesagt",
        "wie bereits gesagt",
        "wie bereits erwähnt",
        "wie schon erwähnt",
        "offensichtlich",
        "unprofessionell*",
        "unverschämt*",
        "inakzeptab*",
        "lächerlich*",
        "nachlässig*",
    ),
    absolute=(
        "immer",
        "nie",
        "niemals",
        "jedes Mal",
        "jedesmal",
        "die ganze Zeit",
        "kein einziges Mal",
        "ständig*",
        "dauernd*",
        "andauernd*",
        "ewig",
        "niemand",
    ),
    office=(
        "hiermit",
        "anbei",
        "diesbezüglich",
        "bezüglich",
        "bezugnehmend",
        "in Bezug auf",
        "zeitnah*",
        "seitens",
        "unsererseits",
        "erfolgt",
        "durchführ*",
        "mit der Bitte um",
        "verbleibe ich",
        "zur Kenntnisnahme",
        "Feedback",
        "asap",
    ),
)

LETTERS: Final = Letters(du=_DU, sie=_SIE, unknown=_SIE, words=WORDS)


def _written_in(language: Language, form: AddressForm | None) -> str:
    if language == "en":
        return "auf Englisch"
    return f"auf Deutsch, mit {'Du' if form is AddressForm.DU else 'Sie'}"


MAIL: Final = MailTexts(
    title=lambda client: f"Mail an {client}",
    written_in=_written_in,
    nothing_sent="Von hier geht nichts hinaus: Kopier oder sichere sie.",
    sent_mark="verschickt",
    subject="Betreff",
    look_again="Bevor du sie abschickst",
    nothing_to_say="Kurz, freundlich und mit Terminen. Nichts zu bemerken.",
    hints={
        HintKind.NO_DATE: lambda said, count: f"„{said}“ sagst du ohne Termin zu. Bis wann?",
        HintKind.THEIR_DATE: lambda said, count: f"„{said}“ von ihnen hat keinen Termin. Danach fragen?",
        HintKind.BLAME: lambda said, count: f"„{said}“ kann wie ein Vorwurf klingen.",
        HintKind.ABSOLUTE: lambda said, count: f"„{said}“ lädt zum Streiten ein. Ein Beispiel sagt mehr.",
        HintKind.AS_NOTED: lambda said, count: (
            f"„{said}“ steht so da, wie du es für dich notiert hast. Sag es zu ihnen."
        ),
        HintKind.TOPIC: lambda said, count: "Im Betreff steht das Thema, wie du es notiert hast. Passt es für sie?",
        HintKind.NOT_SAID_BACK: lambda said, count: (
            "Was hast du gehört? Eine Zeile davon zeigt, dass du zugehört hast."
        ),
        HintKind.ADDRESS: lambda said, count: "Du oder Sie steht nicht im Profil; hier steht Sie.",
        HintKind.WHO: lambda said, count: f"Sie grüßt {said}, den ersten von mehreren Namen im Profil.",
        HintKind.LONG: lambda said, count: f"{count} Wörter. Die Hälfte reicht vielleicht.",
        HintKind.LONG_SENTENCE: lambda said, count: f"{count} Wörter in einem Satz: „{said}“",
        HintKind.OFFICE: lambda said, count: f"„{said}“: Würdest du das so sagen?",
    },
    human_question="Welcher Satz soll auf den Dank folgen?",
    copied_text="An die Zwischenablage gegeben. Lässt dein Terminal das nicht zu, sichert ctrl+o eine Datei.",
    copied_subject="Der Betreff ist an die Zwischenablage gegeben.",
    save_question="In welche Datei soll die Mail? Nur du kannst sie lesen.",
    save_placeholder="~/mail.txt",
    saved=lambda path: f"Gesichert in {path}.",
    already_there="Eine Datei mit diesem Namen gibt es schon; sie bleibt, wie sie ist.",
    is_link="Das ist ein Link, und Links wird nicht gefolgt.",
    not_writable="Dort lässt sich nichts schreiben.",
    no_path="Welche Datei?",
    leave_question="Du hast die Mail geändert und weder kopiert noch gesichert. Verlassen?",
    leave_copied="Kopieren und verlassen",
    leave="Verlassen; die Änderungen sind weg",
    stay="Bleiben",
    not_held="Eine Mail folgt auf ein Gespräch, das stattgefunden hat.",
    command=CommandTexts(
        line="Die Nachfass-Mail zu einem Gespräch, als Entwurf.",
        about=(
            "Gibt Betreff, eine Leerzeile und Text der Nachfass-Mail zu dem Gespräch mit diesem Kürzel aus, oder zum "
            "letzten mit diesem Namen. Hinweise stehen auf stderr. Nichts wird verschickt, und nichts Privates steht "
            "darin."
        ),
        examples=("afterword mail Hansen", "afterword mail k4ta > mail.txt", "afterword mail k4ta --sent"),
    ),
    who_word="KÜRZEL|NAME",
    sent_option="Die Mail ist verschickt: Sie ist nicht mehr offen. Gibt keinen Entwurf aus.",
    about=lambda topic, day, code: f"Über: {topic}, {day} ({code})",
    none_held=lambda client: f"Mit {client} hat noch kein Gespräch stattgefunden.",
    marked=lambda topic: f"Die Mail ist verschickt: {topic}.",
)
