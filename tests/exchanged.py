"""Journals with something in every table, and journals taken out and brought in, for the tests of exchange."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

from journal.clean import clean
from journal.clients import name_key
from journal.date_rules import DateRules
from journal.exchange.outcome import Outcome
from journal.exchange.sources import Here, source_of
from journal.storage.codes import uuid7
from journal.storage.exporting import write_everything
from journal.storage.importing import bring_in
from journal.storage.promise_columns import due_columns, event_columns
from journal.storage.store import Store
from tests.generated import some_history

AT = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
MOMENT = "2026-11-20T16:00:00Z"
WORDS = ("late again", "Ä ö ß", "a\nb", "=1+1", "“so”", "🙂", "[x](y)", "|", "#", "ﬁ", "\u0301", "'", '"', "\t-", "𝔘")

Value = str | int | None


def here(client: str | None = None) -> Here:
    return Here(at=AT, on=AT.date(), zone="Europe/Berlin", day_starts=time(4), rules=DateRules(), client=client)


def taken_out(store: Store, *, client_id: int | None = None) -> bytes:
    """The journal as the file that `export json` writes."""
    out = BytesIO()
    store.read(write_everything, out.write, client_id=client_id)
    return out.getvalue()


def brought_in(store: Store, content: bytes, *, client: str | None = None) -> Outcome:
    """What bringing the file in did."""
    return store.write(bring_in, source_of(content, here(client)).rows).result()


class Filling:
    """Writes rows of every kind, by chance, into the tables there are."""

    def __init__(self, db: sqlite3.Connection, seed: int) -> None:
        self.db = db
        self.chance = random.Random(seed)
        self.tables = {row["name"] for row in db.execute("select name from sqlite_schema where type = 'table'")}

    def pick(self, options: Sequence[object]) -> object:
        return self.chance.choice(options)

    def words(self) -> str:
        return clean(" ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 3))).strip()) or "x"

    def day(self) -> str:
        return (date(2026, 11, 21) + timedelta(days=self.chance.randint(-400, 400))).isoformat()

    def maybe(self, *values: Value) -> Value:
        return self.chance.choice((None, *values))

    def some(self, table: str) -> Value:
        """The number of some row of a table, perhaps none."""
        return self.maybe(*[row["id"] for row in self.db.execute(f"select id from {table}")])

    def add(self, table: str, **values: Value) -> int:
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        row = self.db.execute(f"insert into {table} ({names}) values ({marks})", tuple(values.values()))
        assert row.lastrowid is not None
        found: int = self.db.execute(f"select max(rowid) from {table}").fetchone()[0]
        return found

    def fill(self) -> None:
        for number in range(self.chance.randint(2, 4)):
            self.client(number)
        gone = self.client(9)
        self.db.execute("delete from client_names where client_id = ?", (gone,))
        self.db.execute(
            "update clients set merged_into_id = 1, name_key = uid, status = 'archived' where id = ?", (gone,)
        )
        limits = [
            self.add(
                "limits",
                uid=uuid7(AT),
                client_id=client,
                text=self.words(),
                raise_at=self.maybe(3),
                ended_on=self.maybe(self.day()),
                changed_at=MOMENT,
            )
            for client in (None, 1, 2)
        ]
        if "conversations" in self.tables:
            for number in range(self.chance.randint(2, 5)):
                self.talk(number, limits)
            self.add("limit_touches", limit_id=limits[0], conversation_id=None, touched_on=self.day())
            self.around_talks()
        if "promises" in self.tables:
            for number in range(self.chance.randint(1, 3)):
                self.promise(number)
        if "drafts" in self.tables:
            self.kept()

    def client(self, number: int) -> int:
        name = f"Client {number} {' '.join(self.words().split())}"
        made = self.add(
            "clients",
            uid=uuid7(AT),
            name=name,
            name_key=name_key(name),
            status=self.chance.choice(("active", "ending", "ended", "archived")),
            address_form=self.maybe("du", "sie"),
            language=self.maybe("de"),
            channel=self.maybe("mail"),
            cadence_days=self.maybe(14),
            contract_ends_on=self.maybe(self.day()),
            notice_on=self.maybe(self.day()),
            created_at=MOMENT,
            changed_at=MOMENT,
        )
        for one in (f"Old {number}", name):
            self.add("client_names", client_id=made, name=one, name_key=name_key(one))
        self.add("contacts", uid=uuid7(AT), client_id=made, name="Noor", role=self.words(), changed_at=MOMENT)
        for position in range(2):
            self.add(
                "client_notes",
                uid=uuid7(AT),
                client_id=made,
                kind=self.chance.choice(("pro", "care")),
                position=position,
                text=self.words(),
                weight=self.maybe(4),
                settled_on=self.maybe(self.day()),
                changed_at=MOMENT,
            )
        return made

    def talk(self, number: int, limits: list[int]) -> None:
        talk = self.add(
            "conversations",
            uid=uuid7(AT),
            code=f"t{number}{self.chance.choice('abc')}",
            client_id=self.chance.choice((1, 2)),
            topic=self.words(),
            status=self.chance.choice(("planned", "held", "partly", "moved", "cancelled", "avoided")),
            starts_at=self.maybe(MOMENT),
            zone=self.maybe("Europe/Berlin"),
            day=self.day(),
            channel=self.maybe("call"),
            follows_id=self.some("conversations"),
            moved_from_id=self.some("conversations"),
            template=self.maybe("standard"),
            goal_tag=self.maybe("money"),
            expected_discomfort=self.maybe(0, 10),
            talk_share=self.maybe(25),
            goal_reached=self.maybe(4),
            discomfort=self.maybe(7),
            control=self.maybe(5),
            second_talk=self.chance.choice((0, 1)),
            prepared_at=self.maybe(MOMENT),
            reflected_at=self.maybe(MOMENT),
            reflection_waived_on=self.maybe(self.day()),
            no_promises_on=self.maybe(self.day()),
            deleted_at=self.maybe(MOMENT),
            created_at=MOMENT,
            changed_at=MOMENT,
        )
        # Also a limit that is no longer there.
        touched = self.chance.choice((*limits, 99))
        for position, (prompt, text) in enumerate((("goal", self.words()), ("limit_touched", str(touched)))):
            self.add("answers", conversation_id=talk, half="before", prompt=prompt, position=3 - position, text=text)
        self.add("feelings", conversation_id=talk, moment="after", whose="mine", word="tense", intensity=2)
        self.add("limit_touches", limit_id=self.chance.choice(limits), conversation_id=talk, touched_on=self.day())
        self.add("mails", uid=uuid7(AT), conversation_id=talk, owed_since=MOMENT, changed_at=MOMENT)
        row = dict(self.db.execute("select * from conversations where id = ?", (talk,)).fetchone())
        earlier = {
            "conversation": row | {"client": "before", "follows_id": 77},
            "answers": [{"half": "after", "prompt": "limit_touched", "position": 0, "text": str(touched)}],
            "feelings": [{"moment": "after", "whose": "theirs", "word": "calm", "intensity": 1}],
        }
        content = json.dumps(earlier, ensure_ascii=False, separators=(",", ":"))
        self.add("conversation_versions", conversation_id=talk, content=content, kept_at=MOMENT)

    def around_talks(self) -> None:
        talk = self.some("conversations")
        self.add(
            "lessons",
            uid=uuid7(AT),
            client_id=self.maybe(1),
            conversation_id=talk,
            text=self.words(),
            pinned=self.chance.choice((0, 1)),
            made_on=self.day(),
            changed_at=MOMENT,
        )
        self.add(
            "consequences",
            uid=uuid7(AT),
            client_id=2,
            conversation_id=talk,
            text=self.words(),
            review_on=self.day(),
            changed_at=MOMENT,
        )

    def promise(self, number: int) -> None:
        def pick(options: Sequence[object], /) -> object:
            return self.chance.choice(options)

        told = some_history(pick, client_id=self.chance.choice((None, 1, 2)))  # type: ignore[arg-type]  # a plain Pick
        stands = told.promise
        made = self.add(
            "promises",
            uid=uuid7(AT),
            code=f"p{number}{self.chance.choice('abc')}",
            conversation_id=self.some("conversations"),
            made_on=stands.made_on.isoformat(),
            created_at=MOMENT,
            client_id=stands.client_id,
            contact_id=self.some("contacts"),
            text=stands.text,
            direction=stands.side,
            under_pressure=int(stands.under_pressure),
            **due_columns(stands.due),
            state=stands.state,
            changed_at=MOMENT,
        )
        numbers: dict[int, int] = {}
        for event in told.events:
            columns = event_columns(event) | {"promise_id": made, "uid": uuid7(AT)}
            columns["undoes_id"] = numbers[event.undoes_id] if event.undoes_id else None
            columns["rest_id"] = self.some("promises") if event.action == "part" else None
            numbers[event.id] = self.add("promise_events", **columns)

    def kept(self) -> None:
        typed = {"half": "after", "conversation_id": self.some("conversations"), "topic": self.words()}
        answers = [{"prompt": "limit_touched", "text": "1", "position": 0}]
        content = json.dumps({**typed, "answers": answers}, separators=(",", ":"))
        for text in (content, "no JSON at all", "[1]"):
            draft = self.add(
                "drafts",
                uid=uuid7(AT),
                half="after",
                conversation_id=self.some("conversations"),
                content=text,
                revision=3,
                started_at=MOMENT,
                kept_at=MOMENT,
                discarded_at=self.maybe(MOMENT),
            )
            self.add("draft_revisions", draft_id=draft, revision=1, content=content, kept_at=MOMENT)
        round_ = self.add("morning_rounds", day="2026-11-20", started_at=MOMENT, finished_at=self.maybe(MOMENT))
        for item in ("promise:1", "promise:98", "yesterday:1", "draft:1", "quiet:2", "promise:99", "else"):
            self.add("morning_decisions", round_id=round_, item=item, decision="seen", decided_at=MOMENT)
        for _ in range(2):
            self.add("vents", day="2026-11-20", word_before="angry", intensity_before=3, at=MOMENT)
        self.add("preferences", name="needs", value='[["2026-11-20", "rest", null]]')


def filled(path: Path, seed: int, *, at: datetime = AT) -> None:
    """Fill the journal at that path, which is of the newest version and empty."""
    from journal.storage.connection import connect, transaction

    connection = connect(path, indexing=True)
    try:
        with transaction(connection):
            Filling(connection, seed).fill()
    finally:
        connection.close()
