"""One event of every class of indication policies."""

from datetime import date

from domain.indication.condition import Condition
from domain.indication.policy import (
    Bounds,
    CombinationRule,
    Criterion,
    Days,
    Frame,
    Matching,
    Method,
    Moment,
    OpenCase,
    Package,
    Pattern,
)
from domain.indication.protocol import (
    Base,
    BirthAssistance,
    Factor,
    HospitalDays,
    HourProtocol,
)
from domain.indication.sourced import Evidence, Norm, Provenance, Words
from domain.indication_policy.aggregate import IndicationPolicy
from domain.kernel.event import Event

_REPORT = Evidence(Provenance.PUBLISHED, "Kraamzorg op Maat, december 2020")
_MADE_UP = Evidence(Provenance.INVENTED, "voor de demonstratie")
_NAMES = Words("Lage belastbaarheid", "Low resilience")

_FRAME = Frame(
    title=Words("Kraamzorg op Maat", "Care to size"),
    notes=Words("Alleen pakket 1 is gepubliceerd.", "Only package 1 is published."),
    method=Method.PACKAGES,
    moments=(Moment.START_OF_CARE, Moment.RE_INDICATION),
    bounds=Bounds(Norm(1440, _REPORT), Norm(4800, _MADE_UP), Days(8, 10, _REPORT)),
    minimum_care=Condition("minimum-care-chosen"),
    open_cases=(OpenCase("pair-and-third", (2, 5, 7), "other", _NAMES, _MADE_UP),),
)

PROTOCOL_SET = IndicationPolicy.ProtocolSet(
    policy="lip-2008",
    version=1,
    protocol=HourProtocol(
        bases=(
            Base(
                "bottle",
                Condition("feeding-bottle"),
                Norm(2700, _REPORT),
                Norm(330, _REPORT),
                _NAMES,
            ),
        ),
        hospital_days=HospitalDays(
            ("hospital-days-mother",), discharge_day_counts=False, evidence=_REPORT
        ),
        birth_assistance=BirthAssistance(
            "birth-assistance-minutes", counts_to_ceiling=True, evidence=_REPORT
        ),
        factors=(
            Factor("twins", Condition("children-born", at_least=2), Norm(1200, _MADE_UP), 1, 2),
        ),
    ),
)
"""As version 1 was written, when a protocol could not be taken out."""

INDICATION_POLICY: tuple[Event, ...] = (
    IndicationPolicy.Drafted(policy="kom-2020", version=2, based_on=1, frame=_FRAME),
    IndicationPolicy.FrameAmended(policy="kom-2020", version=2, frame=_FRAME),
    IndicationPolicy.PackageDefined(
        policy="kom-2020",
        version=2,
        package=Package(13, _NAMES, Norm(1440, _MADE_UP), Pattern((480, 480, 300, 180), _MADE_UP)),
    ),
    IndicationPolicy.PackageWithdrawn(policy="kom-2020", version=2, number=13),
    IndicationPolicy.CriterionMapped(
        policy="kom-2020",
        version=2,
        criterion=Criterion(
            "preterm", Condition("gestation-weeks", at_least=24, at_most=36), 7, _MADE_UP
        ),
    ),
    IndicationPolicy.CriterionUnmapped(policy="kom-2020", version=2, code="preterm"),
    IndicationPolicy.CombinationRuleSet(
        policy="kom-2020",
        version=2,
        rule=CombinationRule(
            code="pair",
            rank=4,
            matching=Matching.EXACTLY,
            words=_NAMES,
            evidence=_REPORT,
            packages=(2, 5),
            leads_to=10,
            when=Condition("deferred-start"),
        ),
    ),
    IndicationPolicy.CombinationRuleDropped(policy="kom-2020", version=2, code="pair"),
    IndicationPolicy.ProtocolSet(policy="lip-2008", version=2, protocol=None),
    IndicationPolicy.Published(policy="kom-2020", version=2, effective_on=date(2027, 1, 1)),
    IndicationPolicy.Retired(policy="kom-2020", version=1, retired_on=date(2027, 1, 1)),
)
