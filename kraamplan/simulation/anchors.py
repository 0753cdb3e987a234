"""The published figures a simulated history is calibrated to.

An anchor is a share or a mean with its source and the tolerance a large cohort must meet it with.
Tables that split an anchor further than its source does are marked INVENTED, here and in
`assumptions`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """One figure: value and tolerance in the same unit (a share of families unless said)."""

    name: str
    value: float
    tolerance: float
    source: str

    def met_by(self, value: float) -> bool:
        """Whether a large cohort's figure lies within the tolerance."""
        return abs(value - self.value) <= self.tolerance


BORN_BEFORE_40_WEEKS = Anchor("born before 40+0", 0.56, 0.02, "Declercq, PLOS ONE 2023")
PRETERM = Anchor("born before 37+0", 0.058, 0.006, "AOGS 2011-2019, singletons and multiples")
PRETERM_MULTIPLES = Anchor("multiples born before 37+0", 0.541, 0.06, "AOGS 2011-2019")
POST_TERM = Anchor("born at 42+0 or later", 0.016, 0.004, "VeCaS 2015, table 2")
AT_HOME = Anchor("born at home", 0.154, 0.01, "vzinfo/Perined 2020, of births with a known place")
SECOND_LINE = Anchor("born in second-line care", 0.72, 0.015, "vzinfo/Perined 2020, idem")
CAESAREAN = Anchor("caesarean section", 0.165, 0.01, "ntog 2014, Perined")
PLANNED_CAESAREAN = Anchor("planned caesarean section", 0.081, 0.008, "ntog 2014")
INSTRUMENTAL = Anchor("instrumental birth", 0.082, 0.008, "VeCaS 2015, table 2")
MULTIPLES = Anchor("multiple birth", 0.016, 0.004, "AOGS 2011-2019")
WEDNESDAY = Anchor("born on a Wednesday", 0.154, 0.008, "CBS 2016")
FRIDAY = Anchor("born on a Friday", 0.158, 0.008, "CBS 2016")
SATURDAY = Anchor("born on a Saturday", 0.127, 0.008, "CBS 2016")
SUNDAY = Anchor("born on a Sunday", 0.113, 0.008, "CBS 2016")
BREAST_AT_BIRTH = Anchor("breast feeding at birth", 0.683, 0.015, "Peiling Melkvoeding 2018")
FORMULA_AT_BIRTH = Anchor("formula feeding at birth", 0.248, 0.015, "Peiling Melkvoeding 2018")
NIGHTS_AFTER_CAESAREAN = Anchor(
    "nights in hospital after a section", 2.0, 0.3, "general knowledge; no Dutch figure was found"
)
MINIMUM_CARE = Anchor("minimum care by own choice", 0.075, 0.025, "KoM 2020: 5 to 10 %")
KOM_MEAN_HOURS = Anchor("mean hours under KoM", 42.8, 0.3, "KoM final report 2020")
LIP_MEAN_HOURS = Anchor("mean hours under LIP, same families", 43.4, 0.3, "KoM final report 2020")
BASIC_PACKAGE = Anchor("package 1", 0.48, 0.03, "ZonMw 209070005: healthy clients")
SICK_LEAVE = Anchor("carer days lost to sickness", 0.10, 0.02, "skipr February 2024")
CONTRACT_HOURS = Anchor("mean contract hours a week", 20.0, 1.5, "NOS/NBvK 2018")
AT_MOST_TWO_CARERS = Anchor(
    "care by at most two carers", 0.90, 0.08, "OZF: more than 90 % is the contract norm"
)
INDICATED = Anchor("clients in care with an indication", 0.97, 0.03, "KoM 2020: 97 %, norm 95 %")

ANCHORS: tuple[Anchor, ...] = tuple(
    value for value in globals().copy().values() if isinstance(value, Anchor)
)
