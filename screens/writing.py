"""From a key on a page to a form and back: which draft, which conversation, and what is shown after saving."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from journal.clock import local
from journal.conversations import Conversation, Half
from journal.dates_said import day_name
from journal.drafts import ConversationDraft, KeptDraft, draft_from
from journal.storage import conversations, drafting, promises, versions
from screens.after import AfterPage
from screens.before import BeforePage
from screens.form_page import FormPage, name_of
from screens.let_go import LetGo
from screens.question import Choose, Possible

if TYPE_CHECKING:
    from screens.app import AfterwordApp


async def write_down(app: AfterwordApp, client: str = "") -> None:
    """AFTER, new or the draft that was left."""
    await _begin(app, Half.AFTER, client)


async def prepare(app: AfterwordApp, client: str = "") -> None:
    """BEFORE, new or the draft that was left."""
    await _begin(app, Half.BEFORE, client)


async def _begin(app: AfterwordApp, half: Half, client: str) -> None:
    left = [kept for kept in app.session.store.read(drafting.drafts) if kept.draft.half is half]
    if left and not client:
        chosen = await _ask_about(app, left[-1])
        if chosen is None:
            return
        app.expect()
        if chosen == "go_on":
            await resume(app, left[-1])
            return
        if chosen == "discard":
            await discard(app, left[-1].id)
    await _open(app, ConversationDraft(half=half, client=client))


async def _ask_about(app: AfterwordApp, kept: KeptDraft) -> str | None:
    texts = app.session.texts
    half = texts.forms.before if kept.draft.half is Half.BEFORE else texts.forms.after
    then = local(kept.kept_at)
    when = f"{day_name(then.date(), texts.dates, on=app.session.today())} {then:%H:%M}"
    question = texts.forms.draft_left(half, name_of(kept.draft, texts.today.nameless), when)
    answers = (
        Possible(id="go_on", key="g", label=texts.forms.go_on),
        Possible(id="new", key="n", label=texts.forms.begin_new),
        Possible(id="discard", key="", label=texts.forms.discard),
    )
    return await app.push_screen_wait(Choose(app.session, question, answers))


async def discard(app: AfterwordApp, draft_id: int) -> None:
    """Put a draft away; u brings it back."""
    store, session = app.session.store, app.session
    store.drafts.flush(1.0)
    name = name_of(store.read(drafting.draft, draft_id).draft, session.texts.today.nameless)
    await asyncio.wrap_future(store.write(drafting.discard, draft_id, at=session.now()))
    app.can_undo(lambda: store.write(drafting.restore, draft_id), name)
    app.notify(session.texts.today.discarded, markup=False)
    app.journal_changed.publish(None)


async def resume(app: AfterwordApp, kept: KeptDraft) -> None:
    """Go on with a draft."""
    await _open(app, kept.draft, key=app.session.store.drafts.resume(kept), since=kept.started_at)


async def resume_draft(app: AfterwordApp, draft_id: int) -> None:
    """Go on with the draft of that number."""
    await resume(app, app.session.store.read(drafting.draft, draft_id))


async def open_half(app: AfterwordApp, conversation_id: int, half: Half) -> None:
    """One half of a saved conversation, to write or to change; a draft of it that was left comes first."""
    store = app.session.store
    left = store.read(drafting.draft_of, conversation_id, half)
    if left is not None:
        await resume(app, left)
        return
    await _open(app, draft_from(store.read(conversations.conversation, conversation_id), half))


async def _open(
    app: AfterwordApp, draft: ConversationDraft, *, key: str | None = None, since: datetime | None = None
) -> None:
    session = app.session
    talk: Conversation | None = None
    known = 0
    if draft.conversation_id is not None:
        talk = session.store.read(conversations.conversation, draft.conversation_id)
        known = session.store.read(versions.how_many, talk.id, before=since)
    form: FormPage
    if draft.half is Half.BEFORE:
        form = BeforePage(session, draft, key=key)
    else:
        made = session.store.read(promises.of_conversation, talk.id) if talk else ()
        form = AfterPage(session, draft, key=key, talk=talk, made=made)
    saved = await app.push_screen_wait(form)
    if form.again is not None:
        app.expect()
        await resume_draft(app, form.again)
        return
    # Saving keeps one version: what was there. Any other is what another window has saved since.
    if saved is not None and talk is not None and session.store.read(versions.how_many, talk.id) > known + 1:
        app.notify(session.texts.forms.changed_meanwhile, severity="warning", markup=False, timeout=20)
    if saved is None:
        app.journal_changed.publish(None)
    elif draft.half is Half.AFTER:
        await app.push_screen_wait(LetGo(session, saved))
    else:
        app.notify(session.texts.forms.saved, markup=False)
