"""Hours held against their reference, by numbers worked out by hand.

Package 1 has 38 hours (2280 minutes), package 2 has 46 (2760).
"""

from fractions import Fraction

import pytest

from domain.care.commands import ExplainShortfall
from domain.care.facts import ClosingReason, ShortfallCause
from domain.organisation.yardsticks import STUDY_REFERENCE, PackageFamilies, Performance
from projections.budget_neutrality import Neutrality, Verdict, budget_neutrality
from projections.population import Reason, Selection
from projections.priced_hours import Money
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, born, client, sessions
from tests.support.assessment_builders import PUBLISHED, indicate_family
from tests.support.builders import close_care, correct_session, day
from tests.support.policy_builders import adopt
from tests.support.yardstick_builders import set_neutrality_reference, set_tariff

ALL = Selection()


def short(
    family: str, minutes: int, cause: ShortfallCause = ShortfallCause.CAPACITY
) -> ExplainShortfall:
    return ExplainShortfall(family=family, cause=cause, minutes=minutes, explanation="druk")


@pytest.fixture
def three(told: Told) -> Told:
    """A got its 2280, B 2160 instead of 2280, C 2880 instead of 2760: together 7320 for 7320."""
    told.tell(
        *ORGANISATION,
        *client("A"),
        *client("B", 2160, between=(short("B", 120),)),
        *client("C", 2880, package=2),
    )
    return told


def ask(told: Told, selection: Selection = ALL) -> Neutrality:
    return told.ask(budget_neutrality, selection)


def test_the_mean_is_of_the_minutes_delivered_per_client(three: Told) -> None:
    found = ask(three)
    assert found.delivered.count == 3
    assert found.mean == 2440
    assert found.norm.mean == 2440
    # Deviations of 2280, 2160 and 2880 from 2440: -160, -280, 440; squares 25600 + 78400 + 193600 =
    # 297600, over 2 is 148800.
    assert found.delivered.spread == pytest.approx(148_800**0.5)


def test_each_package_has_its_norm_and_what_was_given(three: Told) -> None:
    packages = ask(three).packages
    assert [(each.package, each.delivered.count) for each in packages] == [(1, 2), (2, 1)]
    assert [each.norm.mean for each in packages] == [2280, 2760]
    assert [each.delivered.mean for each in packages] == [2220, 2880]
    assert [each.invented for each in packages] == [False, True]


def test_planned_minutes_are_those_of_families_with_a_roster(three: Told) -> None:
    packages = three.ask(budget_neutrality, ALL, {"A": 2000, "B": 0, "Z": 9})
    assert [each.planned for each in packages.packages] == [2000, None]


def test_until_one_is_set_the_reference_is_the_one_of_the_study(three: Told) -> None:
    assert ask(three).reference == STUDY_REFERENCE
    before = three.services.application.position()
    three.tell(set_neutrality_reference(2460, effective_on="2026-11-01"))
    assert ask(three).reference.minutes == 2460
    assert ask(three.as_of(before)).reference == STUDY_REFERENCE
    # It holds from November on: October is held against the study.
    october = Selection(last_day=day("2026-10-31"))
    assert ask(three, october).reference == STUDY_REFERENCE


def test_the_difference_falls_apart_in_norm_case_mix_and_deviation(three: Told) -> None:
    three.tell(
        set_neutrality_reference(
            2460,
            case_mix=(PackageFamilies(1, 50), PackageFamilies(2, 50)),
            effective_on="2026-11-01",
        )
    )
    parts = ask(three).decomposition
    assert parts is not None
    # Mean 2440 against 2460: -20. Norm at half and half (2280 + 2760) / 2 = 2520, so 60. Case mix:
    # two thirds in package 1 gives a norm of 2440, 80 less. Deviation: -120 + 120 = 0.
    assert parts.total == -20
    assert [parts.norm, parts.case_mix, parts.deviation] == [60, -80, 0]
    # At half and half what was given is (2220 + 2880) / 2.
    assert parts.standardised_mean == 2550


