"""All laws and agreements on record make one rulebook a day."""

from datetime import date

from domain.labour.parameters import Parameter
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour_agreement.facts import Force, Provision
from domain.labour_agreement.in_force import Said, in_force, rulebook_on
from tests.support.agreement_builders import provision

DAY = date(2026, 11, 30)


def kept(*said: tuple[str, Provision], on: date = DAY) -> dict[Parameter, tuple[str, int | None]]:
    found = in_force([Said(*each) for each in said], on)
    return {key: (each.agreement, each.provision.value) for key, each in found.items()}


def test_of_a_longest_shift_the_shorter_is_kept() -> None:
    law, agreed = ("atw", provision(value=720)), ("cao", provision(value=600))

    assert kept(law, agreed) == kept(agreed, law) == {Parameter.MAX_SHIFT: ("cao", 600)}


def test_of_a_rest_the_longer_is_kept() -> None:
    law = ("atw", provision(Parameter.WEEKLY_REST, 2160))
    agreed = ("cao", provision(Parameter.WEEKLY_REST, 1920))

    assert kept(law, agreed) == {Parameter.WEEKLY_REST: ("atw", 2160)}


def test_the_provision_with_the_latest_date_counts_and_none_before_its_date() -> None:
    old, new = ("cao", provision(value=600)), ("cao", provision(value=660, on="2026-12-01"))

    assert kept(new, old) == {Parameter.MAX_SHIFT: ("cao", 600)}
    assert kept(new, old, on=date(2026, 12, 1)) == {Parameter.MAX_SHIFT: ("cao", 660)}
    assert kept(new) == {}


def test_a_limit_that_ended_leaves_what_others_say() -> None:
    law, agreed = ("atw", provision(value=720)), ("cao", provision(value=600))
    ended = ("cao", provision(value=None, on="2026-11-30"))

    assert kept(law, agreed, ended) == {Parameter.MAX_SHIFT: ("atw", 720)}


def test_an_agreement_that_derogates_takes_the_place_of_the_law() -> None:
    law = ("atw", provision(value=720))
    agreed = ("cao", provision(value=840, force=Force.DEROGATES))

    assert kept(law, agreed) == {Parameter.MAX_SHIFT: ("cao", 840)}


def test_but_goes_no_further_than_the_law_lets_it() -> None:
    law, room = ("atw", provision(value=720)), provision(value=780, force=Force.BY_AGREEMENT)
    agreed = ("cao", provision(value=840, force=Force.DEROGATES))

    assert kept(law, ("atb", room), agreed) == {Parameter.MAX_SHIFT: ("atb", 780)}


def test_room_that_no_agreement_uses_changes_nothing() -> None:
    room = ("atb", provision(value=900, force=Force.BY_AGREEMENT))

    assert kept(room) == {}
    assert kept(room, ("atw", provision(value=720))) == {Parameter.MAX_SHIFT: ("atw", 720)}


def test_without_agreements_the_rulebook_is_the_one_the_program_comes_with() -> None:
    assert rulebook_on([], DAY) == CAO_KRAAMZORG_2022


def test_a_rulebook_names_its_sources_and_the_day_it_last_changed() -> None:
    said = [
        Said("cao", provision(value=540, on="2024-07-01")),
        Said("atw", provision(Parameter.FREE_SUNDAYS, 13)),
    ]

    rulebook = rulebook_on(said, DAY)

    assert (rulebook.version, rulebook.valid_from) == ("atw+cao@2024-07-01", date(2024, 7, 1))
    assert (rulebook.max_shift_minutes, rulebook.free_sundays) == (540, 13)
    # Nobody set these: the first is needed in any rulebook, the second is not.
    assert rulebook.daily_rest_minutes == CAO_KRAAMZORG_2022.daily_rest_minutes
    assert rulebook.weekly_rest_minutes is None
