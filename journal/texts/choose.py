"""Everything the program says, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from journal.language import Language
from journal.texts.act_commands import ActCommandTexts
from journal.texts.acts import ActTexts
from journal.texts.audit import AuditTexts
from journal.texts.briefing import BriefingTexts
from journal.texts.channels import ChannelTexts
from journal.texts.cli import CliTexts
from journal.texts.clients import ClientTexts
from journal.texts.dates import DateTexts
from journal.texts.due import DueTexts
from journal.texts.errors import ErrorTexts
from journal.texts.feelings import FeelingTexts
from journal.texts.forms import FormTexts
from journal.texts.keys import KeyTexts
from journal.texts.live import LiveTexts
from journal.texts.mail import MailTexts
from journal.texts.promises import PromiseTexts
from journal.texts.prompts import PromptTexts
from journal.texts.search import SearchTexts
from journal.texts.templates import TemplateTexts
from journal.texts.today import TodayTexts
from journal.texts.usage import UsageTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All subjects of one language."""

    language: Language
    acts: ActTexts
    act_commands: ActCommandTexts
    audit: AuditTexts
    briefing: BriefingTexts
    channels: ChannelTexts
    cli: CliTexts
    clients: ClientTexts
    dates: DateTexts
    due: DueTexts
    errors: ErrorTexts
    usage: UsageTexts
    promises: PromiseTexts
    prompts: PromptTexts
    feelings: FeelingTexts
    search: SearchTexts
    templates: TemplateTexts
    keys: KeyTexts
    live: LiveTexts
    mail: MailTexts
    today: TodayTexts
    forms: FormTexts


def texts_for(language: Language) -> Texts:
    """All texts of that language; the other one is not loaded."""
    if language == "de":
        from journal.texts.de.act_commands import ACT_COMMANDS
        from journal.texts.de.acts import ACTS
        from journal.texts.de.audit import AUDIT
        from journal.texts.de.briefing import BRIEFING
        from journal.texts.de.channels import CHANNELS
        from journal.texts.de.cli import CLI
        from journal.texts.de.clients import CLIENTS
        from journal.texts.de.dates import DATES
        from journal.texts.de.due import DUE
        from journal.texts.de.errors import ERRORS
        from journal.texts.de.feelings import FEELINGS
        from journal.texts.de.forms import FORMS
        from journal.texts.de.keys import KEYS
        from journal.texts.de.live import LIVE
        from journal.texts.de.mail import MAIL
        from journal.texts.de.promises import PROMISES
        from journal.texts.de.prompts import PROMPTS
        from journal.texts.de.search import SEARCH
        from journal.texts.de.templates import TEMPLATES
        from journal.texts.de.today import TODAY
        from journal.texts.de.usage import USAGE
    else:
        from journal.texts.en.act_commands import ACT_COMMANDS
        from journal.texts.en.acts import ACTS
        from journal.texts.en.audit import AUDIT
        from journal.texts.en.briefing import BRIEFING
        from journal.texts.en.channels import CHANNELS
        from journal.texts.en.cli import CLI
        from journal.texts.en.clients import CLIENTS
        from journal.texts.en.dates import DATES
        from journal.texts.en.due import DUE
        from journal.texts.en.errors import ERRORS
        from journal.texts.en.feelings import FEELINGS
        from journal.texts.en.forms import FORMS
        from journal.texts.en.keys import KEYS
        from journal.texts.en.live import LIVE
        from journal.texts.en.mail import MAIL
        from journal.texts.en.promises import PROMISES
        from journal.texts.en.prompts import PROMPTS
        from journal.texts.en.search import SEARCH
        from journal.texts.en.templates import TEMPLATES
        from journal.texts.en.today import TODAY
        from journal.texts.en.usage import USAGE
    return Texts(
        language=language,
        acts=ACTS,
        act_commands=ACT_COMMANDS,
        audit=AUDIT,
        briefing=BRIEFING,
        channels=CHANNELS,
        cli=CLI,
        clients=CLIENTS,
        dates=DATES,
        due=DUE,
        errors=ERRORS,
        usage=USAGE,
        promises=PROMISES,
        prompts=PROMPTS,
        feelings=FEELINGS,
        search=SEARCH,
        templates=TEMPLATES,
        keys=KEYS,
        live=LIVE,
        mail=MAIL,
        today=TODAY,
        forms=FORMS,
    )
