"""The parts of the large journal in German."""

from __future__ import annotations

from journal.demo.large_words import LargeWords

PARTS = LargeWords(
    names=(
        "Ahlers|Brömmel|Corvin|Dörr|Ebert|Falk|Günther|Hagen|Imhof|Jansen|Köhler|Lorenz|Mahler|Nölle|Osten|"
        "Pröll|Quandt|Rahn|Sänger|Thiel|Ulmer|Vogel|Weiß|Zöllner|Amrum|Birk|Dahl|Ellwanger|Fink|Gruber|Holm|"
        "Iversen|Jürgens|Kühn"
    ),
    trades=(
        "Tischlerei|Optik|Verlag|Software|Kaffee|Fahrräder|Spedition|Galerie|Physiotherapie|Solar|Möbel|"
        "Bücher|Reisen|Küche|Architektur|Glas|Theater|Keramik|Versicherung|Bäckerei"
    ),
    first_names="Anna|Ben|Clara|David|Eva|Felix|Greta|Hugo|Ida|Jörg|Kim|Lena|Max|Nina|Oskar|Paula",
    roles=("Leitung", "Projektleitung", "Buchhaltung", "Werbung", "Herstellung"),
    matters=(
        "Änderungen nach der Freigabe: {object}",
        "Neuer Termin: {object}",
        "Offene Rechnung: {object}",
        "Wer entscheidet: {object}",
        "Erster Blick: {object}",
        "Ärger: {object}",
        "Preis: {object}",
        "Was schiefging: {object}",
        "Wie es weitergeht: {object}",
        "Was dazugehört: {object}",
    ),
    objects=(
        "Rundbrief|Startseite|Katalog|Ladentexte|Jahresbericht|Logo|Textleitfaden|Buchungsformular|Bildtexte|"
        "Produktnamen|Pressemappe|Begrüßungsseiten|Broschüre|Beschilderung|Stellenanzeigen|Fallbeispiele"
    ),
    promised=(
        "schicken: {object}",
        "Fragen beantworten: {object}",
        "Preis nennen: {object}",
        "zweite Fassung: {object}",
        "Anmerkungen: {object}",
        "freigeben: {object}",
        "Bilder schicken: {object}",
        "Rechnung bezahlen: {object}",
    ),
    prompts=(
        ("in_12_months", ("Wir machen weniger, und das in Ruhe.", "Sie rufen früh an, wenn es eng wird.")),
        ("goal", ("Ein Termin, den beide halten können: {object}.", "Ich weiß, wer entscheidet: {object}.")),
        ("core_sentence", ("Ich mache das gern fertig. Dafür brauche ich alle Anmerkungen in einer Liste.",)),
        ("matters_to_them", ("Es im Haus nicht zweimal erklären zu müssen.", "Zum Start gut dazustehen.")),
        ("my_question", ("Was muss stimmen, damit ihr ruhig schlafen könnt?", "Wer sieht es, bevor es rausgeht?")),
        ("leave_out", ("Wer beim letzten Mal zu spät war.",)),
        ("can_offer", ("Einen ersten Teil noch diese Woche.",)),
    ),
    went_well=(
        "Ausreden lassen. Danach war die Hälfte schon geklärt.",
        "Den Preis ohne Vorrede gesagt.",
        "Erst gefragt, was gemeint ist, dann geantwortet.",
        "Pünktlich aufgehört.",
    ),
    next_time=(
        "Zuerst nach dem Termin fragen.",
        "Nach einer Woche anrufen, nicht nach drei.",
        "Am Anfang weniger Worte.",
        "Die Vereinbarung offen auf dem Schirm haben.",
    ),
    surprised=("Sie hatten auf mich gewartet.", "Zu Ende gelesen hatte es niemand."),
    notes=("Vormittags gut zu erreichen.", "Mag kurze Mails.", "Will zuerst eine Skizze sehen."),
    limit="Änderungen nach der Freigabe ohne neuen Preis",
)
