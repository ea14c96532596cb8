"""What the palette finds: commands, clients and conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from journal.clean import visible
from journal.storage import clients, conversations

if TYPE_CHECKING:
    from screens.app import AfterwordApp

FOUND_AT_MOST = 12


class ProgramCommands(Provider):
    """The pages and what can be done on them."""

    @property
    def afterword(self) -> AfterwordApp:
        return cast("AfterwordApp", self.app)  # the palette is only opened by it

    def _commands(self) -> list[tuple[str, Callable[[], object]]]:
        app = self.afterword
        names = app.session.texts.keys.names
        return [
            (names["write"], lambda: app.call_later(app.write_down)),
            (names["prepare"], lambda: app.call_later(app.prepare)),
            (names["today"], lambda: app.switch_mode("today")),
            (names["morning"], lambda: app.switch_mode("morning")),
            (names["promises"], lambda: app.switch_mode("promises")),
            (names["clients"], lambda: app.switch_mode("clients")),
            (names["history"], lambda: app.switch_mode("history")),
            (names["insights"], lambda: app.switch_mode("insights")),
            (names["search"], lambda: app.call_later(app.open_search)),
            (names["let_go"], lambda: app.call_later(app.let_go)),
            (names["lessons"], lambda: app.call_later(app.open_lessons)),
            (names["vent"], lambda: app.call_later(app.open_vent)),
            (names["privacy"], app.action_privacy),
            (names["blank"], app.action_blank),
            (names["theme"], app.action_other_theme),
            (names["copies"], lambda: app.call_later(app.open_copies)),
            (names["keys"], app.action_keys),
            (names["demo"], lambda: app.notify(app.session.texts.keys.demo_hint, markup=False)),
            (names["quit"], lambda: app.call_later(app.action_quit)),
        ]

    async def discover(self) -> Hits:
        for name, command in self._commands():
            yield DiscoveryHit(name, command)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, command in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), command)


class JournalCommands(Provider):
    """Clients, to write down or prepare a conversation with them; conversations, to open them."""

    @property
    def afterword(self) -> AfterwordApp:
        return cast("AfterwordApp", self.app)  # the palette is only opened by it

    async def search(self, query: str) -> Hits:
        app = self.afterword
        store = app.session.store
        typed = query.strip().casefold()
        if not typed:
            return
        names = app.session.texts.keys.names
        known = await asyncio.to_thread(store.read, clients.client_names)
        shown = 0
        for client in known:
            if typed in client.name.casefold() and shown < FOUND_AT_MOST:
                shown += 1
                label = f"{visible(client.name)}: {names['write']}"
                yield Hit(
                    0.9, Content(label), lambda name=client.name: app.call_later(app.write_down, name), text=label
                )
                label = f"{visible(client.name)}: {names['prepare']}"
                yield Hit(0.8, Content(label), lambda name=client.name: app.call_later(app.prepare, name), text=label)
                label = f"{visible(client.name)}: {names['briefing']}"
                yield Hit(
                    0.85, Content(label), lambda one=client.id: app.call_later(app.open_briefing, one), text=label
                )
                label = f"{visible(client.name)}: {names['profile']}"
                yield Hit(0.75, Content(label), lambda one=client.id: app.call_later(app.open_client, one), text=label)
        for talk in await asyncio.to_thread(store.read, conversations.with_topic_like, typed, limit=FOUND_AT_MOST):
            label = f"{visible(talk.topic)} · {visible(talk.client)}"
            yield Hit(0.7, Content(label), lambda talk=talk: app.call_later(app.open_talk, talk.id), text=label)
