"""Hiding in English."""

from journal.texts.hiding import HidingTexts

HIDING = HidingTexts(
    blank="Hidden, not locked. Any key brings it back.",
    client=lambda letter: f"Client {letter}",
    person=lambda letter: f"Person {letter}",
    topic="······",
    privacy_on="Names and topics are hidden. In forms you still see what you type.",
    privacy_off="Names and topics are shown again.",
)
