"""Two policies over the families both of them indicated, by numbers worked out by hand.

Under "small" a family without criteria has 38 hours (2280 minutes), with pelvic pain 46 (2760),
after a planned caesarean 49 (2940), with both 54 (3240). Under "hours" a breastfed child has 49
(2940), one that is bottle-fed 45 (2700).
"""

from dataclasses import replace

import pytest

from domain.care.facts import Feeding
from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from projections.indications import PackageHours, compare, compared_groups
from tests.projections.telling import Told
from tests.support.assessment_builders import (
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import (
    ORGANISATION,
    add_region,
    amend_registration,
    clock,
    register_family,
    report_birth,
)
from tests.support.course_builders import choose_minimum_care
from tests.support.policy_builders import (
    INVENTED,
    adopt,
    drafted,
    drop,
    norm,
    packages_policy,
    publish,
)

SHADOW = adopt("hours", use=PolicyUse.SHADOW)
BEGUN: tuple[Command, ...] = (
    *ORGANISATION,
    add_region("gooi", "Gooi en Vechtstreek"),
    *PUBLISHED,
    adopt(),
)
"""The policy by packages drives, with no policy in its shadow."""

DECEMBER = clock("2026-12-20T12:00+01:00")
JANUARY = clock("2027-01-02T12:00+01:00")
BOTH = ("small", "hours")


def born(
    family: str, *facts: str, feeding: Feeding = Feeding.BREAST, region: str = "utrecht"
) -> tuple[Command, ...]:
    """A family with these facts, ready to be indicated."""
    return (
        register_family(family, feeding=feeding, region=region),
        report_birth(family),
        *(record_fact(fact, family=family) for fact in facts),
    )


def indicated(
    family: str, *facts: str, feeding: Feeding = Feeding.BREAST, region: str = "utrecht"
) -> tuple[Command, ...]:
    """A family with these facts, indicated at the start of its care."""
    return (*born(family, *facts, feeding=feeding, region=region), indicate_family(family=family))


@pytest.fixture
def four(told: Told) -> Told:
    """A gains 660 minutes, B 180, C loses 300, D has 2940 under both; all are breastfed."""
    told.tell(
        *BEGUN,
        SHADOW,
        *indicated("A"),
        *indicated("B", "pelvic-pain"),
        *indicated("C", "pelvic-pain", "caesarean-planned"),
        *indicated("D", "caesarean-planned"),
    )
    return told


def test_means_and_spreads_are_of_the_minutes_per_family(four: Told) -> None:
    found = four.ask(compare, BOTH)
    # 2280, 2760, 3240 and 2940: together 11220; deviations -525, -45, 435 and 135.
    assert (found.first.policy, found.first.families) == ("small", 4)
    assert found.first.mean_minutes == 2805
    assert found.first.spread_minutes == pytest.approx((485_100 / 4) ** 0.5)
    assert (found.second.policy, found.second.families) == ("hours", 4)
    assert (found.second.mean_minutes, found.second.spread_minutes) == (2940, 0)


def test_each_package_has_its_own_mean_and_spread(four: Told) -> None:
    four.tell(*indicated("E"))
    found = four.ask(compare, BOTH)
    assert [(each.package, each.families, each.mean_minutes) for each in found.first.packages] == [
        (1, 2, 2280),
        (2, 1, 2760),
        (5, 1, 2940),
        (10, 1, 3240),
    ]
    assert {each.spread_minutes for each in found.first.packages} == {0}


def test_hours_without_a_package_stand_together(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), *indicated("B", feeding=Feeding.BOTTLE))
    assert told.ask(compare, BOTH).second.packages == (
        PackageHours(package=None, families=2, mean_minutes=2820, spread_minutes=120),
    )


def test_it_counts_who_gains_who_loses_and_who_has_the_same(four: Told) -> None:
    found = four.ask(compare, BOTH)
    assert (found.gaining, found.losing, found.unchanged) == (2, 1, 1)
    back = four.ask(compare, ("hours", "small"))
    assert (back.gaining, back.losing, back.unchanged) == (1, 2, 1)


def test_differences_are_summed_over_the_packages_of_the_second_policy(four: Told) -> None:
    found = four.ask(compare, ("hours", "small"))
    assert found.basic_difference == 2280 - 2940
    assert found.combined_difference == (2760 - 2940) + (3240 - 2940) + (2940 - 2940)


def test_hours_without_a_package_are_in_neither_difference(four: Told) -> None:
    found = four.ask(compare, BOTH)
    assert (found.basic_difference, found.combined_difference) == (0, 0)


def test_deferred_care_is_in_neither_difference(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A", "deferred-start"))
    found = told.ask(compare, ("hours", "small"))
    assert [each.package for each in found.second.packages] == [13]
    assert (found.basic_difference, found.combined_difference) == (0, 0)
    assert found.losing == 1


def test_families_that_chose_minimum_care_are_left_out(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), *born("G1"), choose_minimum_care())
    told.tell(indicate_family())
    found = told.ask(compare, BOTH)
    assert (found.first.families, found.first.mean_minutes) == (1, 2280)


