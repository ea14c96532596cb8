"""Which half of a conversation an answer belongs to, however often the halves are saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from journal.conversations import Answer, Status
from journal.entries import When
from journal.storage import conversations
from journal.storage.store import Store
from tests.test_storage_conversations import AFTER, BEFORE, save


def test_an_answer_emptied_in_before_after_the_talk_was_held_stays_empty(store: Store) -> None:
    planned = save(store, BEFORE)
    both = BEFORE.answers + AFTER.answers
    save(store, replace(AFTER, conversation_id=planned.conversation_id, answers=both))
    goal_only = (Answer(prompt="goal", text="a date"),)
    save(store, replace(BEFORE, conversation_id=planned.conversation_id, answers=goal_only))

    answers = store.read(conversations.conversation, planned.conversation_id).answers
    assert set(answers) == {*goal_only, *AFTER.answers}


def test_a_talk_moved_from_a_form_that_showed_both_halves_takes_its_before_along(store: Store) -> None:
    planned = save(store, BEFORE)
    monday = When(day=date(2026, 11, 23), starts_at=datetime(2026, 11, 23, 9, tzinfo=UTC), zone="Europe/Berlin")
    moved = save(
        store,
        replace(
            AFTER,
            conversation_id=planned.conversation_id,
            status=Status.MOVED,
            answers=BEFORE.answers,
            promises=(),
            reflected=False,
            mail_owed=False,
            second_talk_when=monday,
        ),
    )
    assert moved.next_talk_id is not None
    assert store.read(conversations.conversation, moved.next_talk_id).answers == BEFORE.answers
