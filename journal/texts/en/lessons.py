"""Lessons in English."""

from journal.texts.lessons import LessonTexts

LESSONS = LessonTexts(
    title="Lessons",
    count=lambda count: "1 pinned" if count == 1 else f"{count} pinned",
    empty="No lesson is pinned. On the page of a conversation, k pins a line of it; x writes a new one here.",
    pin_question="Which line do you want to find again before the next talk?",
    write_own="Write one",
    own_label="My lesson",
    own_about="One sentence. It comes back in the briefing, in the morning round and beside BEFORE.",
    own_placeholder="next time I ask before I answer",
    whom_question=lambda text: f"“{text}” holds for",
    for_client=lambda client: f"{client}",
    for_all="everyone",
    pinned="Pinned. u takes it back.",
    unpinned="Let go; search still finds it. u pins it again.",
    unpin="Let it go",
    helped="It helped",
    helped_times=lambda times: "helped once" if times == 1 else f"helped {times} times",
    marked="Noted that it helped. u takes it back.",
    new="A new lesson",
    beside="Your lessons",
)
