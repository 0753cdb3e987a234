"""The national quality indicators over a few families, counted by hand."""

import pytest

from domain.care.commands import (
    ChooseMinimumCare,
    DeliverBirthAssistance,
    ExplainShortfall,
    HoldIntake,
)
from domain.care.facts import ClosingReason, Feeding, IntakeForm, ShortfallCause
from domain.kernel.command import Command
from projections.indicator import Indicator
from projections.population import Selection
from projections.quality_indicators import quality_indicators
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, born, client, sessions
from tests.support.builders import DUE, assign_package, clock, close_care, day
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import observe_feeding

COMPUTED = ("1/763", "2/764", "6/769", "7A/770", "7B/771", "8", "18/772")


def ask(told: Told, code: str, selection: Selection | None = None) -> Indicator:
    position = told.position or told.services.application.position()
    found = told.ask(quality_indicators, selection or Selection(), position)
    return next(each for each in found if each.definition.code == code)


def intake(family: str, held_on: str, form: IntakeForm = IntakeForm.HOME_VISIT) -> HoldIntake:
    return HoldIntake(family=family, held_on=day(held_on), form=form, skills=())


def assisted(family: str, called_at: str | None) -> tuple[Command, ...]:
    """Birth assistance from 01:00 to 05:00 on the night of the birth."""
    return (
        hire_carer(f"P-{family}"),
        DeliverBirthAssistance(
            family=family,
            carer=f"P-{family}",
            starts_at=clock("2026-11-20T01:00"),
            ends_at=clock("2026-11-20T05:00"),
            called_at=None if called_at is None else clock(called_at),
        ),
    )


def short(family: str, minutes: int, cause: ShortfallCause) -> ExplainShortfall:
    return ExplainShortfall(family=family, cause=cause, minutes=minutes, explanation="druk")


def test_a_first_child_is_due_an_intake_at_home_before_week_36(told: Told) -> None:
    # The due date is 2026-11-28, so week 36 starts on 2026-10-31.
    assert day("2026-11-28") == DUE
    told.tell(
        *ORGANISATION,
        *client("A", between=(intake("A", "2026-10-30"),)),
        *client("B", between=(intake("B", "2026-10-31"),)),
        *client("C", between=(intake("C", "2026-09-01", IntakeForm.TELEPHONE),)),
        *client("D"),
        *born("E", parity=1),
        *sessions("E", 180),
        intake("E", "2026-10-30", IntakeForm.TELEPHONE),
        close_care("E", closed_on="2026-11-30"),
    )
    found = ask(told, "1/763")
    # A yes, B a day late, C by telephone; of D no intake is on record, E is no first child.
    assert found.value == pytest.approx(1 / 3)
    assert (found.population, found.left_out) == (4, 1)


def test_the_first_home_visit_counts_whatever_came_before_and_after(told: Told) -> None:
    calls = (
        intake("A", "2026-09-01", IntakeForm.TELEPHONE),
        intake("A", "2026-10-01"),
        intake("A", "2026-11-10"),
    )
    told.tell(*ORGANISATION, *client("A", between=calls))
    assert ask(told, "1/763").value == 1


def test_a_carer_is_due_within_an_hour_of_the_call(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        *client("A", between=assisted("A", "2026-11-20T00:00")),
        *client("B", between=assisted("B", "2026-11-19T23:59")),
        *client("C", between=assisted("C", None)),
        *client("D"),
    )
    found = ask(told, "2/764")
    # A waited 60 minutes and B 61; of C no call is on record, D had no assistance.
    assert (found.value, found.population, found.left_out) == (0.5, 3, 1)


def test_care_is_best_given_by_at_most_two_carers(told: Told) -> None:
    told.tell(*ORGANISATION)
    for family, carers in (("A", ("X1",)), ("B", ("X2", "X3")), ("C", ("X4", "X5", "X6"))):
        told.tell(
            *born(family),
            assign_package(family, first_day="2026-11-21"),
            *sessions(family, 1440, *carers),
            close_care(family, closed_on="2026-11-30"),
        )
    assert ask(told, "6/769").value == pytest.approx(2 / 3)


