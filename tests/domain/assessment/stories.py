"""What stories about assessments ask of their outcome."""

from domain.assessment.aggregate import Assessment
from domain.assessment.facts import GivenIndication
from domain.care.aggregate import Care
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.organisation.adoption import PolicyUse
from tests.support.builders import day
from tests.support.given_when_then import Story

FACTS = (
    ("children-born", 1),
    ("earlier-births", 0),
    ("feeding-breast", 1),
    ("gestation-weeks", 40),
)
"""What is known about G1 without any fact on record."""

SMALL_38 = (360, 360, 300, 300, 300, 240, 240, 180)
SMALL_46 = (420, 420, 360, 360, 360, 300, 300, 240)
HOURS_49 = (480, 420, 420, 360, 360, 300, 300, 300)


def by_packages(
    package: int | None = 1,
    minutes: int = 2280,
    pattern: tuple[int, ...] = SMALL_38,
    *,
    facts: tuple[tuple[str, int], ...] = FACTS,
    criteria: tuple[str, ...] = (),
    rule: str = "none",
    moment: Moment = Moment.START_OF_CARE,
) -> GivenIndication:
    return GivenIndication(
        moment=moment,
        use=PolicyUse.DRIVING,
        policy="small",
        version=1,
        facts=facts,
        package=package,
        minutes=minutes,
        provenance=Provenance.PUBLISHED,
        day_pattern=pattern,
        criteria=criteria,
        rule=rule,
    )


def by_hours(
    use: PolicyUse = PolicyUse.DRIVING,
    *,
    facts: tuple[tuple[str, int], ...] = FACTS,
    moment: Moment = Moment.START_OF_CARE,
) -> GivenIndication:
    return GivenIndication(
        moment=moment,
        use=use,
        policy="hours",
        version=1,
        facts=facts,
        package=None,
        minutes=2940,
        provenance=Provenance.PUBLISHED,
        day_pattern=HOURS_49,
        criteria=(),
        rule="breast",
    )


def indicated(given: GivenIndication, assessor: str | None = None) -> Assessment.Indicated:
    return Assessment.Indicated(family="G1", indication=given, assessor=assessor)


def assigned(
    given: GivenIndication, first_day: str = "2026-11-30", pattern: tuple[int, ...] | None = None
) -> Care.PackageAssigned:
    """The hours of the care that follow from an indication."""
    return Care.PackageAssigned(
        family="G1",
        package=given.package,
        minutes=given.minutes,
        hours_source=given.provenance,
        policy=f"{given.policy} v{given.version}",
        criteria=given.criteria,
        first_day=day(first_day),
        day_pattern=given.day_pattern if pattern is None else pattern,
    )


def driving(story: Story) -> GivenIndication:
    """The driving indication the last command gave."""
    (found,) = (
        event.indication
        for event in story.new_events
        if isinstance(event, Assessment.Indicated) and event.indication.use is PolicyUse.DRIVING
    )
    return found


def care_of(story: Story) -> Care.PackageAssigned:
    """The hours the last command set."""
    (found,) = (event for event in story.new_events if isinstance(event, Care.PackageAssigned))
    return found
