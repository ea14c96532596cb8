"""The last line of a screen: the keys that matter here."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import ActiveBinding
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from screens.cells import cell_len


class KeyHints(Widget):
    """The bindings named by their ids, as far as they fit; dim where they do not apply, and each can be clicked."""

    DEFAULT_CSS = """
    KeyHints { dock: bottom; height: 1; width: 1fr; padding: 0 2; }
    """

    def __init__(self, wanted: Sequence[str]) -> None:
        super().__init__()
        self.wanted = tuple(wanted)
        self.auto_links = False

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        active = {shown.binding.id: shown for shown in reversed(self.screen.active_bindings.values())}
        shown = [active[name] for name in self.wanted if name in active]
        cells = [self._cells(one) for one in shown]
        # The page of keys leads to all that does not fit, so it is the last to go.
        kept = next((width for one, width in zip(shown, cells, strict=True) if one.binding.id == "keys"), 0)
        parts: list[Content] = []
        room = self.size.width - kept
        for one, width in zip(shown, cells, strict=True):
            if one.binding.id == "keys":
                room, width = room + kept, kept
            if width > room:
                continue
            room -= width
            parts.append(self._hint(one))
        return Content("").join(parts)

    def _cells(self, one: ActiveBinding) -> int:
        return cell_len(self.app.get_key_display(one.binding)) + cell_len(one.binding.description) + 3

    def _hint(self, one: ActiveBinding) -> Content:
        hint = Content.assemble(
            (self.app.get_key_display(one.binding), "bold $primary" if one.enabled else "$muted 60%"),
            (f" {one.binding.description}  ", "$muted" if one.enabled else "$muted 60%"),
        )
        if not one.enabled:
            return hint
        action = one.binding.action if "." in one.binding.action else f"screen.{one.binding.action}"
        return hint.stylize(Style.from_meta({"@click": action}))
