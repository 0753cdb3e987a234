"""An event may be left out of one read model, once and with a reason."""

from domain.organisation.aggregate import Organisation
from domain.organisation.commands import SkipParkedEvent
from tests.support.builders import ORGANISATION
from tests.support.given_when_then import given

SKIP = SkipParkedEvent(projection="hour_budgets", parked_position=17)
SKIPPED = Organisation.ParkedEventSkipped(projection="hour_budgets", parked_position=17)


def test_an_event_is_skipped_with_its_reason_and_once() -> None:
    story = given(*ORGANISATION).when(SKIP, reason="dubbel vastgelegd").then(SKIPPED)
    assert story.new_events[0].origin.reason == "dubbel vastgelegd"
    story.when(SKIP).then_nothing()
