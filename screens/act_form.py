"""The question behind an act on a promise: a new date, who asked, whether they know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from journal.clean import clean, visible
from journal.dates_said import line_echo
from journal.errors import NotFound
from journal.promise_acts import PartReceived, Refusal
from journal.promises import Action, Due, DueKind, Promise, PromiseEvent, Side
from journal.quicklines import QuickLine, read_line
from journal.storage import clients
from journal.texts.errors import said
from screens.fields.choices import ChoiceField, TickField
from screens.fields.field import Field
from screens.fields.texts import LineField
from screens.fields_question import FieldsQuestion

if TYPE_CHECKING:
    from journal.session import Session

FIELDS: dict[Action, tuple[str, ...]] = {
    Action.RENEGOTIATE: ("new_due", "asked_by", "agreed", "reason"),
    Action.SLIP: ("new_due", "reason"),
    Action.SET_DATE: ("new_due",),
    Action.SNOOZE: ("until",),
    Action.REVIEW: ("until", "reason"),
    Action.NUDGE: ("how",),
    Action.BREAK: ("told", "line"),
    Action.RELEASE: ("told", "line"),
    Action.WITHDRAW: ("told", "line"),
    Action.PART: ("rest", "rest_due"),
    Action.HAND_OVER: ("to",),
    Action.BOUNCE: ("missing",),
    Action.REOPEN: ("reason",),
    Action.CORRECT: ("text", "due", "whose", "client"),
}
DUES = ("new_due", "rest_due", "due", "until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was entered; fields that were not asked keep their defaults. `due` is None when none was typed."""

    due: Due | None = None
    asked_by: Side = Side.MINE
    agreed: bool = True
    told: bool = False
    words: str = ""
    text: str = ""
    side: Side = Side.MINE
    client_id: int | None = None

    @property
    def until(self) -> date | None:
        """The day entered, for what is put off until one."""
        return self.due.day if self.due else None


Outcome = PromiseEvent | PartReceived
Check = Callable[[Answers], Outcome | Refusal]


class ActForm(FieldsQuestion[Outcome | None]):
    """Answers with the event to record, None for Escape. A refused act is said here, and what was typed stays."""

    def __init__(self, session: Session, promise: Promise, action: Action, check: Check) -> None:
        super().__init__(session)
        self.promise = promise
        self.action = action
        self.check = check

    def compose(self) -> ComposeResult:
        texts = self.session.texts.promises
        with VerticalGroup(classes="box"):
            yield Static(Content.styled(texts.asks[self.action], "bold $primary"))
            yield Static(Content.styled(visible(self.promise.text), "$muted"), classes="question")
            if self.action in self.session.texts.asides.acts:
                yield Static(Content(self.session.texts.asides.acts[self.action]), classes="question")
            if self.promise.moves >= 2 and self.action in (Action.RENEGOTIATE, Action.SLIP):
                yield Static(Content.styled(texts.moved_often, "$warning"), classes="question")
            yield from self._fields()
            yield Static(id="refused")

    def _fields(self) -> Iterable[Field]:
        texts = self.session.texts.promises
        sides = [side.value for side in Side]
        for name in FIELDS[self.action]:
            match name:
                case "new_due" | "due" | "rest_due":
                    yield LineField(name, getattr(texts, name), placeholder=texts.new_due_placeholder)
                case "until":
                    yield LineField(name, texts.until, placeholder=texts.until_placeholder)
                case "asked_by":
                    yield ChoiceField(name, texts.asked_by, sides, texts.sides)
                case "whose":
                    yield ChoiceField(name, texts.whose, sides, {"mine": texts.mine, "theirs": texts.theirs})
                case "agreed":
                    yield TickField(name, texts.agreed, texts.agreed_beside)
                case "told":
                    yield TickField(name, texts.told, texts.told_beside)
                case _:
                    yield LineField(name, getattr(texts, name))

    def on_mount(self) -> None:
        for field in self.query(Field):
            if isinstance(field, ChoiceField):
                side = self.promise.side if field.field_name == "whose" else Side.MINE
                field.load((side.value,))
            elif field.field_name == "agreed" and isinstance(field, TickField):
                field.load(True)
            elif isinstance(field, LineField) and self.action is Action.CORRECT:
                field.load(self._as_it_is(field.field_name))
        self.query(Field).first().focus_control()

    def _as_it_is(self, name: str) -> str:
        due = self.promise.due
        if name == "text":
            return self.promise.text
        if name == "client":
            return self.promise.client
        if due.kind is DueKind.TALK:
            return "talk"
        time = f" {due.time:%H:%M}" if due.time else ""
        return f"{due.day.isoformat()}{time}" if due.day else "?"

    def _line(self, typed: str) -> QuickLine:
        return read_line(f"· @{typed}", on=self.session.today(), rules=self.session.settings.rules)

    def on_field_edited(self, event: Field.Edited) -> None:
        event.stop()
        self.query_one("#refused", Static).update("")
        field = event.field
        if field.field_name in DUES and isinstance(field, LineField):
            if field.is_empty:
                field.say("")
            else:
                field.say(*line_echo(self._line(field.value), on=self.session.today(), texts=self.session.texts.dates))

    def submit(self) -> None:
        answers = self._answers()
        if answers is None:
            return
        outcome = self.check(answers)
        if isinstance(outcome, Refusal):
            said = self.session.texts.acts.refused(outcome, self.session.texts.dates)
            self.query_one("#refused", Static).update(Content.styled(f"\n{said}", "$error"))
        else:
            self.dismiss(outcome)

    def _answers(self) -> Answers | None:
        found: dict[str, str] = {}
        ticked: dict[str, bool] = {}
        due: Due | None = None
        for field in self.query(Field):
            name = field.field_name
            if isinstance(field, TickField):
                ticked[name] = bool(field.value)
            elif isinstance(field, ChoiceField):
                found[name] = field.value[0] if field.value else Side.MINE
            elif isinstance(field, LineField):
                found[name] = clean(field.value).strip()
                if name in DUES and found[name]:
                    line = self._line(field.value)
                    if line.due is None:
                        field.say(*line_echo(line, on=self.session.today(), texts=self.session.texts.dates))
                        field.focus_control()
                        return None
                    due = line.due
        if due is None and any(name in FIELDS[self.action] for name in ("new_due", "rest_due", "until")):
            self.query(Field).first().focus_control()
            return None
        client_id = self.promise.client_id
        if found.get("client", self.promise.client) != self.promise.client:
            known = self.session.store.read(clients.find_client, found["client"]) if found["client"] else None
            client_id = known.id if known else None
            if known is None and found["client"]:
                field = self.query_one("#field-client", LineField)
                field.say(said(NotFound("no_client", name=found["client"]), self.session.texts.errors), "red")
                field.focus_control()
                return None
        return Answers(
            due=due,
            asked_by=Side(found.get("asked_by", Side.MINE)),
            agreed=ticked.get("agreed", True),
            told=ticked.get("told", False),
            words=next(
                (found[name] for name in ("reason", "how", "line", "missing", "to", "rest") if name in found), ""
            ),
            text=found.get("text", ""),
            side=Side(found.get("whose", self.promise.side)),
            client_id=client_id,
        )
