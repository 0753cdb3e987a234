"""What the eight success indicators of Kraamzorg op Maat count, and why some have no value.

Not a projection: words. The norms are those of the study's kader 1.
"""

from domain.indication.sourced import Words
from projections.indicator import Definition, Unit

_SOURCE = "Kraamzorg op Maat (2020), kader 1"

NO_SURVEY = Words("hiervan is geen vragenlijst gemeld", "no survey about this was reported")
OF_THE_WHOLE = Words(
    "gemeld van de organisatie als geheel, niet per regio",
    "reported of the organisation as a whole, not by region",
)
NO_OTHER_GROUP = Words(
    "één vragenlijst is niet aan beide groepen voorgelegd",
    "no one instrument was put to both groups",
)
NO_LIP_GROUP = Words(
    "er is geen normgroep onder LIP gemeld met dezelfde vragenlijst",
    "no norm group under LIP was reported with the same survey",
)


def _definition(
    code: str,
    title: Words,
    counts: Words,
    *,
    version: int = 1,
    unit: Unit = Unit.SHARE,
    norm: Words | None = None,
) -> Definition:
    return Definition(
        code=code, version=version, title=title, counts=counts, unit=unit, norm=norm, source=_SOURCE
    )


IMPLEMENTATION = _definition(
    "1",
    Words("implementatie", "implementation"),
    Words(
        "oordeel van zorgverleners over de uitvoerbaarheid, als deel van de schaal van hun "
        "vragenlijst; daarnaast per vragenlijst",
        "judgement of carers on feasibility, as a part of the scale of their survey; besides, by "
        "survey",
    ),
    version=2,
)
CONSENT = _definition(
    "2",
    Words("draagvlak bij cliënten", "support of clients"),
    Words(
        "benaderde cliënten: stemden in met het onderzoek; daarnaast van hen wie later afhaakte",
        "clients approached: consented to the study; besides, who of them withdrew later",
    ),
    version=2,
    norm=Words("> 70 %", "> 70 %"),
)
JOB_EXPERIENCE = _definition(
    "3",
    Words("draagvlak bij zorgverleners", "support of carers"),
    Words(
        "werkbeleving onder KoM min die onder LIP, als deel van de schaal; alleen "
        "vragenlijsten die beide groepen kregen",
        "job experience under KoM minus that under LIP, as a part of the scale; only surveys "
        "put to both groups",
    ),
    version=2,
    norm=Words("> 0", "> 0"),
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
    version=2,
    norm=Words(">= 95 %", ">= 95 %"),
)
REDISTRIBUTION = _definition(
    "5",
    Words("herverdeling van uren", "redistribution of hours"),
    Words(
        "minuten per cliënt verschil in gemiddelde met de schaduwmethode zonder pakketten; "
        "daarnaast het deel daarvan dat pakket 1 en de pakketten 2 tot en met 12 erbij of eraf "
        "kregen",
        "minutes per client by which the mean differs from the shadow method without packages; "
        "besides, the part of it that package 1 and packages 2 to 12 gained or lost",
    ),
    version=2,
    unit=Unit.MINUTES,
    norm=Words(
        "tussen -36 en 36 minuten (0,6 u), pakket 1 minder en 2-12 meer",
        "between -36 and 36 minutes (0.6 h), package 1 less and 2-12 more",
    ),
)
PACKAGE_SIZE = _definition(
    "6",
    Words("omvang van de zorgpakketten", "size of the packages"),
    Words(
        "geleverde minuten als deel van de norm; daarnaast per pakket",
        "minutes delivered as a part of the norm; besides, by package",
    ),
    norm=Words("ongeveer 100 %", "about 100 %"),
)
OUTCOMES = _definition(
    "7",
    Words("uitkomsten", "outcomes"),
    Words(
        "gemiddelde score in de pakketten 2 tot en met 12 min die van de normgroep onder LIP, als "
        "deel van de schaal, minimale kraamzorg apart; daarnaast pakket 1 tegenover LIP, en per "
        "uitkomst; niet slechter is: niet aantoonbaar slechter",
        "mean score in packages 2 to 12 minus that of the norm group under LIP, as a part of the "
        "scale, minimum care apart; besides, package 1 against LIP, and by outcome; not worse "
        "means not shown worse",
    ),
    version=4,
    norm=Words(
        "pakket 1 niet slechter, pakketten 2-12 beter dan onder LIP",
        "package 1 not worse, packages 2-12 better than under LIP",
    ),
)
PROSPECTS = _definition(
    "8",
    Words("beroepsperspectief", "professional prospects"),
    Words(
        "deel van de toegelichte tijd dat in de pakketten 2 tot en met 12 anders wordt besteed dan "
        "in pakket 1",
        "part of the time told that goes elsewhere in packages 2 to 12 than in package 1",
    ),
    version=2,
    norm=Words("> 0", "> 0"),
)
NO_CONSENT = Words(
    "wie voor een onderzoek benaderd is en wie instemde, is niet gemeld",
    "who was approached for a study and who consented was not reported",
)
NO_SHADOW = Words(
    "geen gezin is onder een methode met en een zonder pakketten geïndiceerd",
    "no family was indicated under a method with and one without packages",
)
NO_SPLIT = Words(
    "er zijn geen werkzaamheden toegelicht in pakket 1 en daarbuiten",
    "no activities were told in package 1 and beyond it",
)
