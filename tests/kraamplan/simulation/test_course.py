"""How care goes in a drawn organisation, which is written nowhere."""

from collections import defaultdict
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from random import Random

import pytest

from domain.assessment.commands import IndicateFamily
from domain.care.commands import DeliverBirthAssistance, DeliverSession, ReportBirth
from domain.carer.commands import HireCarer
from domain.indication.policy import Moment
from kraamplan.policies.shipped import shipped_policy
from kraamplan.simulation import anchors
from kraamplan.simulation.absences import Absences
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.carers import DrawnCarer, carers_needed, draw_carer
from kraamplan.simulation.course import Tally
from kraamplan.simulation.judgement import judge
from kraamplan.simulation.make import end_of
from kraamplan.simulation.scale import PLACES, SCALES, Size
from kraamplan.simulation.team import Carer, Team
from tests.kraamplan.simulation.cohorts import cohort
from tests.kraamplan.simulation.histories import START, drawn


@cache
def half_a_year() -> tuple[tuple[Step, ...], Tally]:
    """Six months of a medium organisation."""
    history = drawn(Size.MEDIUM, 6)
    return tuple(history.steps()), history.tally


def test_nobody_is_in_two_places() -> None:
    spells: dict[str, list[tuple[datetime, datetime]]] = defaultdict(list)
    for step in half_a_year()[0]:
        command = step.command
        if isinstance(command, DeliverSession | DeliverBirthAssistance):
            spells[command.carer].append((command.starts_at, command.ends_at))
    for spell in spells.values():
        spell.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(spell))


def test_nobody_works_before_the_day_after_her_hiring() -> None:
    hired: dict[str, date] = {}
    for step in half_a_year()[0]:
        match step.command:
            case HireCarer(carer=carer):
                hired[carer] = step.moment.date()
            case DeliverSession(carer=carer) | DeliverBirthAssistance(carer=carer):
                assert hired[carer] < step.command.starts_at.date()


def test_care_is_given_by_at_most_two_carers_as_often_as_insurers_ask() -> None:
    tally = half_a_year()[1]
    assert anchors.AT_MOST_TWO_CARERS.met_by(tally.by_at_most_two / tally.finished)


def test_a_few_hours_are_not_delivered() -> None:
    tally = half_a_year()[1]
    assert 0.005 < tally.short_minutes / tally.due_minutes < 0.05


def test_a_few_indications_are_wrong_and_most_of_those_are_corrected() -> None:
    tally = half_a_year()[1]
    assert 0.02 < tally.wrong / tally.started < 0.1
    assert 0.6 * tally.wrong < tally.corrected <= tally.wrong


def test_nearly_every_family_that_gave_birth_is_indicated() -> None:
    born = {step.command.family for step in half_a_year()[0] if type(step.command) is ReportBirth}
    indicated = {
        step.command.family
        for step in half_a_year()[0]
        if isinstance(step.command, IndicateFamily) and step.command.moment is not Moment.INTAKE
    }
    assert anchors.INDICATED.met_by(len(indicated & born) / len(born))


def test_a_region_has_three_hundred_to_a_thousand_clients() -> None:
    for scale in SCALES.values():
        assert 300 <= scale.clients_of_a_region <= 1_000
        assert 13 <= scale.clients_of_a_region / carers_needed(scale.clients_of_a_region) <= 18


def test_contracts_are_part_time_as_published() -> None:
    chance = Random("contracts")
    carers = [draw_carer(chance, number, PLACES[0], START, new=False) for number in range(4_000)]
    mean = sum(carer.contract_minutes for carer in carers) / len(carers) / 60
    assert anchors.CONTRACT_HOURS.met_by(mean)


def test_about_a_tenth_of_days_is_lost_to_sickness() -> None:
    team = Team(PLACES[0], 5_000, Random("sickness"))
    list(team.found(START, 1))
    ill = days = 0
    for day in (date.fromordinal(START.toordinal() + 1 + each) for each in range(730)):
        list(team.morning(day))
        for carer in team.carers:
            spell = carer.absences.ill
            days += 1
            ill += spell is not None and spell.first_day <= day <= spell.last_day
    assert anchors.SICK_LEAVE.met_by(ill / days)


def test_carers_learn_to_indicate() -> None:
    policy = shipped_policy("kom-2020")
    chance = Random("learning")
    wrong = {True: 0, False: 0}
    for family in cohort(4_000)[:3_000]:
        for new in wrong:
            drawn_carer = draw_carer(chance, 1, PLACES[0], START, new=new)
            experience = 0 if new else 40
            carer = _at_work(drawn_carer, experience)
            wrong[new] += judge(chance, family, carer, policy).slip is not None
            assert carer.indications == experience + 1
    assert wrong[True] > 2 * wrong[False] > 0


def _at_work(carer: DrawnCarer, experience: int) -> Carer:
    return Carer(carer, Absences(carer.name), experience)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2027, 1, 4), 12, date(2028, 1, 4)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 28)),
    ],
)
def test_months_end_on_the_same_day(start: date, months: int, end: date) -> None:
    assert end_of(start, months) == end


def test_a_history_has_at_least_one_month() -> None:
    with pytest.raises(ValueError, match="at least one month"):
        end_of(START, 0)
