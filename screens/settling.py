"""Letting what was typed arrive before a key that depends on it is answered.

Keys reach a widget through its queue. Enter or ctrl+s right behind the last letter would otherwise look at a field
that has not seen that letter yet, and the letters behind Enter would land in the field before.
"""

from __future__ import annotations

import asyncio
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen

# A widget that is just being removed answers no more; nobody waits longer than this for it.
AT_MOST_SECONDS = 0.5


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
    if node.is_running and node.call_later(arrived.set):
        await asyncio.wait({asyncio.ensure_future(arrived.wait())}, timeout=AT_MOST_SECONDS)
