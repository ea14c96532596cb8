"""What the commands that act on a promise say, in English."""

from __future__ import annotations

from journal.texts.act_commands import ActCommandTexts
from journal.texts.cli import CommandTexts

ACT_COMMANDS = ActCommandTexts(
    help={
        "keep": CommandTexts(
            line="A promise was kept; theirs was received.",
            about="Closes a promise as kept, yours or theirs. ID is the short code that every list prints.",
            examples=("afterword keep k7dm", "afterword keep k7dm --on yesterday"),
        ),
        "deliver": CommandTexts(
            line="You did what you promised; they have not confirmed it yet.",
            about="Marks a promise of yours as done. It comes back after a few days to ask whether they are happy.",
            examples=("afterword deliver k7dm", "afterword deliver k7dm --on friday"),
        ),
        "confirm": CommandTexts(
            line="They are happy with what you delivered.",
            about="Closes a delivered promise as kept.",
            examples=("afterword confirm k7dm",),
        ),
        "renegotiate": CommandTexts(
            line="Agree a new date.",
            about=(
                "Gives a promise the new date that was agreed with the other side. DATE is a phrase such as fri or "
                "24.12., or talk for before the next talk. Agreed before the old date, it still counts as honoured."
            ),
            examples=(
                "afterword renegotiate k7dm next friday --asked-by them",
                'afterword renegotiate k7dm talk --reason "the figures come on Monday"',
            ),
        ),
        "slip": CommandTexts(
            line="Move a promise of yours without telling.",
            about="Gives a promise of yours a new date that they do not know of. It can no longer be kept on time.",
            examples=("afterword slip k7dm mon", "afterword slip k7dm talk"),
        ),
        "date": CommandTexts(
            line="Give an undated promise its first date.",
            about="Gives a promise without a date its first one; that does not count as moved.",
            examples=("afterword date k7dm fri", "afterword date k7dm talk"),
        ),
        "snooze": CommandTexts(
            line="Remind you later; the date stays.",
            about=(
                "Puts a promise out of sight until that day. Its date stays, and the counts keep it. It can be put off "
                "three times and seven days at a time unless set otherwise, never past the next talk."
            ),
            examples=("afterword snooze k7dm mon", "afterword snooze k7dm in 3 days"),
        ),
        "nudge": CommandTexts(
            line="You reminded them of a promise of theirs.",
            about="Notes that you reminded them. It comes back when there is still no answer after a few days.",
            examples=("afterword nudge k7dm --how mail", "afterword nudge k7dm --on yesterday"),
        ),
        "release": CommandTexts(
            line="The one it was promised to waives it.",
            about="Closes a promise because whoever it was made to does not need it any more.",
            examples=('afterword release k7dm --told --line "the site went online without it"',),
        ),
        "withdraw": CommandTexts(
            line="The one who promised takes it back.",
            about="Closes a promise because whoever made it took it back.",
            examples=('afterword withdraw k7dm --told --line "offered two hours instead"',),
        ),
        "break": CommandTexts(
            line="It was not kept and will not be.",
            about="Closes a promise as broken, with one line of repair or consequence.",
            examples=(
                'afterword break k7dm --told --line "apologised, and sent it without the figures"',
                "afterword break k7dm --not-told",
            ),
        ),
        "reopen": CommandTexts(
            line="It is owed again, however it ended.",
            about="Opens a promise again that was closed or delivered; its date is the one it had.",
            examples=('afterword reopen k7dm --reason "the second page was missing"',),
        ),
        "undo": CommandTexts(
            line="Take back the last thing done to a promise.",
            about="Takes back the last thing that was done to a promise, as if it had not happened.",
            examples=("afterword undo k7dm",),
        ),
    },
    code_word="ID",
    name_word="NAME",
    on="The day on which it happened, if not today.",
    asked_by="Who asked for the new date: me or them (unless given, whoever owes it).",
    not_agreed="The other side did not agree.",
    reason="Why, in one line.",
    how="How you reminded them.",
    told="Whether the other side knows (no, unless given).",
    who="Who said so, when it matters.",
    line="One line of repair or consequence.",
    is_a_talk=lambda code: f'"{code}" is a talk, not a promise.',
    day_only="Only the day counts here; leave the time out.",
)
