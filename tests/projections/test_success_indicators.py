"""The eight success indicators over a few families, counted by hand."""

from datetime import date

import pytest

from domain.care.facts import Activity, ActivityKind
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from projections.indicator import Indicator
from projections.population import Selection
from projections.success_indicators import success_indicators
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, born, client, sessions
from tests.support.assessment_builders import (
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import close_care, deliver_session
from tests.support.policy_builders import adopt

SHADOWED = (*ORGANISATION, *PUBLISHED, adopt(), adopt("hours", use=PolicyUse.SHADOW))


IN_DECEMBER = Selection(first_day=date(2026, 12, 1), last_day=date(2026, 12, 31))


def ask(told: Told, code: str, selection: Selection | None = None) -> Indicator:
    position = told.position or told.services.application.position()
    found = told.ask(success_indicators, selection or Selection(), position)
    assert [each.definition.code for each in found] == [str(number) for number in range(1, 9)]
    return found[int(code) - 1]


def details(found: Indicator) -> dict[str, tuple[float, int]]:
    return {each.name.en: (each.value, each.of) for each in found.details}


def indicated(family: str, *facts: str, assessor: str | None = None) -> tuple[Command, ...]:
    return (
        *born(family),
        *(record_fact(fact, family=family) for fact in facts),
        indicate_family(family=family, assessor=assessor),
    )


@pytest.mark.parametrize("code", ["1", "2", "3", "5", "6", "7", "8"])
def test_what_nobody_told_has_a_reason_instead_of_a_value(told: Told, code: str) -> None:
    found = ask(told, code)
    assert found.value is None
    assert found.not_known is not None
    assert found.not_known.nl != found.not_known.en


def test_clients_with_an_indication_are_counted_among_those_who_got_care(told: Told) -> None:
    told.tell(
        *ORGANISATION, *client("A"), *client("B"), *born("C"), *sessions("C", 180), close_care("C")
    )
    found = ask(told, "4")
    assert found.value == pytest.approx(2 / 3)
    assert found.population == 3


def test_errors_are_told_by_criterion_and_by_experience(told: Told) -> None:
    told.tell(*SHADOWED)
    for number in range(7):
        told.tell(*indicated(f"F{number}", "pelvic-pain", assessor="K1"))
    told.tell(correct_indication(family="F1"), correct_indication(family="F2"))
    told.tell(*sessions("F0", 2760), close_care("F0"))
    # Of seven indications two were wrong, both among the first five of K1.
    assert details(ask(told, "4")) == {
        "error: pelvic-pain": (pytest.approx(2 / 7), 7),
        "errors, indications up to 5": (0.4, 5),
        "errors, indications up to 10": (0.0, 2),
    }


def test_experience_is_counted_from_the_first_indication_whatever_is_asked_about(
    told: Told,
) -> None:
    told.tell(*SHADOWED)
    for number in range(7):
        told.tell(*indicated(f"F{number}", "pelvic-pain", assessor="K1"))
    for number in range(6):
        told.tell(close_care(f"F{number}", closed_on="2026-11-30"))
    told.tell(correct_indication(family="F6"), close_care("F6", closed_on="2026-12-01"))
    # Of care closed in December one indication is asked about: the seventh of K1, not her first.
    assert details(ask(told, "4", IN_DECEMBER)) == {
        "error: pelvic-pain": (1.0, 1),
        "errors, indications up to 10": (1.0, 1),
    }


def test_hours_moved_are_those_of_the_packages_against_the_shadow_without_them(told: Told) -> None:
    told.tell(*SHADOWED, *indicated("A"), *indicated("B", "pelvic-pain", "caesarean-planned"))
    found = ask(told, "5")
    # Under the packages 2280 and 3240, under the protocol 2940 each: 2760 against 2940. Package 1
    # lost 660 and the others gained 300, of two clients.
    assert (found.value, found.population) == (-180, 2)
    assert details(found) == {"package 1": (-330, 2), "packages 2-12": (150, 2)}


def test_hours_moved_are_of_families_whose_care_was_closed_in_the_days(told: Told) -> None:
    told.tell(*SHADOWED, *indicated("A"), *indicated("B"), *indicated("C", "pelvic-pain"))
    told.tell(close_care("A", closed_on="2026-12-01"), close_care("B", closed_on="2026-11-30"))
    found = ask(told, "5", IN_DECEMBER)
    # A alone: 2280 against 2940.
    assert (found.value, found.population) == (-660, 1)
    assert ask(told, "5").population == 3
    assert ask(told, "5", Selection(first_day=date(2026, 12, 5))).value is None


def test_the_size_of_packages_is_what_was_delivered_of_the_norm(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A", 2166), *client("B"), *client("C", 2760, package=2))
    found = ask(told, "6")
    # 2166 + 2280 + 2760 of 2280 + 2280 + 2760; package 1 got 4446 of 4560.
    assert found.value == pytest.approx(7206 / 7320)
    assert details(found) == {"package 1": (0.975, 2), "package 2": (1.0, 1)}


def test_activities_differ_by_the_part_of_time_that_goes_elsewhere(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A", 360), *client("B", 360, package=2))
    assert ask(told, "8").value is None
    told.tell(*born("C"), *born("D"))
    for family, package, mother, feeding in (("C", 1, 120, 60), ("D", 2, 60, 120)):
        told.tell(*client(family, 0, package=package)[2:3])
        told.tell(
            deliver_session(
                family,
                starts_at=f"2026-11-2{package}T09:00",
                ends_at=f"2026-11-2{package}T12:00",
                activities=(
                    Activity(ActivityKind.MOTHER_CARE, mother),
                    Activity(ActivityKind.FEEDING, feeding),
                ),
            )
        )
    # Two thirds for the mother and a third for feeding, and the other way round: a third moves.
    assert ask(told, "8").value == pytest.approx(1 / 3)
    # Care that still runs is in no days asked about.
    assert ask(told, "8", IN_DECEMBER).value is None
    told.tell(close_care("C", closed_on="2026-12-02"), close_care("D", closed_on="2026-12-03"))
    assert ask(told, "8", IN_DECEMBER).value == pytest.approx(1 / 3)
    assert ask(told, "8", IN_DECEMBER).population == 2
    assert ask(told, "8", Selection(first_day=date(2026, 12, 3))).value is None


def test_as_of_a_position_later_care_is_not_known(told: Told) -> None:
    before = told.tell(*ORGANISATION, *client("A"))
    told.tell(*client("B", 2160))
    assert ask(told.as_of(before), "6").value == 1
    assert ask(told, "6").population == 2
