"""How does the organisation do on the eight success indicators of Kraamzorg op Maat (kader 1)?

Four follow from the log: clients indicated, hours moved between packages, hours by norm, and
activities per package. Four need what people answered: where nothing of that is on record they say
so instead of giving a number.
"""

from collections.abc import Sequence

from domain.care.facts import Outcome
from projections.activities import PackageActivities, package_activities
from projections.care_periods import CarePeriod, care_periods
from projections.indications import BASIC_PACKAGE, COMBINED_PACKAGES, compare, indicated_policies
from projections.indicator import (
    NOBODY,
    Detail,
    Indicator,
    first_position,
    share,
    unknown,
)
from projections.population import Selection, clients
from projections.reader import Reader
from projections.shortfalls import OutcomeScores, outcome_scores
from projections.study_definitions import (
    CONSENT,
    IMPLEMENTATION,
    INDICATED,
    JOB_EXPERIENCE,
    NO_CONSENT,
    NO_SHADOW,
    NO_SPLIT,
    NO_SURVEY,
    OUTCOMES,
    PACKAGE_SIZE,
    PROSPECTS,
    REDISTRIBUTION,
)

_EXPERIENCE = (5, 10, 20)
"""Indications a carer gave before: the learning curve is told up to each of these, and beyond."""


def success_indicators(
    reader: Reader, selection: Selection, position: int
) -> tuple[Indicator, ...]:
    """The eight as of a position; 5, 7 and 8 are over all periods of the region."""
    periods = [period for period in care_periods(reader) if selection.takes(period)]
    region = selection.region
    return (
        unknown(IMPLEMENTATION, NO_SURVEY, position),
        unknown(CONSENT, NO_CONSENT, position),
        unknown(JOB_EXPERIENCE, NO_SURVEY, position),
        _indicated(periods, position),
        _redistribution(reader, region, periods, position),
        _package_size(periods, position),
        _outcomes(outcome_scores(reader, region), periods, position),
        _prospects(package_activities(reader, region), periods, position),
    )


def _indicated(periods: Sequence[CarePeriod], position: int) -> Indicator:
    served = [each for each in periods if each.delivered and not each.minimum_care]
    judged = sorted(
        (each for each in periods if each.assessed_at is not None),
        key=lambda each: each.assessed_at or 0,
    )
    return share(
        INDICATED,
        [(each, each.norm_minutes is not None) for each in served],
        left_out=(),
        position=position,
        details=(*_errors(judged), *_learning_curve(judged)),
    )


def _errors(judged: Sequence[CarePeriod]) -> tuple[Detail, ...]:
    wrong: dict[str, int] = {}
    for criterion in (criterion for each in judged for criterion in each.corrected):
        wrong[criterion] = wrong.get(criterion, 0) + 1
    return tuple(
        Detail(name=f"error: {criterion}", value=times / len(judged), of=len(judged))
        for criterion, times in sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
    )


def _learning_curve(judged: Sequence[CarePeriod]) -> tuple[Detail, ...]:
    """The part corrected of indications by how many their assessor gave before."""
    given: dict[str, int] = {}
    steps: dict[str, list[bool]] = {}
    for each in judged:
        if each.assessor is None:
            continue
        before = given.get(each.assessor, 0)
        given[each.assessor] = before + 1
        most = next((most for most in _EXPERIENCE if before < most), None)
        name = f"from {_EXPERIENCE[-1] + 1} on" if most is None else f"up to {most}"
        steps.setdefault(name, []).append(bool(each.corrected))
    return tuple(
        Detail(name=f"errors, indications {name}", value=sum(wrong) / len(wrong), of=len(wrong))
        for name, wrong in steps.items()
    )


def _redistribution(
    reader: Reader, region: str | None, periods: Sequence[CarePeriod], position: int
) -> Indicator:
    pairs = [
        compare(reader, (first, second), region)
        for first in indicated_policies(reader)
        for second in indicated_policies(reader)
        if first != second
    ]
    # One method has no packages, the other has.
    found = [
        each
        for each in pairs
        if each.second.families
        and all(part.package is None for part in each.first.packages)
        and any(part.package is not None for part in each.second.packages)
    ]
    if not found:
        return unknown(REDISTRIBUTION, NO_SHADOW, position)
    widest = max(found, key=lambda each: each.second.families)
    count = widest.second.families
    return Indicator(
        definition=REDISTRIBUTION,
        value=widest.second.mean_minutes - widest.first.mean_minutes,
        population=count,
        left_out=0,
        first_position=first_position(periods),
        last_position=position,
        details=(
            Detail(name="package 1", value=float(widest.basic_difference), of=count),
            Detail(name="packages 2-12", value=float(widest.combined_difference), of=count),
        ),
    )


