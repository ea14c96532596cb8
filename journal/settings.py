"""The person's settings: a TOML file that is read, never written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from journal.agenda_settings import DEFAULTS, AgendaSettings
from journal.clean import visible
from journal.errors import WrongField
from journal.frozen import dataclass, field, replace
from journal.language import Language
from journal.quiet import QUIET, Quiet
from journal.settings_lines import line_named, line_of

if TYPE_CHECKING:
    from journal.date_rules import DateRules
    from journal.mail_hints import MailWords
    from journal.own_catalogue import OwnCatalogue
    from journal.prompts import Catalogue
    from journal.templates import TemplateCatalogue

Theme = Literal["ink", "paper"]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LATEST_START = time(12)
_LONGEST_AWAY = 366

# The most and the least are where the promises about what comes back when would no longer hold.
RANGES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "coming_up_days": (7, 90),
        "first_review_days": (1, 7),
        "review_days": (1, 7),
        "often_reviewed_days": (0, 366),
        "later_review_days": (1, 7),
        "reviews_before_asking": (1, 20),
        "someday_days": (1, 30),
        "first_nudge_days": (1, 5),
        "nudge_again_days": (1, 5),
        "nudges_before_asking": (1, 20),
        "snooze_times": (0, 3),
        "snooze_days": (1, 7),
        "talk_over_hours": (1, 48),
        "second_talk_days": (1, 5),
        "reflection_days": (0, 30),
        "mail_hours": (1, 96),
        "confirm_days": (1, 5),
        "contract_shown_days": (1, 30),
        "quiet_days": (1, 366),
    }
)
_CONTRACT_RANGE = (0, 366)
_MAIL_WORDS = ("blame", "absolute", "office")

# Read together, as templates name prompts.
_OWN = ("prompts", "templates")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Words of the person's own that hints on a mail are about, beside the ones the program brings along."""

    blame: tuple[str, ...] = ()
    absolute: tuple[str, ...] = ()
    office: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the person wants it.

    `language` is None to go by the environment; `date_order` and `week_ends` are those of DateRules; `own` are the
    prompts and templates the person added, None for none.
    """

    language: Language | None = None
    theme: Theme = "ink"
    date_order: Literal["dmy", "mdy"] | None = None
    week_ends: int = 4
    quiet_hours: Quiet = QUIET
    privacy: bool = False
    own_words: OwnWords = field(default_factory=OwnWords)
    agenda: AgendaSettings = DEFAULTS
    own: OwnCatalogue | None = None

    @property
    def prompts(self) -> Catalogue:
        """Every prompt there is, the person's own last in their drawers."""
        from journal.prompts import built_in

        return built_in() if self.own is None else self.own.all_prompts()

    @property
    def unwritten(self) -> tuple[str, ...]:
        """The person's own prompts in whose answers no search looks, by id."""
        return () if self.own is None else self.own.unwritten

    @property
    def templates(self) -> TemplateCatalogue:
        """Every template there is, the person's own last."""
        from journal.templates import built_in

        return built_in() if self.own is None else self.own.all_templates()

    @property
    def day_starts(self) -> time:
        """When a day of the journal begins."""
        return self.agenda.day_starts

    @property
    def mail_words(self) -> MailWords:
        """The person's own words for the hints on a mail."""
        from journal.mail_hints import MailWords

        return MailWords(blame=self.own_words.blame, absolute=self.own_words.absolute, office=self.own_words.office)

    @property
    def rules(self) -> DateRules:
        """What the reading of dates depends on."""
        from journal.date_rules import DateRules

        return DateRules(date_order=self.date_order, week_ends=self.week_ends)


def load_settings(path: str) -> Settings:
    """The settings in that file, or the defaults when there is none.

    Raises WrongField with the setting's name and its line for one that is unknown or has a value it cannot have, and
    for a file that cannot be read.
    """
    if not os.path.lexists(path):
        return Settings()
    import tomllib

    name = os.path.basename(path)
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8")
        found = tomllib.loads(text)
    except OSError as wrong:
        raise WrongField("settings", "settings_closed", file=path) from wrong
    except UnicodeDecodeError as wrong:
        line = wrong.object[: wrong.start].count(b"\n") + 1
        raise WrongField("settings", "settings_unreadable", file=name, line=line) from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise WrongField("settings", "settings_unreadable", file=name, line=line_named(str(wrong), text)) from wrong
    try:
        return _settings(found)
    except _SettingError as wrong:
        line = line_of(wrong.name, text, holding=wrong.holding)
        raise WrongField(
            wrong.name, wrong.reason, name=visible(wrong.name), file=name, line=line, **wrong.values
        ) from None


class _SettingError(Exception):
    """A setting that is unknown, or that has to be what `allowed` shows, in signs that need no language.

    `reason` is another sentence than these two, `values` what else it says; `holding` is on the setting's line.
    """

    def __init__(
        self,
        name: str,
        allowed: str | None = None,
        *,
        reason: str | None = None,
        holding: str = "",
        values: Mapping[str, str | int] = MappingProxyType({}),
    ) -> None:
        super().__init__(name)
        self.name = name
        self.reason = reason or ("setting_unknown" if allowed is None else "setting_wrong")
        self.holding = holding
        self.values = values if allowed is None else {**values, "allowed": allowed}


def _settings(found: Mapping[str, object]) -> Settings:
    settings = Settings()
    for name, value in found.items():
        if name in _OWN:
            continue
        read = _READERS.get(name)
        if read is None:
            raise _SettingError(name)
        settings = read(settings, value)
    return _with_own(settings, found) if any(name in found for name in _OWN) else settings


