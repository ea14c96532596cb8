"""What is said about the settings file, in German."""

from journal.texts.cli import CommandTexts
from journal.texts.settings import SettingsTexts

SETTINGS = SettingsTexts(
    settings=CommandTexts(
        line="Die Einstellungen öffnen und prüfen.",
        about=(
            "Öffnet die Einstellungen in $VISUAL oder $EDITOR und prüft sie danach: Was nicht sein kann, wird mit "
            "Namen und Zeile abgelehnt. Gibt es noch keine, legt es eine Datei an, in der jede Einstellung so steht, "
            "wie sie ohne dich ist, auskommentiert. Ohne Terminal sagt es, wo die Datei ist, und prüft sie."
        ),
        examples=("afterword settings", "afterword settings --check", "afterword settings --example"),
    ),
    check_option="Nur prüfen; nichts wird geöffnet oder angelegt.",
    example_option="Die Datei mit jeder Einstellung ausgeben, auskommentiert.",
    made=lambda path: f"{path} ist angelegt; jede Einstellung steht darin so, wie sie ohne dich ist.",
    not_made=lambda path: f"{path} lässt sich nicht anlegen.",
    no_editor=lambda path: (
        f"Weder VISUAL noch EDITOR ist gesetzt. Die Einstellungen stehen in {path}; jeder Editor kann sie ändern."
    ),
    editor_failed=lambda path, editor: f"Der Editor ({editor}) endete nicht gut. Die Einstellungen stehen in {path}.",
    right=lambda path: f"Die Einstellungen in {path} stimmen alle.",
    none_yet="Es gibt keine Datei mit Einstellungen; alles ist, wie es ohne sie ist.",
)
