"""How does the organisation do on the eight success indicators of Kraamzorg op Maat (kader 1)?

Four follow from the log: clients indicated, hours moved between packages, hours by norm, and
activities per package. The other four need what people answered, see `survey_indicators`.
"""

from collections.abc import Mapping, Sequence

from domain.indication.sourced import Words
from projections.activities import PackageActivities, package_activities
from projections.care_periods import CarePeriod, care_periods
from projections.indications import BASIC_PACKAGE, COMBINED_PACKAGES, compare, indicated_policies
from projections.indicator import (
    NOBODY,
    Detail,
    Indicator,
    first_position,
    met,
    share,
    unknown,
)
from projections.population import Selection, clients, closed_in
from projections.reader import Reader
from projections.study_definitions import (
    INDICATED,
    NO_SHADOW,
    NO_SPLIT,
    PACKAGE_SIZE,
    PROSPECTS,
    REDISTRIBUTION,
)
from projections.survey_indicators import consent, implementation, job_experience, outcomes

_EXPERIENCE = (5, 10, 20)
"""Indications a carer gave before: the learning curve is told up to each of these, and beyond."""
_INDICATED_NORM = 0.95
_NEUTRAL_MINUTES = 36
"""Both norms are the study's; the second is the difference of 0.6 h it called neutral."""


def success_indicators(
    reader: Reader, selection: Selection, position: int
) -> tuple[Indicator, ...]:
    """The eight as of a position, of families whose care was closed in the days asked about."""
    everyone = care_periods(reader)
    periods = [period for period in everyone if selection.takes(period)]
    region, families = selection.region, closed_in(selection, periods)
    return (
        implementation(reader, selection, position),
        consent(reader, selection, position),
        job_experience(reader, selection, position),
        _indicated(everyone, periods, position),
        _redistribution(reader, selection, periods, position),
        _package_size(periods, position),
        outcomes(reader, selection, periods, position),
        _prospects(package_activities(reader, region, families=families), periods, position),
    )


def _indicated(
    everyone: Sequence[CarePeriod], periods: Sequence[CarePeriod], position: int
) -> Indicator:
    served = [each for each in periods if each.delivered and not each.minimum_care]
    judged = [each for each in periods if each.assessed_at is not None]
    given = _given_before(everyone)
    return share(
        INDICATED,
        [(each, each.norm_minutes is not None) for each in served],
        left_out=(),
        position=position,
        details=(*_errors(judged), *_learning_curve(judged, given)),
        at_least=_INDICATED_NORM,
    )


def _errors(judged: Sequence[CarePeriod]) -> tuple[Detail, ...]:
    wrong: dict[str, int] = {}
    for criterion in (criterion for each in judged for criterion in each.corrected):
        wrong[criterion] = wrong.get(criterion, 0) + 1
    return tuple(
        Detail(
            name=Words(f"fout: {criterion}", f"error: {criterion}"),
            value=times / len(judged),
            of=len(judged),
        )
        for criterion, times in sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
    )


def _given_before(everyone: Sequence[CarePeriod]) -> dict[str, int]:
    """By family how many indications its assessor gave before, wherever and whenever that was."""
    given: dict[str, int] = {}
    before: dict[str, int] = {}
    for each in sorted(everyone, key=lambda each: each.assessed_at or 0):
        if each.assessor is not None:
            before[each.family] = given.get(each.assessor, 0)
            given[each.assessor] = before[each.family] + 1
    return before


def _learning_curve(judged: Sequence[CarePeriod], given: Mapping[str, int]) -> tuple[Detail, ...]:
    """The part corrected of indications by how many their assessor gave before."""
    steps: dict[int | None, list[bool]] = {most: [] for most in (*_EXPERIENCE, None)}
    for each in judged:
        if each.family in given:
            before = given[each.family]
            most = next((most for most in _EXPERIENCE if before < most), None)
            steps[most].append(bool(each.corrected))
    return tuple(
        Detail(name=_step(most), value=sum(wrong) / len(wrong), of=len(wrong))
        for most, wrong in steps.items()
        if wrong
    )


def _step(most: int | None) -> Words:
    if most is None:
        first = _EXPERIENCE[-1] + 1
        return Words(f"fouten, vanaf indicatie {first}", f"errors, indications from {first} on")
    return Words(f"fouten, tot en met indicatie {most}", f"errors, indications up to {most}")


def _redistribution(
    reader: Reader, selection: Selection, periods: Sequence[CarePeriod], position: int
) -> Indicator:
    families = closed_in(selection, periods)
    pairs = [
        compare(reader, (first, second), selection.region, families=families)
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
    moved = widest.second.mean_minutes - widest.first.mean_minutes
    basic, combined = float(widest.basic_difference), float(widest.combined_difference)
    return Indicator(
        definition=REDISTRIBUTION,
        value=moved,
        population=count,
        left_out=0,
        first_position=first_position(periods),
        last_position=position,
        details=(
            # As parts of the mean, so that they add up to it but for package 13.
            Detail(name=_package(1), value=basic / count, of=count),
            Detail(name=Words("pakketten 2-12", "packages 2-12"), value=combined / count, of=count),
        ),
        verdict=met(abs(moved) <= _NEUTRAL_MINUTES and basic < 0 < combined),
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
            Detail(name=_package(package), value=got / due, of=of)
            for package, (of, due, got) in sorted(by_package.items())
            if due
        ),
    )


def _package(package: int) -> Words:
    return Words(f"pakket {package}", f"package {package}")


def _prospects(
    packages: Sequence[PackageActivities], periods: Sequence[CarePeriod], position: int
) -> Indicator:
    basic = _split([each for each in packages if each.package == BASIC_PACKAGE])
    other = _split([each for each in packages if each.package in COMBINED_PACKAGES])
    if not basic or not other:
        return unknown(PROSPECTS, NO_SPLIT, position)
    kinds = sorted({*basic, *other})
    # Half of what differs: what one kind gains another loses.
    elsewhere = sum(abs(other.get(kind, 0) - basic.get(kind, 0)) for kind in kinds) / 2
    return Indicator(
        definition=PROSPECTS,
        value=elsewhere,
        population=sum(each.sessions_told for each in packages),
        left_out=sum(each.sessions - each.sessions_told for each in packages),
        first_position=first_position(periods),
        last_position=position,
        details=tuple(
            Detail(
                name=Words(kind, kind),
                value=other.get(kind, 0) - basic.get(kind, 0),
                of=len(packages),
            )
            for kind in kinds
        ),
        verdict=met(elsewhere > 0),
    )


def _split(packages: Sequence[PackageActivities]) -> dict[str, float]:
    minutes: dict[str, int] = {}
    for activity in (activity for each in packages for activity in each.activities):
        minutes[str(activity.kind)] = minutes.get(str(activity.kind), 0) + activity.minutes
    told = sum(minutes.values())
    return {kind: amount / told for kind, amount in minutes.items()} if told else {}
