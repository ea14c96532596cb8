"""What is rarely done to a client, in a menu: each can be taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from journal.clean import visible
from journal.client_profile import MOST_TOUCHES, Wrong, WrongPart, read_count
from journal.clients import ClientName, ClientStatus, Limit, NoteKind
from journal.conversations import Half
from journal.drafts import ConversationDraft
from journal.errors import JournalError
from journal.storage import client_profiles as profiles
from journal.storage import clients, counts, merging
from journal.storage import promises as promise_rows
from journal.texts.errors import said
from screens.before import BeforePage
from screens.client_profile import Found
from screens.fields.texts import LineField
from screens.fields.who import CompletedField
from screens.question import Choose, Possible
from screens.short_form import ShortForm

if TYPE_CHECKING:
    from journal.session import Session
    from screens.app import AfterwordApp

Done = TypeVar("Done")
MOST_CHOICES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitLine:
    """A limit as it was typed."""

    text: str
    raise_at: int | None
    leave_at: int | None


async def choose(app: AfterwordApp, found: Found) -> None:
    """Ask what to do to a client, and do it."""
    texts, client = app.session.texts.clients, found.client
    own_limits = [limit for limit in found.limits if limit.client_id is not None]
    topics = found.notes(NoteKind.RAISE)
    answers = [Possible(id="to_raise", key="s", label=texts.to_raise)]
    if topics:
        answers.append(Possible(id="plan", key="p", label=texts.plan))
        answers.append(Possible(id="was_raised", key="d", label=texts.was_raised))
    answers.append(Possible(id="new_limit", key="l", label=texts.new_limit))
    if own_limits:
        answers.append(Possible(id="change_limit", key="c", label=texts.change_limit))
        answers.append(Possible(id="end_limit", key="e", label=texts.end_limit))
    answers.append(Possible(id="lessons", key="k", label=app.session.texts.lessons.title))
    answers.append(Possible(id="rename", key="n", label=texts.rename))
    answers.append(Possible(id="archive", key="a", label=texts.unarchive if client.archived else texts.archive))
    answers.append(Possible(id="merge", key="m", label=texts.merge))
    match await app.push_screen_wait(Choose(app.session, visible(client.name), answers)):
        case "lessons":
            app.open_lessons(client.id)
        case "rename":
            await _rename(app, found)
        case "archive":
            await _archive(app, found)
        case "merge":
            await _merge(app, found)
        case "new_limit":
            await new_limit(app, found.client.id)
        case "change_limit":
            await change_one(app, own_limits)
        case "end_limit":
            await end_one(app, own_limits)
        case "to_raise":
            await _to_raise(app, found)
        case "plan" | "was_raised" as chosen:
            topic = await _which(app, texts.which_topic, {note.id: note.text for note in topics})
            if topic is None:
                return
            if chosen == "plan":
                app.plan_talk(client.name, topic, next(note.text for note in topics if note.id == topic))
            else:
                await _settle(app, topic)


async def act(
    app: AfterwordApp, doing: Future[Done], back: Callable[[Done], Future[Any]], about: str, done: Callable[[Done], str]
) -> Done | None:
    """Wait for a change, say what was done or why not, and remember how it is taken back."""
    try:
        made = await asyncio.wrap_future(doing)
    except JournalError as error:
        app.notify(why(error, app.session), severity="error", markup=False)
        return None
    app.can_undo(lambda: back(made), about)
    app.notify(done(made), markup=False)
    app.journal_changed.publish(None)
    return made


def why(error: JournalError, session: Session) -> str:
    """What went wrong, in words."""
    own = session.texts.clients.wrong.get(error.reason)
    return own or said(error, session.texts.errors)


async def plan_talk(app: AfterwordApp, client: str, note_id: int, topic: str) -> None:
    """BEFORE with the client and the topic filled in; once it is saved, the topic is no longer to be raised."""
    session = app.session
    draft = ConversationDraft(half=Half.BEFORE, client=client, topic=topic)
    if await app.push_screen_wait(BeforePage(session, draft)) is None:
        app.journal_changed.publish(None)
        return
    await _settle(app, note_id)


async def change_one(app: AfterwordApp, limits: Sequence[Limit]) -> None:
    """Ask which of these limits to say anew, and do it."""
    chosen = await _which(app, app.session.texts.clients.which_limit, {one.id: one.text for one in limits})
    if chosen is not None:
        await change_limit(app, next(one for one in limits if one.id == chosen))


async def end_one(app: AfterwordApp, limits: Sequence[Limit]) -> None:
    """Ask which of these limits no longer holds, and end it."""
    chosen = await _which(app, app.session.texts.clients.which_limit, {one.id: one.text for one in limits})
    if chosen is not None:
        await _end_limit(app, chosen)


async def change_limit(app: AfterwordApp, limit: Limit) -> None:
    """Say a limit anew."""
    session, store = app.session, app.session.store
    line = await _ask_limit(app, session.texts.clients.change_limit, limit, for_all=limit.client_id is None)
    if line is None:
        return
    await act(
        app,
        store.write(
            profiles.change_limit,
            limit.id,
            line.text,
            raise_at=line.raise_at,
            leave_at=line.leave_at,
            at=session.now(),
        ),
        lambda before: store.write(profiles.limit_back, before, at=session.now()),
        visible(limit.text),
        lambda _: session.texts.clients.limit_changed,
    )


async def _rename(app: AfterwordApp, found: Found) -> None:
    session, client = app.session, found.client
    texts, store = session.texts.clients, session.store

    def read(typed: Mapping[str, str]) -> str | WrongPart:
        if not typed["name"]:
            return WrongPart(field="name", why=Wrong.NAME_EMPTY)
        known = store.read(clients.find_client, typed["name"])
        if known is not None and known.id != client.id:
            return WrongPart(field="name", why=Wrong.NAME_TAKEN)
        return typed["name"]

    field = LineField("name", texts.new_name)
    name = await app.push_screen_wait(
        ShortForm(session, texts.rename, texts.rename_about(visible(client.name)), [(field, client.name)], read)
    )
    if name is None or name == client.name:
        return
    await act(
        app,
        store.write(profiles.rename, client.id, name, at=session.now()),
        lambda done: store.write(profiles.rename_back, done, at=session.now()),
        visible(client.name),
        lambda done: texts.renamed(visible(done.before), visible(done.after)),
    )


async def _archive(app: AfterwordApp, found: Found) -> None:
    session, client = app.session, found.client
    texts, store = session.texts.clients, session.store
    name, still_open = visible(client.name), len(found.open_promises)
    status = ClientStatus.ACTIVE if client.archived else ClientStatus.ARCHIVED
    await act(
        app,
        store.write(profiles.set_status, client.id, status, at=session.now()),
        lambda done: store.write(profiles.revise_back, done, at=session.now()),
        name,
        lambda _: texts.unarchived(name) if client.archived else texts.archived(name, still_open),
    )


async def _merge(app: AfterwordApp, found: Found) -> None:
    session, client = app.session, found.client
    texts, store = session.texts.clients, session.store

    def read(typed: Mapping[str, str]) -> ClientName | WrongPart:
        known = store.read(clients.find_client, typed["client"])
        if known is None:
            return WrongPart(field="client", why=Wrong.NO_SUCH_CLIENT)
        return known if known.id != client.id else WrongPart(field="client", why=Wrong.SAME_CLIENT)

    field = CompletedField("client", texts.other_client, placeholder=session.texts.forms.who_placeholder)
    known = store.read(clients.client_names)
    field.offer(tuple(one.name for one in known if one.id != client.id))
    gone = await app.push_screen_wait(
        ShortForm(session, texts.merge, texts.merge_about(visible(client.name)), [(field, "")], read)
    )
    if gone is None:
        return
    question = texts.merge_question(
        visible(gone.name),
        visible(client.name),
        store.read(counts.conversations_with, gone.id),
        len(store.read(promise_rows.of_client, gone.id)),
    )
    answers = (
        Possible(id="no", key="n", label=session.texts.forms.cancel),
        Possible(id="yes", key="y", label=texts.merge_yes),
    )
    if await app.push_screen_wait(Choose(session, question, answers)) != "yes":
        return
    await act(
        app,
        store.write(merging.merge, gone.id, client.id, at=session.now(), on=session.today()),
        lambda done: store.write(merging.part_again, done, at=session.now(), on=session.today()),
        visible(gone.name),
        lambda done: texts.merged(visible(done.gone.name), visible(done.kept.name)),
    )


async def new_limit(app: AfterwordApp, client_id: int | None) -> None:
    """Ask for a new limit for a client, or with None for all of them."""
    session, store = app.session, app.session.store
    line = await _ask_limit(app, session.texts.clients.new_limit, None, for_all=client_id is None)
    if line is None:
        return
    await act(
        app,
        store.write(
            profiles.add_limit,
            client_id,
            line.text,
            raise_at=line.raise_at,
            leave_at=line.leave_at,
            at=session.now(),
        ),
        lambda limit_id: store.write(profiles.remove_limit, limit_id, on=session.today(), at=session.now()),
        visible(line.text),
        lambda _: session.texts.clients.limit_added,
    )


async def _ask_limit(app: AfterwordApp, title: str, limit: Limit | None, *, for_all: bool) -> LimitLine | None:
    texts = app.session.texts.clients

    def read(typed: Mapping[str, str]) -> LimitLine | WrongPart:
        if not typed["text"]:
            return WrongPart(field="text", why=Wrong.TEXT_EMPTY)
        raise_at = read_count(typed["raise_at"], most=MOST_TOUCHES)
        leave_at = read_count(typed["leave_at"], most=MOST_TOUCHES)
        if isinstance(raise_at, Wrong):
            return WrongPart(field="raise_at", why=raise_at)
        if isinstance(leave_at, Wrong):
            return WrongPart(field="leave_at", why=leave_at)
        if raise_at is not None and leave_at is not None and leave_at < raise_at:
            return WrongPart(field="leave_at", why=Wrong.LEAVE_BEFORE_RAISE)
        return LimitLine(text=typed["text"], raise_at=raise_at, leave_at=leave_at)

    fields = [
        (LineField("text", texts.limit_text), limit.text if limit else ""),
        (
            LineField("raise_at", texts.raise_at, placeholder=texts.raise_at_placeholder),
            _number(limit.raise_at if limit else None),
        ),
        (
            LineField("leave_at", texts.leave_at, placeholder=texts.leave_at_placeholder),
            _number(limit.leave_at if limit else None),
        ),
    ]
    about = app.session.texts.asides.limit
    if for_all:
        about = f"{texts.for_everyone}. {about}"
    return await app.push_screen_wait(ShortForm(app.session, title, about, fields, read))


def _number(count: int | None) -> str:
    return "" if count is None else str(count)


async def _end_limit(app: AfterwordApp, limit_id: int) -> None:
    session, store = app.session, app.session.store
    await act(
        app,
        store.write(profiles.end_limit, limit_id, on=session.today(), at=session.now()),
        lambda before: store.write(profiles.limit_back, before, at=session.now()),
        session.texts.clients.end_limit,
        lambda _: session.texts.clients.limit_ended,
    )


async def _to_raise(app: AfterwordApp, found: Found) -> None:
    session, store = app.session, app.session.store
    texts = session.texts.clients

    def read(typed: Mapping[str, str]) -> str | WrongPart:
        return typed["text"] or WrongPart(field="text", why=Wrong.TEXT_EMPTY)

    field = LineField("text", texts.what_to_raise, placeholder=texts.placeholders["raise"])
    text = await app.push_screen_wait(
        ShortForm(session, texts.to_raise, visible(found.client.name), [(field, "")], read)
    )
    if text is None:
        return
    await act(
        app,
        store.write(profiles.add_note, found.client.id, NoteKind.RAISE, text, at=session.now()),
        lambda done: store.write(profiles.revise_back, done, at=session.now()),
        visible(text),
        lambda _: texts.noted,
    )


async def _settle(app: AfterwordApp, note_id: int) -> None:
    session, store = app.session, app.session.store
    await act(
        app,
        store.write(profiles.settle_note, note_id, on=session.today(), at=session.now()),
        lambda _: store.write(profiles.unsettle_note, note_id, at=session.now()),
        session.texts.clients.kinds[NoteKind.RAISE],
        lambda _: session.texts.clients.settled,
    )


async def _which(app: AfterwordApp, question: str, texts: Mapping[int, str]) -> int | None:
    """One of several, by its id; of one alone, that one."""
    ids: Sequence[int] = list(texts)
    if len(ids) == 1:
        return ids[0]
    answers = [
        Possible(id=str(one), key=str(place) if place < 10 else "", label=visible(texts[one]))
        for place, one in enumerate(ids[:MOST_CHOICES], start=1)
    ]
    chosen = await app.push_screen_wait(Choose(app.session, question, answers))
    return None if chosen is None else int(chosen)