def test_only_families_both_policies_indicated_are_compared(told: Told) -> None:
    told.tell(*BEGUN, *indicated("A", "pelvic-pain"), SHADOW, *indicated("B"), *born("C"))
    found = told.ask(compare, BOTH)
    assert (found.first.families, found.second.families) == (1, 1)
    assert found.first.mean_minutes == 2280


def test_a_policy_nobody_was_indicated_under_is_compared_with_over_no_families(four: Told) -> None:
    found = four.ask(compare, ("small", "nowhere"))
    assert (found.first.families, found.first.mean_minutes, found.first.spread_minutes) == (0, 0, 0)
    assert (found.first.packages, found.second.packages) == ((), ())
    assert (found.gaining, found.losing, found.unchanged) == (0, 0, 0)


def test_it_says_whether_hours_rest_on_invented_numbers(four: Told) -> None:
    found = four.ask(compare, BOTH)
    assert (found.first.invented, found.second.invented) == (False, False)
    made_up = packages_policy(policy="made-up")
    norms = [replace(each, norm=norm(40, INVENTED)) for each in made_up.packages]
    four.tell(*drafted(replace(made_up, packages=tuple(norms))), publish("made-up"))
    four.tell(adopt("made-up", use=PolicyUse.SHADOW), *indicated("E"))
    found = four.ask(compare, ("small", "made-up"))
    assert (found.first.invented, found.second.invented) == (False, True)


def test_one_region_is_compared_by_itself(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), *indicated("B", "pelvic-pain", region="gooi"))
    assert told.ask(compare, BOTH, "utrecht").first.mean_minutes == 2280
    gooi = told.ask(compare, BOTH, "gooi")
    assert (gooi.region, gooi.first.families, gooi.first.mean_minutes) == ("gooi", 1, 2760)
    told.tell(amend_registration("A", region="gooi"))
    assert told.ask(compare, BOTH, "gooi").first.families == 2
    assert told.ask(compare, BOTH, "utrecht").first.families == 0


def test_one_month_is_compared_by_itself(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), now=DECEMBER)
    told.tell(*indicated("B", "pelvic-pain"), now=JANUARY)
    assert told.ask(compare, BOTH, month="2026-12").first.mean_minutes == 2280
    january = told.ask(compare, BOTH, month="2027-01")
    assert (january.month, january.first.families, january.first.mean_minutes) == (
        "2027-01",
        1,
        2760,
    )
    assert told.ask(compare, BOTH, "gooi", "2027-01").first.families == 0


def test_the_month_is_the_one_of_the_dutch_calendar(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), now=clock("2026-12-31T23:30+00:00"))
    assert told.ask(compared_groups) == [("utrecht", "2027-01")]


def test_the_groups_are_those_of_families_indicated_at_the_start_of_care(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), *indicated("B"), *born("C"), now=DECEMBER)
    told.tell(*indicated("D", region="gooi"), now=JANUARY)
    assert told.ask(compared_groups) == [("gooi", "2027-01"), ("utrecht", "2026-12")]


def test_an_estimate_at_intake_does_not_count(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, register_family("A"), indicate_family(Moment.INTAKE, family="A"))
    assert told.ask(compare, BOTH).first.families == 0
    assert told.ask(compared_groups) == []


def test_an_estimate_at_intake_does_not_replace_an_indication(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"))
    told.tell(record_fact(family="A"), indicate_family(Moment.INTAKE, family="A"))
    assert told.ask(compare, BOTH).first.mean_minutes == 2280


def test_a_later_indication_replaces_the_one_before(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), now=DECEMBER)
    told.tell(
        record_fact(family="A"), indicate_family(Moment.RE_INDICATION, family="A"), now=JANUARY
    )
    found = told.ask(compare, BOTH)
    assert (found.first.families, found.first.mean_minutes) == (1, 2760)
    assert told.ask(compared_groups) == [("utrecht", "2026-12")]


def test_a_correction_replaces_the_wrong_indication(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A", "pelvic-pain"), correct_indication(family="A"))
    assert told.ask(compare, BOTH).first.mean_minutes == 2280


def test_a_policy_dropped_since_keeps_what_it_gave(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *indicated("A"), drop("hours", on="2026-12-01"), *indicated("B"))
    assert told.ask(compare, BOTH).first.families == 1


def test_as_of_a_position_later_indications_are_not_known(told: Told) -> None:
    before = told.tell(*BEGUN, SHADOW, *indicated("A"))
    told.tell(record_fact(family="A"), indicate_family(Moment.RE_INDICATION, family="A"))
    told.tell(*indicated("B", "caesarean-planned"))
    assert told.ask(compare, BOTH).first.mean_minutes == (2760 + 2940) / 2
    then = told.as_of(before).ask(compare, BOTH)
    assert (then.first.families, then.first.mean_minutes) == (1, 2280)


def test_a_family_never_indicated_at_its_start_counts_in_the_month_it_first_was(told: Told) -> None:
    told.tell(*BEGUN, SHADOW, *born("A"))
    told.tell(indicate_family(Moment.RE_INDICATION, family="A"), now=JANUARY)
    assert told.ask(compared_groups) == [("utrecht", "2027-01")]
    assert told.ask(compare, BOTH, month="2027-01").first.families == 1
    assert told.ask(compare, BOTH).first.families == 1
