-- Promises, and everything that ever happened to them.

-- The columns from `text` on are what replaying promise_events gives: written in the same transaction as the
-- event, never on their own.
create table promises (
    id integer primary key,
    uid text not null unique,
    code text not null unique,
    conversation_id integer references conversations (id) on delete set null,
    made_on text not null check (made_on is date(made_on, '+0 days')),
    created_at text not null check (created_at is strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
    client_id integer references clients (id) on delete cascade,
    contact_id integer references contacts (id) on delete set null,
    text text not null check (length(text) > 0),
    direction text not null check (direction in ('mine', 'theirs')),
    under_pressure integer not null default 0 check (under_pressure in (0, 1)),
    due_kind text not null check (due_kind in ('date', 'datetime', 'talk', 'undated')),
    due_on text check (due_on is date(due_on, '+0 days')),
    due_time text check (due_time is strftime('%H:%M', due_time)),
    state text not null check (state in ('open', 'delivered', 'kept', 'broken', 'released', 'withdrawn', 'void')),
    changed_at text not null,
    check ((due_kind in ('date', 'datetime')) = (due_on is not null)),
    check ((due_kind = 'datetime') = (due_time is not null))
) strict;
create index promises_unsettled on promises (due_on) where state in ('open', 'delivered');
create index promises_by_client on promises (client_id, state);
create index promises_by_conversation on promises (conversation_id);

create trigger promises_told_to_conversation_insert after insert on promises when new.conversation_id is not null begin
    update conversations
    set has_promises = exists (select 1 from promises where conversation_id = new.conversation_id and state <> 'void')
    where id = new.conversation_id;
end;
create trigger promises_told_to_conversation_update after update of state, conversation_id on promises
    when new.state is not old.state or new.conversation_id is not old.conversation_id
begin
    update conversations
    set has_promises = exists (
        select 1 from promises where promises.conversation_id = conversations.id and promises.state <> 'void'
    )
    where id in (old.conversation_id, new.conversation_id);
end;
create trigger promises_told_to_conversation_delete after delete on promises when old.conversation_id is not null begin
    update conversations
    set has_promises = exists (select 1 from promises where conversation_id = old.conversation_id and state <> 'void')
    where id = old.conversation_id;
end;

-- Append-only. Which columns an action fills is told in journal/promises.py.
create table promise_events (
    id integer primary key,
    uid text not null unique,
    promise_id integer not null references promises (id) on delete cascade,
    action text not null check (action in (
        'make', 'deliver', 'confirm', 'keep', 'bounce', 'part', 'renegotiate', 'slip', 'nudge', 'snooze',
        'release', 'withdraw', 'break', 'hand_over', 'reopen', 'set_date', 'correct', 'void', 'review', 'undo'
    )),
    at text not null check (at is strftime('%Y-%m-%dT%H:%M:%SZ', at)),
    day text not null check (day is date(day, '+0 days')),
    text text,
    direction text check (direction in ('mine', 'theirs')),
    client_id integer references clients (id) on delete cascade,
    under_pressure integer check (under_pressure in (0, 1)),
    due_kind text check (due_kind in ('date', 'datetime', 'talk', 'undated')),
    due_on text check (due_on is date(due_on, '+0 days')),
    due_time text check (due_time is strftime('%H:%M', due_time)),
    until text check (until is date(until, '+0 days')),
    asked_by text check (asked_by in ('mine', 'theirs')),
    agreed integer check (agreed in (0, 1)),
    told integer check (told in (0, 1)),
    person text,
    note text,
    rest_id integer references promises (id) on delete set null,
    undoes_id integer references promise_events (id) on delete cascade
) strict;
create index promise_events_by_promise on promise_events (promise_id, id);
create index promise_events_nudges on promise_events (promise_id, day) where action = 'nudge';

create trigger promise_events_are_append_only before update on promise_events
    when new.id is not old.id or new.uid is not old.uid or new.promise_id is not old.promise_id
      or new.action is not old.action or new.at is not old.at or new.day is not old.day
      or new.due_on is not old.due_on or new.due_kind is not old.due_kind or new.due_time is not old.due_time
      or new.text is not old.text or new.until is not old.until or new.note is not old.note
      or new.agreed is not old.agreed or new.told is not old.told or new.undoes_id is not old.undoes_id
begin
    select raise(abort, 'promise events are append-only');
end;
