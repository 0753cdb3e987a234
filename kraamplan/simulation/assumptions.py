"""How the published shares are split further. INVENTED throughout, but for what is named.

The split is chosen so that a large cohort meets every anchor: sections, instrumental births,
preterm births and multiples come from the burdens, and so does the mean of the hours.
"""

GESTATIONAL_WEEKS = {
    29: 0.6, 32: 0.7, 34: 1.2, 35: 1.3, 36: 2.0, 37: 6.2, 38: 16.0, 39: 28.0, 40: 28.0, 41: 14.4,
    42: 1.6,
}  # fmt: skip
"""Per cent of births by completed week; the sums before 37 and 40 and from 42 are published."""

FIRST_TERM_WEEK = 37

PLANNED_CAESAREAN_WEEKS = {38: 1.6, 39: 5.6, 40: 0.8}
"""Per cent of all births: planned sections at term."""

BIRTHS_BY_WEEKDAY = (14.93, 14.93, 15.4, 14.94, 15.8, 12.7, 11.3)
"""Per cent, Monday first. CBS 2016 gives Wednesday, Friday, Saturday and Sunday."""

BIRTHS_BY_MONTH = (0.97, 0.97, 0.98, 0.98, 1.01, 1.03, 1.04, 1.04, 1.03, 1.02, 0.97, 0.96)
"""January first, of an even month. More in summer and October (CBS 2002); the size is invented."""

BURDENS: dict[tuple[int, ...], float] = {
    (): 50.1,
    (2,): 5.2,
    (3,): 6.0,
    (4,): 4.5,
    (5,): 12.9,
    (6,): 7.5,
    (7,): 3.7,
    (8,): 1.5,
    (3, 4): 0.8,
    (4, 5): 0.6,
    (4, 6): 0.6,
    (2, 5): 1.0,
    (2, 6): 0.5,
    (5, 7): 1.3,
    (3, 6): 0.5,
    (7, 8): 1.0,
    (5, 8): 0.4,
    (3, 7): 0.5,
    (2, 3): 0.4,
}
"""Per cent of families by what is hard for them, as single packages 2 to 8.

What is left to 100 is deferred care. Of all of this only the share of the first line is published.
"""

DEFERRED_BURDENS: dict[tuple[int, ...], float] = {(7, 8): 0.5, (8,): 0.3, (5, 8): 0.2}
"""Per cent of families whose care is deferred: their child stays in hospital."""

MULTIPLE_AMONG_RISKS = 0.225
PRETERM_AMONG_MULTIPLES = 0.541
PRETERM_AMONG_OTHER_RISKS = 0.92
INSTRUMENTAL_AMONG_BIRTH_TROUBLE = 0.89
PLANNED_AMONG_CAESAREANS = 0.49
MINIMUM_CARE = 0.076
"""Chosen mostly for the co-payment, so whatever is hard for a family; not by deferred care."""

PLACES_OUTSIDE_HOSPITAL = {"home": 15.4, "birth_centre": 2.5, "outpatient": 10.1}
"""Per cent of all births, vzinfo/Perined 2020; the rest is second-line care."""

FEEDING = {"breast": 68.3, "mixed": 6.9, "bottle": 24.8}
"""Per cent at birth, Peiling Melkvoeding 2018."""
UNDECIDED_AT_REGISTRATION = 0.04

PARITY = {0: 45.0, 1: 36.0, 2: 14.0, 3: 5.0}
"""Per cent of families by earlier births; near the national share of first children."""

NIGHTS_AFTER_SPONTANEOUS_BIRTH = {0: 15, 1: 61, 2: 24}
NIGHTS_AFTER_INSTRUMENTAL_BIRTH = {0: 10, 1: 58, 2: 32}
NIGHTS_AFTER_CAESAREAN = {1: 20, 2: 45, 3: 35}
"""Mother's nights in hospital after a birth there."""
NIGHTS_OF_A_SICK_CHILD = {2: 20, 3: 30, 4: 30, 5: 20}
OBSERVED_IN_HOSPITAL = 0.12
"""Births there after which mother and child are kept for a second night, nothing being wrong."""

FEEDING_PROBLEMS = 0.05
NOT_SELF_SUFFICIENT_AFTER_CAESAREAN = 0.05
COMPLICATIONS_AFTER_BIRTH_TROUBLE = 0.25
EXTRA_DAYS = 0.015
"""Shares of what turns up in the first days of care; the older protocol counts it."""
