"""Verbergen auf Deutsch."""

from journal.texts.hiding import HidingTexts

HIDING = HidingTexts(
    blank="Verborgen, nicht gesperrt. Jede Taste holt alles zurück.",
    client=lambda letter: f"Kundschaft {letter}",
    person=lambda letter: f"Person {letter}",
    topic="······",
    privacy_on="Namen und Themen sind verborgen. In Formularen siehst du weiter, was du tippst.",
    privacy_off="Namen und Themen sind wieder zu sehen.",
)
