"""What a command takes, said once: for click, with its help and its complaints, and for reading it without click.

Loading click takes longer than most answers. So the commands one types all day are read here as far as they are typed
as the help shows it; whatever else stands there is left to click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from journal.frozen import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from journal.texts.choose import Texts
    from journal.texts.cli import CommandTexts

Value = str | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A word that has to be given; `shown` is what the help calls it. With `many` it is one or more."""

    name: str
    shown: Callable[[Texts], str]
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option with a value, "" when it is not given; with `many` it may be given several times."""

    name: str
    typed: tuple[str, ...]
    shown: Callable[[Texts], str]
    help: Callable[[Texts], str]
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """An option without a value. One with an `off` is None as long as neither of the two is given."""

    name: str
    typed: str
    help: Callable[[Texts], str]
    off: str | None = None


Takes = tuple[Argument | Option | Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command that is done without click when it is typed as its help shows it.

    `answer` does it and gives the exit status, called with what is known before the journal is opened and with what was
    given, by name. With `any_words` an option that is not one is a word like any other.
    """

    help: Callable[[Texts], CommandTexts]
    takes: Takes
    answer: Callable[..., int]
    any_words: bool = False


def read(words: Sequence[str], takes: Takes) -> Mapping[str, Value] | None:
    """What was given, by name; None when it takes click to tell what is meant, or what is wrong."""
    flags = {typed: (one.name, on) for one in takes if isinstance(one, Flag) for typed, on in _ways(one)}
    options = {typed: one for one in takes if isinstance(one, Option) for typed in one.typed}
    given: dict[str, Value] = {one.name: _not_given(one) for one in takes if not isinstance(one, Argument)}
    places: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            places.append(word)
        elif word in flags:
            name, on = flags[word]
            given[name] = on
        else:
            typed, joined, value = word.partition("=")
            option = options.get(typed)
            if option is None or (joined and not typed.startswith("--")):
                return None
            if not joined:
                value = next(rest, "-")
                if value.startswith("-"):
                    return None
            before = given[option.name]
            given[option.name] = (*before, value) if isinstance(before, tuple) else value
    arguments = [one for one in takes if isinstance(one, Argument)]
    if len(places) < len(arguments):
        return None
    for argument in arguments:
        given[argument.name] = tuple(places) if argument.many else places.pop(0)
        if argument.many:
            places.clear()
    return None if places else given


def _ways(flag: Flag) -> Iterator[tuple[str, bool]]:
    yield flag.typed, True
    if flag.off is not None:
        yield flag.off, False


def _not_given(one: Option | Flag) -> Value:
    if isinstance(one, Option):
        return () if one.many else ""
    return False if one.off is None else None
