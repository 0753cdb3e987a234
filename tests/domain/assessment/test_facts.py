"""Facts are recorded with their source and who saw them; the newest value counts."""

from domain.assessment.aggregate import Assessment
from tests.domain.assessment.stories import driving
from tests.support.assessment_builders import DRIVEN, indicate_family, record_fact
from tests.support.builders import expecting
from tests.support.given_when_then import given


def recorded(
    fact: str, value: int, source: str, assessor: str | None = None
) -> Assessment.FactRecorded:
    return Assessment.FactRecorded(
        family="G1", fact=fact, value=value, source=source, assessor=assessor
    )


def test_a_fact_is_recorded_with_where_it_is_found_and_who_saw_it() -> None:
    given(*expecting()).when(record_fact("no-partner")).then(recorded("no-partner", 1, "isk"))
    given(*expecting()).when(record_fact("blood-loss-ml", 1200, assessor="K1")).then(
        recorded("blood-loss-ml", 1200, "home_start_list", "K1")
    )


def test_the_same_value_again_is_recorded_as_told() -> None:
    # What a file says last must still hold when the file is recorded again, so it leaves its id.
    story = given(*expecting(), record_fact("no-partner", assessor="K1"))
    story.when(record_fact("no-partner")).then(recorded("no-partner", 1, "isk"))


def test_a_fact_may_turn_out_not_to_be_so() -> None:
    story = given(*DRIVEN, record_fact()).when(record_fact(value=0))
    story.then(recorded("pelvic-pain", 0, "lip_factor"))
    assert driving(story.when(indicate_family())).package == 1


def test_a_fact_that_is_not_so_can_be_told_before_anybody_thought_it_was() -> None:
    story = given(*DRIVEN).when(record_fact(value=0))
    story.then(recorded("pelvic-pain", 0, "lip_factor"))


def test_the_newest_value_of_a_fact_counts() -> None:
    story = given(*DRIVEN, record_fact("blood-loss-ml", 1200), record_fact("blood-loss-ml", 900))
    facts = dict(driving(story.when(indicate_family())).facts)
    assert facts["blood-loss-ml"] == 900
