"""Where things lie on this computer: the journal, its backups, the settings."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "afterword"


def journal_file(given: str | None, environ: Mapping[str, str]) -> str:
    """The absolute path of the journal: the one given, else AFTERWORD_FILE, else the person's data folder.

    A path as text, because the quick path answers without pathlib.
    """
    chosen = given or environ.get("AFTERWORD_FILE")
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    return os.path.join(_folder("data", "XDG_DATA_HOME", ".local/share", environ), "journal.db")


def settings_file(environ: Mapping[str, str]) -> str:
    """The absolute path of the settings: AFTERWORD_SETTINGS, else settings.toml in the person's config folder."""
    chosen = environ.get("AFTERWORD_SETTINGS")
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    return os.path.join(_folder("config", "XDG_CONFIG_HOME", ".config", environ), "settings.toml")


def crash_log(environ: Mapping[str, str]) -> str:
    """The absolute path of the file that says where the program crashed, in the person's folder for such things."""
    return os.path.join(_folder("state", "XDG_STATE_HOME", ".local/state", environ), "crash.log")


def backups_folder(journal: Path) -> Path:
    """The folder beside a journal that its verified copies lie in."""
    return journal.parent / "backups"


def editing_folder(journal: Path) -> Path:
    """The private folder beside a journal in which a text lies while it is open in an editor."""
    return journal.parent / "editing"


def _folder(kind: str, variable: str, usual: str, environ: Mapping[str, str]) -> str:
    # What platformdirs answers on Linux, in place: importing it would be a third of what `due` takes.
    if sys.platform == "linux" and "ANDROID_DATA" not in environ:
        named = environ.get(variable, "").strip()
        base = named if os.path.isabs(named) else os.path.join(os.path.expanduser("~"), usual)
        return os.path.join(base, NAME)
    import platformdirs

    folders = {
        "data": platformdirs.user_data_dir,
        "config": platformdirs.user_config_dir,
        "state": platformdirs.user_state_dir,
    }
    return folders[kind](NAME)
