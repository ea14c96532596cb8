"""What is said when a command is typed wrongly, in English."""

from __future__ import annotations

from collections.abc import Sequence

from journal.texts.usage import UsageTexts


def _or(names: Sequence[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _meant(names: Sequence[str]) -> str:
    return f" Did you mean {_or(names)}?" if names else ""


def _extra(words: Sequence[str]) -> str:
    if len(words) == 1:
        return f'"{words[0]}" is one word too many; put a text of several words in quotes.'
    return f'"{" ".join(words)}" is too much; put a text of several words in quotes.'


USAGE = UsageTexts(
    no_such_command=lambda name, near: f'There is no command "{name}".{_meant(near)}',
    no_such_option=lambda option, near: f"There is no option {option}.{_meant(near)}",
    needs_value=lambda option: f"{option} needs a value after it.",
    takes_no_value=lambda option: f"{option} takes no value.",
    wrong_value=lambda option, given, allowed: f'{option} cannot be "{given}"; it is {_or(allowed)}.',
    missing=lambda name: f"{name} is missing.",
    extra_words=_extra,
    before_the_command=lambda option, command: f"{option} comes before the command: afterword {option} … {command}",
    wrong="This command cannot be understood as it stands.",
    try_help=lambda command: f"{command} --help shows how it is used.",
)
