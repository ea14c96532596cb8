"""What is said about the settings file, in English."""

from journal.texts.cli import CommandTexts
from journal.texts.settings import SettingsTexts

SETTINGS = SettingsTexts(
    settings=CommandTexts(
        line="Open the settings, and check them.",
        about=(
            "Opens the settings file in $VISUAL or $EDITOR, and checks it afterwards: what cannot be is refused by its "
            "name and line. When there is no file yet, it makes one in which every setting stands with its default, "
            "commented out. Without a terminal it prints where the file is, and checks it."
        ),
        examples=("afterword settings", "afterword settings --check", "afterword settings --example"),
    ),
    check_option="Only check the file; nothing is opened or made.",
    example_option="Print the file with every setting and its default, commented out.",
    made=lambda path: f"Made {path}; every setting stands in it with its default.",
    not_made=lambda path: f"{path} cannot be made.",
    no_editor=lambda path: f"Neither VISUAL nor EDITOR is set. The settings are in {path}; change them in any editor.",
    editor_failed=lambda path, editor: f"The editor ({editor}) did not end well. The settings are in {path}.",
    right=lambda path: f"The settings in {path} can all be used.",
    none_yet="There is no settings file; everything is as it is without one.",
)
