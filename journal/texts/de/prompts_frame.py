"""What the drawer of BEFORE asks about place, time and manner, in German."""

from journal.texts.prompts import OptionText, PromptText

FRAME = (
    PromptText(
        id="kind",
        label="Art des Gesprächs",
        question="Geht es eher ans Gemüt, oder fordert es den Kopf?",
        also=("wann", "Zeit", "Gefühl", "schwierig"),
        options=(
            OptionText(
                id="emotional",
                label="geht ans Gemüt",
                reason="Besser am Ende des Arbeitstags, in einem ruhigen Moment.",
            ),
            OptionText(id="mental", label="fordert den Kopf", reason="Besser am Morgen, mit frischem Kopf."),
        ),
    ),
    PromptText(
        id="venue",
        label="Wo",
        question="Bei mir, bei ihnen oder an einem neutralen Ort?",
        hint="Wenn du um das Gespräch gebeten hast, lass sie wählen; im Nachteil öffnet sich niemand.",
        also=("Ort", "Raum", "Büro", "treffen"),
        options=(
            OptionText(
                id="mine",
                label="bei mir",
                reason="Du bist vorbereitet und ungestört; sie fühlen sich vielleicht im Nachteil.",
            ),
            OptionText(
                id="theirs",
                label="bei ihnen",
                reason="Du gehst auf sie zu, sie fühlen sich sicher; du gibst Ruhe und Unterlagen auf.",
            ),
            OptionText(
                id="neutral",
                label="neutraler Ort",
                reason="Niemand hat Heimvorteil; achte darauf, dass es ruhig und vertraulich ist.",
            ),
        ),
    ),
    PromptText(
        id="safe_undisturbed",
        label="Sicher und ungestört?",
        question="Fühlen sich dort beide sicher, und stört niemand?",
        hint="Vertraulich genug zum Reden, offen genug, um ruhig zu sein: etwa eine stille Ecke.",
        also=("ruhig", "Ort", "vertraulich"),
    ),
    PromptText(
        id="buffer",
        label="Luft danach?",
        question="Ist danach Zeit, bevor etwas anderes beginnt?",
        hint="Eine halbe Stunde allein hilft mehr als der nächste Termin.",
        also=("Pause", "Puffer", "Zeit"),
    ),
    PromptText(
        id="contract_checked",
        label="Vertrag geprüft?",
        question="Habe ich nachgelesen, was im Vertrag dazu steht?",
        hint="Im Zweifel vorher rechtlichen Rat holen.",
        also=("Anwalt", "Recht", "Kündigung"),
    ),
    PromptText(
        id="who_else",
        label="Wer noch dabei ist",
        question="Wer ist noch dabei?",
        placeholder="ihre Einkaufsleitung",
        also=("Leute", "andere", "Gäste"),
    ),
    PromptText(
        id="what_i_need",
        label="Was ich brauche",
        question="Was brauche ich dafür?",
        placeholder="die Zahlen, eine ruhige Stunde",
        hint="Nur wer seine Grenzen kennt, kann für sich einstehen.",
        also=("Bedürfnis",),
    ),
    PromptText(
        id="tone",
        label="Ton",
        question="In welchem Ton?",
        hint="Klar und freundlich geht zusammen.",
        also=("Stimme", "Art", "wie", "warm", "fest"),
        options=(
            OptionText(id="calm", label="ruhig"),
            OptionText(id="warm", label="warm"),
            OptionText(id="firm", label="klar"),
            OptionText(id="brief", label="knapp"),
        ),
    ),
    PromptText(
        id="wont_matter",
        label="Zählt dann nicht mehr",
        question="Was zählt in zwölf Monaten nicht mehr?",
        hint="Lass es jetzt schon los; es ist dieses Gespräch nicht wert.",
        also=("loslassen", "Punkte", "Euro", "Schuld", "recht"),
        options=(
            OptionText(id="scoring_points", label="Punkte machen"),
            OptionText(id="few_euros", label="ein paar Euro"),
            OptionText(
                id="guilt",
                label="Schuldgefühle",
                reason="Sich schuldig zu fühlen zeigt noch nicht, was hier richtig ist.",
            ),
            OptionText(id="being_right", label="recht haben"),
        ),
    ),
    PromptText(
        id="minutes",
        label="Minuten geplant",
        question="Wie viele Minuten sind geplant?",
        placeholder="45",
        hint="Genug, dass auch Stille Platz hat.",
        also=("Dauer", "Zeit", "lang"),
    ),
    PromptText(
        id="belongs_to",
        label="Gehört zu",
        question="Zu welchem Projekt oder Meilenstein gehört es?",
        placeholder="Relaunch, zweiter Entwurf",
        hint="Damit zum Plan passt, was du sagst und zusagst. / findet es wieder.",
        also=("Projekt", "Meilenstein", "Plan", "Phase"),
    ),
)
