"""Laws and collective agreements are put on record, limit by limit."""

from domain.indication.sourced import Words
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.facts import Force, SourceKind
from tests.support.agreement_builders import (
    CAO,
    provision,
    register_agreement,
    set_provision,
)
from tests.support.given_when_then import given

LAW = LabourAgreement.Registered(
    agreement="atw", kind=SourceKind.LAW, title=Words("Arbeidstijdenwet", "Arbeidstijdenwet")
)
TWELVE = LabourAgreement.ProvisionSet(agreement="atw", provision=provision())


def test_a_law_is_put_on_record() -> None:
    given().when(register_agreement()).then(LAW)


def test_putting_it_on_record_again_changes_nothing() -> None:
    given(LAW).when(register_agreement()).then_nothing()


def test_a_limit_is_set_from_a_date_on() -> None:
    given(LAW).when(set_provision()).then(TWELVE)


def test_setting_the_same_limit_again_changes_nothing() -> None:
    given(LAW, TWELVE).when(set_provision()).then_nothing()


def test_another_value_for_the_same_date_is_a_correction_on_record() -> None:
    corrected = provision(value=660)

    given(LAW, TWELVE).when(set_provision(said=corrected)).then(
        LabourAgreement.ProvisionSet(agreement="atw", provision=corrected)
    )


def test_a_limit_is_ended_by_setting_nothing() -> None:
    ended = provision(value=None, on="2027-01-01")

    given(LAW, TWELVE).when(set_provision(said=ended)).then(
        LabourAgreement.ProvisionSet(agreement="atw", provision=ended)
    )


def test_an_agreement_may_derogate_and_a_law_may_leave_room_for_it() -> None:
    derogating, room = provision(force=Force.DEROGATES), provision(force=Force.BY_AGREEMENT)

    given(CAO).when(set_provision("cao", derogating)).then(
        LabourAgreement.ProvisionSet(agreement="cao", provision=derogating)
    )
    given(LAW).when(set_provision(said=room)).then(
        LabourAgreement.ProvisionSet(agreement="atw", provision=room)
    )
