-- Conversations with both halves, before and after, and what was felt.

create table conversations (
    id integer primary key,
    uid text not null unique,
    code text not null unique,
    client_id integer not null references clients (id) on delete cascade,
    topic text not null check (length(topic) > 0),
    status text not null check (status in ('planned', 'held', 'partly', 'moved', 'cancelled', 'avoided')),
    starts_at text check (starts_at is strftime('%Y-%m-%dT%H:%M:%SZ', starts_at)),
    zone text,
    -- the local day of the talk, or of the writing when no time was given; the journal's day, not midnight's
    day text not null check (day is date(day, '+0 days')),
    channel text check (channel in ('call', 'video', 'person', 'mail', 'chat')),
    follows_id integer references conversations (id) on delete set null,
    moved_from_id integer references conversations (id) on delete set null,
    template text,
    goal_tag text,
    expected_discomfort integer check (expected_discomfort between 0 and 10),
    talk_share integer check (talk_share in (25, 50, 75)),
    goal_reached integer check (goal_reached between 0 and 4),
    discomfort integer check (discomfort between 0 and 10),
    control integer check (control between 1 and 5),
    second_talk integer not null default 0 check (second_talk in (0, 1)),
    prepared_at text check (prepared_at is strftime('%Y-%m-%dT%H:%M:%SZ', prepared_at)),
    reflected_at text check (reflected_at is strftime('%Y-%m-%dT%H:%M:%SZ', reflected_at)),
    -- closed without a reflection, or the question whether really nothing was promised answered with yes
    reflection_waived_on text check (reflection_waived_on is date(reflection_waived_on, '+0 days')),
    no_promises_on text check (no_promises_on is date(no_promises_on, '+0 days')),
    -- kept by triggers on promises, so that the talks without any are found without looking at all of them
    has_promises integer not null default 0 check (has_promises in (0, 1)),
    deleted_at text check (deleted_at is strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
    created_at text not null check (created_at is strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
    changed_at text not null check (changed_at is strftime('%Y-%m-%dT%H:%M:%SZ', changed_at))
) strict;
create index conversations_by_client on conversations (client_id, day);
create index conversations_by_day on conversations (day, id);
create index conversations_planned on conversations (starts_at) where status = 'planned' and deleted_at is null;
create index conversations_unreflected on conversations (day)
    where status in ('held', 'partly') and reflected_at is null and reflection_waived_on is null and deleted_at is null;
create index conversations_without_promises on conversations (day)
    where status in ('held', 'partly') and has_promises = 0 and no_promises_on is null and deleted_at is null;
create index conversations_second_talk on conversations (day) where second_talk = 1 and deleted_at is null;
create index conversations_follows on conversations (follows_id) where follows_id is not null;
create index conversations_moved_from on conversations (moved_from_id) where moved_from_id is not null;

-- One line per prompt and position; prompts are named by their stable ids, never by their labels. `half` is the form
-- that asked: saving that form again replaces its answers and no others.
create table answers (
    id integer primary key,
    conversation_id integer not null references conversations (id) on delete cascade,
    half text not null check (half in ('before', 'after')),
    prompt text not null,
    position integer not null default 0,
    text text not null check (length(text) > 0),
    unique (conversation_id, prompt, position)
) strict;
create index answers_by_prompt on answers (prompt);

create table feelings (
    id integer primary key,
    conversation_id integer not null references conversations (id) on delete cascade,
    moment text not null check (moment in ('before', 'after', 'morning')),
    whose text not null check (whose in ('mine', 'theirs')),
    word text not null,
    intensity integer not null check (intensity between 1 and 3),
    position integer not null default 0,
    unique (conversation_id, moment, whose, word)
) strict;
create index feelings_by_word on feelings (word);

-- What a conversation held before it was edited: the whole of it as JSON, newest last.
create table conversation_versions (
    id integer primary key,
    conversation_id integer not null references conversations (id) on delete cascade,
    content text not null check (length(content) > 0),
    kept_at text not null
) strict;
create index conversation_versions_by_conversation on conversation_versions (conversation_id);

create table lessons (
    id integer primary key,
    uid text not null unique,
    client_id integer references clients (id) on delete cascade,
    conversation_id integer references conversations (id) on delete set null,
    text text not null check (length(text) > 0),
    pinned integer not null default 1 check (pinned in (0, 1)),
    useful integer not null default 0,
    made_on text not null check (made_on is date(made_on, '+0 days')),
    changed_at text not null
) strict;
create index lessons_by_client on lessons (client_id) where pinned = 1;

create table limit_touches (
    id integer primary key,
    limit_id integer not null references limits (id) on delete cascade,
    conversation_id integer references conversations (id) on delete cascade,
    touched_on text not null check (touched_on is date(touched_on, '+0 days')),
    unique (limit_id, conversation_id)
) strict;

create table consequences (
    id integer primary key,
    uid text not null unique,
    client_id integer not null references clients (id) on delete cascade,
    conversation_id integer references conversations (id) on delete cascade,
    text text not null check (length(text) > 0),
    review_on text not null check (review_on is date(review_on, '+0 days')),
    decided_on text check (decided_on is date(decided_on, '+0 days')),
    changed_at text not null
) strict;
create index consequences_open on consequences (review_on) where decided_on is null;

-- A summary mail that is owed after a talk, until it is sent or waived.
create table mails (
    id integer primary key,
    uid text not null unique,
    conversation_id integer not null unique references conversations (id) on delete cascade,
    state text not null default 'owed' check (state in ('owed', 'sent', 'waived')),
    owed_since text not null check (owed_since is strftime('%Y-%m-%dT%H:%M:%SZ', owed_since)),
    settled_at text check (settled_at is strftime('%Y-%m-%dT%H:%M:%SZ', settled_at)),
    changed_at text not null
) strict;
create index mails_owed on mails (owed_since) where state = 'owed';
