"""What is said about taking content out and bringing it in, in English."""

from __future__ import annotations

from collections.abc import Callable

from journal.texts.cli import CommandTexts
from journal.texts.errors import Values
from journal.texts.exchange import ExchangeTexts


def _counted(one: str, many: str) -> Callable[[int], str]:
    return lambda count: f"{count:,} {one if count == 1 else many}"


def _more(said: str, more: int) -> str:
    return f"{said} and {more} more" if more else said


_WANTED = {
    "text": "text",
    "some_text": "text, and not empty",
    "uid": "a uid",
    "code": "a short code of small letters and digits",
    "day": "a day such as 2026-11-21",
    "moment": "a moment such as 2026-11-21T18:30:00Z",
    "clock": "a time such as 14:00",
    "number": "a whole number",
    "one_of": "one of",
    "flag": "true or false",
    "list": "a list",
    "object": "an object",
}


def _wrong_value(given: Values) -> str:
    allowed = f" {given['allowed']}" if given.get("allowed") else ""
    return f"{given['place']} has to be {_WANTED[str(given['wanted'])]}{allowed}."


EXCHANGE = ExchangeTexts(
    json=CommandTexts(
        line="Everything, as JSON that import reads again.",
        about=(
            "Writes the whole journal, or all about one client, as JSON: nothing is left out, and afterword import "
            "makes the same journal of it. Without a file, or with -, it goes to stdout. A file is new, never written "
            "over, and only you can read it; it holds everything, so look after it."
        ),
        examples=("afterword export json ~/journal.json", "afterword export json --client Hansen | less"),
    ),
    markdown=CommandTexts(
        line="A file for each client, to be read.",
        about=(
            "Writes a Markdown file for each client into a folder: who they are, every conversation with both its "
            "halves, and what was promised. Without a folder, or with -, everything goes to stdout. No file is written "
            "over, and only you can read them."
        ),
        examples=("afterword export markdown ~/clients", "afterword export markdown --client Hansen"),
    ),
    csv=CommandTexts(
        line="The promises, as a table for a spreadsheet.",
        about=(
            "Writes every promise on a line, with its code, its date and how it stands. Without a file, or with -, it "
            "goes to stdout. What a spreadsheet would calculate has a mark (') before it."
        ),
        examples=("afterword export csv ~/promises.csv", "afterword export csv --client Hansen"),
    ),
    only_client="Only what is about this client.",
    folder_word="FOLDER",
    is_there=lambda path: f"{path} is there already; nothing is written over. Nothing was written.",
    no_folder=lambda path: f"{path} is no folder; nothing was written.",
    written=lambda path, count: f"{path} holds {_counted('entry', 'entries')(count)}.",
    files_written=lambda path, count: f"{path} holds {_counted('file', 'files')(count)} more.",
    bring_in=CommandTexts(
        line="Bring in what was exported, a journal of jrnl, or promises.",
        about=(
            "Reads what afterword export json wrote, what jrnl --export json wrote, or a table of promises (CSV with "
            "the columns client, text, due and direction), shows what would come in, and asks. What is in the journal "
            "already stays as it is, all of the rest comes in, or nothing. A copy of the journal is made first. "
            "- reads stdin."
        ),
        examples=(
            "afterword import ~/journal.json --look",
            "afterword import ~/journal.json",
            "jrnl --export json | afterword import - --client Hansen --yes",
            "afterword import ~/promises.csv",
        ),
    ),
    whose="Whose the entries of jrnl are (otherwise: jrnl).",
    look="Only show what would come in.",
    yes="Do it without asking.",
    kinds={"afterword": "A journal of Afterword", "jrnl": "A journal of jrnl", "csv": "A table of promises"},
    not_readable=lambda path: f"{path} cannot be read; nothing was changed.",
    too_large=lambda most: f"This is larger than {most} MB; nothing was changed.",
    sections={
        "clients": _counted("client", "clients"),
        "limits": _counted("limit", "limits"),
        "conversations": _counted("conversation", "conversations"),
        "lessons": _counted("lesson", "lessons"),
        "consequences": _counted("consequence", "consequences"),
        "promises": _counted("promise", "promises"),
        "drafts": _counted("draft", "drafts"),
        "morning_rounds": _counted("morning round", "morning rounds"),
        "vents": _counted("time of writing it off", "times of writing it off"),
        "preferences": _counted("thing the program remembers", "things the program remembers"),
    },
    comes_in=lambda said: f"New: {said}.",
    there_already=lambda said: f"There already, and stays as it is: {said}.",
    nothing_new="Nothing in it is new.",
    left_out=lambda count: f"Not open any more, and left out: {_counted('promise', 'promises')(count)}.",
    joined=lambda names, more: f"In the journal already by name, so it is added to them: {_more(names, more)}.",
    codes_taken=lambda count: f"{_counted('short code is', 'short codes are')(count)} taken; another is given instead.",
    codes_given=lambda codes, more: f"New codes: {_more(codes, more)}.",
    copied_first=lambda path: f"The journal as it was is kept: {path}",
    really="Bring it in?",
    needs_yes="Nothing was changed. Without a terminal to ask in, --yes says that you mean it.",
    left="Nothing was changed.",
    done=lambda said: f"Brought in: {said}.",
    wanted=_WANTED,
    wrong={
        "unknown_format": lambda given: (
            "This is neither what afterword export json wrote, nor what jrnl --export json wrote, nor a table with a "
            "column named text."
        ),
        "newer_format": lambda given: (
            f"This was written by a newer version of Afterword (format {given['version']}, this one reads up to "
            f"{given['known']})."
        ),
        "not_utf8": lambda given: f"Line {given['line']} is not UTF-8; save the file as UTF-8.",
        "not_json": lambda given: f"Line {given['line']} is not JSON.",
        "not_csv": lambda given: f"Line {given['line']} is not CSV.",
        "too_deep": lambda given: f"Line {given['line']} is nested too deep.",
        "twice": lambda given: f'Line {given["line"]}: "{given["place"]}" stands there twice.',
        "missing": lambda given: f"{given['place']} is missing.",
        "unknown_key": lambda given: f"{given['place']}: nobody knows what this is.",
        "not_here": lambda given: f"{given['place']} may not stand there.",
        "wrong_value": _wrong_value,
        "double": lambda given: f"{given['place']} is there twice.",
        "dangling": lambda given: f"{given['place']} leads to something that is in neither the file nor the journal.",
        "circle": lambda given: f"{given['place']} leads around in a circle.",
        "same_name": lambda given: f"{given['place']}: another client in the file goes by this name.",
        "history": lambda given: f"{given['place']}: a promise cannot have come about like this.",
        "refused": lambda given: "The journal refuses something in it.",
        "line_without_text": lambda given: f"Line {given['place']} does not say what was promised.",
        "line_direction": lambda given: f'Line {given["place"]}: "{given["said"]}" is neither mine nor theirs.',
        "line_value": lambda given: f"Line {given['place']} cannot be read.",
        "date_refused": lambda given: f"Line {given['place']}: {given['said']}",
    },
    nothing_changed="Nothing was changed.",
)
