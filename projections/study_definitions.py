"""What the eight success indicators of Kraamzorg op Maat count, and why some have no value.

Not a projection: words. The norms are those of the study's kader 1.
"""

from domain.indication.sourced import Words
from projections.indicator import Definition, Unit

_SOURCE = "Kraamzorg op Maat (2020), kader 1"

NO_SURVEY = Words(
    "hiervan is geen vragenlijst vastgelegd", "no survey about this is on record in the log"
)


def _definition(
    code: str, title: Words, counts: Words, *, unit: Unit = Unit.SHARE, norm: str | None = None
) -> Definition:
    return Definition(
        code=code, version=1, title=title, counts=counts, unit=unit, norm=norm, source=_SOURCE
    )


IMPLEMENTATION = _definition(
    "1",
    Words("implementatie", "implementation"),
    Words("oordeel over uitvoerbaarheid, uit een vragenlijst", "feasibility, by survey"),
)
CONSENT = _definition(
    "2",
    Words("draagvlak bij cliënten", "support of clients"),
    Words("benaderde cliënten: stemden in met het onderzoek", "clients approached: consented"),
    norm="> 70 %",
)
JOB_EXPERIENCE = _definition(
    "3",
    Words("draagvlak bij zorgverleners", "support of carers"),
    Words("werkbeleving onder KoM min die onder LIP, uit een vragenlijst", "job experience"),
    norm="> 0",
)
INDICATED = _definition(
    "4",
    Words("indicatiestelling", "indication"),
    Words(
        "cliënten met zorg, zonder minimale kraamzorg: uren vastgesteld; daarnaast fouten per "
        "criterium, en per aantal indicaties dat een zorgverlener eerder deed",
        "clients with care, minimum care apart: hours were indicated; besides, errors by criterion "
        "and by how many indications a carer gave before",
    ),
    norm=">= 95 %",
)
REDISTRIBUTION = _definition(
    "5",
    Words("herverdeling van uren", "redistribution of hours"),
    Words(
        "minuten per cliënt verschil in gemiddelde met de schaduwmethode zonder pakketten; "
        "daarnaast wat pakket 1 en de pakketten 2 tot en met 12 erbij of eraf kregen",
        "minutes per client by which the mean differs from the shadow method without packages; "
        "besides, what package 1 and packages 2 to 12 gained or lost",
    ),
    unit=Unit.MINUTES,
    norm="between -36 and 36 minutes (0.6 h), package 1 less and 2-12 more",
)
PACKAGE_SIZE = _definition(
    "6",
    Words("omvang van de zorgpakketten", "size of the packages"),
    Words(
        "geleverde minuten als deel van de norm; daarnaast per pakket",
        "minutes delivered as a part of the norm; besides, by package",
    ),
    norm="about 100 %",
)
OUTCOMES = _definition(
    "7",
    Words("uitkomsten", "outcomes"),
    Words(
        "gemiddelde score in de pakketten 2 tot en met 12 min die in pakket 1, van 0 tot 1; "
        "daarnaast per uitkomst",
        "mean score in packages 2 to 12 minus that in package 1, from 0 to 1; besides, by outcome",
    ),
    norm="package 1 not worse, packages 2-12 better than under LIP",
)
PROSPECTS = _definition(
    "8",
    Words("beroepsperspectief", "professional prospects"),
    Words(
        "deel van de toegelichte tijd dat in de pakketten 2 tot en met 12 anders wordt besteed dan "
        "in pakket 1",
        "part of the time told that goes elsewhere in packages 2 to 12 than in package 1",
    ),
    norm="> 0",
)
NO_CONSENT = Words(
    "wie voor een onderzoek benaderd is en wie instemde, legt het logboek niet vast",
    "who was approached for a study and who consented is not recorded in the log",
)
NO_SHADOW = Words(
    "geen gezin is onder een methode met en een zonder pakketten geïndiceerd",
    "no family was indicated under a method with and one without packages",
)
NO_SPLIT = Words(
    "er zijn geen werkzaamheden toegelicht in pakket 1 en daarbuiten",
    "no activities were told in package 1 and beyond it",
)
