"""AFTER: the planned talk that is offered, what follows from what was entered, what is saved, and the let-go screen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from textual.command import CommandPalette

from journal.conversations import Answer, Channel, Feeling, Half, Moment, Ratings, Status
from journal.drafts import ConversationDraft
from journal.language import Language
from journal.promises import PromiseState, Side
from journal.prompts import PromptKind, built_in
from journal.storage import clients, conversations, drafting, promises
from journal.storage.store import Store
from journal.texts.choose import texts_for
from screens.after import AfterPage
from screens.breathe import Breathe
from screens.fields.field import Field
from screens.fields.lines import LinesField
from screens.history import HistoryPage
from screens.let_go import LetGo
from screens.question import Choose
from screens.talk import TalkPage
from screens.today import TodayPage
from tests.screen_support import (
    HOSTILE_TOGETHER,
    NARROW,
    Driver,
    emptied,
    entry,
    field_in_focus,
    fill_in,
    form,
    go_to,
    is_on,
    open_form,
    opened,
    pasted,
    planned,
    row_with,
    rows,
    save,
    save_after,
    shown,
    shown_as,
    shows,
    typed,
    until,
    written,
)


async def write_down(pilot: Driver, client: str = "Berg", topic: str = "the roof") -> None:
    """Open AFTER and fill in what every talk has."""
    await open_form(pilot, AfterPage)
    await fill_in(pilot, "client", client)
    await fill_in(pilot, "topic", topic)


def due_talk(store: Store, at: datetime) -> int:
    """A talk that was to be an hour ago, with its BEFORE."""
    return planned(
        store,
        at,
        at - timedelta(hours=1),
        channel=Channel.VIDEO,
        answers=(Answer(prompt="goal", text="a date we both believe in"),),
        feelings=(Feeling(moment=Moment.BEFORE, whose=Side.MINE, word="anxious", intensity=2),),
        ratings=Ratings(expected=7),
    ).conversation_id


# ── with a BEFORE ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_known_client_brings_the_talk_that_was_due_and_enter_takes_it(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        assert "planned" in row_with(pilot, "What about?")
        assert "17:30" in row_with(pilot, "What about?")
        await pilot.press("enter")
        await shows(pilot, "a date we both believe in")
        assert "2026-11-21 17:30" in row_with(pilot, "When and how?")
        page = form(pilot)
        assert page.when.value[1] is Channel.VIDEO
        assert "anxious ●●" in row_with(pilot, "  Feelings before ")
        assert "you expected 7" in row_with(pilot, "Discomfort")
        await save_after(pilot)
        talk = store.read(conversations.conversation, talk_id)
        assert talk.status is Status.HELD
        assert [answer.text for answer in talk.answers] == ["a date we both believe in"]
        assert talk.ratings.expected == 7


async def test_a_talk_of_another_day_is_offered_with_its_day(store: Store, at: datetime) -> None:
    planned(store, at, at - timedelta(days=1, hours=3))
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "planned" in row_with(pilot, "What about?"), "the offer")
        assert "20 Nov" in row_with(pilot, "What about?")


async def test_typing_another_topic_leaves_the_planned_talk_alone(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        await typed(pilot, "something else")
        await pilot.press("enter")
        assert form(pilot).topic.value == "something else"
        await save_after(pilot)
        assert store.read(conversations.conversation, talk_id).status is Status.PLANNED


async def test_saving_right_behind_the_offer_completes_the_talk_that_was_offered(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")
        await save_after(pilot)
        assert store.read(conversations.conversation, talk_id).status is Status.HELD


async def test_the_talk_is_offered_also_when_the_client_is_left_by_tab(store: Store, at: datetime) -> None:
    due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "Lindqvist Optics")
        await pilot.press("tab")
        await until(pilot, lambda: "the late estimate" in row_with(pilot, "What about?"), "the topic")


async def test_before_stands_in_place_of_the_form_on_a_narrow_screen_at_f2(store: Store, at: datetime) -> None:
    due_talk(store, at)
    async with opened(store, at, size=NARROW) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter", "enter")
        assert "a date we both believe in" not in shown(pilot)
        await pilot.press("f2")
        await shows(pilot, "a date we both believe in")
        await pilot.press("f2")
        await until(pilot, lambda: "a date we both believe in" not in shown(pilot), "the form")
        assert "Did it happen?" in shown(pilot)


async def test_f2_is_offered_where_it_does_something(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        if "f2" not in rows(pilot)[-1]:
            return
        before = shown(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: shown(pilot) != before, "any change")


async def test_a_talk_that_was_held_is_not_said_to_be_past(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await fill_in(pilot, "when", "yesterday 16:00")
        await shows(pilot, "Fri 20 Nov 16:00")
        assert "already past" not in shown(pilot)


# ── what follows ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_mail_is_owed_by_itself_once_something_was_promised(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        assert "[ ] a summary mail is owed" in shown(pilot)
        await fill_in(pilot, "theirs", "pay it @fri")
        await shows(pilot, "[x] a summary mail is owed")
        await save_after(pilot)
        assert store.read(conversations.recent, limit=1)
        assert "A mail" in shown(pilot)


async def test_a_mail_that_was_unticked_is_not_owed(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "pay it @fri")
        await go_to(pilot, "mail_owed")
        await pilot.press("space")
        await shows(pilot, "[ ] a summary mail is owed")
        await save_after(pilot)
        assert "A mail" not in shown(pilot)


async def test_a_talk_that_did_not_happen_owes_no_mail_and_does_not_say_so(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "call again @fri")
        await go_to(pilot, "status")
        await pilot.press("c")
        await pilot.pause()
        assert "[ ] a summary mail is owed" in shown(pilot)
        await save_after(pilot)
        assert "A mail" not in shown(pilot)


async def test_a_second_talk_with_a_date_is_planned(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "second_when", "mon 10:00")
        await save_after(pilot)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        assert "Mon 23 Nov" in row_with(pilot, "◆ the roof")
        newest = store.read(conversations.recent, limit=5)
        assert [line.status for line in newest] == [Status.PLANNED, Status.HELD]
        assert store.read(conversations.conversation, newest[0].id).follows_id == newest[1].id


async def test_a_second_talk_without_a_date_comes_back_as_something_to_agree_on(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await go_to(pilot, "second_talk")
        await pilot.press("space")
        await save_after(pilot)
        wanted = store.read(conversations.conversation, store.read(conversations.recent, limit=1)[0].id)
        assert wanted.second_talk


async def test_a_moved_talk_makes_a_linked_new_one_that_takes_before_along(store: Store, at: datetime) -> None:
    talk_id = due_talk(store, at)
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await typed(pilot, "lindq")
        await pilot.press("enter", "enter")
        await shows(pilot, "a date we both believe in")
        await go_to(pilot, "status")
        await pilot.press("m")
        await shows(pilot, "Moved to")
        await fill_in(pilot, "second_when", "tue 9:00")
        await save(pilot)
        await until(pilot, lambda: not isinstance(pilot.app.screen, AfterPage), "the end of the form")
        newest = store.read(conversations.recent, limit=1)[0]
        assert store.read(conversations.conversation, talk_id).status is Status.MOVED
        moved = store.read(conversations.conversation, newest.id)
        assert moved.status is Status.PLANNED
        assert [answer.text for answer in moved.answers] == ["a date we both believe in"]


async def test_the_next_step_keeps_its_label_when_the_talk_was_moved(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await open_form(pilot, AfterPage)
        await go_to(pilot, "status")
        await pilot.press("m")
        await shows(pilot, "Moved to")
        await pilot.press("h")
        await shows(pilot, "Second talk, when?")


async def test_everything_that_was_entered_is_in_the_journal(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "when", "yesterday 16:00")
        await pilot.press("enter", "v")
        await go_to(pilot, "talk_share")
        await pilot.press("5")
        await fill_in(pilot, "feelings_after", "rel")
        await pilot.press("2")
        await fill_in(pilot, "feelings_theirs", "ang")
        await pilot.press("enter")
        await fill_in(pilot, "went_well", "I let them finish")
        await fill_in(pilot, "next_time", "name the sum first")
        await go_to(pilot, "goal_reached")
        await pilot.press("3", "enter", "1", "0", "enter", "4")
        await save_after(pilot)
        talk = store.read(conversations.conversation, store.read(conversations.recent, limit=1)[0].id)
        assert talk.starts_at == datetime(2026, 11, 20, 16, 0, tzinfo=at.tzinfo)
        assert talk.channel is Channel.VIDEO
        assert talk.ratings == Ratings(goal=3, discomfort=10, control=4, talk_share=50)
        assert {(felt.moment, felt.whose, felt.word, felt.intensity) for felt in talk.feelings} == {
            (Moment.AFTER, Side.MINE, "relieved", 2),
            (Moment.AFTER, Side.THEIRS, "angry", 1),
        }
        assert {answer.prompt: answer.text for answer in talk.answers} == {
            "went_well": "I let them finish",
            "next_time": "name the sum first",
        }
        assert talk.reflected_at is not None


# ── letting go ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "sentence", "rest"),
    [
        ("en", "1 promise, dated. A mail tomorrow.", "Nothing else needs you tonight."),
        ("de", "1 Zusage, mit Termin. Eine Mail morgen.", "Mehr braucht dich heute nicht."),
    ],
)
async def test_the_let_go_screen_says_what_is_held_and_when_it_comes_back(
    store: Store, at: datetime, language: Language, sentence: str, rest: str
) -> None:
    async with opened(store, at, language=language) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        assert sentence in shown(pilot)
        assert rest in shown(pilot)
        assert "→ send it" in shown(pilot)
        await pilot.press("b")
        await is_on(pilot, Breathe)
        await pilot.press("escape")
        await is_on(pilot, LetGo)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)


async def test_g_shows_everything_that_is_held(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await pilot.press("g")
        await is_on(pilot, LetGo)
        assert "No promises." in shown(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)


# ── changing what was saved ─────────────────────────────────────────────────────────────────────────────────────────


async def test_saving_again_does_not_promise_again(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        await pilot.press("enter", "h")
        await is_on(pilot, HistoryPage)
        await shows(pilot, "the roof")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await shows(pilot, "→ send it")
        await fill_in(pilot, "went_well", "it did")
        await save_after(pilot)
        talk_id = store.read(conversations.recent, limit=1)[0].id
        made = store.read(promises.of_conversation, talk_id)
        assert [(promise.text, promise.state) for promise in made] == [("send it", PromiseState.OPEN)]


async def test_a_promise_already_held_does_not_look_as_if_it_were_kept(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await save_after(pilot)
        await pilot.press("enter", "h", "enter")
        await is_on(pilot, TalkPage)
        assert "✓ send it" not in shown(pilot)
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await shows(pilot, "send it")
        assert "✓ send it" not in shown(pilot), "the page of the talk marks kept promises so"


async def test_what_was_written_after_is_offered_again_after_escape(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await fill_in(pilot, "mine", "send it @mon")
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await pilot.press("n")
        await is_on(pilot, Choose)
        await pilot.press("g")
        await is_on(pilot, AfterPage)
        field = form(pilot).field("mine")
        assert isinstance(field, LinesField)
        await until(pilot, lambda: field.value == ("send it @mon",), "the line")
        await save_after(pilot)
        assert store.read(drafting.drafts) == []


async def test_beginning_anew_leaves_the_draft_where_it_was(store: Store, at: datetime) -> None:
    async with opened(store, at) as pilot:
        await write_down(pilot)
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        await pilot.press("n")
        await is_on(pilot, Choose)
        await pilot.press("n")
        await is_on(pilot, AfterPage)
        assert form(pilot).who.is_empty
        await pilot.press("escape")
        await is_on(pilot, TodayPage)
        assert [kept.draft.topic for kept in store.read(drafting.drafts)] == ["the roof"]


# ── whatever is typed ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", HOSTILE_TOGETHER[:1])
async def test_hostile_words_in_every_field_end_nothing_and_stand_there_as_they_are(
    store: Store, at: datetime, text: str
) -> None:
    catalogue = built_in()
    words = (PromptKind.LINE, PromptKind.LINES, PromptKind.TEXT)
    asked = [*catalogue.core(Half.AFTER), *catalogue.drawer(Half.AFTER)]
    answers = tuple(Answer(prompt=prompt.id, text="x") for prompt in asked if prompt.kind in words)
    draft = ConversationDraft(
        half=Half.AFTER,
        client="C",
        topic="T",
        answers=(*answers, Answer(prompt="consequence_on", text="2026-12-01")),
        mine=("x",),
        theirs=("y",),
    )
    store.drafts.keep("one", draft)
    assert store.drafts.flush(5)
    async with opened(store, at, size=(200, 120)) as pilot:
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        for field in list(pilot.app.screen.query(Field)):
            if field.field_name != "consequence_on":
                field.focus_control()
                await pasted(pilot, text)
        for name in ("when", "second_when", "find"):
            await emptied(pilot, name)
        await save_after(pilot)
        assert shown_as(text) in shown(pilot)
        await pilot.press("enter")
        await is_on(pilot, TodayPage)
        await pilot.press("h")
        await shows(pilot, f"T{shown_as(text)}")
        await pilot.press("enter")
        await is_on(pilot, TalkPage)
        assert shown_as(text) in row_with(pilot, f"T{shown_as(text)}")
        await pilot.press("e")
        await is_on(pilot, AfterPage)
        await pilot.press("escape")
        await is_on(pilot, TalkPage)
        await pilot.press("ctrl+p", "c")
        await is_on(pilot, CommandPalette)
        await shows(pilot, ": Write down")
        assert shown_as(text) in row_with(pilot, ": Write down")
        assert not [sign for sign in shown(pilot) if ord(sign) < 32 and sign != "\n"]


async def test_a_client_can_be_called_like_a_command_of_the_palette(store: Store, at: datetime) -> None:
    written(store, at, entry(client="[/b]", starts_at=at))
    async with opened(store, at) as pilot:
        await pilot.press("ctrl+p", "left_square_bracket")
        await is_on(pilot, CommandPalette)
        await shows(pilot, "[/b]: Write down")
        await pilot.press("enter")
        await is_on(pilot, AfterPage)
        await until(pilot, lambda: form(pilot).who.value == "[/b]", "the client")
        assert field_in_focus(pilot) == "topic"
        assert store.read(clients.find_client, "[/b]") is not None


async def test_every_label_is_in_german_when_the_program_is(store: Store, at: datetime) -> None:
    forms = texts_for("de").forms
    async with opened(store, at, language="de", size=(116, 60)) as pilot:
        await open_form(pilot, AfterPage)
        for label in (forms.who, forms.what, forms.when, forms.happened, forms.share, forms.i_promised, forms.control):
            assert label in shown(pilot)
