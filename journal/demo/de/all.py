"""The sample journal in German, put together."""

from __future__ import annotations

from journal.conversations import Channel, Half
from journal.demo.de.anker import ANKER
from journal.demo.de.arendt import ARENDT
from journal.demo.de.bruma import BRUMA
from journal.demo.de.hollmann import HOLLMANN
from journal.demo.de.lindner import LINDNER
from journal.demo.de.wiesner import WIESNER
from journal.demo.plot import anker, arendt, bruma, hollmann, lindner, wiesner
from journal.demo.plot.parts import at, lines
from journal.demo.story import DemoDraft, DemoLimit, Story
from journal.demo.words import tell

STORY = Story(
    language="de",
    clients=(
        tell(lindner.LINDNER, LINDNER),
        tell(bruma.BRUMA, BRUMA),
        tell(hollmann.HOLLMANN, HOLLMANN),
        tell(anker.ANKER, ANKER),
        tell(arendt.ARENDT, ARENDT),
        tell(wiesner.WIESNER, WIESNER),
    ),
    limits=(DemoLimit(key="shouting", text="Angeschrien werden", raise_at=1, leave_at=3),),
    drafts=(
        DemoDraft(
            half=Half.AFTER,
            days=-1,
            hour=at("11:30"),
            client="Anker Verlag",
            topic="Maren, wegen des Buchrückens beim Inselroman",
            channel=Channel.CALL,
            answers=lines(went_well="Maren hat gefragt, bevor sie etwas geändert hat. Das ist neu"),
            mine=("kürzerer Titel für den Rücken @3d",),
            theirs=(),
        ),
    ),
)
