"""What can be answered to one thing of the morning round, each by a key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from journal import promise_acts
from journal.clean import visible
from journal.conversations import Conversation, Feeling, Half, Moment, Status
from journal.errors import JournalError
from journal.facts import DraftFact, TalkFact
from journal.lanes import Kind
from journal.lessons import NewLesson
from journal.morning import Decision, MorningItem, Part
from journal.promise_acts import PartReceived, Refusal
from journal.promises import Action, Promise, Side
from journal.session import Session
from journal.storage import conversations, lessons, loose_ends
from journal.storage import morning as rounds
from journal.texts.errors import said
from screens.act_form import Outcome
from screens.acting import ActsOnPromises
from screens.fields.feelings import Felt
from screens.loose_ends import settle, settle_item, ways_of
from screens.morning_asks import FeelingsThisMorning, LessonToKeep
from screens.morning_view import answers

KEYS = {"after": "a", "mail": "f", "rest": "x"}


class AnswersInRound(ActsOnPromises):
    """A page that looks at one thing of the round at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "after", "After", id="after"),
        Binding("b", "briefing", "Briefing", id="briefing"),
        Binding("f", "mail", "Mail", id="mail"),
        Binding("1", "settle(1)", "Settle", show=False, id="settle"),
        Binding("2", "settle(2)", "Settle", show=False, id="settle"),
        Binding("m", "feelings", "This morning", id="feelings_morning"),
        Binding("k", "act('keep')", "Kept", id="kept"),
        Binding("k", "lesson", "Pin a lesson", id="lesson"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.deciding = False

    @property
    def item(self) -> MorningItem | None:
        """What is looked at; None before the round, at its end, and where nothing waits."""
        raise NotImplementedError

    @property
    def waiting(self) -> tuple[MorningItem, ...]:
        """Everything that is still to be looked at."""
        raise NotImplementedError

    @property
    def has_ended(self) -> bool:
        """Whether the round was begun and nothing in it is looked at."""
        raise NotImplementedError

    @property
    def promise(self) -> Promise | None:
        return self.item.fact if self.item is not None and isinstance(self.item.fact, Promise) else None

    def talk_behind(self, item: MorningItem) -> Conversation | None:
        """The conversation of a talk since the last round, or of one of today."""
        if not isinstance(item.fact, TalkFact) or (item.held is None and item.part is not Part.TODAYS_TALKS):
            return None
        try:
            return self.session.store.read(conversations.conversation, item.fact.id)
        except JournalError:
            return None  # deleted in another window just now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        item = self.item if self.is_mounted else None
        held = item is not None and item.held is not None
        can_keep = held or (self.is_mounted and self.has_ended)
        keys = {one.key for one in answers(item, self.session)} if item is not None else set()
        match action:
            case "lesson":
                return can_keep
            case "act" if parameters == ("keep",) and can_keep:
                return False
            case "feelings":
                return True if held else None
            case "briefing":
                return True if item is not None and item.client_id is not None else None
            case "after" | "mail" | "rest":
                return True if KEYS[action] in keys else None
            case "settle":
                return str(parameters[0]) in keys
            case "edit" if item is not None and isinstance(item.fact, TalkFact):
                return True
            case _:
                return super().check_action(action, parameters)

    def action_act(self, name: str) -> None:
        """Do it to the promise, and go on; a key that was pressed twice does it once."""
        if self.promise is not None and not self.deciding:
            self.deciding = True
            self.app.clear_notifications()
            super().action_act(name)

    async def _act(self, promise: Promise, action: Action) -> None:
        try:
            await super()._act(promise, action)
        finally:
            self.deciding = False

    @work(exclusive=True, group="act")
    async def still_open(self, promise: Promise) -> None:
        """A promise without a date is open still: it comes back in some days."""
        self.app.clear_notifications()
        outcome = promise_acts.review(promise, at=self.session.now(), on=self.session.today())
        try:
            if not isinstance(outcome, Refusal):
                await self._record(promise, outcome)
        finally:
            self.deciding = False

    def recording(self, outcome: Outcome) -> Future[Any]:
        """An act on the promise that is looked at decides it; putting right what was mistyped does not."""
        event = outcome.event if isinstance(outcome, PartReceived) else outcome
        key, session = f"{Kind.PROMISE}:{event.promise_id}", self.session
        # What is looked at may have changed while the question was open.
        item = next((one for one in self.waiting if one.key == key), None)
        if item is None or event.action is Action.CORRECT:
            return super().recording(outcome)
        is_realistic = item.part is Part.REALISTIC and event.action is Action.REVIEW
        decision = Decision.REALISTIC if is_realistic else Decision.DECIDED
        return session.store.write(rounds.act, outcome, key, decision, on=session.today(), at=session.now())

    def taking_back(self, promise_id: int) -> Future[Any]:
        """With the act, what it decided is taken back, so that the promise is looked at again."""
        session = self.session
        key = f"{Kind.PROMISE}:{promise_id}"
        return session.store.write(rounds.take_back, promise_id, key, on=session.today(), at=session.now())

    def action_after(self) -> None:
        """Write AFTER for the talk, or go on with the draft."""
        fact = self.item.fact if self.item is not None else None
        if isinstance(fact, DraftFact):
            self.afterword.resume_draft(fact.id)
        elif isinstance(fact, TalkFact):
            self.afterword.open_half(fact.id, Half.AFTER)

    def action_prepare(self) -> None:
        """Prepare a talk; the second one, where its date is what is missing."""
        item = self.item
        wanted = item is not None and item.item is not None and item.item.kind is Kind.SECOND_TALK
        if wanted and item is not None and isinstance(item.fact, TalkFact):
            self.afterword.prepare(item.fact.client)
        else:
            super().action_prepare()

    def action_briefing(self) -> None:
        """Show the client before the next contact."""
        item = self.item
        if item is not None and item.client_id is not None:
            self.afterword.open_briefing(item.client_id, item.fact.id if isinstance(item.fact, TalkFact) else None)

    def action_mail(self) -> None:
        """Write the mail that is owed."""
        if self.item is not None and isinstance(self.item.fact, TalkFact):
            self.afterword.open_mail(self.item.fact.id)

    def action_edit(self) -> None:
        """Change the talk, or put the promise right."""
        fact = self.item.fact if self.item is not None else None
        if isinstance(fact, TalkFact):
            self.afterword.open_half(fact.id, Half.BEFORE if fact.status is Status.PLANNED else Half.AFTER)
        else:
            super().action_edit()

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """What else can be done to it."""
        item = self.item
        if item is None:
            return
        if isinstance(item.fact, Promise):
            await self.choose_act(item.fact)
        elif item.item is not None:
            await settle_item(self.afterword, item.item)

    @work(exclusive=True, group="rest")
    async def action_settle(self, place: int) -> None:
        """Settle a loose end that is no promise, in one of the ways that are shown."""
        item = self.item
        if item is not None and item.item is not None:
            self.app.clear_notifications()
            await settle(self.afterword, item.item, ways_of(self.session, item.item)[place - 1])

    @work(exclusive=True, group="ask")
    async def action_feelings(self) -> None:
        """Note how the talk feels this morning."""
        item, store = self.item, self.session.store
        if item is None or item.held is None:
            return
        talk = store.read(conversations.conversation, item.held.talk.id)
        before = [one for one in talk.feelings if one.moment is Moment.MORNING and one.whose is Side.MINE]
        felt = await self.app.push_screen_wait(
            FeelingsThisMorning(self.session, talk.topic, [Felt(one.word, one.intensity) for one in before])
        )
        if felt is None:
            return
        now = [Feeling(moment=Moment.MORNING, whose=Side.MINE, word=one.word, intensity=one.intensity) for one in felt]

        def note(feelings: list[Feeling]) -> Future[None]:
            return store.write(loose_ends.felt_this_morning, talk.id, feelings, at=self.session.now())

        await self._keep(note(now), lambda: note(before), talk.topic)

    @work(exclusive=True, group="ask")
    async def action_lesson(self) -> None:
        """Keep one sentence: of the talk that is looked at, or at the end one that holds for everyone."""
        item, store = self.item, self.session.store
        talk = self.talk_behind(item) if item is not None else None
        offered = next((one.text for one in talk.answers if one.prompt == "next_time"), "") if talk else ""
        text = await self.app.push_screen_wait(LessonToKeep(self.session, talk.topic if talk else "", offered))
        if text is None:
            return
        new = NewLesson(
            text=text, client_id=talk.client_id if talk else None, conversation_id=talk.id if talk else None
        )
        pinned = store.write(lessons.pin, new, at=self.session.now(), on=self.session.today())
        kept = await self._keep(
            pinned, lambda: store.write(lessons.unpin, pinned.result(), at=self.session.now()), text
        )
        if kept:
            self.notify(self.session.texts.morning.pinned, markup=False)

    async def _keep(self, writing: Future[Any], back: Callable[[], Future[Any]], about: str) -> bool:
        try:
            await asyncio.wrap_future(writing)
        except JournalError as error:
            self.notify(said(error, self.session.texts.errors), severity="error", markup=False)
            return False
        self.afterword.can_undo(back, visible(about))
        self.afterword.journal_changed.publish(None)
        return True
