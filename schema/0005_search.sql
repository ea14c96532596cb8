-- Full text over everything a person wrote. A row of `written` is numbered row id * 16 + source, so that a hit
-- leads back to its table without a copy of the text; the index takes its content from the view.
--  0 client_names  1 contacts  2 client_notes  3 limits  4 conversations
--  5 answers  6 lessons  7 consequences  8 promises  9 promise_events

create view written (id, text) as
select id * 16 + 0, name from client_names
union all
select id * 16 + 1, name from contacts
union all
select id * 16 + 2, text from client_notes
union all
select id * 16 + 3, text from limits
union all
select id * 16 + 4, topic from conversations
union all
select id * 16 + 5, text from answers
union all
select id * 16 + 6, text from lessons
union all
select id * 16 + 7, text from consequences
union all
select id * 16 + 8, text from promises
union all
select id * 16 + 9, note from promise_events where note is not null;

create virtual table search using fts5 (
    text,
    content = 'written',
    content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2"
);

create trigger client_names_search_insert after insert on client_names begin
    insert into search (rowid, text) values (new.id * 16 + 0, new.name);
end;
create trigger client_names_search_delete after delete on client_names begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 0, old.name);
end;
create trigger client_names_search_update after update of name on client_names when new.name is not old.name begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 0, old.name);
    insert into search (rowid, text) values (new.id * 16 + 0, new.name);
end;

create trigger contacts_search_insert after insert on contacts begin
    insert into search (rowid, text) values (new.id * 16 + 1, new.name);
end;
create trigger contacts_search_delete after delete on contacts begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 1, old.name);
end;
create trigger contacts_search_update after update of name on contacts when new.name is not old.name begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 1, old.name);
    insert into search (rowid, text) values (new.id * 16 + 1, new.name);
end;

create trigger client_notes_search_insert after insert on client_notes begin
    insert into search (rowid, text) values (new.id * 16 + 2, new.text);
end;
create trigger client_notes_search_delete after delete on client_notes begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 2, old.text);
end;
create trigger client_notes_search_update after update of text on client_notes when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 2, old.text);
    insert into search (rowid, text) values (new.id * 16 + 2, new.text);
end;

create trigger limits_search_insert after insert on limits begin
    insert into search (rowid, text) values (new.id * 16 + 3, new.text);
end;
create trigger limits_search_delete after delete on limits begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 3, old.text);
end;
create trigger limits_search_update after update of text on limits when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 3, old.text);
    insert into search (rowid, text) values (new.id * 16 + 3, new.text);
end;

create trigger conversations_search_insert after insert on conversations begin
    insert into search (rowid, text) values (new.id * 16 + 4, new.topic);
end;
create trigger conversations_search_delete after delete on conversations begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 4, old.topic);
end;
create trigger conversations_search_update after update of topic on conversations when new.topic is not old.topic begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 4, old.topic);
    insert into search (rowid, text) values (new.id * 16 + 4, new.topic);
end;

create trigger answers_search_insert after insert on answers begin
    insert into search (rowid, text) values (new.id * 16 + 5, new.text);
end;
create trigger answers_search_delete after delete on answers begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 5, old.text);
end;
create trigger answers_search_update after update of text on answers when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 5, old.text);
    insert into search (rowid, text) values (new.id * 16 + 5, new.text);
end;

create trigger lessons_search_insert after insert on lessons begin
    insert into search (rowid, text) values (new.id * 16 + 6, new.text);
end;
create trigger lessons_search_delete after delete on lessons begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 6, old.text);
end;
create trigger lessons_search_update after update of text on lessons when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 6, old.text);
    insert into search (rowid, text) values (new.id * 16 + 6, new.text);
end;

create trigger consequences_search_insert after insert on consequences begin
    insert into search (rowid, text) values (new.id * 16 + 7, new.text);
end;
create trigger consequences_search_delete after delete on consequences begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 7, old.text);
end;
create trigger consequences_search_update after update of text on consequences when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 7, old.text);
    insert into search (rowid, text) values (new.id * 16 + 7, new.text);
end;

create trigger promises_search_insert after insert on promises begin
    insert into search (rowid, text) values (new.id * 16 + 8, new.text);
end;
create trigger promises_search_delete after delete on promises begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 8, old.text);
end;
create trigger promises_search_update after update of text on promises when new.text is not old.text begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 8, old.text);
    insert into search (rowid, text) values (new.id * 16 + 8, new.text);
end;

create trigger promise_events_search_insert after insert on promise_events when new.note is not null begin
    insert into search (rowid, text) values (new.id * 16 + 9, new.note);
end;
create trigger promise_events_search_delete after delete on promise_events when old.note is not null begin
    insert into search (search, rowid, text) values ('delete', old.id * 16 + 9, old.note);
end;