def test_wanting_less_is_told_from_receiving_less(told: Told) -> None:
    done = ClosingReason.TRANSFERRED
    told.tell(
        *ORGANISATION,
        *client("A", why=done),
        *client("B", 2160, why=done, between=(short("B", 120, ShortfallCause.CLIENT_WANTS_LESS),)),
        *client("C", 2160, why=done, between=(short("C", 120, ShortfallCause.CAPACITY),)),
        *client("D", 2160, why=done, between=(short("D", 120, ShortfallCause.READY),)),
        *client(
            "E",
            1440,
            why=done,
            between=(ChooseMinimumCare(family="E", chosen_on=day("2026-11-21")),),
        ),
        *born("F"),
        *sessions("F", 180),
        close_care("F", closed_on="2026-11-30", why=done),
    )
    wanting, receiving = ask(told, "7A/770"), ask(told, "7B/771")
    # B and E want less, C received less; D was ready. F was never indicated.
    assert (wanting.value, wanting.population, wanting.left_out) == (0.4, 6, 1)
    assert (receiving.value, receiving.left_out) == (0.2, 1)


def test_what_the_log_cannot_tell_is_listed_with_the_reason(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A"))
    found = told.ask(quality_indicators, Selection(), 1)
    silent = [each for each in found if each.definition.code not in COMPUTED]
    assert [each.definition.code for each in silent] == [
        "4A, 4B, 4D/766-768",
        "19/773",
        "22",
    ]
    for each in silent:
        assert each.value is None
        assert each.not_known is not None
        assert each.not_known.nl
        assert each.not_known.en


@pytest.mark.parametrize("code", COMPUTED)
def test_over_nobody_there_is_no_value(told: Told, code: str) -> None:
    found = ask(told, code)
    assert (found.value, found.population, found.first_position) == (None, 0, None)
    assert found.not_known is not None


def test_it_names_the_events_it_rests_on_and_answers_as_of_a_position(told: Told) -> None:
    begun = told.tell(*ORGANISATION)
    before = told.tell(*client("A"))
    told.tell(*client("B", region="gooi"))
    then = ask(told.as_of(before), "6/769")
    assert (then.population, then.first_position, then.last_position) == (1, begun + 1, before)
    assert ask(told, "6/769").population == 2
    gooi = ask(told, "6/769", Selection(region="gooi"))
    assert (gooi.population, gooi.first_position) == (1, before + 1)


def test_less_than_24_hours_is_below_the_minimum(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A", 1440), *client("B", 1439))
    assert ask(told, "8").value == 0.5


def fed(family: str, first: Feeding, last: Feeding | None) -> tuple[Command, ...]:
    """On the first day of care and, six sessions and a last one later, on the seventh."""
    told = [observe_feeding(first, "2026-11-21", family=family)]
    if last is not None:
        told.append(observe_feeding(last, "2026-11-27", family=family))
    return tuple(told)


def test_who_breastfed_fully_on_the_first_day_of_care_did_or_did_not_on_the_last(
    told: Told,
) -> None:
    breast, mixed = Feeding.BREAST, Feeding.MIXED
    told.tell(
        *ORGANISATION,
        *client("A", between=fed("A", breast, breast)),
        *client("B", between=fed("B", breast, mixed)),
        *client("C", between=fed("C", breast, None)),
        *client("D", between=fed("D", mixed, breast)),
        *client("E"),
    )
    found = ask(told, "18/772")
    # Of A, B and C, who began so, C's last day is not known; of E nothing is. D began otherwise.
    assert (found.value, found.population, found.left_out) == (0.5, 4, 2)
    # On the first day A, B and C of the four that are known, on the last A and D of three.
    assert {each.name.en: (each.value, each.of) for each in found.details} == {
        "first day of care": (0.75, 4),
        "last day of care": (pytest.approx(2 / 3), 3),
    }


def test_the_newest_observation_of_a_day_counts(told: Told) -> None:
    corrected = observe_feeding(Feeding.BREAST, "2026-11-27", family="A")
    between = (*fed("A", Feeding.BREAST, Feeding.MIXED), corrected)
    told.tell(*ORGANISATION, *client("A", between=between))
    assert ask(told, "18/772").value == 1
