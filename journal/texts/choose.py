"""Everything the program says, in one language. Each subject is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from journal.language import Language
    from journal.texts.act_commands import ActCommandTexts
    from journal.texts.acts import ActTexts
    from journal.texts.asides import AsideTexts
    from journal.texts.audit import AuditTexts
    from journal.texts.backups import BackupTexts
    from journal.texts.briefing import BriefingTexts
    from journal.texts.channels import ChannelTexts
    from journal.texts.cli import CliTexts
    from journal.texts.clients import ClientTexts
    from journal.texts.closing import ClosingTexts
    from journal.texts.dates import DateTexts
    from journal.texts.due import DueTexts
    from journal.texts.editing import EditingTexts
    from journal.texts.errors import ErrorTexts
    from journal.texts.exchange import ExchangeTexts
    from journal.texts.feelings import FeelingTexts
    from journal.texts.forgetting import ForgettingTexts
    from journal.texts.forms import FormTexts
    from journal.texts.hiding import HidingTexts
    from journal.texts.insights import InsightTexts
    from journal.texts.keys import KeyTexts
    from journal.texts.lessons import LessonTexts
    from journal.texts.live import LiveTexts
    from journal.texts.mail import MailTexts
    from journal.texts.morning import MorningTexts
    from journal.texts.promises import PromiseTexts
    from journal.texts.prompts import PromptTexts
    from journal.texts.rescue import RescueTexts
    from journal.texts.search import SearchTexts
    from journal.texts.settings import SettingsTexts
    from journal.texts.summary import SummaryTexts
    from journal.texts.templates import TemplateTexts
    from journal.texts.today import TodayTexts
    from journal.texts.usage import UsageTexts

T = TypeVar("T")


class Subject(Generic[T]):
    """The texts of one subject: of `acts`, what the language's module `acts` calls ACTS."""

    def __set_name__(self, owner: type[Texts], name: str) -> None:
        self._name = name

    def __get__(self, texts: Texts, owner: type[Texts]) -> T:
        found: T = getattr(import_module(f"journal.texts.{texts.language}.{self._name}"), self._name.upper())
        # From now on found without coming by here.
        texts.__dict__[self._name] = found
        return found


class Texts:
    """All subjects of one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    acts: Subject[ActTexts] = Subject()
    act_commands: Subject[ActCommandTexts] = Subject()
    asides: Subject[AsideTexts] = Subject()
    audit: Subject[AuditTexts] = Subject()
    backups: Subject[BackupTexts] = Subject()
    briefing: Subject[BriefingTexts] = Subject()
    channels: Subject[ChannelTexts] = Subject()
    cli: Subject[CliTexts] = Subject()
    closing: Subject[ClosingTexts] = Subject()
    clients: Subject[ClientTexts] = Subject()
    dates: Subject[DateTexts] = Subject()
    due: Subject[DueTexts] = Subject()
    editing: Subject[EditingTexts] = Subject()
    errors: Subject[ErrorTexts] = Subject()
    exchange: Subject[ExchangeTexts] = Subject()
    usage: Subject[UsageTexts] = Subject()
    promises: Subject[PromiseTexts] = Subject()
    prompts: Subject[PromptTexts] = Subject()
    feelings: Subject[FeelingTexts] = Subject()
    rescue: Subject[RescueTexts] = Subject()
    search: Subject[SearchTexts] = Subject()
    settings: Subject[SettingsTexts] = Subject()
    summary: Subject[SummaryTexts] = Subject()
    templates: Subject[TemplateTexts] = Subject()
    insights: Subject[InsightTexts] = Subject()
    keys: Subject[KeyTexts] = Subject()
    lessons: Subject[LessonTexts] = Subject()
    live: Subject[LiveTexts] = Subject()
    mail: Subject[MailTexts] = Subject()
    morning: Subject[MorningTexts] = Subject()
    today: Subject[TodayTexts] = Subject()
    forgetting: Subject[ForgettingTexts] = Subject()
    forms: Subject[FormTexts] = Subject()
    hiding: Subject[HidingTexts] = Subject()

    def with_own(self, *, prompts: PromptTexts, templates: TemplateTexts) -> Texts:
        """These texts, but with these words for what BEFORE and AFTER ask and for the occasions."""
        found = Texts(self.language)
        found.__dict__.update(prompts=prompts, templates=templates)
        return found


def texts_for(language: Language) -> Texts:
    """All texts of that language; the other one is not loaded."""
    return Texts(language)
