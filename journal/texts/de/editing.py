"""Der eigene Editor und frühere Fassungen auf Deutsch."""

from journal.editor import WhyNot
from journal.texts.editing import EditingTexts

EDITING = EditingTexts(
    only_long="Der Editor öffnet sich für lange Antworten: Geh mit dem Cursor in eine.",
    not_here="Dieses Terminal lässt sich keinem Editor überlassen.",
    not_edited={
        WhyNot.NONE_SET: lambda _: (
            "Es ist kein Editor eingestellt. Setz VISUAL oder EDITOR, etwa EDITOR=nano, und starte neu."
        ),
        WhyNot.UNREADABLE: lambda what: (
            f"Der eingestellte Editor ist nicht zu lesen: {what}. Ein Anführungszeichen bleibt offen."
        ),
        WhyNot.NO_PLACE: lambda what: f"In {what} ist kein Platz für die Datei. Dein Text bleibt, wie er war.",
        WhyNot.NOT_STARTED: lambda what: f"{what} lässt sich nicht starten. Dein Text bleibt, wie er war.",
        WhyNot.FAILED: lambda what: f"Der Editor endete mit {what}. Dein Text bleibt, wie er war.",
        WhyNot.GONE: lambda _: "Der Editor hat keine Datei hinterlassen. Dein Text bleibt, wie er war.",
        WhyNot.EMPTY: lambda _: "Der Editor hat die Datei geleert. Dein Text bleibt, wie er war.",
        WhyNot.AT_ONCE: lambda _: (
            "Der Editor kam sofort zurück, geändert ist nichts. Einer mit eigenem Fenster muss warten, "
            'etwa VISUAL="code --wait".'
        ),
    },
    kept_as_version="Was er vorher gespeichert hatte, ist als frühere Fassung da: f5.",
    taken_in=lambda name: f"Was dein Editor hielt, als das Programm endete, steht im Entwurf: {name}.",
    left_beside=lambda folder: f"Dein Editor hat eigene Dateien in {folder} gelassen; sie gehen in 30 Tagen.",
    versions="Frühere Fassungen",
    versions_title="Frühere Fassungen dieses Entwurfs",
    versions_hint="Enter holt eine zurück; was jetzt dasteht, bleibt als Fassung.",
    no_versions="Von diesem Entwurf gibt es keine frühere Fassung.",
    version=lambda when, words: f"{when}   {'1 Wort' if words == 1 else f'{words} Wörter'}",
    same_words="Sie liest sich wie das, was jetzt dasteht.",
    back_again="Die frühere Fassung ist zurück; was dastand, ist jetzt eine Fassung.",
)
