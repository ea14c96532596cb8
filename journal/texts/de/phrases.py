"""If-then lines and phrases in German."""

from journal.texts.templates import IfThenText, PhraseText

IF_THENS = (
    IfThenText(id="silence", when="sie schweigen", then="atme ich und zähle bis fünf"),
    IfThenText(id="searching_for_words", when="sie nach Worten suchen", then="warte ich"),
    IfThenText(
        id="hard_question", when="sie mich etwas Schwieriges fragen", then="mache ich eine Pause, bevor ich antworte"
    ),
    IfThenText(
        id="own_story", when="ich bei meiner eigenen Geschichte lande", then="komme ich mit einer Frage zu ihnen zurück"
    ),
    IfThenText(
        id="not_buying",
        when="sie nichts kaufen oder Schlechtes berichten",
        then="bleibe ich zugewandt und frage, wie es ihnen geht",
    ),
    IfThenText(id="venting", when="sie sich Luft machen", then="lasse ich sie ausreden"),
    IfThenText(
        id="shouting",
        when="sie laut werden oder mich beleidigen",
        then="bleibe ich langsam und freundlich: kein Angriff, keine Verteidigung",
    ),
    IfThenText(id="urge_to_prove", when="ich es unbedingt beweisen will", then="stelle ich eine Frage"),
    IfThenText(id="personal", when="es persönlich wird", then="suche ich darin, was die Arbeit betrifft"),
    IfThenText(id="too_hot", when="es zu hitzig wird", then="schlage ich ein zweites Gespräch vor und nenne einen Tag"),
    IfThenText(id="rude", when="sie unhöflich werden", then="bleibe ich höflich und bei der Sache"),
    IfThenText(
        id="justifying", when="ich anfange, meine Grenze zu rechtfertigen", then="sage ich sie noch einmal, nur kürzer"
    ),
    IfThenText(id="giving_in", when="ich kurz davor bin nachzugeben", then="sage ich, dass meine Antwort morgen kommt"),
    IfThenText(id="not_taken_seriously", when="sie es nicht ernst nehmen", then="nenne ich die Folge und das Datum"),
    IfThenText(
        id="awkward_about_money",
        when="es mir unangenehm ist, nach Geld zu fragen",
        then="denke ich daran, dass die Arbeit getan ist, und nenne den Betrag",
    ),
    IfThenText(
        id="reasons_not_to_pay",
        when="sie Gründe nennen, warum sie nicht zahlen",
        then="höre ich sie einmal an und nenne dann Betrag und Termin",
    ),
    IfThenText(id="soon", when="sie „bald“ sagen", then="frage ich nach dem Datum"),
    IfThenText(id="defending", when="ich mich verteidigen will", then="sage ich zuerst, was es für sie bedeutet"),
    IfThenText(id="upset", when="es sie sehr trifft", then="sage ich, was ich wahrnehme, und lasse ihnen Zeit"),
    IfThenText(
        id="can_act_now", when="ich einen Teil sofort lösen kann", then="biete ich ihn gleich an und erledige ihn heute"
    ),
    IfThenText(id="back_to_the_past", when="wir ins Vergangene rutschen", then="frage ich, was daraus werden soll"),
    IfThenText(
        id="talked_out_of_it", when="sie mich umstimmen wollen", then="danke ich und sage meinen Satz noch einmal"
    ),
    IfThenText(
        id="blamed",
        when="sie mir die Schuld geben",
        then="bleibe ich höflich und komme auf den nächsten Schritt zurück",
    ),
)

