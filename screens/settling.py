"""Letting what was typed arrive before a key that depends on it is answered.

Keys reach a widget through its queue. Enter or ctrl+s right behind the last letter would otherwise look at a field
that has not seen that letter yet, and the letters behind Enter would land in the field before.
"""

from __future__ import annotations

import asyncio
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen

# Nobody waits longer than this for a widget that is busy, and never for one that was removed meanwhile.
AT_MOST_SECONDS = 5.0
_LOOK_SECONDS = 0.05


async def settle(screen: Screen[Any]) -> None:
    """Wait until the focused widget and all around it have dealt with what was sent to them so far."""
    focused = screen.focused
    if focused is None:
        return
    for node in focused.ancestors_with_self:
        # Twice: handling a key sends a message of its own, which is to be handled as well.
        for _ in range(2):
            await _turn(node)
        if node is screen:
            return


async def _turn(node: MessagePump) -> None:
    arrived = asyncio.Event()
    if not node.is_running or not node.call_later(arrived.set):
        return
    waiting = asyncio.ensure_future(arrived.wait())
    waited = 0.0
    while node.is_running and waited < AT_MOST_SECONDS:
        if (await asyncio.wait({waiting}, timeout=_LOOK_SECONDS))[0]:
            return
        waited += _LOOK_SECONDS
    waiting.cancel()
