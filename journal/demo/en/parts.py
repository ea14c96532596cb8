"""The parts of the large journal in English."""

from __future__ import annotations

from journal.demo.large_words import LargeWords

PARTS = LargeWords(
    names=(
        "Ahlers|Bassett|Corvin|Dorn|Ebert|Falk|Garland|Hagen|Ives|Jansen|Keller|Lorenz|Marlow|Nolde|Osten|"
        "Pryce|Quint|Rahn|Sanders|Thiel|Ulmer|Vogel|Weiss|Yates|Zander|Amrum|Birkett|Cass|Dahl|Elwood|Finch|"
        "Gruber|Holm|Iversen"
    ),
    trades=(
        "Joinery|Opticians|Press|Software|Coffee|Cycles|Logistics|Gallery|Physiotherapy|Solar|Furniture|"
        "Books|Travel|Catering|Architects|Glass|Theatre|Ceramics|Insurance|Bakery"
    ),
    first_names="Anna|Ben|Clara|David|Eva|Felix|Greta|Hugo|Ida|Jon|Kim|Lena|Max|Nina|Oskar|Paula",
    roles=("owner", "project lead", "bookkeeping", "marketing", "production"),
    matters=(
        "Changes after the approval of the {object}",
        "New date for the {object}",
        "The bill for the {object}",
        "Who decides about the {object}",
        "First look at the {object}",
        "Complaint about the {object}",
        "Price of the {object}",
        "What went wrong with the {object}",
        "Next steps for the {object}",
        "Scope of the {object}",
    ),
    objects=(
        "newsletter|landing page|catalogue|shop texts|annual report|logo files|style guide|booking form|"
        "photo captions|product names|press kit|onboarding pages|brochure|signage|job ads|case studies"
    ),
    promised=(
        "send the {object}",
        "answer the questions about the {object}",
        "estimate for the {object}",
        "second version of the {object}",
        "remarks on the {object}",
        "approve the {object}",
        "pictures for the {object}",
        "pay the bill for the {object}",
    ),
    prompts=(
        ("in_12_months", ("We work on fewer things, and calmly.", "They call early when a date gets tight.")),
        ("goal", ("A date for the {object} that both can hold.", "I know who decides about the {object}.")),
        ("core_sentence", ("I will gladly finish the {object}; for that I need your remarks in one list.",)),
        ("matters_to_them", ("Not having to explain the {object} to their boss twice.", "Looking good at the start.")),
        (
            "my_question",
            ("What must the {object} do for you to be at ease?", "Who sees it before it goes out?"),
        ),
        ("leave_out", ("Who was late last time.",)),
        ("can_offer", ("A first part of the {object} this week.",)),
    ),
    went_well=(
        "I let them finish, and half of it had settled itself.",
        "Said the price of the {object} without a preface.",
        "Asked what they meant before I answered.",
        "We stopped on time.",
    ),
    next_time=(
        "Ask for the date before talking about the {object}.",
        "Call after a week, not after three.",
        "Fewer words at the start.",
        "Have the agreement about the {object} open on the screen.",
    ),
    surprised=("They had been waiting for me.", "Nobody had read the {object} to the end."),
    notes=("Reachable in the mornings.", "Prefers short mails.", "Wants to see a sketch first."),
    limit="Changes after approval without a new price",
)
