"""What the search finds, right after any change, and that nothing typed is ever an error."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from journal.clients import NoteKind
from journal.conversations import Answer, Feeling, Half, Moment, Status
from journal.dates import DateRules
from journal.found import Found, Source
from journal.language import Language
from journal.promises import Side
from journal.searching import Search, read_search
from journal.storage import conversations, promises, removing
from journal.storage.codes import uuid7
from journal.storage.searching import search
from journal.storage.store import Store, open_store
from journal.texts.choose import texts_for
from tests.screen_support import entry, mine, theirs, written

ON = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
MANY_NOTES = """
    with recursive places (place) as (select 1 union all select place + 1 from places where place < ?)
    insert into client_notes (uid, client_id, kind, position, text, changed_at)
    select 'note ' || place, (select min(id) from clients), 'note', place, 'the note', '2026-11-21T18:30:00Z'
    from places
"""
HOSTILE = (
    '"',
    '""""',
    "AND",
    "a OR",
    "NOT",
    "*",
    "^the",
    "NEAR(",
    "NEAR(a b, 3)",
    "text:the",
    "the*the",
    "-the",
    "(((",
    "{a b}:c",
    "'; drop table clients; --",
    "client:",
    'client:"',
    "before:",
    "before:31.02.",
    "after:0000",
    "after:2026-13",
    "feeling:",
    "is:",
    "is:closed",
    "::::",
    "x" * 10_000,
    "word " * 2_000,
    "a,b," * 2_500,
    "📞 👩‍👩‍👧",
    "מה שלום",
    "هل ترى \u202e abc",
    "हिन्दी 中文 ไทย",
    "a\x00b",
    "\ud800",
    "\U0001e900",
    "ß" * 400,
    "%_\\",
    "\n\t",
)


def read(typed: str, language: Language = "en") -> Search:
    return read_search(typed, on=ON, rules=DateRules(), texts=texts_for(language))


def find(store: Store, typed: str, *, limit: int = 200, language: Language = "en") -> Found:
    return store.read(search, read(typed, language), limit=limit)


def texts(found: Found) -> list[str]:
    return [hit.text for hit in found.hits]


def talk(store: Store, topic: str, *, days_ago: int = 2, client: str = "Lindqvist Optics", **more: object) -> int:
    wanted = entry(topic=topic, client=client, starts_at=AT - timedelta(days=days_ago), **more)  # type: ignore[arg-type] # as entry() takes them
    return written(store, AT, wanted).conversation_id


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(tmp_path_factory.mktemp("filled") / "journal.db", at=AT)
    talk(store, "großer Ärger über the estimate", promises=(mine("send the estimate"), theirs("pay the first half")))
    talk(store, "AND OR NOT", client="Borg & Söhne", answers=(Answer(prompt="went_well", text='they said "the end"'),))
    return store


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_is_answered(filled: Store, typed: str) -> None:
    assert isinstance(find(filled, typed), Found)


@given(st.one_of(st.text(), st.text(alphabet='"*^():+-{}ANDORT ae\u0308ß', max_size=30)))
@example('"the" AND')
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_input_is_answered_by_the_journal(filled: Store, typed: str) -> None:
    assert isinstance(find(filled, typed), Found)


def test_words_that_are_operators_elsewhere_are_found_as_words(filled: Store) -> None:
    assert texts(find(filled, "AND")) == ["AND OR NOT"]
    assert texts(find(filled, '"and or" not')) == ["AND OR NOT"]
    assert texts(find(filled, '"the end"')) == ['they said "the end"']
    assert texts(find(filled, "NEAR(end")) == []


@pytest.mark.parametrize(
    "typed", ["arger", "Ärger", "ärg", "aerger", "ARGER", "a\u0308rger", "grosser", "großer", "gros"]
)
def test_umlauts_accents_and_their_other_spellings_are_found(filled: Store, typed: str) -> None:
    assert texts(find(filled, typed)) == ["großer Ärger über the estimate"]


def test_signs_without_letters_change_nothing(filled: Store) -> None:
    assert texts(find(filled, "estimate !! * (")) == texts(find(filled, "estimate"))
    assert len(texts(find(filled, "estimate"))) == 2


