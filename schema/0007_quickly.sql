-- So that what is due is said in a moment, and the file stays small.

-- Everything that `due` shows of an open promise, so that it reads nothing else.
create index promises_open on promises (due_on, due_time, direction, client_id, code, text, state) where state = 'open';

-- What was promised last, or before a day.
create index promises_by_day on promises (made_on);

-- Answers and feelings are always looked for by their conversation first.
drop index answers_by_prompt;
drop index feelings_by_word;

-- As before, without the lengths of the texts, which only a ranking would need, and with what begins with the same
-- three letters found at once: from the third letter on, search answers while one types.
drop table search;
create virtual table search using fts5 (
    text,
    content = 'written',
    content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2",
    columnsize = 0,
    prefix = 3
);
insert into search (search) values ('rebuild');
