-- For reading the journal with other tools.

create view open_promises as
select
    promises.code,
    clients.name as client,
    promises.direction,
    promises.text,
    promises.due_kind,
    promises.due_on,
    promises.due_time,
    promises.made_on,
    promises.under_pressure
from promises
left join clients on clients.id = promises.client_id
where promises.state = 'open'
order by promises.due_on is null, promises.due_on, promises.id;

create view talks as
select
    conversations.code,
    conversations.day,
    clients.name as client,
    conversations.topic,
    conversations.status,
    conversations.channel,
    conversations.expected_discomfort,
    conversations.discomfort,
    (
        select group_concat(feelings.word, ', ') from feelings
        where feelings.conversation_id = conversations.id and feelings.moment = 'before' and feelings.whose = 'mine'
    ) as felt_before,
    (
        select group_concat(feelings.word, ', ') from feelings
        where feelings.conversation_id = conversations.id and feelings.moment = 'after' and feelings.whose = 'mine'
    ) as felt_after
from conversations
join clients on clients.id = conversations.client_id
where conversations.deleted_at is null
order by conversations.day, conversations.id;