def test_everything_a_person_wrote_is_found_where_it_stands(store: Store) -> None:
    talk_id = talk(store, "the kiwi topic", answers=(Answer(prompt="goal", text="a kiwi goal"),))
    made = written(store, AT, entry(starts_at=AT, client="Lindqvist Optics", topic="x", promises=(mine("kiwi"),)))
    now = "2026-11-21T18:30:00Z"

    def rest(db: object) -> None:
        run = db.conn.execute  # type: ignore[attr-defined] # the Database of the store
        run("insert into client_names (client_id, name, name_key) values (1, 'Kiwi Ltd', 'kiwi ltd')")
        for table, more in (
            ("contacts (client_id, uid, changed_at, name)", "kiwi contact"),
            ("limits (client_id, uid, changed_at, text)", "kiwi limit"),
        ):
            run(f"insert into {table} values (1, ?, ?, ?)", (uuid7(AT), now, more))
        run(
            "insert into client_notes (client_id, uid, changed_at, kind, text) values (1, ?, ?, ?, ?)",
            (uuid7(AT), now, NoteKind.PRO, "kiwi note"),
        )
        run(
            "insert into lessons (client_id, conversation_id, uid, changed_at, made_on, text) "
            "values (1, 1, ?, ?, ?, ?)",
            (uuid7(AT), now, "2026-11-20", "kiwi lesson"),
        )
        run(
            "insert into consequences (client_id, conversation_id, uid, changed_at, review_on, text) "
            "values (1, 1, ?, ?, ?, ?)",
            (uuid7(AT), now, "2026-12-20", "kiwi consequence"),
        )
        run(
            "insert into promise_events (uid, promise_id, action, at, day, note) values (?, 1, 'snooze', ?, ?, ?)",
            (uuid7(AT), now, "2026-11-21", "kiwi event"),
        )

    store.write(rest).result()
    found = find(store, "kiwi").hits
    assert {hit.source for hit in found} == set(Source)
    assert {hit.client for hit in found} == {"Lindqvist Optics"}
    assert {hit.talk_id for hit in found if hit.source in (Source.TALK, Source.ANSWER, Source.LESSON)} == {talk_id}
    assert {hit.promise_id for hit in found if hit.source in (Source.PROMISE, Source.EVENT)} == {made.promise_ids[0]}
    assert {hit.prompt for hit in found if hit.source is Source.ANSWER} == {"goal"}
    codes = {hit.source: hit.code for hit in found}
    assert codes[Source.TALK] is not None
    assert codes[Source.PROMISE] == made_code(store, made.promise_ids[0])
    assert codes[Source.CLIENT] is None


def made_code(store: Store, promise_id: int) -> str:
    return store.read(promises.promise, promise_id).code


def test_what_was_chosen_from_a_list_is_no_text(store: Store) -> None:
    talk(store, "x", answers=(Answer(prompt="tone", text="calm"), Answer(prompt="went_well", text="kept calm")))
    assert texts(find(store, "calm")) == ["kept calm"]


def test_results_stand_by_client_the_newest_first(store: Store) -> None:
    talk(store, "kiwi one", days_ago=9, client="Ahlers")
    talk(store, "kiwi two", days_ago=3, client="Borg")
    talk(store, "kiwi three", days_ago=1, client="Ahlers")
    talk(store, "kiwi four", days_ago=5, client="Borg")
    assert texts(find(store, "kiwi")) == ["kiwi three", "kiwi one", "kiwi two", "kiwi four"]


def test_a_clients_name_and_a_word_find_the_word_with_that_client(store: Store) -> None:
    talk(store, "the estimate", client="Lindqvist Optics")
    talk(store, "the estimate", client="Borg")
    found = find(store, "lindqvist estim").hits
    assert [(hit.client, hit.text) for hit in found] == [("Lindqvist Optics", "the estimate")]


def test_a_promise_without_a_client_stands_last(store: Store) -> None:
    store.write(promises.add, mine("kiwi alone"), at=AT, on=ON).result()
    talk(store, "kiwi talk", days_ago=90)
    assert texts(find(store, "kiwi")) == ["kiwi talk", "kiwi alone"]


def test_filters_narrow_words_and_each_other(store: Store) -> None:
    angry = Feeling(moment=Moment.AFTER, whose=Side.MINE, word="angry", intensity=2)
    talk(store, "kiwi old", days_ago=400, feelings=(angry,))
    talk(store, "kiwi new", days_ago=2, feelings=(angry,), promises=(mine("kiwi pie"),))
    talk(store, "kiwi calm", days_ago=2)
    talk(store, "kiwi far", days_ago=2, client="Borg")
    assert texts(find(store, "kiwi before:2026")) == ["kiwi old"]
    assert "kiwi old" not in texts(find(store, "kiwi after:2026"))
    assert set(texts(find(store, "kiwi feeling:angry"))) == {"kiwi old", "kiwi new", "kiwi pie"}
    assert texts(find(store, "kiwi client:borg")) == ["kiwi far"]
    assert texts(find(store, "kiwi is:open feeling:angry client:lind")) == ["kiwi pie"]
    assert texts(find(store, "feeling:angry")) == ["kiwi new", "kiwi old"]
    assert texts(find(store, "is:open")) == ["kiwi pie"]
    assert find(store, "kiwi client:nobody").nobody


