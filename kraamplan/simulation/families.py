"""One family drawn from the anchors: pregnancy, birth, stay, feeding, what is hard for it."""

_DEFERRED = (0,)
_TRIGGERS: dict[int, tuple[dict[str, int], ...]] = {
    2: ({"pelvic-pain": 1}, {"chronic-disease": 1}, {"physical-disability": 1}),
    3: (
        {"children-under-4": 2, "no-social-network": 1},
        {"no-partner": 1},
        {"language-barrier": 1},
        {"poor-housing": 1},
    ),
    4: ({"psychiatric-history": 1}, {"depression-or-anxiety": 1}, {"addiction": 1}),
    8: ({"neonatal-admission": 1}, {"hypoglycaemia": 1}, {"apgar-5-minutes": 5}),
}
_OTHER_BIRTH_TROUBLE: tuple[dict[str, int], ...] = (
    {"severe-tear": 1},
    {"blood-loss-ml": 1_400},
    {"manual-placenta": 1},
)
_INSTRUMENTAL_AMONG_BIRTH_TROUBLE = 0.89
_PRETERM_AMONG_RISKS = 0.9
_TWINS_AMONG_RISKS = 0.25
_PLANNED_AMONG_CAESAREANS = 0.49
_PARITY = ((0, 45), (1, 36), (2, 14), (3, 5))
"""INVENTED, near the share of first children."""