def test_without_a_case_mix_of_its_own_the_whole_log_is_the_reference(three: Told) -> None:
    three.tell(*client("D", 2760, package=2, region="gooi"))
    parts = ask(three, Selection(region="gooi")).decomposition
    assert parts is not None
    # The log has two families in each package: a norm of 2520. Gooi has package 2 alone: 240 more.
    assert [parts.norm, parts.case_mix, parts.deviation] == [2520 - 2604, 240, 0]
    whole = ask(three).decomposition
    assert whole is not None
    assert whole.case_mix == 0


def test_families_under_another_policy_are_no_case_mix_of_the_one_asked_about(
    three: Told,
) -> None:
    # D has 49 hours under a method without packages, which are no hours of this policy's packages.
    three.tell(*PUBLISHED, adopt("hours"), *born("D"), indicate_family(family="D"))
    three.tell(*sessions("D", 2940), close_care("D", why=ClosingReason.ENDED_BY_CLIENT))
    parts = ask(three, Selection(policy="kom-2020-demonstration-hours")).decomposition
    assert parts is not None
    # A, B and C alone: their norm of 2440 against 2604, and the very case mix that is asked about.
    assert [parts.norm, parts.case_mix, parts.deviation] == [-164, 0, 0]
    # Of every policy together 10 260 over four clients is the norm, and again the case mix asked.
    whole = ask(three).decomposition
    assert whole is not None
    assert [whole.norm, whole.case_mix, whole.deviation] == [2565 - 2604, 0, 0]


def test_a_case_mix_with_a_package_nobody_ever_had_says_nothing(three: Told) -> None:
    three.tell(
        set_neutrality_reference(case_mix=(PackageFamilies(12, 1),), effective_on="2026-11-01")
    )
    assert ask(three).decomposition is None


def test_few_clients_have_no_interval_and_no_verdict(three: Told) -> None:
    found = ask(three)
    assert (found.delivered.interval, found.verdict) == (None, Verdict.NOT_ENOUGH_KNOWN)


@pytest.mark.parametrize(
    ("reference", "tolerance", "verdict"),
    [
        # Five clients with 2220 and five with 2340: mean 2280, spread 63.2, interval 45.2 either
        # side: from 2234.8 to 2325.2.
        (2280, 60, Verdict.NEUTRAL),
        (2280, 40, Verdict.UNDECIDED),
        (2400, 60, Verdict.NOT_NEUTRAL),
        (2160, 60, Verdict.NOT_NEUTRAL),
        (2330, 60, Verdict.UNDECIDED),
    ],
)
def test_the_verdict_is_whether_the_interval_lies_in_the_band(
    told: Told, reference: int, tolerance: int, verdict: Verdict
) -> None:
    told.tell(*ORGANISATION, set_neutrality_reference(reference, tolerance))
    for number in range(10):
        told.tell(*client(f"F{number}", 2220 + 120 * (number % 2)))
    found = ask(told)
    assert found.delivered.interval is not None
    assert found.delivered.interval.low == pytest.approx(2234.75, abs=0.05)
    assert found.verdict is verdict


def test_reasons_add_up_to_what_was_given_more_or_less(three: Told) -> None:
    three.tell(
        *client("D", 1800, between=(short("D", 200, ShortfallCause.READY),)),
        *client("E", 1800, why=ClosingReason.TRANSFERRED),
    )
    found = ask(three)
    # D is 480 short: 200 ready, the rest because the client ended it; E is 480 short, transferred.
    assert {each.reason: (each.clients, each.minutes) for each in found.reasons} == {
        Reason.MORE_THAN_INDICATED: (1, 120),
        Reason.CAPACITY: (1, -120),
        Reason.READY: (1, -200),
        Reason.ENDED_BY_CLIENT: (1, -280),
        Reason.TRANSFERRED: (1, -480),
    }
    assert found.decomposition is not None
    assert sum(each.minutes for each in found.reasons) == found.decomposition.deviation * 5


