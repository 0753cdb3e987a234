"""The shape of a file as a policy, and a policy as the shape of a file."""

from domain.indication.policy import (
    Bounds,
    CombinationRule,
    Criterion,
    Days,
    Frame,
    OpenCase,
    Package,
    Pattern,
    Policy,
)
from domain.indication.protocol import Base, BirthAssistance, Factor, HospitalDays, HourProtocol
from domain.indication.sourced import Evidence, Norm
from kraamplan.policies.shape import (
    BaseShape,
    BirthAssistanceShape,
    BoundsShape,
    CriterionShape,
    DaysShape,
    FactorShape,
    HospitalDaysShape,
    NormShape,
    OpenCaseShape,
    PackageShape,
    PatternShape,
    PolicyShape,
    ProtocolShape,
    RuleShape,
)


def policy_of(shape: PolicyShape) -> Policy:
    """The policy a file says."""
    return Policy(
        policy=shape.policy,
        version=shape.version,
        frame=Frame(
            title=shape.title,
            notes=shape.notes,
            method=shape.method,
            moments=shape.moments,
            bounds=_bounds(shape.bounds),
            minimum_care=shape.minimum_care,
            open_cases=tuple(_open_case(each) for each in shape.open_cases),
        ),
        packages=tuple(_package(each) for each in shape.packages),
        criteria=tuple(
            Criterion(each.code, each.when, each.package, _evidence(each))
            for each in shape.criteria
        ),
        rules=tuple(_rule(each) for each in shape.rules),
        protocol=None if shape.protocol is None else _protocol(shape.protocol),
    )


_Sourced = (
    NormShape
    | PatternShape
    | DaysShape
    | OpenCaseShape
    | CriterionShape
    | RuleShape
    | HospitalDaysShape
    | BirthAssistanceShape
)


def _evidence(shape: _Sourced) -> Evidence:
    return Evidence(shape.provenance, shape.source)


def _norm(shape: NormShape) -> Norm:
    minutes = shape.minutes if shape.hours is None else shape.hours * 60
    assert minutes is not None, "the reading refuses a norm with neither hours nor minutes"
    return Norm(minutes, _evidence(shape))


def _bounds(shape: BoundsShape) -> Bounds:
    days = Days(shape.days.usual, shape.days.most, _evidence(shape.days))
    return Bounds(_norm(shape.floor), _norm(shape.ceiling), days)


def _open_case(shape: OpenCaseShape) -> OpenCase:
    return OpenCase(shape.code, shape.packages, shape.decided_by, shape.question, _evidence(shape))


def _package(shape: PackageShape) -> Package:
    pattern = shape.pattern
    return Package(
        shape.number,
        shape.name,
        _norm(shape.norm),
        None if pattern is None else Pattern(pattern.minutes, _evidence(pattern)),
    )


def _rule(shape: RuleShape) -> CombinationRule:
    return CombinationRule(
        code=shape.code,
        rank=shape.rank,
        matching=shape.matching,
        words=shape.words,
        evidence=_evidence(shape),
        packages=shape.packages,
        leads_to=shape.leads_to,
        when=shape.when,
    )


def _protocol(shape: ProtocolShape) -> HourProtocol:
    hospital, assistance = shape.hospital_days, shape.birth_assistance
    return HourProtocol(
        bases=tuple(_base(each) for each in shape.bases),
        hospital_days=HospitalDays(
            hospital.facts, hospital.discharge_day_counts, _evidence(hospital)
        ),
        birth_assistance=BirthAssistance(
            assistance.fact, assistance.counts_to_ceiling, _evidence(assistance)
        ),
        factors=tuple(_factor(each) for each in shape.factors),
    )


def _base(shape: BaseShape) -> Base:
    return Base(shape.code, shape.when, _norm(shape.norm), _norm(shape.hospital_day), shape.words)


def _factor(shape: FactorShape) -> Factor:
    return Factor(shape.code, shape.when, _norm(shape.norm), shape.most_units, shape.extra_days)
