"""Die Formulare auf Deutsch."""

from journal.texts.forms import FormTexts


def _held(mine_and_theirs: int, undated: int) -> str:
    promises = "1 Zusage" if mine_and_theirs == 1 else f"{mine_and_theirs} Zusagen"
    if not mine_and_theirs:
        return "Keine Zusagen."
    if not undated:
        return f"{promises}, mit Termin." if mine_and_theirs == 1 else f"{promises}, alle mit Termin."
    if undated == mine_and_theirs:
        return f"{promises}, noch ohne Termin."
    return f"{promises}, {undated} ohne Termin."


FORMS = FormTexts(
    before="Vorher",
    after="Nachher",
    new="ein Gespräch",
    kept=lambda at: f"Entwurf gesichert {at}",
    not_kept=lambda reason: f"NICHT GESICHERT: {reason} Dein Text ist noch da.",
    who="Wer?",
    what="Worum geht es?",
    when="Wann und wie?",
    who_placeholder="neu oder bekannt",
    what_placeholder="in ein paar Worten",
    when_placeholder_before="morgen 14:00",
    when_placeholder_after="14:00, oder leer lassen",
    new_client="neue Kundschaft",
    offered_talk=lambda when: f"geplant {when}, Enter nimmt es",
    channels={"call": "Anruf", "video": "Video", "person": "vor Ort", "mail": "Mail", "chat": "Chat"},
    occasion="Anlass",
    happened="Fand es statt?",
    statuses={
        "held": "ja",
        "partly": "zum Teil",
        "moved": "verschoben",
        "cancelled": "abgesagt",
        "avoided": "vermieden",
    },
    share="Mein Redeanteil",
    shares={"25": "25 %", "50": "50 %", "75": "75 %"},
    i_promised="Ich habe zugesagt",
    they_promised="Sie haben zugesagt",
    promise_placeholder="was, und @ bis wann: @fr, @25.12., @3d, @gespräch, @?",
    feelings_before="Gefühle vorher",
    feelings_now="Gefühle jetzt",
    feelings_ahead="Wie geht es dir damit?",
    their_mood="Ihre Stimmung",
    feelings_placeholder=" Anfangsbuchstaben; Leertaste zeigt alle",
    plane_title="Wie fühlt es sich an?",
    goal_about="Es geht um",
    uncomfortable="Wie unangenehm wird es?",
    goal_reached="Ziel",
    discomfort="Unbehagen",
    control="Im Griff",
    expected=lambda number: f"erwartet hattest du {number}",
    next_step="Nächster Schritt",
    mail_owed="eine Nachfass-Mail ist offen",
    second_talk="",
    second_talk_wanted="ein zweites Gespräch soll folgen",
    second_when="Zweites Gespräch, wann?",
    second_when_placeholder="nächsten Mo 10:00, oder offen lassen",
    moved_when="Verschoben auf",
    drawer="Mehr Fragen",
    find="Frage suchen",
    find_placeholder="ein Wort daraus",
    find_nothing="keine Frage mit diesem Wort",
    ready="bereit",
    no_before="Für dieses Gespräch war nichts vorbereitet.",
    yes="ja",
    draft_left=lambda half, name, when: f"Das hast du angefangen: {half}, {name}, {when}.",
    go_on="Weiterschreiben",
    begin_new="Neu anfangen",
    discard="Verwerfen",
    cancel="Zurück",
    past=lambda echo: f"{echo}. Soll der Termin so bleiben?",
    past_keep="So lassen",
    past_change="Ändern",
    breathe_offer="Das Gespräch ist nah und wühlt dich auf. Eine Minute atmen oder verschieben?",
    breathe="Eine Minute atmen",
    move_it="Gespräch verschieben",
    go_ahead="Weiter",
    breathe_in="einatmen",
    breathe_out="ausatmen",
    breathe_done="Das war eine Minute.",
    too_long="Das ist zu viel für dieses Feld. Nichts wurde übernommen; es ist noch in deiner Zwischenablage.",
    saved="Gesichert.",
    changed_meanwhile=(
        "Dieses Gespräch wurde inzwischen in einem anderen Fenster geändert; deins ist gesichert, das andere steht "
        "unter den früheren Fassungen."
    ),
    not_saved=lambda reason: f"Nicht gesichert: {reason} Alles Getippte ist noch da.",
    let_go="Feierabend",
    held=_held,
    mail_at=lambda when: f"Eine Mail {when}.",
    returns=lambda when: f"wieder da {when}",
    waits="Deine Reflexion kann bis morgen früh warten.",
    nothing_else="Mehr braucht dich heute nicht.",
    let_go_close="Enter beschließt den Tag.",
    delete="Löschen",
    delete_question=lambda topic: f"„{topic}“ löschen? Mit u holst du es zurück.",
    delete_open=lambda count: (
        "Eine Zusage daraus ist noch offen." if count == 1 else f"{count} Zusagen daraus sind noch offen."
    ),
    keep_open="Löschen, Zusagen behalten",
    withdraw_all="Löschen, die Zusagen waren ein Irrtum",
    move_to="Anderer Kundschaft zuordnen",
    move_to_question="Zu wem gehört es?",
    earlier="Frühere Fassungen",
    earlier_none="Es gibt keine frühere Fassung.",
    earlier_title="Frühere Fassungen",
    bring_back="Zurückholen",
    brought_back="Die frühere Fassung ist wieder da; die andere bleibt daneben erhalten.",
    empty_half="Nichts aufgeschrieben.",
    history_empty="Noch keine Gespräche. Drück n, um eins aufzuschreiben, p, um eins vorzubereiten.",
)
