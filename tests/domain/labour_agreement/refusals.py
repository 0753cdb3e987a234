"""Every refusal of labour agreements."""

from domain.kernel.errors import NotFoundError
from domain.labour.parameters import Parameter
from domain.labour_agreement import errors
from domain.labour_agreement.facts import Force
from tests.support.agreement_builders import (
    CAO,
    provision,
    register_agreement,
    set_provision,
)
from tests.support.refusal import Refusal

AGREEMENTS = (
    Refusal(
        because="the code of an agreement cannot stand in an address",
        error=errors.AgreementCodeInvalidError,
        rule="agreement-code-shape",
        given=(),
        when=register_agreement("CAO Kraamzorg"),
        facts=("'CAO Kraamzorg'",),
    ),
    Refusal(
        because="the code means another law",
        error=errors.AgreementTakenError,
        rule="agreement-code-is-unique",
        given=(register_agreement(),),
        when=register_agreement(title="Arbeidstijdenbesluit"),
        facts=("atw", "Arbeidstijdenwet"),
    ),
    Refusal(
        because="a limit is set in an agreement nobody put on record",
        error=NotFoundError,
        rule="must-exist",
        given=(register_agreement(),),
        when=set_provision("cao"),
        facts=("cao",),
    ),
    Refusal(
        because="no working day may last at all",
        error=errors.LimitOutOfRangeError,
        rule="limit-out-of-range",
        given=(register_agreement(),),
        when=set_provision(said=provision(value=0)),
        facts=("atw", "max_shift_minutes", "0", "20160"),
    ),
    Refusal(
        because="more Sundays are free than a year has days",
        error=errors.LimitOutOfRangeError,
        rule="limit-out-of-range",
        given=(register_agreement(),),
        when=set_provision(said=provision(Parameter.FREE_SUNDAYS, 367)),
        facts=("free_sundays", "367", "366"),
    ),
    Refusal(
        because="nobody can look the limit up",
        error=errors.ArticleMissingError,
        rule="limit-needs-an-article",
        given=(register_agreement(),),
        when=set_provision(said=provision(article=" ")),
        facts=("atw", "max_shift_minutes"),
    ),
    Refusal(
        because="a law derogates from the law",
        error=errors.ForceNotTheirsError,
        rule="force-fits-the-source",
        given=(register_agreement(),),
        when=set_provision(said=provision(force=Force.DEROGATES)),
        facts=("atw", "law", "max_shift_minutes", "derogates"),
    ),
    Refusal(
        because="an agreement leaves room to agreements",
        error=errors.ForceNotTheirsError,
        rule="force-fits-the-source",
        given=(CAO,),
        when=set_provision("cao", provision(force=Force.BY_AGREEMENT)),
        facts=("cao", "agreement", "max_shift_minutes", "by_agreement"),
    ),
)
