"""Everything an assessment refuses."""

from domain.assessment import errors
from domain.care.errors import CareClosedError, FirstDayOutsideCareError
from domain.indication.policy import Moment
from domain.kernel.errors import NotFoundError
from tests.support.assessment_builders import (
    DRIVEN,
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import ORGANISATION, close_care, expecting, in_care
from tests.support.policy_builders import adopt
from tests.support.refusal import Refusal

INDICATED = (*DRIVEN, record_fact(), indicate_family())

FACTS = (
    Refusal(
        because="nobody knows a fact by that code",
        error=errors.UnusableFactError,
        rule="fact-unusable",
        given=in_care(),
        when=record_fact("left-handed"),
        facts=("G1", "left-handed"),
    ),
    Refusal(
        because="a flag is more than so or not so",
        error=errors.UnusableFactError,
        rule="fact-unusable",
        given=in_care(),
        when=record_fact("pelvic-pain", 2),
        facts=("G1", "pelvic-pain", "2"),
    ),
    Refusal(
        because="a value is negative",
        error=errors.UnusableFactError,
        rule="fact-unusable",
        given=in_care(),
        when=record_fact("blood-loss-ml", -1),
        facts=("G1", "blood-loss-ml", "-1"),
    ),
    Refusal(
        because="a fact is about a family nobody registered",
        error=NotFoundError,
        rule="must-exist",
        given=ORGANISATION,
        when=record_fact(),
        facts=("G1",),
    ),
    Refusal(
        because="a fact comes after the end of care",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*in_care(), close_care()),
        when=record_fact(),
        facts=("G1", "2026-12-01"),
    ),
)

INDICATIONS = (
    Refusal(
        because="no policy was adopted",
        error=errors.NoPolicyAdoptedError,
        rule="no-policy-adopted",
        given=(*in_care(), *PUBLISHED),
        when=indicate_family(),
        facts=("G1", "2026-12-01"),
    ),
    Refusal(
        because="the adopted policy drives from tomorrow on",
        error=errors.NoPolicyAdoptedError,
        rule="no-policy-adopted",
        given=(*in_care(), *PUBLISHED, adopt(on="2026-12-02")),
        when=indicate_family(),
        facts=("G1", "2026-12-01"),
    ),
    Refusal(
        because="care cannot start before the birth",
        error=errors.IndicatedBeforeBirthError,
        rule="indicated-before-birth",
        given=(*expecting(), *PUBLISHED, adopt()),
        when=indicate_family(),
        facts=("G1", "intake"),
    ),
    Refusal(
        because="38 hours do not fit in the last days",
        error=FirstDayOutsideCareError,
        rule="first-day-outside-care",
        given=DRIVEN,
        when=indicate_family(first_day="2026-12-06"),
        facts=("G1", "2026-12-06", "38"),
    ),
    Refusal(
        because="a family nobody registered is indicated",
        error=NotFoundError,
        rule="must-exist",
        given=(*ORGANISATION, *PUBLISHED, adopt()),
        when=indicate_family(Moment.INTAKE),
        facts=("G1",),
    ),
    Refusal(
        because="a family is indicated after the end of its care",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*DRIVEN, close_care()),
        when=indicate_family(Moment.DAY_8),
        facts=("G1", "2026-12-01"),
    ),
)

CORRECTIONS = (
    Refusal(
        because="there is no indication to correct",
        error=errors.NeverIndicatedError,
        rule="never-indicated",
        given=(*DRIVEN, record_fact()),
        when=correct_indication(),
        facts=("G1",),
    ),
    Refusal(
        because="the indication rested on the right value",
        error=errors.NothingToCorrectError,
        rule="nothing-to-correct",
        given=INDICATED,
        when=correct_indication(value=1),
        facts=("G1", "pelvic-pain", "1"),
    ),
    Refusal(
        because="a fact that was never so is said not to be so",
        error=errors.NothingToCorrectError,
        rule="nothing-to-correct",
        given=INDICATED,
        when=correct_indication("addiction", 0),
        facts=("G1", "addiction", "0"),
    ),
    Refusal(
        because="an indication is corrected without a reason",
        error=errors.CorrectionNeedsReasonError,
        rule="indication-correction-needs-a-reason",
        given=INDICATED,
        when=correct_indication(),
        facts=("G1", "pelvic-pain"),
    ),
    Refusal(
        because="an indication is corrected to a value that cannot be",
        error=errors.UnusableFactError,
        rule="fact-unusable",
        given=INDICATED,
        when=correct_indication("apgar-5-minutes", 11),
        facts=("G1", "apgar-5-minutes", "11"),
    ),
)

ASSESSMENTS = (*FACTS, *INDICATIONS, *CORRECTIONS)
