"""Hours by a protocol: base, factors, days in hospital, floor, ceiling and days."""

from dataclasses import replace

import pytest

from domain.indication.condition import Condition
from domain.indication.evaluate import indicate
from domain.indication.indication import Indication, PolicyIncompleteError
from domain.indication.policy import Moment
from domain.indication.protocol import Factor
from domain.indication.sourced import Provenance
from tests.support.policy_builders import INVENTED, facts, norm, protocol_policy

CHILDREN = Factor("children", Condition("children-under-4"), norm(4, INVENTED), most_units=2)
TWINS = Factor("twins", Condition("children-born", at_least=2), norm(20), extra_days=2)
CALM = Factor("calm", Condition("earlier-births", at_least=1), norm(-3))
APGAR = Factor("apgar", Condition("apgar-5-minutes", at_most=6), norm(5), most_units=3)
MUCH = Factor("much", Condition("complication-days"), norm(10), most_units=8)

POLICY = protocol_policy(CHILDREN, TWINS, CALM, APGAR, MUCH)


def hours(**values: int) -> float:
    return indication(**values).minutes / 60


def indication(**values: int) -> Indication:
    return indicate(facts(**values), POLICY, Moment.START_OF_CARE)


def test_the_base_follows_the_feeding() -> None:
    assert hours(feeding_breast=1) == 49
    assert hours(feeding_bottle=1) == 45


def test_the_first_base_that_holds_goes_before_the_others() -> None:
    both = indication(feeding_bottle=1, feeding_breast=1)
    assert both.rule == "breast"
    assert both.not_chosen[0].why.en == "bottle en: holds as well, but breast goes first."


def test_the_other_base_is_named_with_its_hours() -> None:
    (other,) = indication(feeding_bottle=1).not_chosen
    assert (other.rule, other.minutes) == ("breast", 49 * 60)
    assert other.why.nl == "breast nl: niet gemeld: borstvoeding."


def test_without_a_known_feeding_the_first_base_counts_and_it_is_said() -> None:
    unknown = indication()
    assert unknown.minutes == 49 * 60
    assert unknown.remarks[0].en == "No base holds; counted with breast en."


def test_a_factor_counts_each_unit_up_to_its_most() -> None:
    assert [hours(feeding_breast=1, children_under_4=count) for count in (0, 1, 2, 3)] == [
        49,
        53,
        57,
        57,
    ]


def test_a_factor_with_only_an_upper_limit_counts_once_for_a_value_of_nought() -> None:
    assert hours(feeding_breast=1, apgar_5_minutes=0) == 54


def test_a_factor_may_take_hours_off() -> None:
    assert hours(feeding_breast=1, earlier_births=1) == 46


@pytest.mark.parametrize(
    ("days", "breast", "bottle"),
    [(0, 49, 45), (1, 49, 45), (2, 43, 39.5), (4, 31, 28.5), (5, 25, 24), (10, 24, 24)],
)
def test_days_in_hospital_are_deducted_but_for_the_day_of_discharge(
    days: int, breast: float, bottle: float
) -> None:
    assert hours(feeding_breast=1, hospital_days_mother=days) == breast
    assert hours(feeding_bottle=1, hospital_days_child=days) == bottle


def test_the_longest_stay_covers_the_other() -> None:
    assert hours(feeding_breast=1, hospital_days_mother=3, hospital_days_child=2) == 37


def test_the_floor_is_a_step_of_its_own() -> None:
    low = indication(feeding_breast=1, hospital_days_mother=8)
    assert [(step.code, step.minutes / 60) for step in low.steps] == [
        ("breast", 49),
        ("hospital-days", -42),
        ("floor", 17),
    ]


def test_the_ceiling_is_a_step_of_its_own() -> None:
    high = indication(feeding_breast=1, complication_days=5)
    assert [(step.code, step.minutes / 60) for step in high.steps] == [
        ("breast", 49),
        ("much", 50),
        ("ceiling", -19),
    ]


def test_birth_assistance_uses_up_the_ceiling_only_where_the_policy_says_so() -> None:
    known = facts(feeding_breast=1, complication_days=5, birth_assistance_minutes=240)
    apart, within = protocol_policy(MUCH), protocol_policy(MUCH, counts_to_ceiling=True)
    assert indicate(known, apart, Moment.DAY_8).minutes == 80 * 60
    assert indicate(known, within, Moment.DAY_8).minutes == 76 * 60


def test_birth_assistance_never_counts_for_the_floor() -> None:
    known = facts(feeding_breast=1, hospital_days_child=9, birth_assistance_minutes=2880)
    within = protocol_policy(counts_to_ceiling=True)
    assert indicate(known, within, Moment.DAY_8).minutes == 24 * 60


def test_days_in_hospital_shorten_the_days_of_care() -> None:
    assert len(indication(feeding_breast=1).day_pattern) == 8
    assert len(indication(feeding_breast=1, hospital_days_mother=3).day_pattern) == 6


def test_a_factor_may_lengthen_the_days_of_care_up_to_the_most() -> None:
    twins = indication(feeding_breast=1, children_born=2)
    assert (twins.minutes, len(twins.day_pattern)) == (69 * 60, 10)


def test_hours_that_do_not_fit_the_usual_days_take_more_of_them() -> None:
    much = indication(feeding_breast=1, complication_days=2)
    assert (much.minutes, len(much.day_pattern)) == (69 * 60, 9)
    assert much.remarks == ()


def test_hours_that_end_after_the_last_insured_day_are_remarked() -> None:
    late = indication(feeding_breast=1, hospital_days_child=10)
    assert (late.minutes, late.day_pattern) == (24 * 60, (480, 480, 480))
    assert late.remarks[0].en == "These hours do not fit within 10 days from the birth."


def test_hours_are_as_sure_as_the_least_sure_part() -> None:
    assert indication(feeding_breast=1).provenance is Provenance.PUBLISHED
    assert indication(feeding_breast=1, children_under_4=1).provenance is Provenance.INVENTED


def test_the_sum_is_said_in_two_languages() -> None:
    chosen = indication(feeding_bottle=1, hospital_days_mother=2, children_under_4=1).chosen
    assert chosen.nl == (
        "43,5 uur = 45 uur (bottle nl) + 4 uur (andere kinderen onder 4 jaar) "
        "- 5,5 uur (1 ziekenhuisdag van 5,5 uur). Basis bottle. "
        "Factoren: andere kinderen onder 4 jaar: 1, 4 uur."
    )
    assert chosen.en.startswith("43.5 hours = 45 hours (bottle en) + 4 hours")


def test_a_protocol_without_bases_is_named() -> None:
    for protocol in (None, replace(POLICY.protocol, bases=()) if POLICY.protocol else None):
        with pytest.raises(PolicyIncompleteError, match="no base"):
            indicate(facts(), replace(POLICY, protocol=protocol), Moment.INTAKE)