def test_the_day_named_belongs_to_after_and_not_to_before(store: Store) -> None:
    talk(store, "kiwi", days_ago=1)
    assert texts(find(store, "kiwi after:2026-11-20")) == ["kiwi"]
    assert texts(find(store, "kiwi before:2026-11-20")) == []
    assert texts(find(store, "kiwi before:21.11.2026")) == ["kiwi"]


def test_no_more_is_given_than_asked_for_and_that_there_is_more_is_told(store: Store) -> None:
    for number in range(6):
        talk(store, f"kiwi {number}", days_ago=number + 1)
    found = find(store, "kiwi", limit=4)
    assert texts(found) == ["kiwi 0", "kiwi 1", "kiwi 2", "kiwi 3"]
    assert found.more
    assert not find(store, "kiwi", limit=6).more
    assert find(store, "is:open after:2020", limit=6) == Found()
    assert find(store, "client:lind", limit=3).more


def test_a_name_is_found_however_often_it_was_mentioned(store: Store) -> None:
    for number in range(8):
        talk(store, f"about Lindqvist {number}", days_ago=number)
    found = find(store, "lindqvist", limit=3)
    assert found.hits[0].source is Source.CLIENT


# --- right after a change ---


def test_what_was_edited_is_found_as_it_is_now(store: Store) -> None:
    talk_id = talk(store, "about kiwis", answers=(Answer(prompt="went_well", text="the kiwi pie"),))
    talk(store, "about plums", conversation_id=talk_id, answers=(Answer(prompt="went_well", text="the plum pie"),))
    assert texts(find(store, "kiw")) == []
    assert texts(find(store, "plum")) == ["about plums", "the plum pie"]


def test_a_deleted_talk_is_not_found_and_is_found_again_when_it_is_back(store: Store) -> None:
    talk_id = talk(store, "kiwi", answers=(Answer(prompt="goal", text="kiwi goal"),), promises=(mine("kiwi pie"),))
    before = find(store, "kiwi")
    assert len(before.hits) == 3
    voided = store.write(removing.delete, talk_id, at=AT, on=ON, void_open=False).result()
    left = find(store, "kiwi").hits
    assert [(hit.text, hit.talk_id) for hit in left] == [("kiwi pie", None)]
    assert texts(find(store, "after:2026 client:lind")) == ["kiwi pie"]
    store.write(removing.bring_back, talk_id, voided, at=AT, on=ON).result()
    assert find(store, "kiwi") == before


def test_a_void_promise_is_not_found(store: Store) -> None:
    talk_id = talk(store, "x", promises=(mine("kiwi pie"),))
    store.write(removing.delete, talk_id, at=AT, on=ON, void_open=True).result()
    assert find(store, "kiwi") == Found()


def test_a_talk_moved_to_another_client_is_found_there(store: Store) -> None:
    talk_id = talk(store, "kiwi", answers=(Answer(prompt="goal", text="kiwi goal"),))
    store.write(conversations.move_to_client, talk_id, "Borg", at=AT).result()
    assert {hit.client for hit in find(store, "kiwi").hits} == {"Borg"}
    assert len(find(store, "kiwi client:borg").hits) == 2


def test_results_are_the_same_after_a_vacuum_and_another_opening(journal_path: Path) -> None:
    store = open_store(journal_path, at=AT)
    gone = talk(store, "gone")
    talk(store, "kiwi", answers=(Answer(prompt="goal", text="kiwi goal"),), promises=(mine("kiwi pie"),))
    store.write(lambda db: db.conn.execute("delete from conversations where id = ?", (gone,)).rowcount).result()
    before = find(store, "kiwi")
    store.close()
    with sqlite3.connect(journal_path) as connection:
        connection.execute("vacuum")
    connection.close()
    store = open_store(journal_path, at=AT)
    assert find(store, "kiwi") == before
    assert len(before.hits) == 3
    store.close()


def test_a_preparation_is_found_like_a_reflection(store: Store) -> None:
    talk(store, "kiwi", half=Half.BEFORE, status=Status.PLANNED, answers=(Answer(prompt="goal", text="kiwi goal"),))
    assert len(find(store, "kiwi").hits) == 2


def test_a_search_that_nobody_waits_for_ends_in_the_middle(store: Store) -> None:
    written(store, AT, entry(starts_at=AT, topic="a brochure"))
    # Far more than is looked through before it asks whether to stop, and a talk that is numbered after them all.
    store.write(lambda db: db.conn.execute(MANY_NOTES, (20_000,)).close()).result()
    store.write(lambda db: db.conn.execute("update conversations set id = 30000").close()).result()
    wanted = read_search("the", on=ON, rules=DateRules(), texts=texts_for("en"))
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return True

    assert store.read(search, wanted, limit=20, stop=stop) == Found()
    assert len(asked) > 1
    assert store.read(search, wanted, limit=20, stop=lambda: False).more
    assert store.read(search, wanted, limit=20).more