def _package_size(periods: Sequence[CarePeriod], position: int) -> Indicator:
    counted = clients(periods)
    norm = sum(client.norm_minutes for client in counted)
    if not norm:
        return unknown(PACKAGE_SIZE, NOBODY, position)
    by_package: dict[int, tuple[int, int, int]] = {}
    for client in counted:
        if client.package is not None:
            of, due, got = by_package.get(client.package, (0, 0, 0))
            by_package[client.package] = (
                of + 1,
                due + client.norm_minutes,
                got + client.delivered_minutes,
            )
    families = {client.family for client in counted}
    return Indicator(
        definition=PACKAGE_SIZE,
        value=sum(client.delivered_minutes for client in counted) / norm,
        population=len(counted),
        left_out=0,
        first_position=first_position(each for each in periods if each.family in families),
        last_position=position,
        details=tuple(
            Detail(name=f"package {package}", value=got / due, of=of)
            for package, (of, due, got) in sorted(by_package.items())
            if due
        ),
    )


def _outcomes(
    scores: Sequence[OutcomeScores], periods: Sequence[CarePeriod], position: int
) -> Indicator:
    differences = [
        (outcome, *_difference([each for each in scores if each.outcome == outcome]))
        for outcome in Outcome
    ]
    known = [(outcome, value, of) for outcome, value, of in differences if value is not None]
    if not known:
        return unknown(OUTCOMES, NO_SURVEY, position)
    answers = sum(of for _, _, of in known)
    return Indicator(
        definition=OUTCOMES,
        value=sum(value * of for _, value, of in known) / answers,
        population=answers,
        left_out=0,
        first_position=first_position(periods),
        last_position=position,
        details=tuple(
            Detail(name=str(outcome), value=value, of=of) for outcome, value, of in known
        ),
    )


def _difference(scores: Sequence[OutcomeScores]) -> tuple[float | None, int]:
    """How much higher packages 2 to 12 score than package 1, from -1 to 1, and by how many."""
    basic = [each for each in scores if each.package == BASIC_PACKAGE]
    other = [each for each in scores if each.package in COMBINED_PACKAGES]
    if not basic or not other:
        return None, 0
    return (_mean_score(other) - _mean_score(basic)) / 100, _answers(basic) + _answers(other)


def _mean_score(scores: Sequence[OutcomeScores]) -> float:
    return sum(each.mean * each.answers for each in scores) / _answers(scores)


def _answers(scores: Sequence[OutcomeScores]) -> int:
    return sum(each.answers for each in scores)


def _prospects(
    packages: Sequence[PackageActivities], periods: Sequence[CarePeriod], position: int
) -> Indicator:
    basic = _split([each for each in packages if each.package == BASIC_PACKAGE])
    other = _split([each for each in packages if each.package in COMBINED_PACKAGES])
    if not basic or not other:
        return unknown(PROSPECTS, NO_SPLIT, position)
    kinds = sorted({*basic, *other})
    return Indicator(
        definition=PROSPECTS,
        # Half of what differs: what one kind gains another loses.
        value=sum(abs(other.get(kind, 0) - basic.get(kind, 0)) for kind in kinds) / 2,
        population=sum(each.sessions_told for each in packages),
        left_out=sum(each.sessions - each.sessions_told for each in packages),
        first_position=first_position(periods),
        last_position=position,
        details=tuple(
            Detail(name=kind, value=other.get(kind, 0) - basic.get(kind, 0), of=len(packages))
            for kind in kinds
        ),
    )


def _split(packages: Sequence[PackageActivities]) -> dict[str, float]:
    minutes: dict[str, int] = {}
    for activity in (activity for each in packages for activity in each.activities):
        minutes[str(activity.kind)] = minutes.get(str(activity.kind), 0) + activity.minutes
    told = sum(minutes.values())
    return {kind: amount / told for kind, amount in minutes.items()} if told else {}
