"""What the pages of the clients say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.client_profile import LimitStanding
from journal.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTexts:
    """Labels of fields are at most 23 cells wide; mappings are keyed by the ids the journal stores."""

    # the list
    title: str
    how_many: Callable[[int, int], str]
    """How many clients there are, and how many of them are archived."""
    none_yet: str
    no_contact: str
    late: Callable[[int], str]
    # the profile
    statuses: Mapping[str, str]
    address_forms: Mapping[str, str]
    languages: Mapping[str, str]
    every_days: Callable[[int], str]
    formerly: Callable[[str], str]
    contract_ends: Callable[[str], str]
    notice_by: Callable[[str], str]
    limits: str
    limit_stands: Callable[[int, int | None, int | None, LimitStanding], str]
    """How often it was touched, when it is to be raised, when one leaves, and what follows from these."""
    times: Callable[[int], str]
    for_everyone: str
    people: str
    kinds: Mapping[str, str]
    weights: Callable[[int], str]
    """What stands beside the pros or the cons: the sum of their weights."""
    lessons: str
    talks: str
    more_talks: Callable[[int], str]
    no_talks: str
    nothing_noted: str
    reliability: str
    my_counts: str
    their_counts: str
    none_settled: str
    # the form
    edit_title: str
    unsaved: str
    left_unsaved: str
    labels: Mapping[str, str]
    placeholders: Mapping[str, str]
    care_hint: str
    weight: Callable[[int], str]
    days: Callable[[int], str]
    wrong: Mapping[str, str]
    nothing_changed: str
    # the menu and its questions
    rename: str
    archive: str
    unarchive: str
    merge: str
    new_limit: str
    limits_of_all: str
    """The heading of what is done to the limits that hold for every client."""
    new_limit_for_all: str
    change_limit: str
    end_limit: str
    to_raise: str
    plan: str
    was_raised: str
    new_name: str
    rename_about: Callable[[str], str]
    other_client: str
    merge_about: Callable[[str], str]
    merge_question: Callable[[str, str, int, int], str]
    """Who moves, to whom, and how many conversations and promises with them."""
    merge_yes: str
    limit_text: str
    raise_at: str
    leave_at: str
    raise_at_placeholder: str
    leave_at_placeholder: str
    which_limit: str
    what_to_raise: str
    which_topic: str
    # what was done
    renamed: Callable[[str, str], str]
    revised: Callable[[str], str]
    archived: Callable[[str, int], str]
    """Who, and how many open promises keep showing."""
    unarchived: Callable[[str], str]
    merged: Callable[[str, str], str]
    limit_added: str
    limit_changed: str
    limit_ended: str
    noted: str
    settled: str
