"""A wrong indication is corrected by naming what was judged wrongly; it stays in the log."""

from domain.assessment.aggregate import Assessment
from domain.assessment.errors import IndicatedBeforeBirthError, NothingToCorrectError
from domain.indication.policy import Moment
from tests.domain.assessment.stories import (
    FACTS,
    SMALL_46,
    assigned,
    by_packages,
    driving,
    indicated,
)
from tests.support.assessment_builders import (
    DRIVEN,
    PUBLISHED,
    SHADOWED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import assign_package, expecting
from tests.support.given_when_then import given
from tests.support.policy_builders import adopt

AGAIN = Moment.RE_INDICATION


def corrected(
    fact: str, was: int, value: int, assessor: str | None = "K1", criterion: str | None = None
) -> Assessment.Corrected:
    return Assessment.Corrected(
        family="G1",
        criterion=criterion or fact,
        fact=fact,
        was=was,
        value=value,
        assessor=assessor,
    )


def test_a_criterion_that_fired_wrongly_is_corrected_and_the_family_indicated_anew() -> None:
    story = given(*DRIVEN, record_fact(), indicate_family(first_day="2026-12-01", assessor="K1"))
    basic = by_packages(moment=AGAIN)
    story.when(correct_indication(), reason="was van vorige zwangerschap").then(
        corrected("pelvic-pain", 1, 0), indicated(basic), assigned(basic, "2026-12-01")
    )


def test_a_fact_that_was_missed_is_corrected_and_keeps_the_first_day() -> None:
    story = given(*DRIVEN, indicate_family(first_day="2026-12-01", assessor="K1"))
    low = by_packages(
        2,
        2760,
        SMALL_46,
        facts=(*FACTS, ("pelvic-pain", 1)),
        criteria=("pelvic-pain",),
        rule="one",
        moment=AGAIN,
    )
    story.when(correct_indication(value=1), reason="over het hoofd gezien").then(
        corrected("pelvic-pain", 0, 1), indicated(low), assigned(low, "2026-12-01")
    )


def test_a_correction_is_indicated_under_shadows_as_well() -> None:
    story = given(*SHADOWED, record_fact(), indicate_family())
    story.when(correct_indication(), reason="vergissing")
    assert [event.TOPIC for event in story.new_events] == [
        "assessment.corrected",
        "assessment.indicated",
        "assessment.indicated",
        "care.package-assigned",
    ]


def test_a_correction_names_a_criterion_that_goes_by_another_name_than_its_fact() -> None:
    story = given(*DRIVEN, record_fact(), indicate_family(assessor="K1"))
    story.when(correct_indication(criterion="bekkenpijn"), reason="vergissing")
    assert story.new_events[0].criterion == "bekkenpijn"  # type: ignore[attr-defined]


def test_a_corrected_fact_outranks_what_care_says() -> None:
    story = given(*DRIVEN, indicate_family())
    story.when(correct_indication("earlier-births", 2), reason="twee eerdere in het buitenland")
    assert dict(driving(story).facts)["earlier-births"] == 2


def test_a_correction_can_be_corrected_back() -> None:
    story = given(*DRIVEN, record_fact(), indicate_family())
    story.when(correct_indication(), reason="vergissing")
    story.when(correct_indication(), reason="vergissing").then_refused(NothingToCorrectError)
    story.when(correct_indication(value=1), reason="toch wel")
    assert driving(story).package == 2


def test_correcting_replaces_hours_once_assigned_by_hand() -> None:
    story = given(*DRIVEN, assign_package(), indicate_family(), record_fact())
    story.when(correct_indication("caesarean-planned", 1), reason="vergeten")
    assert driving(story).package == 10


def test_an_estimate_before_the_birth_is_indicated_again_rather_than_corrected() -> None:
    waiting = (*expecting(), *PUBLISHED, adopt(), record_fact(), indicate_family(Moment.INTAKE))
    story = given(*waiting).when(correct_indication(), reason="vergissing")
    story.then_refused(IndicatedBeforeBirthError, "G1")
    story.given(record_fact(value=0)).when(indicate_family(Moment.INTAKE))
    assert driving(story).package == 1