def _with_own(settings: Settings, found: Mapping[str, object]) -> Settings:
    from journal.own_reading import OwnRefusedError, read_own

    try:
        return replace(settings, own=read_own(*(found.get(name, {}) for name in _OWN)))
    except OwnRefusedError as wrong:
        raise _SettingError(wrong.name, reason=wrong.reason, holding=wrong.holding, values=wrong.values) from None


def _language(settings: Settings, value: object) -> Settings:
    if value == "en" or value == "de":
        return replace(settings, language=value)
    if value == "auto":
        return replace(settings, language=None)
    raise _SettingError("language", '"auto", "en", "de"')


def _theme(settings: Settings, value: object) -> Settings:
    if value == "ink" or value == "paper":
        return replace(settings, theme=value)
    raise _SettingError("theme", '"ink", "paper"')


def _date_order(settings: Settings, value: object) -> Settings:
    if value == "dmy" or value == "mdy":
        return replace(settings, date_order=value)
    if value == "none":
        return replace(settings, date_order=None)
    raise _SettingError("date_order", '"none", "dmy", "mdy"')


def _week_ends(settings: Settings, value: object) -> Settings:
    if value in _WEEKDAYS:
        return replace(settings, week_ends=_WEEKDAYS.index(str(value)))
    raise _SettingError("week_ends", '"monday" … "sunday"')


def _day_starts(settings: Settings, value: object) -> Settings:
    try:
        starts = time.fromisoformat(value) if isinstance(value, str) and len(value) == 5 else value
    except ValueError:
        starts = None
    if isinstance(starts, time) and starts <= _LATEST_START and not starts.second and not starts.microsecond:
        return replace(settings, agenda=replace(settings.agenda, day_starts=starts))
    raise _SettingError("day_starts", '"00:00" … "12:00"')


def _quiet_hours(settings: Settings, value: object) -> Settings:
    try:
        starts, ends = (time.fromisoformat(hour) for hour in value) if isinstance(value, list) else (None, None)
    except (TypeError, ValueError):
        starts = ends = None
    if starts is None or ends is None or starts.tzinfo or ends.tzinfo:
        raise _SettingError("quiet_hours", '["20:00", "08:00"]')
    return replace(settings, quiet_hours=Quiet(starts=starts, ends=ends))


def _privacy(settings: Settings, value: object) -> Settings:
    if isinstance(value, bool):
        return replace(settings, privacy=value)
    raise _SettingError("privacy", "true, false")


def _mail(settings: Settings, value: object) -> Settings:
    if not isinstance(value, Mapping):
        raise _SettingError("mail", "[mail]")
    own = settings.own_words
    for name, words in value.items():
        if name not in _MAIL_WORDS:
            raise _SettingError(f"mail.{name}")
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise _SettingError(f"mail.{name}", '["asap", "synerg*"]')
        own = replace(own, **{name: tuple(words)})
    return replace(settings, own_words=own)


def _away(settings: Settings, value: object) -> Settings:
    away: set[date] = set()
    for entry in value if isinstance(value, list) else [value]:
        match entry:
            case {"from": first, "to": last, **rest} if not rest and _is_day(first) and _is_day(last):
                days = (last - first).days + 1
                if not 1 <= days <= _LONGEST_AWAY:
                    raise _SettingError("away", _AWAY_EXAMPLE)
                away.update(first + timedelta(days=day) for day in range(days))
            case date() if _is_day(entry):
                away.add(entry)
            case _:
                raise _SettingError("away", _AWAY_EXAMPLE)
    return replace(settings, agenda=replace(settings.agenda, away=frozenset(away)))


_AWAY_EXAMPLE = "[2026-12-24, { from = 2026-12-27, to = 2027-01-02 }]"


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _agenda(settings: Settings, value: object) -> Settings:
    if not isinstance(value, Mapping):
        raise _SettingError("agenda", "[agenda]")
    agenda = settings.agenda
    for name, given in value.items():
        if name == "contract_days":
            agenda = replace(agenda, contract_days=_contract_days(given))
        elif name in RANGES:
            low, high = RANGES[name]
            if not _is_number(given, low, high):
                raise _SettingError(f"agenda.{name}", f"{low} … {high}")
            agenda = _with_number(agenda, name, given)
        else:
            raise _SettingError(f"agenda.{name}")
    return replace(settings, agenda=agenda)


def _with_number(agenda: AgendaSettings, name: str, number: int) -> AgendaSettings:
    # Loaded for the few who set one; it takes longer than the settings do.
    from dataclasses import fields

    return AgendaSettings(**{one.name: getattr(agenda, one.name) for one in fields(agenda)} | {name: number})


def _contract_days(value: object) -> tuple[int, ...]:
    low, high = _CONTRACT_RANGE
    if isinstance(value, list) and value and all(_is_number(days, low, high) for days in value):
        return tuple(sorted(set(value), reverse=True))
    raise _SettingError("agenda.contract_days", "[30, 14, 3]")


def _is_number(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


_READERS: Final[Mapping[str, Callable[[Settings, object], Settings]]] = MappingProxyType(
    {
        "language": _language,
        "theme": _theme,
        "date_order": _date_order,
        "week_ends": _week_ends,
        "day_starts": _day_starts,
        "quiet_hours": _quiet_hours,
        "privacy": _privacy,
        "away": _away,
        "mail": _mail,
        "agenda": _agenda,
    }
)

SETTING_NAMES: Final = (
    *(name for name in _READERS if name not in ("mail", "agenda")),
    *(f"mail.{name}" for name in _MAIL_WORDS),
    *(f"agenda.{name}" for name in (*RANGES, "contract_days")),
)
"""Every setting by its dotted name, but for the prompts and templates that a person names."""
