"""`mail`: the follow-up mail about a conversation, as a draft on stdout."""

from __future__ import annotations

import click

from journal.clean import visible
from journal.commands.existing import is_there
from journal.commands.speaking import Spoken, start_of
from journal.commands.stdin import written_out
from journal.conversations import Conversation, Status
from journal.dates_said import day_name
from journal.errors import NotFound
from journal.mail import drafted
from journal.mail_hints import hints
from journal.session import Session
from journal.storage import clients, conversations, loose_ends
from journal.storage.shareable_talk import shareable_summary, talk_to_write_about
from journal.texts.choose import Texts
from journal.texts.mail import letters


def command(texts: Texts) -> click.Command:
    """The command, in the language of the texts."""
    said = texts.mail
    return Spoken(
        "mail",
        texts=texts,
        said=said.command,
        callback=_mail,
        params=[
            click.Argument(["who"], metavar=said.who_word),
            click.Option(["--sent"], is_flag=True, help=said.sent_option),
        ],
    )


def _mail(who: str, sent: bool) -> int:
    start = start_of(click.get_current_context())
    (who,) = (word.strip() for word in written_out((who,), start.texts.cli))
    if not is_there(start.file):
        raise NotFound("no_client", name=who)
    with start.session() as session:
        talk = _talk(session, who)
        if isinstance(talk, str):
            click.echo(visible(talk), err=True)
            return 1
        if not sent:
            _show(session, talk)
            return 0
        session.store.write(loose_ends.mail_sent, talk.id, at=session.now()).result()
        click.echo(f"{talk.code}  {visible(start.texts.mail.marked(talk.topic))}")
        return 0


def _talk(session: Session, who: str) -> Conversation | str:
    """The conversation that is meant, or the sentence that says why there is none. Raises NotFound."""
    store, texts = session.store, session.texts.mail
    try:
        talk = store.read(conversations.by_code, who)
    except NotFound:
        client = store.read(clients.client_named, who)
        found = store.read(talk_to_write_about, client.id)
        return texts.none_held(client.name) if found is None else store.read(conversations.conversation, found)
    return talk if talk.status in (Status.HELD, Status.PARTLY) else texts.not_held


def _show(session: Session, talk: Conversation) -> None:
    texts, on = session.texts, session.today()
    summary = session.store.read(shareable_summary, talk.id, at=session.now(), on=on, otherwise=texts.language)
    spoken = letters(summary.language)
    letter = spoken.in_form(summary.address_form)
    draft = drafted(summary, letter)
    click.echo(f"{draft.subject}\n\n{draft.text}", nl=False)
    day = day_name(talk.day, texts.dates, on=on)
    click.echo(visible(texts.mail.about(talk.topic, day, talk.code)), err=True)
    for hint in hints(draft, summary, letter, spoken.words.and_also(session.settings.mail_words)):
        click.echo(visible(texts.mail.hints[hint.kind](hint.said, hint.count)), err=True)
