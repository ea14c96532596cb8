"""The person's own editor and earlier versions, in English."""

from journal.editor import WhyNot
from journal.texts.editing import EditingTexts

EDITING = EditingTexts(
    only_long="The editor opens for long answers: put the cursor into one.",
    not_here="This terminal cannot be handed to an editor.",
    not_edited={
        WhyNot.NONE_SET: lambda _: "No editor is set. Set VISUAL or EDITOR, as in EDITOR=nano, and start again.",
        WhyNot.UNREADABLE: lambda what: f"The editor that is set cannot be read: {what}. A quote is left open.",
        WhyNot.NO_PLACE: lambda what: f"There is no place for the editor's file in {what}. Your text stays as it was.",
        WhyNot.NOT_STARTED: lambda what: f"{what} cannot be started. Your text stays as it was.",
        WhyNot.FAILED: lambda what: f"The editor ended with {what}. Your text stays as it was.",
        WhyNot.GONE: lambda _: "The editor left no file. Your text stays as it was.",
        WhyNot.EMPTY: lambda _: "The editor left the file empty. Your text stays as it was.",
        WhyNot.AT_ONCE: lambda _: (
            "The editor came back at once and nothing has changed. One with a window of its own has to wait, "
            'as in VISUAL="code --wait".'
        ),
    },
    kept_as_version="What it had saved before is kept as an earlier version: f5.",
    taken_in=lambda name: f"What your editor held when the program ended is in the draft: {name}.",
    left_beside=lambda folder: f"Your editor left files of its own in {folder}; they go in 30 days.",
    versions="Earlier versions",
    versions_title="Earlier versions of this draft",
    versions_hint="Enter brings one back; what stands there now is kept as a version.",
    no_versions="There is no earlier version of this draft.",
    version=lambda when, words: f"{when}   {'1 word' if words == 1 else f'{words} words'}",
    same_words="It reads as it does now.",
    back_again="The earlier version is back; what stood there is a version now.",
)
