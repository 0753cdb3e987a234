"""Everything a family's care refuses about feeding."""

from domain.care import feeding_errors as errors
from domain.care.errors import BirthNotReportedError, CareClosedError, LiesInTheFutureError
from domain.care.facts import ClosingReason, Feeding
from tests.support.builders import close_care, expecting, in_care
from tests.support.course_builders import observe_feeding
from tests.support.refusal import Refusal

FEEDING = (
    Refusal(
        because="no child was born yet",
        error=BirthNotReportedError,
        rule="birth-not-reported",
        given=expecting(),
        when=observe_feeding(),
        facts=("G1",),
    ),
    Refusal(
        because="a day lies before the birth",
        error=errors.FedBeforeBirthError,
        rule="fed-before-birth",
        given=in_care(),
        when=observe_feeding(observed_on="2026-11-28"),
        facts=("G1", "2026-11-28"),
    ),
    Refusal(
        because="a day has not come",
        error=LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=in_care(),
        when=observe_feeding(observed_on="2027-12-01"),
        facts=("G1", "2027-12-01"),
    ),
    Refusal(
        because="a child is fed in some way",
        error=errors.FeedingUnclearError,
        rule="feeding-unclear",
        given=in_care(),
        when=observe_feeding(Feeding.UNDECIDED),
        facts=("G1", "2026-11-30"),
    ),
    Refusal(
        because="another feeding is on record for the day",
        error=errors.FedDifferentlyError,
        rule="fed-differently",
        given=(*in_care(), observe_feeding()),
        when=observe_feeding(Feeding.MIXED),
        facts=("G1", "2026-11-30", "breast"),
    ),
    Refusal(
        because="care was closed",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*in_care(), close_care(why=ClosingReason.ENDED_BY_CLIENT)),
        when=observe_feeding(),
        facts=("G1",),
    ),
)
