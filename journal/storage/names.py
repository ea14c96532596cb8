"""Every name and every topic in the journal, for hiding them."""

from __future__ import annotations

import sqlite3

from journal.privacy import Known
from journal.storage import drafting


def known_names(connection: sqlite3.Connection) -> Known:
    """All names of clients and of people, and all topics, those in drafts included."""
    # Of a client merged into another, every name leads to that other.
    clients = [
        (row["client_id"], row["name"])
        for row in connection.execute("select client_id, name from client_names order by client_id, id")
    ]
    people = [(row["id"], row["name"]) for row in connection.execute("select id, name from contacts order by id")]
    topics = {row["topic"] for row in connection.execute("select distinct topic from conversations")}
    found = drafting.drafts(connection)
    topics.update(kept.draft.topic for kept in found)
    known = {name for _, name in clients}
    last = max((number for number, _ in clients), default=0)
    new = sorted({kept.draft.client for kept in found if kept.draft.client.strip()} - known)
    clients += [(last + place, name) for place, name in enumerate(new, start=1)]
    handed_to = connection.execute(
        "select id, person from promise_events where person is not null and person <> '' order by id"
    )
    people += [(row["id"], row["person"]) for row in handed_to]
    return Known(clients=tuple(clients), people=tuple(people), topics=frozenset(topics))
