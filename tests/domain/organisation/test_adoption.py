"""One policy drives at any date; others run in the shadow beside it."""

from datetime import date

from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import RetirePolicy
from domain.indication_policy.errors import StillAdoptedError
from domain.kernel.errors import NotFoundError
from domain.organisation.adoption import PolicyUse
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from tests.support.builders import ORGANISATION
from tests.support.given_when_then import Story, given
from tests.support.policy_builders import adopt, drop, published

POLICIES = (*ORGANISATION, *published(), *published("other"))
JUNE = date(2026, 6, 1)
SEPTEMBER = date(2026, 9, 1)
SHADOW = PolicyUse.SHADOW
DRIVING = PolicyUse.DRIVING


def adopted(
    policy: str = "small", use: PolicyUse = DRIVING, on: date = JUNE
) -> Organisation.PolicyAdopted:
    return Organisation.PolicyAdopted(policy=policy, version=1, use=use, effective_on=on)


def organisation(story: Story) -> Organisation:
    found = story.app.repository.get(ORGANISATION_STREAM, projector_func=Organisation.replay)
    assert isinstance(found, Organisation)
    return found


def driving(story: Story, *days: str) -> list[str | None]:
    """Which policy drives on each of these days."""
    adoptions = [organisation(story).driving_on(date.fromisoformat(day)) for day in days]
    return [None if each is None else each.policy for each in adoptions]


def shadows(story: Story, day: str) -> list[str]:
    return [each.policy for each in organisation(story).shadows_on(date.fromisoformat(day))]


def test_a_published_policy_is_adopted_once() -> None:
    given(*POLICIES).when(adopt()).then(adopted()).when(adopt()).then_nothing()


def test_adopting_takes_an_organisation_and_a_policy() -> None:
    given(*published()).when(adopt()).then_refused(NotFoundError)
    given(*ORGANISATION).when(adopt()).then_refused(NotFoundError, "small")


def test_a_policy_drives_until_another_one_does() -> None:
    story = given(*POLICIES).when(adopt()).when(adopt("other", on="2026-09-01"))
    story.then(adopted("other", on=SEPTEMBER))
    days = ("2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01", "2030-01-01")
    assert driving(story, *days) == [None, "small", "small", "other", "other"]


def test_a_policy_can_drive_again_after_another_one() -> None:
    story = given(*POLICIES, adopt(), adopt("other", on="2026-09-01")).when(adopt(on="2026-10-01"))
    assert driving(story, "2026-08-01", "2026-09-30", "2026-10-01") == ["small", "other", "small"]


def test_a_policy_runs_in_the_shadow_of_another() -> None:
    story = given(*POLICIES, adopt()).when(adopt("other", use=SHADOW, on="2026-07-01"))
    story.then(adopted("other", SHADOW, date(2026, 7, 1)))
    assert driving(story, "2026-07-01") == ["small"]
    assert shadows(story, "2026-06-30") == []
    assert shadows(story, "2026-07-01") == ["other"]


def test_a_policy_that_drives_casts_no_shadow_of_its_own() -> None:
    story = given(*POLICIES, adopt("other", use=SHADOW), adopt("other", on="2026-09-01"))
    assert shadows(story, "2026-08-31") == ["other"]
    assert shadows(story, "2026-09-01") == []


def test_a_shadow_is_dropped_from_a_day_and_may_come_back() -> None:
    story = given(*POLICIES, adopt(use=SHADOW)).when(drop())
    story.then(
        Organisation.PolicyDropped(
            policy="small", version=1, use=SHADOW, effective_on=JUNE, dropped_on=SEPTEMBER
        )
    )
    assert (shadows(story, "2026-08-31"), shadows(story, "2026-09-01")) == (["small"], [])
    story.when(drop()).then_nothing()
    story.when(adopt(use=SHADOW, on="2026-10-01")).then(adopted(use=SHADOW, on=date(2026, 10, 1)))
    assert shadows(story, "2026-10-01") == ["small"]


def test_a_shadow_withdrawn_on_its_first_day_never_was() -> None:
    story = given(*POLICIES, adopt(use=SHADOW)).when(drop(on="2026-06-01"))
    assert shadows(story, "2026-06-01") == []
    story.when(adopt(use=SHADOW)).then(adopted(use=SHADOW))


def test_a_driving_policy_that_lies_ahead_can_be_withdrawn() -> None:
    story = given(*POLICIES, adopt(), adopt("other", on="2027-01-01")).when(
        drop("other", use=DRIVING, on="2027-01-01")
    )
    assert driving(story, "2027-01-01") == ["small"]
    story.when(adopt("other", on="2027-01-01"))
    assert driving(story, "2026-12-31", "2027-01-01") == ["small", "other"]


def test_a_policy_is_retired_from_the_day_another_one_drives() -> None:
    story = given(*POLICIES, adopt(), adopt("other", on="2026-09-01"))
    story.when(RetirePolicy(policy="small", version=1, retired_on=date(2026, 8, 31))).then_refused(
        StillAdoptedError, "small", "driving"
    )
    story.when(RetirePolicy(policy="small", version=1, retired_on=SEPTEMBER)).then(
        IndicationPolicy.Retired(policy="small", version=1, retired_on=SEPTEMBER)
    )
