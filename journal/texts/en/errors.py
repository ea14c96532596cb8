"""What is said when something goes wrong, in English."""

from __future__ import annotations

from journal.texts.errors import ErrorTexts

ERRORS = ErrorTexts(
    unnamed=lambda given: f"Something is wrong that has no sentence yet ({given['reason']}).",
    client_empty=lambda given: "The client is missing: who was it?",
    topic_empty=lambda given: "The topic is missing: what was it about?",
    too_long=lambda given: f"This is longer than {int(given['limit']):,} characters; keep the rest elsewhere.",
    when_unreadable=lambda given: 'This date cannot be read; "yesterday 16:00" or "2026-11-20 16:00" can.',
    when_ahead=lambda given: (
        f"{given['day']} is still to come, and this talk was held; write the year as well, or a day such as yesterday."
    ),
    when_behind=lambda given: f"{given['day']} is past; the next talk needs a day to come.",
    line_unreadable=lambda given: "The date of this promise cannot be read.",
    line_past=lambda given: "The date of this promise is past.",
    off_scale=lambda given: f"This is a number from {given['low']} to {given['high']}.",
    off_share=lambda given: "This is 25, 50 or 75.",
    day_unreadable=lambda given: 'This date cannot be read; "fri", "in two weeks" or "2026-11-27" can.',
    day_missing=lambda given: "When do you want to look at this again? The date is missing.",
    consequence_empty=lambda given: "The date is there, but not what you announced.",
    no_client=lambda given: f'There is no client by the name of "{given["name"]}".',
    no_note=lambda given: "This note is no longer there.",
    no_limit=lambda given: "This limit is no longer there.",
    name_empty=lambda given: "The name is missing: nothing was changed.",
    name_taken=lambda given: f"Another client goes by the name {given['name']}; merging makes one of the two.",
    same_client=lambda given: "This is the same client already: nothing was changed.",
    text_empty=lambda given: "A few words are missing: nothing was changed.",
    no_conversation=lambda given: "This conversation is no longer there.",
    no_promise=lambda given: f'There is no promise "{given["name"]}".',
    no_draft=lambda given: "This draft is no longer there.",
    no_version=lambda given: "This earlier version is no longer there.",
    no_mail=lambda given: "No mail is owed about this conversation.",
    no_consequence=lambda given: "This consequence is no longer there.",
    promise_empty=lambda given: "The promise says nothing yet: what is owed?",
    newer=lambda given: "This journal was written by a newer version of Afterword; nothing was changed.",
    another_program=lambda given: "This file belongs to another program; nothing was changed.",
    not_a_database=lambda given: "This file is not a journal; nothing was changed.",
    damaged=lambda given: "The journal's file is damaged; nothing was changed. Take the newest of its backups.",
    not_a_file=lambda given: "This is a folder or a device, not a journal.",
    missing_beside_backups=lambda given: (
        "The journal is gone, but its backups are there; nothing was changed. Put one back, or move them away."
    ),
    empty_beside_backups=lambda given: (
        "The journal's file is empty, but its backups are not; nothing was changed. Put one back in its place."
    ),
    no_permission=lambda given: "The journal's file or folder may not be opened.",
    read_only=lambda given: "The journal's file can be read, but not written.",
    locked=lambda given: "Another program is using the journal; try again in a moment.",
    disk_full=lambda given: "The disk is full.",
    disk_error=lambda given: "The disk does not do what it should.",
    copy_failed=lambda given: "The journal could not be copied first; nothing was changed.",
    file_replaced=lambda given: "The journal's file was moved or replaced while it was open.",
    changed_meanwhile=lambda given: "This was changed in another window meanwhile; nothing was changed here.",
    closed=lambda given: "The journal is closed already.",
    unknown=lambda given: "SQLite refuses, and does not say why.",
    settings_closed=lambda given: f"The settings file {given['file']} cannot be opened.",
    settings_unreadable=lambda given: f"Line {given['line']} of {given['file']} is not valid TOML.",
    setting_unknown=lambda given: f'Line {given["line"]} of {given["file"]}: there is no setting "{given["name"]}".',
    setting_wrong=lambda given: (
        f'Line {given["line"]} of {given["file"]}: the setting "{given["name"]}" has to be {given["allowed"]}.'
    ),
)
