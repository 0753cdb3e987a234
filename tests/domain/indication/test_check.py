"""A planted mistake in a sound policy is found, by its rule and in two languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from domain.indication import finding
from domain.indication.check import check, errors
from domain.indication.condition import Condition
from domain.indication.finding import FINDING_RULES, FindingRule, Severity
from domain.indication.policy import (
    CombinationRule,
    Criterion,
    Matching,
    Method,
    OpenCase,
    Pattern,
    Policy,
)
from domain.indication.protocol import Factor
from domain.indication.sourced import Evidence, Provenance, Words
from tests.support.policy_builders import (
    INFERRED,
    INVENTED,
    ONE,
    PAIR,
    bounds,
    criterion,
    frame,
    norm,
    package,
    packages_policy,
    protocol_policy,
    rule,
)

SOUND = packages_policy()
PROTOCOL = protocol_policy(Factor("calm", Condition("pelvic-pain"), norm(-3)))
NO_SOURCE = Evidence(Provenance.PUBLISHED, " ")


@dataclass(frozen=True, slots=True)
class Planted:
    """What was done to a sound policy, and which rule finds it where."""

    policy: Policy
    rule: FindingRule
    subject: str
    tells: str = ""


def with_rules(*rules: CombinationRule) -> Policy:
    return replace(SOUND, rules=(*SOUND.rules, *rules))


def with_criterion(extra: Criterion) -> Policy:
    return replace(SOUND, criteria=(*SOUND.criteria, extra))


def with_limits(floor: float = 24, ceiling: float = 80, usual: int = 8, most: int = 10) -> Policy:
    return replace(SOUND, frame=frame(limits=bounds(floor, ceiling, usual, most)))


def with_package_1(**changes: object) -> Policy:
    changed = replace(package(1, 38), **changes)  # type: ignore[arg-type]
    return replace(SOUND, packages=(changed, *SOUND.packages[1:]))


def with_case(decided_by: str, *numbers: int) -> Policy:
    case = OpenCase("case", numbers, decided_by, Words("?", "?"), INFERRED)
    return replace(SOUND, frame=frame(open_cases=(case,)))


def pattern(*minutes: int) -> Pattern:
    return Pattern(minutes, INFERRED)


MANY = tuple(criterion("pelvic-pain", number, f"c-{number}") for number in range(20, 34))

PLANTED = (
    Planted(replace(SOUND, rules=SOUND.rules[:-1]), finding.GAP, "policy small", "such as {2, 5}"),
    Planted(
        with_rules(rule("twin", 2, Matching.CONTAINS, (5,), 5)),
        finding.OVERLAP,
        "rules pair, twin",
        "{2, 5}",
    ),
    Planted(
        replace(SOUND, packages=(*SOUND.packages, package(8))),
        finding.UNREACHABLE,
        "package 8",
    ),
    Planted(with_rules(rule("late", 9, Matching.ANY, (), 1)), finding.NEVER_DECIDES, "rule late"),
    Planted(replace(SOUND, criteria=MANY), finding.TOO_MANY_SINGLES, "policy small", "15 single"),
    Planted(with_case("one", 2, 5), finding.OPEN_CASE, "open case case", "it is pair"),
    Planted(
        with_criterion(criterion("no-such-fact", 2)),
        finding.UNKNOWN_FACT,
        "criterion no-such-fact",
    ),
    Planted(
        replace(SOUND, frame=replace(frame(), minimum_care=Condition("nothing"))),
        finding.UNKNOWN_FACT,
        "minimum care",
        "nothing",
    ),
    Planted(
        with_criterion(Criterion("never", Condition("apgar-5-minutes", at_least=11), 2, INVENTED)),
        finding.NEVER_HOLDS,
        "criterion never",
        "apgar-5-minutes",
    ),
    Planted(
        with_criterion(criterion("chronic-disease", 3)),
        finding.UNKNOWN_PACKAGE,
        "criterion chronic-disease",
        "package 3",
    ),
    Planted(
        replace(SOUND, rules=(*SOUND.rules[:-1], replace(PAIR, leads_to=11))),
        finding.UNKNOWN_PACKAGE,
        "rule pair",
        "package 11",
    ),
    Planted(with_case("none", 3), finding.UNKNOWN_PACKAGE, "open case case", "package 3"),
    Planted(
        replace(SOUND, rules=(*SOUND.rules[:-1], replace(PAIR, leads_to=None))),
        finding.RULE_INCOMPLETE,
        "rule pair",
    ),
    Planted(
        with_rules(rule("named", 9, Matching.ANY, (2,), 2)), finding.RULE_INCOMPLETE, "rule named"
    ),
    Planted(with_rules(ONE), finding.LISTED_TWICE, "rule one"),
    Planted(
        replace(SOUND, packages=(*SOUND.packages, package(13, 30))),
        finding.LISTED_TWICE,
        "package 13",
    ),
    Planted(
        with_criterion(criterion("chronic-disease", 2, "Chronic_Disease")),
        finding.CODE_SHAPE,
        "criterion Chronic_Disease",
    ),
    Planted(replace(SOUND, policy="Small"), finding.CODE_SHAPE, "policy Small"),
    Planted(with_package_1(norm=norm(23.5)), finding.OUTSIDE_BOUNDS, "package 1", "23.5 hours"),
    Planted(with_package_1(norm=norm(81)), finding.OUTSIDE_BOUNDS, "package 1", "80 hours"),
    Planted(with_limits(2, 80), finding.BOUNDS_IMPOSSIBLE, "floor, ceiling and days"),
    Planted(with_limits(24, 81), finding.BOUNDS_IMPOSSIBLE, "floor, ceiling and days"),
    Planted(with_limits(24, 80, 11, 10), finding.BOUNDS_IMPOSSIBLE, "floor, ceiling and days"),
    Planted(
        with_package_1(pattern=pattern(480, 480, 480, 480)),
        finding.PATTERN_DOES_NOT_FIT,
        "package 1",
        "38 hours",
    ),
    Planted(
        with_package_1(pattern=pattern(540, 480, 480, 480, 300)),
        finding.PATTERN_DOES_NOT_FIT,
        "package 1",
    ),
    Planted(
        protocol_policy(Factor("none", Condition("pelvic-pain"), norm(3), most_units=0)),
        finding.FACTOR_IMPOSSIBLE,
        "factor none",
    ),
    Planted(replace(SOUND, protocol=PROTOCOL.protocol), finding.METHOD_MISMATCH, "policy small 1"),
    Planted(
        replace(PROTOCOL, frame=frame(Method.PACKAGES)), finding.METHOD_MISMATCH, "policy hours 1"
    ),
    Planted(replace(SOUND, frame=frame(moments=())), finding.NO_MOMENT, "policy small 1"),
    Planted(with_package_1(norm=norm(38, NO_SOURCE)), finding.EVIDENCE_MISSING, "package 1"),
    Planted(with_package_1(name=Words("Basis", "")), finding.WORDS_MISSING, "package 1"),
    Planted(
        with_package_1(norm=norm(38, INVENTED)),
        finding.INVENTED,
        "policy small 1",
        "1 of the 7 numbers",
    ),
)

NAMES = [f"{at} {each.rule.name}" for at, each in enumerate(PLANTED)]


def _hospital_day_that_adds() -> Policy:
    assert PROTOCOL.protocol is not None
    breast, bottle = PROTOCOL.protocol.bases
    bases = (replace(breast, hospital_day=norm(-6)), bottle)
    return replace(PROTOCOL, protocol=replace(PROTOCOL.protocol, bases=bases))


def _unknown_facts_of_a_protocol() -> Policy:
    assert PROTOCOL.protocol is not None
    hospital = replace(PROTOCOL.protocol.hospital_days, facts=("a-stay",))
    assistance = replace(PROTOCOL.protocol.birth_assistance, fact="a-birth")
    changed = replace(PROTOCOL.protocol, hospital_days=hospital, birth_assistance=assistance)
    return replace(PROTOCOL, protocol=changed)


@pytest.mark.parametrize("sound", [SOUND, PROTOCOL], ids=["packages", "protocol"])
def test_nothing_is_found_in_a_sound_policy(sound: Policy) -> None:
    assert check(sound) == ()


@pytest.mark.parametrize("planted", PLANTED, ids=NAMES)
def test_a_planted_mistake_is_found(planted: Planted) -> None:
    found = [each for each in check(planted.policy) if each.rule == planted.rule.name]
    assert planted.subject in [each.subject for each in found]
    (hit,) = [each for each in found if each.subject == planted.subject][:1]
    assert planted.tells in hit.text_en
    assert hit.severity is planted.rule.severity
    for text in (hit.text_nl, hit.text_en):
        assert "{" not in text.replace("{2, 5}", "")
        assert text.endswith(".")
    assert hit.text_nl != hit.text_en


@pytest.mark.parametrize(
    ("make", "rules"),
    [
        (_hospital_day_that_adds, [finding.HOSPITAL_DAY_IMPOSSIBLE]),
        (_unknown_facts_of_a_protocol, [finding.UNKNOWN_FACT, finding.UNKNOWN_FACT]),
    ],
)
def test_a_mistake_in_a_protocol_is_found(
    make: Callable[[], Policy], rules: list[FindingRule]
) -> None:
    assert [each.rule for each in check(make())] == [each.name for each in rules]


def test_every_rule_has_a_planted_mistake() -> None:
    planted = {each.rule.name for each in PLANTED} | {finding.HOSPITAL_DAY_IMPOSSIBLE.name}
    assert planted == {each.name for each in FINDING_RULES}


@pytest.mark.parametrize("each", FINDING_RULES, ids=lambda each: each.name)
def test_a_rule_tells_the_same_facts_in_dutch_and_in_english(each: FindingRule) -> None:
    assert set(re.findall(r"{(\w+)}", each.nl)) == set(re.findall(r"{(\w+)}", each.en))


def test_all_gaps_make_one_finding_with_their_number() -> None:
    only_none = replace(SOUND, rules=SOUND.rules[:2])
    (gap,) = [each for each in check(only_none) if each.rule == finding.GAP.name]
    assert gap.text_en.startswith("No rule says what happens with 3 combinations, such as {2}")


def test_an_overlap_under_a_condition_names_it() -> None:
    policy = with_rules(rule("also-first", 1, Matching.NONE, (), 1))
    (overlap,) = [each for each in check(policy) if each.rule == finding.OVERLAP.name]
    assert "{-} + deferred-start" in overlap.text_en


def test_errors_come_before_warnings_and_alone_keep_a_policy_from_being_published() -> None:
    policy = replace(with_package_1(norm=norm(38, INVENTED)), rules=SOUND.rules[:-1])
    severities = [each.severity for each in check(policy)]
    assert severities == sorted(severities, key=lambda each: each is Severity.WARNING)
    assert severities[-1] is Severity.WARNING
    assert {each.severity for each in errors(policy)} == {Severity.ERROR}
    assert errors(with_package_1(norm=norm(38, INVENTED))) == ()
