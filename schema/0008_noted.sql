-- Most of what happens to a promise has no note: search looks for its words only up to the last one that has.
create index promise_events_noted on promise_events (id) where note is not null;