PHRASES = (
    PhraseText(
        id="how_are_you",
        du="Bevor wir anfangen: Wie geht es dir, und wie kommst du zurecht?",
        sie="Bevor wir anfangen: Wie geht es Ihnen, und wie kommen Sie zurecht?",
    ),
    PhraseText(
        id="long_pause",
        du="Wir haben lange nichts voneinander gehört. Ich habe an dich gedacht und wollte wissen, wie es dir geht.",
        sie="Wir haben lange nichts voneinander gehört. Ich habe an Sie gedacht und wollte wissen, wie es Ihnen geht.",
    ),
    PhraseText(
        id="not_selling",
        du="Ich rufe nicht an, um dir etwas zu verkaufen. Was würde dir gerade helfen?",
        sie="Ich rufe nicht an, um Ihnen etwas zu verkaufen. Was würde Ihnen gerade helfen?",
    ),
    PhraseText(
        id="hard_for_many",
        du="Viele hier im Ort und in meinem Fach haben es gerade schwer, ich auch. Wie ist es bei dir?",
        sie="Viele hier im Ort und in meinem Fach haben es gerade schwer, ich auch. Wie ist es bei Ihnen?",
    ),
    PhraseText(
        id="intention",
        du="Ich will offen und fair mit dir reden, damit es zwischen uns wieder gut wird.",
        sie="Ich möchte offen und fair mit Ihnen reden, damit es zwischen uns wieder gut wird.",
    ),
    PhraseText(
        id="want_to_solve",
        du="Das ist mir wichtig. Ich will es verstehen und mit dir lösen.",
        sie="Das ist mir wichtig. Ich möchte es verstehen und mit Ihnen lösen.",
    ),
    PhraseText(
        id="something_to_raise",
        du="Es gibt etwas an unserer Zusammenarbeit, das ich ansprechen will. Passt es dir gerade?",
        sie="Es gibt etwas an unserer Zusammenarbeit, das ich ansprechen möchte. Passt es Ihnen gerade?",
    ),
    PhraseText(
        id="about_the_invoice",
        du="Ich rufe wegen der Rechnung vom … an. Fällig war sie am … . Ist sie bei dir angekommen?",
        sie="Ich rufe wegen der Rechnung vom … an. Fällig war sie am … . Ist sie bei Ihnen angekommen?",
    ),
    PhraseText(
        id="news_from_me",
        du="Ich habe eine Nachricht, die dir nicht gefallen wird, und du sollst sie von mir hören.",
        sie="Ich habe eine Nachricht, die Ihnen nicht gefallen wird, und Sie sollen sie von mir hören.",
    ),
    PhraseText(
        id="decision_first",
        du="Ich habe etwas über unsere Zusammenarbeit entschieden, und du sollst es als Erstes erfahren.",
        sie="Ich habe etwas über unsere Zusammenarbeit entschieden, und Sie sollen es als Erstes erfahren.",
    ),
    PhraseText(
        id="your_side",
        du="Erzähl mir, wie es von dir aus aussieht. Ich höre zu.",
        sie="Erzählen Sie mir, wie es von Ihnen aus aussieht. Ich höre zu.",
    ),
    PhraseText(
        id="what_matters_most", du="Was ist dir dabei am wichtigsten?", sie="Was ist Ihnen dabei am wichtigsten?"
    ),
    PhraseText(id="take_your_time", du="Lass dir Zeit.", sie="Lassen Sie sich Zeit."),
    PhraseText(
        id="sounds_like",
        du="Ich höre, dass dich das geärgert hat. Stimmt das?",
        sie="Ich höre, dass Sie das geärgert hat. Stimmt das?",
    ),
    PhraseText(
        id="what_it_meant",
        du="Was hat das für dich ganz praktisch bedeutet?",
        sie="Was hat das für Sie ganz praktisch bedeutet?",
    ),
    PhraseText(
        id="did_i",
        du="Darf ich fragen: Habe ich selbst etwas getan, das dich verletzt hat? Dann tut es mir leid.",
        sie="Darf ich fragen: Habe ich selbst etwas getan, das Sie verletzt hat? Dann tut es mir leid.",
    ),
    PhraseText(
        id="understood",
        du="Ich sage kurz, was ich verstanden habe, und du korrigierst mich: …",
        sie="Ich sage kurz, was ich verstanden habe, und Sie korrigieren mich: …",
    ),
    PhraseText(
        id="date_or_expectation",
        du="War es der Termin, oder hatten wir uns beide etwas anderes vorgestellt? Wie siehst du das?",
        sie="War es der Termin, oder hatten wir uns beide etwas anderes vorgestellt? Wie sehen Sie das?",
    ),
    PhraseText(
        id="impact_and_step",
        du="Ich sehe, dass dich das … kostet. Lass uns den nächsten Schritt zusammen festlegen.",
        sie="Ich sehe, dass Sie das … kostet. Legen wir den nächsten Schritt zusammen fest.",
    ),
    PhraseText(
        id="my_mistake",
        du="Das war mein Fehler. Ich bringe das in Ordnung; dafür brauche ich Zeit bis … und von dir … .",
        sie="Das war mein Fehler. Ich bringe das in Ordnung; dafür brauche ich Zeit bis … und von Ihnen … .",
    ),
    PhraseText(id="you_are_right", du="Du hast recht, dass … .", sie="Sie haben recht, dass … ."),
    PhraseText(
        id="can_and_cannot",
        du="Was ich für dich tun kann: … . Was nicht geht: … .",
        sie="Was ich für Sie tun kann: … . Was nicht geht: … .",
    ),
    PhraseText(
        id="behaviour_effect",
        du="Als … war, hatte das zur Folge, dass … . Ab jetzt wünsche ich mir von dir: … .",
        sie="Als … war, hatte das zur Folge, dass … . Ab jetzt wünsche ich mir von Ihnen: … .",
    ),
    PhraseText(
        id="kind_no",
        du="Das mache ich nicht. Was ich dir stattdessen anbieten kann: … .",
        sie="Das mache ich nicht. Was ich Ihnen stattdessen anbieten kann: … .",
    ),
    PhraseText(
        id="limit_and_consequence",
        du="Ich will weiter mit dir arbeiten. Dafür muss sich … ändern; sonst werde ich ab … … .",
        sie="Ich möchte weiter mit Ihnen arbeiten. Dafür muss sich … ändern; sonst werde ich ab … … .",
    ),
    PhraseText(
        id="open_sum",
        du="Seit dem … sind … Euro offen. An welchem Tag kannst du sie überweisen?",
        sie="Seit dem … sind … Euro offen. An welchem Tag können Sie sie überweisen?",
    ),
    PhraseText(
        id="plain_news",
        du="Es ist so: … . Ich weiß, was das für dich heißt.",
        sie="Es ist so: … . Ich weiß, was das für Sie heißt.",
    ),
    PhraseText(
        id="plain_end",
        du="Ich beende unsere Zusammenarbeit zum … . Das steht fest, und ich will es mit dir gut zu Ende bringen.",
        sie="Ich beende unsere Zusammenarbeit zum … . Das steht fest, und ich möchte es mit Ihnen gut zu Ende bringen.",
    ),
    PhraseText(
        id="good_result", du="Was wäre für dich ein gutes Ergebnis?", sie="Was wäre für Sie ein gutes Ergebnis?"
    ),
    PhraseText(
        id="next_step_for_us",
        du="Was ist für dich unser nächster Schritt?",
        sie="Was ist für Sie unser nächster Schritt?",
    ),
    PhraseText(
        id="in_a_year",
        du="Wenn wir in einem Jahr zurückschauen: Was haben wir dann hoffentlich gut gemacht? Ich hoffe, … . Und du?",
        sie="Wenn wir in einem Jahr zurückschauen: Was haben wir dann hoffentlich gut gemacht? Ich hoffe, … . Und Sie?",
    ),
    PhraseText(
        id="two_ways",
        du="Ich sehe zwei Wege: … oder … . Welcher passt dir besser?",
        sie="Ich sehe zwei Wege: … oder … . Welcher passt Ihnen besser?",
    ),
    PhraseText(
        id="good_for_both",
        du="Wie sähe für dich eine Lösung aus, die uns beiden guttut?",
        sie="Wie sähe für Sie eine Lösung aus, die uns beiden guttut?",
    ),
    PhraseText(
        id="how_i_can_help",
        du="Ich kann mir gut vorstellen, wie du da durchkommst, und will dir bei … helfen.",
        sie="Ich kann mir gut vorstellen, wie Sie da durchkommen, und würde Ihnen gern bei … helfen.",
    ),
    PhraseText(
        id="talk_again",
        du="Lass uns für heute Schluss machen und am … weiterreden.",
        sie="Machen wir für heute Schluss und reden am … weiter, wenn Ihnen das recht ist.",
    ),
    PhraseText(
        id="in_good_hands",
        du="Ich lasse dich damit nicht allein: Ich bleibe dran, bis … übernommen hat.",
        sie="Ich lasse Sie damit nicht allein: Ich bleibe dran, bis … übernommen hat.",
    ),
    PhraseText(
        id="who_what_when",
        du="Also: Ich mache … bis …, und du machst … bis … . Stimmt das so?",
        sie="Also: Ich mache … bis …, und Sie machen … bis … . Stimmt das so?",
    ),
    PhraseText(
        id="summary_mail",
        du="Ich schicke dir heute eine kurze Zusammenfassung. Sag mir, wenn darin etwas nicht stimmt.",
        sie="Ich schicke Ihnen heute eine kurze Zusammenfassung. Sagen Sie mir, wenn darin etwas nicht stimmt.",
    ),
    PhraseText(
        id="ask_again",
        du="Ich frage dich am …, ob es für dich wirklich erledigt ist.",
        sie="Ich frage Sie am …, ob es für Sie wirklich erledigt ist.",
    ),
    PhraseText(
        id="payment_noted",
        du="Dann notiere ich: … Euro am … . An dem Tag schaue ich nach und melde mich bei dir.",
        sie="Dann notiere ich: … Euro am … . An dem Tag schaue ich nach und melde mich bei Ihnen.",
    ),
    PhraseText(
        id="thanks_for_openness",
        du="Danke, dass du mir das so offen gesagt hast. Das hilft mir, es besser zu machen.",
        sie="Danke, dass Sie mir das so offen gesagt haben. Das hilft mir, es besser zu machen.",
    ),
    PhraseText(
        id="thanks_for_the_time",
        du="Danke für die gemeinsame Zeit; an dir habe ich … geschätzt.",
        sie="Danke für die gemeinsame Zeit; an Ihnen habe ich … geschätzt.",
    ),
)
