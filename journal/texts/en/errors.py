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
    no_lesson=lambda given: "This lesson is no longer there.",
    name_empty=lambda given: "The name is missing: nothing was changed.",
    name_taken=lambda given: f"Another client goes by the name {given['name']}; merging makes one of the two.",
    same_client=lambda given: "This is the same client already: nothing was changed.",
    text_empty=lambda given: "A few words are missing: nothing was changed.",
    no_conversation=lambda given: "This conversation is no longer there.",
    no_promise=lambda given: f'There is no promise "{given["name"]}".',
    no_draft=lambda given: "This draft is no longer there.",
    no_backup=lambda given: f'There is no copy by the name of "{given["name"]}"; afterword backup --list shows them.',
    backup_bad=lambda given: f"The copy {given['name']} is damaged; nothing was changed. Take another one.",
    no_version=lambda given: "This earlier version is no longer there.",
    no_mail=lambda given: "No mail is owed about this conversation.",
    no_consequence=lambda given: "This consequence is no longer there.",
    promise_empty=lambda given: "The promise says nothing yet: what is owed?",
    newer=lambda given: (
        "This journal was written by a newer version of Afterword; nothing was changed, and that version opens it."
    ),
    another_program=lambda given: (
        "This file belongs to another program; nothing was changed, and --file names the journal to open."
    ),
    not_a_database=lambda given: (
        "This file is not a journal; nothing was changed, and afterword restore puts back a copy if this was one."
    ),
    damaged=lambda given: (
        "The journal's file is damaged; nothing was changed, and afterword restore puts its newest good copy back."
    ),
    not_a_file=lambda given: (
        "This is a folder or a device, not a journal; nothing was changed, and --file names the journal to open."
    ),
    missing_beside_backups=lambda given: (
        "The journal is gone, but its copies are there; nothing was changed. "
        "Put one back with afterword restore, or move them away to begin anew."
    ),
    empty_beside_backups=lambda given: (
        "The journal's file is empty, but its copies are not; nothing was changed, "
        "and afterword restore puts the newest good one in its place."
    ),
    no_permission=lambda given: (
        "The journal's file or folder may not be opened; nothing was changed. "
        "Give yourself the right to read and write both, and try again."
    ),
    read_only=lambda given: (
        "The journal can be read, but not written; nothing was changed. "
        "Make its file and its folder writable, and try again."
    ),
    locked=lambda given: "Another program is using the journal; nothing was changed, so try again in a moment.",
    disk_full=lambda given: "The disk is full; nothing was changed, so make room and try again.",
    disk_error=lambda given: (
        "The disk does not do what it should; nothing was changed. Look whether it is full or broken, and try again."
    ),
    copy_failed=lambda given: (
        "The journal could not be copied; nothing was changed. "
        "Look whether its disk has room and its folder may be written, and try again."
    ),
    conflict_copy=lambda given: (
        f"There is a second version of the journal beside it, {given['name']}; nothing was changed. "
        "Look which of the two you want, move the other into a folder of its own, and open Afterword again."
    ),
    link_to_nothing=lambda given: (
        f"The journal is a link to {given['path']}, which is not there; nothing was changed. "
        "Look whether its disk is connected, and try again."
    ),
    file_replaced=lambda given: (
        "The journal's file was moved or replaced while it was open, and nothing was written into it; "
        "put it back where it was, or open Afterword again."
    ),
    changed_meanwhile=lambda given: (
        "This was changed in another window meanwhile; that change stays and nothing was changed here, "
        "so look at it and try again."
    ),
    closed=lambda given: "The journal is closed already; nothing was changed, so open Afterword again.",
    unknown=lambda given: (
        "SQLite refuses, and does not say why; nothing was changed. afterword check says whether the journal is whole."
    ),
    settings_closed=lambda given: f"The settings file {given['file']} cannot be opened.",
    settings_unreadable=lambda given: f"Line {given['line']} of {given['file']} is not valid TOML.",
    setting_unknown=lambda given: f'Line {given["line"]} of {given["file"]}: there is no setting "{given["name"]}".',
    setting_wrong=lambda given: (
        f'Line {given["line"]} of {given["file"]}: the setting "{given["name"]}" has to be {given["allowed"]}.'
    ),
    setting_missing=lambda given: f'Line {given["line"]} of {given["file"]}: "{given["name"]}" is missing.',
    own_id=lambda given: (
        f'Line {given["line"]} of {given["file"]}: "{given["id"]}" cannot be a name here; '
        "it has to begin with a letter, and only small letters without accents, digits and _ can follow, 40 in all."
    ),
    own_taken=lambda given: (
        f'Line {given["line"]} of {given["file"]}: "{given["id"]}" comes with the program already; choose another name.'
    ),
    own_no_prompt=lambda given: (
        f'Line {given["line"]} of {given["file"]}: "{given["name"]}" names "{given["id"]}", '
        "and there is no question of that name."
    ),
    own_core_prompt=lambda given: (
        f'Line {given["line"]} of {given["file"]}: "{given["name"]}" names "{given["id"]}", '
        "which every form asks already."
    ),
)
