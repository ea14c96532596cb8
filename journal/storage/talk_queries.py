"""Which talks are not settled, and which of them promises hang on. Light, as journal/lateness.py tells why."""

from __future__ import annotations

# Whether a talk wants a second one and none is planned.
WANTS_ANOTHER = """
    conversations.second_talk = 1
    and not exists (
        select 1 from conversations as later
        where later.follows_id = conversations.id
          and later.deleted_at is null
          and later.status not in ('cancelled', 'avoided')
    )
    and not exists (
        select 1 from conversations as later
        where later.moved_from_id = conversations.id
          and later.deleted_at is null
          and later.status not in ('cancelled', 'avoided')
    )
"""

_UNSETTLED = f"""
    select id from conversations where status = 'planned' and deleted_at is null
    union
    select id from conversations
    where status in ('held', 'partly') and reflected_at is null and reflection_waived_on is null and deleted_at is null
    union
    select id from conversations
    where status in ('held', 'partly') and has_promises = 0 and no_promises_on is null and deleted_at is null
    union
    select conversations.id
    from conversations indexed by conversations_second_talk
    where conversations.deleted_at is null and {WANTS_ANOTHER}
    union
    select conversation_id from mails where state = 'owed'
"""  # noqa: S608 - only words of these modules

# Whether a promise "before the next talk" is overdue depends on the talks held since it was made.
_SINCE_A_TALK_PROMISE = """
    select conversations.id
    from (
        -- A talk noted later than it was held lies before the day its promises were made on.
        select promises.client_id, min(min(promises.made_on, coalesce(making.day, promises.made_on))) as since
        from promises indexed by promises_unsettled
        left join conversations as making on making.id = promises.conversation_id
        where promises.state in ('open', 'delivered') and promises.due_kind = 'talk' and promises.client_id is not null
        group by promises.client_id
    ) as owed
    join conversations on conversations.client_id = owed.client_id and conversations.day >= owed.since
    where conversations.status in ('held', 'partly') and conversations.deleted_at is null
"""

_PLANNED_WITH_A_TALK_PROMISE = """
    select conversations.id
    from (
        select distinct client_id
        from promises indexed by promises_unsettled
        where state in ('open', 'delivered') and due_kind = 'talk' and client_id is not null
    ) as owed
    join conversations on conversations.client_id = owed.client_id
    where conversations.status = 'planned' and conversations.deleted_at is null
"""

_MADE_A_TALK_PROMISE = """
    select conversation_id
    from promises indexed by promises_unsettled
    where state in ('open', 'delivered') and due_kind = 'talk' and conversation_id is not null
"""

UNSETTLED_TALKS = f"{_UNSETTLED} union {_SINCE_A_TALK_PROMISE} union {_MADE_A_TALK_PROMISE}"
TALKS_OF_TALK_PROMISES = f"{_PLANNED_WITH_A_TALK_PROMISE} union {_SINCE_A_TALK_PROMISE} union {_MADE_A_TALK_PROMISE}"
