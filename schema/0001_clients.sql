-- Clients, their people, what is noted about them, limits and lessons.
-- Dates are local days (YYYY-MM-DD), moments are UTC (YYYY-MM-DDTHH:MM:SSZ).

create table clients (
    id integer primary key,
    uid text not null unique,
    name text not null check (length(name) > 0),
    name_key text not null unique,
    status text not null default 'active' check (status in ('active', 'ending', 'ended', 'archived')),
    address_form text check (address_form in ('du', 'sie')),
    language text check (language in ('en', 'de')),
    channel text check (channel in ('call', 'video', 'person', 'mail', 'chat')),
    cadence_days integer check (cadence_days between 1 and 366),
    contract_ends_on text check (contract_ends_on is date(contract_ends_on, '+0 days')),
    notice_on text check (notice_on is date(notice_on, '+0 days')),
    merged_into_id integer references clients (id),
    created_at text not null check (created_at is strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
    changed_at text not null check (changed_at is strftime('%Y-%m-%dT%H:%M:%SZ', changed_at))
) strict;

-- Every name a client has ever had, the present one included, so that old names are found.
create table client_names (
    id integer primary key,
    client_id integer not null references clients (id) on delete cascade,
    name text not null,
    name_key text not null unique
) strict;
create index client_names_by_client on client_names (client_id);

create table contacts (
    id integer primary key,
    uid text not null unique,
    client_id integer not null references clients (id) on delete cascade,
    name text not null check (length(name) > 0),
    role text not null default '',
    changed_at text not null
) strict;
create index contacts_by_client on contacts (client_id);

-- What is noted about a client, by kind: window (when they can be reached), care (handle with care), scope,
-- contract (where it lies), escalation, pro, con (both with a weight), positive, need, raise (to be raised), note.
create table client_notes (
    id integer primary key,
    uid text not null unique,
    client_id integer not null references clients (id) on delete cascade,
    kind text not null,
    position integer not null default 0,
    text text not null,
    weight integer check (weight between 1 and 5),
    settled_on text check (settled_on is date(settled_on, '+0 days')),
    changed_at text not null,
    unique (client_id, kind, position)
) strict;

-- A limit without a client holds for all of them.
create table limits (
    id integer primary key,
    uid text not null unique,
    client_id integer references clients (id) on delete cascade,
    text text not null check (length(text) > 0),
    raise_at integer check (raise_at > 0),
    leave_at integer check (leave_at > 0),
    ended_on text check (ended_on is date(ended_on, '+0 days')),
    changed_at text not null
) strict;
create index limits_by_client on limits (client_id);
