"""A long answer in the person's own editor, and what an editor held when the program was killed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from journal.clean import visible
from journal.editing_place import About, left_over, wipe_left_over
from journal.editor import Edited, NotEdited, command_in, edit
from journal.errors import JournalError
from journal.storage import draft_versions, drafting
from screens.fields.texts import TextField
from screens.form_page import FormPage, name_of

if TYPE_CHECKING:
    from screens.app import AfterwordApp

_FLUSH_SECONDS = 1.0


def edit_answer(form: FormPage) -> None:
    """Hand the answer the cursor is in to the editor, and put what comes back into its field."""
    texts = form.session.texts.editing
    field = form.focused_field
    if not isinstance(field, TextField):
        form.notify(texts.only_long, markup=False)
        return
    command = command_in(os.environ)
    if isinstance(command, NotEdited):
        form.notify(visible(texts.not_edited[command.reason](command.what)), severity="warning", markup=False)
        return
    keeper, key, draft = form.session.store.drafts, form.key, form.draft
    about = About(draft=key, half=draft.half, conversation_id=draft.conversation_id, prompt=field.field_name)
    keeper.keep(key, draft)
    keeper.flush(_FLUSH_SECONDS)
    try:
        with form.app.suspend():
            came = edit(
                field.value,
                about,
                journal=form.session.store.path,
                command=command,
                changed=lambda text: keeper.keep(key, about.put(text, draft)),
            )
    except SuspendNotSupported:
        form.notify(texts.not_here, severity="warning", markup=False)
        return
    if isinstance(came, Edited):
        field.load(came.text)
        field.focus_control()
    else:
        _stays(form, about, came)


def _stays(form: FormPage, about: About, came: NotEdited) -> None:
    """The field stays as it was; what the file held meanwhile, and the draft with it, becomes an earlier version."""
    texts, store, draft = form.session.texts.editing, form.session.store, form.draft
    if came.text:
        store.drafts.keep(form.key, about.put(came.text, draft))
    store.drafts.flush(_FLUSH_SECONDS)
    sentence = visible(texts.not_edited[came.reason](came.what))
    state = store.drafts.state(form.key)
    if came.text and state is not None:
        try:
            store.write(draft_versions.keep_as_version, form.key).result()
            sentence = f"{sentence} {texts.kept_as_version}"
        except JournalError:
            # The draft itself says that it cannot be kept, and why; its text is the newer one then.
            form.notify(sentence, severity="error", markup=False, timeout=10)
            return
    store.drafts.keep(form.key, draft)
    form.notify(sentence, severity="warning", markup=False, timeout=10)


def take_in_left_over(app: AfterwordApp) -> None:
    """Put what editors held when the program was killed into their drafts, and say so."""
    session = app.session
    store, texts = session.store, session.texts
    for left in left_over(store.path):
        taken: int | None = None
        if left.text:
            try:
                taken = store.write(draft_versions.take_in, left.about, left.text, at=session.now()).result()
            except JournalError:
                # It stays where it is, and is found again at the next start.
                continue
        wipe_left_over(left)
        if taken is not None:
            name = name_of(store.read(drafting.draft, taken).draft, texts.today.nameless)
            app.notify(texts.editing.taken_in(name), markup=False, timeout=10)
            app.journal_changed.publish(None)
        if left.beside and left.place.exists():
            app.notify(visible(texts.editing.left_beside(str(left.place))), markup=False, timeout=10)
