"""What the command line says, in English."""

from __future__ import annotations

from journal.texts.cli import CliTexts, CommandTexts


def _promises_held(count: int, undated: int) -> str:
    promises = "1 promise" if count == 1 else f"{count} promises"
    if undated == 0:
        return f"{promises}, dated" if count == 1 else f"{promises}, all dated"
    if undated == count:
        return f"{promises}, undated"
    return f"{promises}, {undated} undated"


CLI = CliTexts(
    usage="Usage:",
    options="Options",
    arguments="Words",
    commands="Commands",
    examples="Examples",
    options_word="[OPTIONS]",
    command_words="[COMMAND] …",
    client_word="CLIENT",
    topic_word="TOPIC",
    line_word="QUICKLINE",
    text_word="TEXT",
    date_word="DATE",
    moment_word="DATE AND TIME",
    path_word="PATH",
    count_word="NUMBER",
    file="The journal to use (or AFTERWORD_FILE).",
    language="The language to speak: en or de.",
    help="Show this help.",
    version="Show the version.",
    afterword=CommandTexts(
        line="",
        about=(
            "A private journal for the conversations with clients that one would rather not have. It keeps what was "
            "promised and brings it back in time. Without a command it opens its screens."
        ),
        examples=(
            "afterword",
            'afterword log Hansen "the late invoice" -p "send the estimate @fri"',
            "afterword due",
            "afterword --lang de --file ~/work.db due",
        ),
    ),
    due=CommandTexts(
        line="What is overdue, and what is due today.",
        about=(
            "Lists what either side owes and is overdue or due. It ends with 0 when nothing is due, 10 when something "
            "is due today, 11 when something is overdue, 1 when there is an error."
        ),
        examples=("afterword due", "afterword due --on friday", "afterword due --all --json"),
    ),
    due_on="As it will stand on that day, instead of today.",
    due_all="Everything open, also what is not due yet.",
    due_count="Only how many there are.",
    due_json="As JSON, for other programs.",
    when=CommandTexts(
        line="How a date is understood.",
        about="Prints the date a phrase stands for, in either language, or says why it cannot be read.",
        examples=("afterword when friday", "afterword when in two weeks", "afterword when 24. Dezember 14:00"),
    ),
    when_on="As if it were said on that day, instead of today.",
    log=CommandTexts(
        line="Write down a talk that was held, and what was promised.",
        about=(
            "Writes down a talk in one go; everything else comes back as waiting for your reflection. A promise is a "
            'quick line such as "send the estimate @fri"; with < at the start it is theirs, with @talk it is due '
            "before the next talk, with @? it has no date on purpose. - reads the topic or one promise from stdin."
        ),
        examples=(
            'afterword log Hansen "the late invoice" -p "send the estimate @fri" -p "<pay the rest @30.11."',
            'afterword log Hansen "the late invoice" --held "yesterday 16:00"',
        ),
    ),
    log_held="When it was held, if not just now.",
    log_promise="A promise; may be given several times.",
    log_went_well="What went well.",
    log_mail="Whether a summary mail is owed (yes, when there are promises).",
    past="Accept a due date that is past.",
    promise=CommandTexts(
        line="Keep a promise that belongs to no talk.",
        about="Keeps one quick line, and prints its code and how its date was understood. - reads it from stdin.",
        examples=('afterword promise "call back @tomorrow 10:00" --client Hansen',),
    ),
    promise_client="The client it belongs to.",
    where=CommandTexts(
        line="Where the journal and its settings lie.",
        about="Prints where the journal, its settings and its backups lie, and which of them are not there yet.",
        examples=("afterword where", "afterword --file ~/work.db where"),
    ),
    demo=CommandTexts(
        line="Look around in an invented journal.",
        about=(
            "Opens the screens on an invented journal that is removed when they close. Nothing of yours is touched. "
            "With --write the invented journal is kept in a file."
        ),
        examples=("afterword demo", "afterword demo --write sample.db --conversations 1000"),
    ),
    demo_write="Write it to this new file instead of opening it.",
    demo_conversations="As many invented conversations, instead of the story.",
    completion=CommandTexts(
        line="Complete commands with the tab key.",
        about="Prints the line that teaches a shell (bash, zsh or fish) to complete this program's commands.",
        examples=(
            "afterword completion bash >> ~/.bashrc",
            "afterword completion zsh >> ~/.zshrc",
            "afterword completion fish > ~/.config/fish/completions/afterword.fish",
        ),
    ),
    no_promises="no promises",
    promises_held=_promises_held,
    mail_owed="a summary mail is owed",
    line_wrong=lambda line, why: f'"{line}": {why}',
    field_wrong=lambda field, why: f"{field}: {why}",
    line_past=lambda day: f"{day.isoformat()} is past; --past accepts it all the same.",
    stdin_once="Only one text can be read from stdin; - stands there twice.",
    not_utf8="What came from stdin is not text in UTF-8.",
    nothing_written="Nothing was written.",
    journal="journal",
    settings="settings",
    backups="backups",
    not_there_yet="not there yet",
    demo_exists=lambda path: f"{path} is already there, and nothing is overwritten; choose another name.",
    demo_written=lambda path: f"An invented journal is in {path}; open it with afterword --file.",
    completion_hint=lambda place: f"Add this line to {place}, then open a new shell.",
    no_terminal="The screens need a terminal; afterword --help shows what works without one.",
    stopped="Stopped.",
)
