"""Merksätze auf Deutsch."""

from journal.texts.lessons import LessonTexts

LESSONS = LessonTexts(
    title="Merksätze",
    count=lambda count: f"{count} angeheftet",
    empty="Kein Merksatz ist angeheftet. Auf der Seite eines Gesprächs heftet k eine Zeile an; "
    "x schreibt hier einen neuen.",
    pin_question="Welche Zeile willst du vor dem nächsten Gespräch wiederfinden?",
    write_own="Selbst einen schreiben",
    own_label="Mein Merksatz",
    own_about="Ein Satz. Er kommt wieder: vor dem Kontakt, in der Morgenrunde und neben Vorher.",
    own_placeholder="nächstes Mal frage ich, bevor ich antworte",
    whom_question=lambda text: f"„{text}“ gilt für",
    for_client=lambda client: f"{client}",
    for_all="alle",
    pinned="Angeheftet. u nimmt es zurück.",
    unpinned="Abgehängt; die Suche findet ihn noch. u heftet ihn wieder an.",
    unpin="Abhängen",
    helped="Hat geholfen",
    helped_times=lambda times: "hat einmal geholfen" if times == 1 else f"hat {times}-mal geholfen",
    marked="Vermerkt: Er hat geholfen. u nimmt es zurück.",
    new="Einen neuen Merksatz",
    beside="Deine Merksätze",
)
