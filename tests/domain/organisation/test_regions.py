"""A log holds one organisation; a region code means one region for ever."""

from domain.kernel.errors import NotFoundError
from domain.organisation.aggregate import Organisation
from domain.organisation.errors import AlreadyEstablishedError, RegionNameTakenError
from tests.support.builders import ORGANISATION, add_region, establish_organisation
from tests.support.given_when_then import given

ESTABLISHED = Organisation.Established(name="Kraamzorg De Zon", demonstration=True)
UTRECHT_ADDED = Organisation.RegionAdded(region="utrecht", name="Utrecht")


def test_an_organisation_is_established() -> None:
    given().when(establish_organisation()).then(ESTABLISHED)


def test_an_organisation_is_real_unless_it_is_said_to_be_a_demonstration() -> None:
    given().when(establish_organisation(demonstration=False)).then(
        Organisation.Established(name="Kraamzorg De Zon", demonstration=False)
    )


def test_establishing_it_again_changes_nothing() -> None:
    given(establish_organisation()).when(establish_organisation()).then_nothing()


def test_a_demonstration_never_becomes_real() -> None:
    given(ESTABLISHED).when(establish_organisation(demonstration=False)).then_refused(
        AlreadyEstablishedError, "Kraamzorg De Zon"
    )


def test_regions_are_added_one_by_one() -> None:
    given(establish_organisation()).when(add_region()).then(UTRECHT_ADDED).when(
        add_region("arnhem", "Arnhem")
    ).then(Organisation.RegionAdded(region="arnhem", name="Arnhem"))


def test_adding_a_region_again_changes_nothing() -> None:
    given(ESTABLISHED, UTRECHT_ADDED).when(add_region()).then_nothing()


def test_a_region_is_never_renamed_by_adding_it_again() -> None:
    given(ESTABLISHED, UTRECHT_ADDED).when(add_region(name="Stad Utrecht")).then_refused(
        RegionNameTakenError, "utrecht", "Utrecht"
    )


def test_two_regions_may_have_the_same_name() -> None:
    given(*ORGANISATION).when(add_region("utrecht-2")).then(
        Organisation.RegionAdded(region="utrecht-2", name="Utrecht")
    )


def test_a_region_needs_an_organisation() -> None:
    given().when(add_region()).then_refused(NotFoundError)
