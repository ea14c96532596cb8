"""The sample journal in English, put together."""

from __future__ import annotations

from journal.conversations import Channel, Half
from journal.demo.en.anker import ANKER
from journal.demo.en.arendt import ARENDT
from journal.demo.en.bruma import BRUMA
from journal.demo.en.hollmann import HOLLMANN
from journal.demo.en.lindner import LINDNER
from journal.demo.en.wiesner import WIESNER
from journal.demo.plot import anker, arendt, bruma, hollmann, lindner, wiesner
from journal.demo.plot.parts import at, lines
from journal.demo.story import DemoDraft, DemoLimit, Story
from journal.demo.words import tell

STORY = Story(
    language="en",
    clients=(
        tell(lindner.LINDNER, LINDNER),
        tell(bruma.BRUMA, BRUMA),
        tell(hollmann.HOLLMANN, HOLLMANN),
        tell(anker.ANKER, ANKER),
        tell(arendt.ARENDT, ARENDT),
        tell(wiesner.WIESNER, WIESNER),
    ),
    limits=(DemoLimit(key="shouting", text="Being shouted at", raise_at=1, leave_at=3),),
    drafts=(
        DemoDraft(
            half=Half.AFTER,
            days=-1,
            hour=at("11:30"),
            client="Anker Press",
            topic="Maren, about the spine of the island novel",
            channel=Channel.CALL,
            answers=lines(went_well="Maren asked me before she changed anything. That is new"),
            mine=("shorter title for the spine @3d",),
            theirs=(),
        ),
    ),
)
