"""Drawn families under the two methods: the same families, both published means."""

from datetime import date
from functools import cache

from domain.indication.evaluate import indicate
from domain.indication.indication import MINIMUM_CARE, Indication
from domain.indication.policy import Moment
from kraamplan.policies.shipped import shipped_policy
from kraamplan.simulation import anchors
from kraamplan.simulation.families import DrawnFamily
from projections.budget_neutrality import Verdict, budget_neutrality
from projections.care_periods import NORMS
from projections.delivered_sessions import SESSIONS
from projections.family_record import CLOSINGS, FAMILIES, HOURS
from projections.population import Outside, Selection
from projections.reader import Reader
from projections.temporal import METADATA
from projections.view import View
from tests.kraamplan.simulation.cohorts import cohort
from tests.projections.telling import empty_engine

MANY = 12_000


@cache
def indicated(policy: str) -> tuple[tuple[DrawnFamily, Indication], ...]:
    """Families that did not choose minimum care, whom the studies left out, indicated."""
    method = shipped_policy(policy)
    return tuple(
        (family, indicate(family.known, method, Moment.START_OF_CARE))
        for family in cohort(MANY)
        if not family.minimum_care
    )


def mean_hours(policy: str) -> float:
    """Over all families."""
    given = [indication.minutes / 60 for _, indication in indicated(policy)]
    return sum(given) / len(given)


def test_the_criteria_that_fire_are_those_of_the_burdens() -> None:
    for family, indication in indicated("kom-2020"):
        assert {each.package for each in indication.fired} == set(family.burdens), family


def test_deferred_families_are_in_package_13() -> None:
    packages = {
        indication.package for family, indication in indicated("kom-2020") if family.deferred
    }
    assert packages == {13}


def test_the_mean_under_kom_is_the_published_one() -> None:
    mean = mean_hours("kom-2020")
    assert anchors.KOM_MEAN_HOURS.met_by(mean), f"{mean:.2f} hours"


def test_the_mean_under_the_protocol_of_the_same_families_is_the_published_one() -> None:
    mean = mean_hours("lip-2008")
    assert anchors.LIP_MEAN_HOURS.met_by(mean), f"{mean:.2f} hours"


def test_about_half_of_the_families_are_in_the_basic_package() -> None:
    packages = [indication.package for _, indication in indicated("kom-2020")]
    assert anchors.BASIC_PACKAGE.met_by(packages.count(1) / len(packages))
    assert set(packages) == set(range(1, 14))


def test_hours_move_from_families_with_few_worries_to_the_others() -> None:
    kom, lip = indicated("kom-2020"), indicated("lip-2008")
    moved = {True: 0, False: 0}
    for (family, under_kom), (_, under_lip) in zip(kom, lip, strict=True):
        moved[bool(family.burdens)] += under_kom.minutes - under_lip.minutes
    assert moved[False] < 0 < moved[True]


def test_care_starts_soon_enough_for_the_hours_to_fit_in_ten_days() -> None:
    for family, indication in indicated("kom-2020"):
        days_left = 10 - (family.first_day - family.born_on).days
        assert family.deferred or indication.minutes <= days_left * 8 * 60


def test_whoever_chooses_minimum_care_gets_the_floor_under_both_methods() -> None:
    family = next(family for family in cohort(MANY) if family.minimum_care)
    for policy in ("kom-2020", "lip-2008"):
        indication = indicate(family.known, shipped_policy(policy), Moment.START_OF_CARE)
        assert (indication.rule, indication.minutes) == (MINIMUM_CARE, 24 * 60)


def test_held_against_the_reference_their_hours_are_the_published_mean_and_neutral() -> None:
    with empty_engine() as engine, engine.begin() as connection:
        METADATA.create_all(connection)
        view = View(connection)
        for number, (family, given) in enumerate(indicated("kom-2020")):
            name, minutes = f"F{number:05}", given.minutes
            view.put(
                FAMILIES,
                name,
                registered_at=number + 1,
                registered_on=family.born_on,
                region="utrecht",
                postcode="3511",
                parity=family.parity,
                due_date=family.born_on,
            )
            view.put(
                HOURS,
                name,
                policy="kom-2020 v1",
                hours_source=str(given.provenance),
                package=given.package,
                minutes=minutes,
                first_day=family.first_day,
                day_pattern=[minutes],
                limited=False,
                put_off_to=None,
            )
            view.put(NORMS, name, norm_package=given.package, norm_minutes=minutes)
            whole = {"carer": "K1", "day": family.first_day, "minutes": minutes}
            view.put(SESSIONS, name, "all", **dict.fromkeys(SESSIONS.value_names, 0) | whole)
            view.put(CLOSINGS, name, closed_on=date(2027, 2, 1), why="completed")
        view.flush()
        found = budget_neutrality(Reader(connection), Selection())
    assert found.mean is not None
    assert anchors.KOM_MEAN_HOURS.met_by(float(found.mean) / 60), f"{float(found.mean) / 60:.2f}"
    assert found.verdict is Verdict.NEUTRAL
    assert [each.group for each in found.outside] == [Outside.DEFERRED_CARE]
    assert found.delivered.count + found.outside[0].families == len(indicated("kom-2020"))
