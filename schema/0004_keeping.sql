-- What is kept around the conversations: drafts, the morning round, preferences.

-- A draft is what was typed and not saved yet. `content` is JSON, see journal/drafts.py.
create table drafts (
    id integer primary key,
    uid text not null unique,
    half text not null check (half in ('before', 'after')),
    conversation_id integer references conversations (id) on delete set null,
    content text not null check (length(content) > 0),
    revision integer not null default 1,
    started_at text not null check (started_at is strftime('%Y-%m-%dT%H:%M:%SZ', started_at)),
    kept_at text not null check (kept_at is strftime('%Y-%m-%dT%H:%M:%SZ', kept_at)),
    discarded_at text check (discarded_at is strftime('%Y-%m-%dT%H:%M:%SZ', discarded_at))
) strict;
create index drafts_waiting on drafts (started_at) where discarded_at is null;

create table draft_revisions (
    id integer primary key,
    draft_id integer not null references drafts (id) on delete cascade,
    revision integer not null,
    content text not null check (length(content) > 0),
    kept_at text not null
) strict;
create index draft_revisions_by_draft on draft_revisions (draft_id, revision);

create table morning_rounds (
    id integer primary key,
    day text not null unique check (day is date(day, '+0 days')),
    started_at text not null,
    finished_at text
) strict;

create table morning_decisions (
    id integer primary key,
    round_id integer not null references morning_rounds (id) on delete cascade,
    item text not null,
    decision text not null,
    decided_at text not null,
    unique (round_id, item)
) strict;

-- Free writing is never kept; only how one felt before and after it.
create table vents (
    id integer primary key,
    day text not null check (day is date(day, '+0 days')),
    word_before text,
    intensity_before integer check (intensity_before between 1 and 3),
    word_after text,
    intensity_after integer check (intensity_after between 1 and 3),
    at text not null
) strict;

-- What the program remembers by itself; the person's settings stand in their own file.
create table preferences (
    name text primary key,
    value text not null
) strict;