def test_explained_minutes_count_no_more_than_what_was_short(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A", 2160, between=(short("A", 500),)))
    assert {each.reason: each.minutes for each in ask(told).reasons} == {Reason.CAPACITY: -120}


def test_each_hour_has_the_tariff_of_the_day_it_was_given(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        set_neutrality_reference(2400, effective_on="2026-11-01"),
        set_tariff(6000, effective_on="2026-01-01", last_day="2026-11-23", source="begin"),
        set_tariff(6600, effective_on="2026-11-24", source="eind"),
        *client("A", 2160, closed_on="2026-11-29"),
        *client("B", 2340, closed_on="2026-11-30"),
    )
    # Six hours a day from the 21st on. A: 18 h at 60.00 and 18 h at 66.00 is 2268.00, 63.00 on
    # average; B: 18 h at 60.00 and 21 h at 66.00 is 2466.00, 63.23 on average. A is 2 h under its
    # norm of 38 (126.00) and 4 under 40 (252.00); B is 1 h over (63.23) and 1 under 40 (63.23).
    assert ask(told).money == Money(
        clients=2,
        unpriced=0,
        delivered=473_400,
        per_client=236_700,
        deviation=-6_277,
        against_reference=-31_523,
        sources=("begin", "eind"),
    )


def test_a_corrected_session_is_priced_as_it_was_corrected(told: Told) -> None:
    shorter = correct_session(
        "A",
        session="2026-11-24T09:00/K-A",
        starts_at="2026-11-24T09:00",
        ends_at="2026-11-24T12:00",
    )
    told.tell(
        *ORGANISATION,
        set_tariff(6000, last_day="2026-11-23"),
        set_tariff(6600, effective_on="2026-11-24"),
        *client("A", 1440, between=(shorter,)),
    )
    # 18 h at 60.00, and on the 24th 3 h instead of 6 at 66.00.
    money = ask(told).money
    assert money is not None
    assert money.delivered == 127_800


def test_who_got_nothing_is_short_at_the_tariff_of_the_day_care_closed(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        set_tariff(6000, last_day="2026-11-29"),
        set_tariff(6600, effective_on="2026-11-30"),
        *client("A", 0),
    )
    money = ask(told).money
    assert money is not None
    # 38 h at 66.00.
    assert (money.delivered, money.deviation) == (0, -250_800)


def test_a_client_of_a_day_without_a_tariff_is_counted_apart_and_in_no_sum(three: Told) -> None:
    assert ask(three).money is None
    three.tell(
        set_tariff(6000, effective_on="2026-11-21", last_day="2026-11-28"),
        set_tariff(9000, Performance.HOUR_OF_BIRTH_ASSISTANCE),
        # The last half hour of 48.5 is of the 29th.
        *client("D", 2910),
    )
    money = ask(three).money
    assert money is not None
    assert (money.clients, money.unpriced) == (3, 1)
    assert money.delivered == 732_000


def test_policies_are_counted(three: Told) -> None:
    assert ask(three).policies == {"kom-2020-demonstration-hours": 3}
    assert ask(three, Selection(policy="kom-2020-demonstration-hours")).delivered.count == 3
    assert ask(three, Selection(policy="lip-2008")).delivered.count == 0


def test_one_region_and_one_period_are_asked_by_themselves(three: Told) -> None:
    three.tell(*client("D", region="gooi"), *client("E", closed_on="2026-12-02"))
    assert ask(three, Selection(region="gooi")).delivered.count == 1
    december = Selection(first_day=day("2026-12-01"), last_day=day("2026-12-31"))
    assert ask(three, december).delivered.count == 1
    assert ask(three, Selection(last_day=day("2026-11-30"))).delivered.count == 4


def test_of_an_empty_log_nothing_is_known(told: Told) -> None:
    found = ask(told)
    assert (found.mean, found.packages, found.decomposition, found.money) == (None, (), None, None)
    assert found.verdict is Verdict.NOT_ENOUGH_KNOWN


def test_as_of_a_position_only_what_was_closed_by_then_counts(told: Told) -> None:
    before = told.tell(*ORGANISATION, *client("A"))
    told.tell(*client("B", 2160))
    assert ask(told).mean == Fraction(2220)
    assert ask(told.as_of(before)).mean == 2280
