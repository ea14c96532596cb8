"""If-then lines and phrases in English."""

from journal.texts.templates import IfThenText, PhraseText


def _said(name: str, text: str) -> PhraseText:
    return PhraseText(id=name, du=text, sie=text)


IF_THENS = (
    IfThenText(id="silence", when="they go quiet", then="breathe and count to five"),
    IfThenText(id="searching_for_words", when="they search for words", then="wait"),
    IfThenText(id="hard_question", when="they ask me something hard", then="pause before I answer"),
    IfThenText(id="own_story", when="I drift into my own story", then="come back to them with a question"),
    IfThenText(id="not_buying", when="they buy nothing, or bring bad news", then="stay warm and ask how they are"),
    IfThenText(id="venting", when="they need to vent", then="let them finish without interrupting"),
    IfThenText(id="shouting", when="they shout or insult me", then="stay slow and kind: no attack, no defence"),
    IfThenText(id="urge_to_prove", when="I feel the urge to prove it", then="ask a question"),
    IfThenText(id="personal", when="it gets personal", then="look for what it says about the work"),
    IfThenText(id="too_hot", when="it gets too hot", then="suggest a second talk and name a day"),
    IfThenText(id="rude", when="they are rude", then="stay polite and stay with the matter"),
    IfThenText(id="justifying", when="I start to justify my limit", then="say it once more, shorter"),
    IfThenText(id="giving_in", when="I am about to give in", then="say that they will have my answer tomorrow"),
    IfThenText(
        id="not_taken_seriously", when="they do not take it seriously", then="name the consequence and its date"
    ),
    IfThenText(
        id="awkward_about_money",
        when="it feels awkward to ask for money",
        then="remember that the work is done, and name the sum",
    ),
    IfThenText(
        id="reasons_not_to_pay",
        when="they give reasons for not paying",
        then="hear them out once, then name sum and date",
    ),
    IfThenText(id="soon", when="they say “soon”", then="ask for the date"),
    IfThenText(id="defending", when="I want to defend myself", then="say first what it means for them"),
    IfThenText(id="upset", when="they are upset", then="say what I notice, and give them time"),
    IfThenText(id="can_act_now", when="I can solve part of it at once", then="offer it now and do it today"),
    IfThenText(id="back_to_the_past", when="we slide back into the past", then="ask what should come of it"),
    IfThenText(
        id="talked_out_of_it", when="they try to talk me out of it", then="thank them and say my sentence again"
    ),
    IfThenText(id="blamed", when="they put the blame on me", then="stay polite and come back to the next step"),
)

PHRASES = (
    _said("how_are_you", "Before we begin: how are you, and how are you coping?"),
    _said("long_pause", "It has been a while. I thought of you and wanted to hear how things are."),
    _said("not_selling", "I am not calling to sell you anything. What would help you just now?"),
    _said(
        "hard_for_many",
        "Many people I know, here in town and in my trade, find it hard just now, and I do too. How is it for you?",
    ),
    _said("intention", "I want to be open and fair with you, so that we get this right again."),
    _said("want_to_solve", "This matters to me. I want to understand it and solve it with you."),
    _said(
        "something_to_raise",
        "There is something about how we work together that I would like to raise. Is this a good moment?",
    ),
    _said("about_the_invoice", "I am calling about the invoice of … . It was due on … . Has it reached you?"),
    _said("news_from_me", "I have news you will not like, and I want you to hear it from me."),
    _said("decision_first", "I have made a decision about our work together, and you are the first to hear it."),
    _said("your_side", "Tell me how it looks from your side. I am listening."),
    _said("what_matters_most", "What is the most important point in this for you?"),
    _said("take_your_time", "Take your time."),
    _said("sounds_like", "I hear that this made you angry. Is that right?"),
    _said("what_it_meant", "What has it meant for you in practice?"),
    _said("did_i", "May I ask: have I done something myself that hurt you? If so, I am sorry."),
    _said("understood", "Let me say what I have understood, and correct me: …"),
    _said("date_or_expectation", "Was it the date, or had each of us expected something different?"),
    _said("impact_and_step", "I see that this costs you … . Let us settle the next step together."),
    _said("my_mistake", "That was my mistake. I will put it right; for that I need until … and your help with … ."),
    _said("you_are_right", "You are right that … ."),
    _said("can_and_cannot", "What I can do for you: … . What I cannot do: … ."),
    _said("behaviour_effect", "When … happened, it meant … for me. From now on I would like … ."),
    _said("kind_no", "I cannot do that. What I can offer you instead is … ."),
    _said(
        "limit_and_consequence",
        "I want to go on working with you. For that, … has to change; otherwise I will … from … on.",
    ),
    _said("open_sum", "… euros have been open since … . On which day can you pay them?"),
    _said("plain_news", "It is this: … . I know what that means for you."),
    _said("plain_end", "I am ending our work together on … . That is decided, and I want to do it well."),
    _said("good_result", "What would be a good result for you?"),
    _said("next_step_for_us", "What is the next step for us?"),
    _said("in_a_year", "If we look back in a year: what do you hope we will have done well? I hope … ."),
    _said("two_ways", "I see two ways: … or … . Which suits you better?"),
    _said("good_for_both", "What would a solution look like that is good for both of us?"),
    _said("how_i_can_help", "I can picture how you get through this, and I would like to help with … ."),
    _said("talk_again", "Let us leave it there for today and talk again on … ."),
    _said("in_good_hands", "I will not just leave you with it: I stay until … has taken over."),
    _said("who_what_when", "So I will do … by …, and you will do … by … . Is that right?"),
    _said("summary_mail", "I will send you a short summary today. Please correct what I got wrong."),
    _said("ask_again", "I will ask you on … whether it is really settled for you."),
    _said("payment_noted", "Then I note: … euros on … . I will look on that day and get in touch with you."),
    _said("thanks_for_openness", "Thank you for telling me so openly. It helps me to do better."),
    _said("thanks_for_the_time", "Thank you for our time together; I valued … ."),
)
