"""Which visits the families of a region ask for, and which a stay in hospital keeps away.

Not a projection: worked out of the rows of the planning problem.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec import UNSET

from domain.care.facts import HospitalStay, Patient
from domain.care.plausibility import WORKING_HOURS
from domain.carer.facts import WorkKind
from domain.values.horizon import Horizon
from planner.problem import InHospital, Visit
from projections.temporal import Values


@dataclass(frozen=True, slots=True)
class AskedVisits:
    """The days of care of a horizon, apart by whether they can be given at home."""

    visits: tuple[Visit, ...]
    in_hospital: tuple[InHospital, ...]


def asked_visits(
    families: Iterable[Values],
    work: Mapping[str, Sequence[Values]],
    stays: Mapping[str, Sequence[HospitalStay]],
    horizon: Horizon,
    not_before: date,
) -> AskedVisits:
    """What is asked for from not_before on, days already served left out; all by family."""
    visits: list[Visit] = []
    in_hospital: list[InHospital] = []
    for row in families:
        family = row["family"]
        left = _of_package(row, work.get(family, ()), horizon, not_before)
        for stay in stays.get(family, ()):
            away = [one for one in left if stay.keeps_care_away_on(horizon.day(one.day))]
            left = [one for one in left if one not in away]
            later = _on_return(stay, left, horizon)
            if away or later:
                in_hospital.append(
                    InHospital(
                        family=family,
                        admitted_on=stay.admitted_on,
                        discharged_on=stay.discharged_on,
                        visits=tuple(one.id for one in away),
                        minutes=sum(one.minutes for one in away),
                        expected_on=_expected_on(stay) or UNSET,
                        on_return=later or UNSET,
                    )
                )
        visits += left
    return AskedVisits(tuple(visits), tuple(in_hospital))


def _expected_on(stay: HospitalStay) -> date | None:
    """When a mother is expected home who is not there yet."""
    return stay.expected_on if stay.discharged_on is None else None


def _on_return(stay: HospitalStay, left: Iterable[Visit], horizon: Horizon) -> tuple[str, ...]:
    """Visits that are asked for because a mother is expected home by then."""
    expected_on = _expected_on(stay)
    if expected_on is None or stay.patient is Patient.CHILD:
        return ()
    return tuple(one.id for one in left if horizon.day(one.day) >= expected_on)


def _of_package(
    family: Values, work: Sequence[Values], horizon: Horizon, not_before: date
) -> list[Visit]:
    # Birth assistance is work, but not the care of that day.
    served = {row["day"] for row in work if row["kind"] == WorkKind.CARE}
    opening, closing = WORKING_HOURS
    begins = max(not_before, family["put_off_to"] or not_before)
    visits = []
    for offset, minutes in enumerate(family["day_pattern"]):
        day = family["first_day"] + timedelta(days=offset)
        index = (day - horizon.first_day).days
        # A day has no hours when they came to later days, or before a limit on it was lifted.
        asked = minutes > 0 and day >= begins and day not in served
        if asked and 0 <= index < horizon.days:
            visits.append(
                Visit(
                    id=f"{family['family']}/{day}",
                    family=family["family"],
                    day=index,
                    minutes=minutes,
                    earliest=horizon.offset_at(index, opening),
                    latest=horizon.offset_at(index, closing),
                    skills=tuple(family["skills"] or ()),
                )
            )
    return visits
