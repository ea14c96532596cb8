"""The forms in English."""

from journal.texts.forms import FormTexts


def _held(mine_and_theirs: int, undated: int) -> str:
    promises = "1 promise" if mine_and_theirs == 1 else f"{mine_and_theirs} promises"
    if not mine_and_theirs:
        return "No promises."
    if not undated:
        return f"{promises}, dated." if mine_and_theirs == 1 else f"{promises}, all dated."
    if undated == mine_and_theirs:
        return f"{promises}, no date yet."
    return f"{promises}, {undated} without a date."


FORMS = FormTexts(
    before="Before",
    after="After",
    new="a conversation",
    kept=lambda at: f"draft kept {at}",
    not_kept=lambda reason: f"NOT SAVED: {reason} Your text is still here.",
    who="Who?",
    what="What about?",
    when="When and how?",
    who_placeholder="a client, new or known",
    what_placeholder="in a few words",
    when_placeholder_before="tomorrow 14:00",
    when_placeholder_after="14:00, or leave it empty",
    new_client="new client",
    offered_talk=lambda when: f"planned {when}, Enter takes it",
    channels={"call": "call", "video": "video", "person": "in person", "mail": "mail", "chat": "chat"},
    occasion="Occasion",
    happened="Did it happen?",
    statuses={"held": "held", "partly": "partly", "moved": "moved", "cancelled": "cancelled", "avoided": "avoided"},
    share="My share of talking",
    shares={"25": "25 %", "50": "50 %", "75": "75 %"},
    i_promised="I promised",
    they_promised="They promised",
    promise_placeholder="what, and @ by when: @fri, @25.12., @3d, @talk, @?",
    feelings_before="Feelings before",
    feelings_now="Feelings now",
    feelings_ahead="Feelings now",
    their_mood="Their mood",
    feelings_placeholder=" its first letters; space shows all",
    plane_title="How does it feel?",
    goal_about="It is about",
    uncomfortable="Uncomfortable?",
    goal_reached="Goal",
    discomfort="Discomfort",
    control="Control",
    expected=lambda number: f"you expected {number}",
    next_step="Next step",
    mail_owed="a summary mail is owed",
    second_talk="",
    second_talk_wanted="a second talk is wanted",
    second_when="Second talk, when?",
    second_when_placeholder="next mon 10:00, or leave it open",
    moved_when="Moved to",
    drawer="More questions",
    find="Find a question",
    find_placeholder="a word of it",
    find_nothing="no question with that word",
    ready="ready",
    no_before="Nothing was prepared for this conversation.",
    yes="yes",
    draft_left=lambda half, name, when: f"You left this unfinished: {half}, {name}, {when}.",
    go_on="Go on with it",
    begin_new="Begin a new one",
    discard="Discard it",
    cancel="Back",
    past=lambda echo: f"{echo}. Keep this date?",
    past_keep="Keep it",
    past_change="Change it",
    breathe_offer="The talk is close and it is stirring you up. A minute of breathing, or move the talk?",
    breathe="Breathe for a minute",
    move_it="Move the talk",
    go_ahead="Go ahead",
    breathe_in="breathe in",
    breathe_out="breathe out",
    breathe_done="That was a minute.",
    too_long="That is too much for this field. Nothing was taken over; it is still in your clipboard.",
    saved="Saved.",
    changed_meanwhile=(
        "This conversation was changed in another window meanwhile; yours is saved, and the other is kept "
        "under its earlier versions."
    ),
    not_saved=lambda reason: f"Not saved: {reason} Everything you typed is still here.",
    let_go="Let go",
    held=_held,
    mail_at=lambda when: f"A mail {when}.",
    returns=lambda when: f"back {when}",
    waits="Your reflection can wait until the morning.",
    nothing_else="Nothing else needs you tonight.",
    let_go_close="Enter closes the day.",
    delete="Delete",
    delete_question=lambda topic: f"Delete “{topic}”? u takes it back.",
    delete_open=lambda count: (
        "It made a promise that is still open." if count == 1 else f"It made {count} promises that are still open."
    ),
    keep_open="Delete, keep the promises",
    withdraw_all="Delete, and the promises were a mistake",
    move_to="Move to another client",
    move_to_question="To which client?",
    earlier="Earlier versions",
    earlier_none="There is no earlier version.",
    earlier_title="Earlier versions",
    bring_back="Bring it back",
    brought_back="The earlier version is back; the other one is kept beside it.",
    empty_half="Nothing written.",
    history_empty="No conversations yet. Press n to write one down, p to prepare one.",
)
