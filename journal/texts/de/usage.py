"""What is said when a command is typed wrongly, in German."""

from __future__ import annotations

from collections.abc import Sequence

from journal.texts.usage import UsageTexts


def _or(names: Sequence[str]) -> str:
    return " oder ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _meant(names: Sequence[str]) -> str:
    return f" Meinst du {_or(names)}?" if names else ""


def _extra(words: Sequence[str]) -> str:
    if len(words) == 1:
        return f"„{words[0]}“ ist ein Wort zu viel; ein Text aus mehreren Wörtern steht in Anführungszeichen."
    return f"„{' '.join(words)}“ ist zu viel; ein Text aus mehreren Wörtern steht in Anführungszeichen."


USAGE = UsageTexts(
    no_such_command=lambda name, near: f"Den Befehl „{name}“ gibt es nicht.{_meant(near)}",
    no_such_option=lambda option, near: f"Die Option {option} gibt es nicht.{_meant(near)}",
    needs_value=lambda option: f"Nach {option} fehlt ein Wert.",
    takes_no_value=lambda option: f"{option} steht allein, ohne Wert.",
    wrong_value=lambda option, given, allowed: f"{option} kann nicht „{given}“ sein, sondern {_or(allowed)}.",
    missing=lambda name: f"{name} fehlt.",
    extra_words=_extra,
    before_the_command=lambda option, command: f"{option} steht vor dem Befehl: afterword {option} … {command}",
    wrong="So ist der Befehl nicht zu verstehen.",
    try_help=lambda command: f"{command} --help zeigt, wie es geht.",
)
