"""What BEFORE, AFTER, the let-go screen and the page of a conversation say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """Labels are at most 23 cells wide; mappings are keyed by the ids the journal stores."""

    before: str
    after: str
    new: str
    kept: Callable[[str], str]
    not_kept: Callable[[str], str]
    who: str
    what: str
    when: str
    who_placeholder: str
    what_placeholder: str
    when_placeholder_before: str
    when_placeholder_after: str
    new_client: str
    offered_talk: Callable[[str], str]
    channels: Mapping[str, str]
    occasion: str
    happened: str
    statuses: Mapping[str, str]
    share: str
    shares: Mapping[str, str]
    i_promised: str
    they_promised: str
    promise_placeholder: str
    feelings_before: str
    feelings_now: str
    feelings_ahead: str
    their_mood: str
    feelings_placeholder: str
    plane_title: str
    goal_about: str
    uncomfortable: str
    goal_reached: str
    discomfort: str
    control: str
    expected: Callable[[int], str]
    next_step: str
    mail_owed: str
    second_talk: str
    second_talk_wanted: str
    second_when: str
    second_when_placeholder: str
    moved_when: str
    drawer: str
    find: str
    find_placeholder: str
    find_nothing: str
    ready: str
    no_before: str
    yes: str
    # questions
    draft_left: Callable[[str, str, str], str]
    go_on: str
    begin_new: str
    discard: str
    cancel: str
    past: Callable[[str], str]
    past_keep: str
    past_change: str
    breathe_offer: str
    breathe: str
    move_it: str
    go_ahead: str
    breathe_in: str
    breathe_out: str
    breathe_done: str
    too_long: str
    # saving
    saved: str
    changed_meanwhile: str
    not_saved: Callable[[str], str]
    # the let-go screen
    let_go: str
    held: Callable[[int, int], str]
    mail_at: Callable[[str], str]
    returns: Callable[[str], str]
    waits: str
    nothing_else: str
    let_go_close: str
    # the page of a conversation
    delete: str
    delete_question: Callable[[str], str]
    delete_open: Callable[[int], str]
    keep_open: str
    withdraw_all: str
    move_to: str
    move_to_question: str
    earlier: str
    earlier_none: str
    earlier_title: str
    bring_back: str
    brought_back: str
    empty_half: str
    history_empty: str
