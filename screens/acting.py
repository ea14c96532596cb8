"""What can be done to a promise by a key, wherever the cursor stands on one."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from journal.clean import visible
from journal.errors import JournalError
from journal.promise_life import allowed
from journal.promises import Action, Due, Promise, PromiseState, Side
from screens.journal_page import JournalPage

if TYPE_CHECKING:
    from journal.promise_acts import Refusal
    from screens.act_form import Answers, Outcome

MENU = (
    Action.CONFIRM,
    Action.BOUNCE,
    Action.PART,
    Action.SET_DATE,
    Action.REVIEW,
    Action.RELEASE,
    Action.WITHDRAW,
    Action.BREAK,
    Action.HAND_OVER,
    Action.REOPEN,
    Action.VOID,
)


class ActsOnPromises(JournalPage):
    """A page whose cursor can stand on a promise."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "act('done')", "Done", id="done"),
        Binding("k", "act('keep')", "Kept", id="kept"),
        Binding("r", "act('renegotiate')", "Renegotiate", id="renegotiate"),
        Binding("s", "act('slip')", "Slip", id="slip"),
        Binding("z", "act('snooze')", "Snooze", id="snooze"),
        Binding("w", "act('nudge')", "Nudge", id="nudge"),
        Binding("e", "edit", "Edit", id="edit"),
        Binding("x", "rest", "More", id="rest"),
    ]

    @property
    def promise(self) -> Promise | None:
        """The promise the cursor stands on."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action not in ("act", "edit", "rest"):
            return super().check_action(action, parameters)
        promise = self.promise if self.is_mounted else None
        if promise is None:
            return None
        if action == "act":
            return True if _meant(str(parameters[0]), promise) in allowed(promise) else None
        return True

    def action_act(self, name: str) -> None:
        """Do it to the promise the cursor stands on."""
        if self.promise is not None:
            self.act(self.promise, _meant(name, self.promise))

    def action_edit(self) -> None:
        """Put right what was mistyped."""
        if self.promise is not None:
            self.act(self.promise, Action.CORRECT)

    @work(exclusive=True, group="rest")
    async def action_rest(self) -> None:
        """The rarer acts, in a menu."""
        promise = self.promise
        if promise is not None:
            await self.choose_act(promise)

    async def choose_act(self, promise: Promise) -> None:
        """Ask which of the rarer acts, and do it."""
        from screens.question import Choose, Possible

        texts = self.session.texts.promises
        possible = [action for action in MENU if action in allowed(promise)]
        answers = [
            Possible(id=action, key=str(at % 10), label=texts.menu[action]) for at, action in enumerate(possible, 1)
        ]
        if Action.KEEP in allowed(promise):
            answers.append(Possible(id="again", key="a", label=texts.again))
        if not answers:
            return
        chosen = await self.app.push_screen_wait(Choose(self.session, visible(promise.text), answers))
        if chosen == "again":
            await self._keep_and_promise_again(promise)
        elif chosen is not None:
            await self._act(promise, Action(chosen))

    @work(exclusive=True, group="act")
    async def act(self, promise: Promise, action: Action) -> None:
        """Ask what there is to ask, record it, and say how to take it back."""
        await self._act(promise, action)

    async def _act(self, promise: Promise, action: Action) -> None:
        outcome = await self._outcome(promise, action)
        if outcome is None:
            return
        await self._record(promise, outcome)

    async def _outcome(self, promise: Promise, action: Action) -> Outcome | None:
        # What acting needs is loaded when one acts: the page one only looks at stands sooner.
        from journal.promise_acts import Refusal
        from screens.act_form import FIELDS, ActForm, Answers

        if action in FIELDS:
            return await self.app.push_screen_wait(
                ActForm(self.session, promise, action, lambda answers: self._checked(promise, action, answers))
            )
        found = self._checked(promise, action, Answers())
        if isinstance(found, Refusal):
            self.notify(
                self.session.texts.acts.refused(found, self.session.texts.dates), severity="warning", markup=False
            )
            return None
        return found

    def _checked(self, promise: Promise, action: Action, given: Answers) -> Outcome | Refusal:
        from journal import promise_acts as acts

        session = self.session
        at, on = session.now(), session.today()
        due = given.due or Due.undated()
        match action:
            case Action.DELIVER:
                return acts.deliver(promise, at=at, on=on)
            case Action.CONFIRM:
                return acts.confirm(promise, at=at, on=on)
            case Action.KEEP:
                return acts.keep(promise, at=at, on=on)
            case Action.BOUNCE:
                return acts.bounce(promise, missing=given.words, at=at, on=on)
            case Action.PART:
                return acts.part_received(promise, rest=given.words, rest_due=due, at=at, on=on)
            case Action.RENEGOTIATE:
                return acts.renegotiate(
                    promise, due=due, asked_by=given.asked_by, agreed=given.agreed, reason=given.words, at=at, on=on
                )
            case Action.SLIP:
                return acts.slip(promise, due=due, note=given.words, at=at, on=on)
            case Action.SET_DATE:
                return acts.set_date(promise, due=due, at=at, on=on)
            case Action.NUDGE:
                return acts.nudge(promise, how=given.words, at=at, on=on)
            case Action.SNOOZE:
                return self._snoozed(promise, given)
            case Action.REVIEW:
                return acts.review(promise, someday=given.until, reason=given.words, at=at, on=on)
            case Action.RELEASE:
                return acts.release(promise, told=given.told, line=given.words, at=at, on=on)
            case Action.WITHDRAW:
                return acts.withdraw(promise, told=given.told, line=given.words, at=at, on=on)
            case Action.BREAK:
                return acts.break_(promise, told=given.told, line=given.words, at=at, on=on)
            case Action.HAND_OVER:
                return acts.hand_over(promise, to=given.words, at=at, on=on)
            case Action.REOPEN:
                return acts.reopen(promise, reason=given.words, at=at, on=on)
            case Action.CORRECT:
                return acts.correct(
                    promise,
                    text=given.text,
                    side=given.side,
                    due=given.due,
                    client_id=given.client_id,
                    at=at,
                    on=on,
                )
            case _:
                return acts.void(promise, at=at, on=on)

    def _snoozed(self, promise: Promise, given: Answers) -> Outcome | Refusal:
        from journal.next_talks import Talks
        from journal.promise_acts import snooze
        from journal.storage.agenda import facts

        session = self.session
        at, on, settings = session.now(), session.today(), session.settings.agenda
        found = session.store.read(facts, at=at)
        talks = Talks.of(found.talks, found.clients)
        return snooze(
            promise,
            until=given.until or on,
            next_talk_on=talks.next_on(promise.client_id, at=at, on=on),
            at=at,
            on=on,
            most_times=settings.snooze_times,
            most_days=settings.snooze_days,
        )

    async def _record(self, promise: Promise, outcome: Outcome) -> bool:
        from journal.acts_said import done_said
        from journal.promise_acts import PartReceived

        texts = self.session.texts
        try:
            await asyncio.wrap_future(self.recording(outcome))
        except JournalError as error:
            from journal.texts.errors import said

            self.notify(said(error, texts.errors), severity="error", markup=False)
            return False
        self.afterword.can_undo(lambda: self.taking_back(promise.id), visible(promise.text))
        event = outcome.event if isinstance(outcome, PartReceived) else outcome
        done = done_said(event, promise, texts, on=self.session.today())
        self.notify(texts.promises.done_undo(done), markup=False)
        self.afterword.journal_changed.publish(None)
        return True

    def recording(self, outcome: Outcome) -> Future[Any]:
        """An act being written."""
        from journal.promise_acts import PartReceived
        from journal.storage import promises

        if isinstance(outcome, PartReceived):
            return self.session.store.write(promises.record_part, outcome.event, outcome.rest)
        return self.session.store.write(promises.record, outcome)

    def taking_back(self, promise_id: int) -> Future[Any]:
        """The last act on a promise being taken back."""
        from journal.storage import promise_lists

        session = self.session
        return session.store.write(promise_lists.undo_last, promise_id, at=session.now(), on=session.today())

    async def _keep_and_promise_again(self, promise: Promise) -> None:
        outcome = await self._outcome(promise, Action.KEEP)
        if outcome is None or not await self._record(promise, outcome):
            return
        from journal.storage import promises
        from screens.new_promise import NewPromiseForm

        new = await self.app.push_screen_wait(NewPromiseForm(self.session, promise))
        if new is None:
            return
        try:
            await asyncio.wrap_future(
                self.session.store.write(
                    promises.add, new, client=promise.client or None, at=self.session.now(), on=self.session.today()
                )
            )
        except JournalError as error:
            from journal.texts.errors import said

            self.notify(said(error, self.session.texts.errors), severity="error", markup=False)
            return
        self.afterword.journal_changed.publish(None)


def _meant(name: str, promise: Promise) -> Action:
    """What a key means for this promise: done is delivered or received, kept confirms what was delivered."""
    if promise.state is PromiseState.DELIVERED and name in ("done", "keep"):
        return Action.CONFIRM
    if name == "done":
        return Action.DELIVER if promise.side is Side.MINE else Action.KEEP
    return Action(name)
