"""The quiet good one."""

from __future__ import annotations

from journal.conversations import Channel, Status
from journal.demo.plot.parts import ClientPlot, TalkPlot, at, felt, kept, lines, mine, rated, theirs
from journal.demo.story import MailAfter

WIESNER = ClientPlot(
    key="wiesner",
    channel=Channel.CALL,
    cadence_days=60,
    talks=(
        TalkPlot(
            key="shop",
            days=-295,
            hour=at("10:00"),
            channel=Channel.PERSON,
            goal_tag="clarity",
            feelings=felt(after="content 2, connected 2", theirs="content 2"),
            ratings=rated(1, 1, goal=4, control=4, share=50),
            promises=(mine(-281, kept(-283)), theirs(-285, kept(-287))),
            mail=MailAfter.SENT,
        ),
        TalkPlot(
            key="my-rate",
            days=-186,
            hour=at("09:00"),
            channel=Channel.PERSON,
            goal_tag="money",
            before_choices=lines(venue="theirs", tone="calm"),
            feelings=felt(
                before="insecure 2, guilty 1", after="grateful 2, relieved 2", morning="calm 2", theirs="calm 2"
            ),
            ratings=rated(6, 1, goal=4, control=4, share=25),
            promises=(mine(-182, kept(-183)),),
            mail=MailAfter.SENT,
        ),
        TalkPlot(
            key="opening-hours",
            days=-92,
            hour=at("16:00"),
            channel=Channel.CALL,
            template="bad_news",
            goal_tag="repair",
            before_choices=lines(tone="warm"),
            after_choices=lines(cause="quality"),
            feelings=felt(
                before="guilty 3, anxious 2", after="grateful 2, relieved 2", morning="calm 1", theirs="calm 1"
            ),
            ratings=rated(7, 2, goal=4, control=4, share=50),
            promises=(mine(-91, kept(-91)), mine(-84, kept(-85))),
            mail=MailAfter.SENT,
        ),
        TalkPlot(
            key="newsletter",
            days=-16,
            hour=at("09:30"),
            channel=Channel.CALL,
            goal_tag="clarity",
            feelings=felt(after="calm 2", theirs="content 1"),
            ratings=rated(None, 0, goal=4, control=5, share=50),
            promises=(mine(0), theirs(-9, kept(-10))),
            mail=MailAfter.SENT,
        ),
        TalkPlot(
            key="walk-through",
            days=-1,
            hour=at("10:00"),
            channel=Channel.CALL,
            status=Status.PLANNED,
            goal_tag="clarity",
            feelings=felt(before="calm 1"),
            ratings=rated(1, None),
        ),
    ),
)
