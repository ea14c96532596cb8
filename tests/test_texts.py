"""Every subject is said in every language, and none is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from journal.language import LANGUAGES, Language
from journal.texts import choose

SUBJECTS = [name for name, found in vars(choose.Texts).items() if isinstance(found, choose.Subject)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_is_said_in_a_language_as_its_type_says(name: str, language: Language) -> None:
    (wanted,) = choose.Texts.__annotations__[name].removeprefix("Subject[").removesuffix("]").split(", ")
    texts = choose.texts_for(language)
    found = getattr(texts, name)
    assert type(found) is getattr(import_module(type(found).__module__), wanted)
    assert getattr(texts, name) is found


def test_no_subject_is_loaded_before_it_is_asked_for() -> None:
    script = "import sys; from journal.texts.choose import texts_for; texts_for('de').due; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name for name in found.stdout.split() if name.startswith("journal.texts.")}
    assert loaded == {"journal.texts.choose", "journal.texts.due", "journal.texts.de", "journal.texts.de.due"}
