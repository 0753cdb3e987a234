"""Everything a family's care refuses, each by its own rule."""

from domain.care import errors
from domain.care.facts import ClosingReason
from tests.support.builders import (
    ORGANISATION,
    assign_package,
    close_care,
    day,
    deliver_session,
    expecting,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.refusal import Refusal

VISITED = (*in_care(), hire_carer(), deliver_session())
CLOSED = (*in_care(), close_care())

REGISTRATION = (
    Refusal(
        because="a family registered again lives elsewhere",
        error=errors.RegisteredDifferentlyError,
        rule="registration-differs",
        given=expecting(),
        when=register_family(postcode="3999"),
        facts=("G1", "postcode", "3511", "3999"),
    ),
    Refusal(
        because="the due date is 42 weeks and a day away",
        error=errors.DueDateImplausibleError,
        rule="due-date-implausible",
        given=ORGANISATION,
        when=register_family(due_date=day("2027-09-22")),
        facts=("G1", "2027-09-22"),
    ),
    Refusal(
        because="the due date lies further back than files are kept",
        error=errors.DueDateImplausibleError,
        rule="due-date-implausible",
        given=ORGANISATION,
        when=register_family(due_date=day("1999-11-30")),
        facts=("G1", "1999-11-30"),
    ),
    Refusal(
        because="the due date is older than files are kept",
        error=errors.DueDateImplausibleError,
        rule="due-date-implausible",
        given=ORGANISATION,
        when=register_family(due_date=day("2006-12-05")),
        facts=("G1", "2006-12-05", "2006-12-06", "2027-09-21"),
    ),
    Refusal(
        because="a family's postcode starts with a zero",
        error=errors.InvalidPostcodeError,
        rule="postcode-four-digits",
        given=ORGANISATION,
        when=register_family(postcode="0511"),
        facts=("G1", "0511"),
    ),
    Refusal(
        because="nobody had 21 children before",
        error=errors.ParityImplausibleError,
        rule="parity-implausible",
        given=ORGANISATION,
        when=register_family(parity=21),
        facts=("G1", "21"),
    ),
    Refusal(
        because="nobody had fewer children than none before",
        error=errors.ParityImplausibleError,
        rule="parity-implausible",
        given=ORGANISATION,
        when=register_family(parity=-1),
        facts=("G1", "-1"),
    ),
)

BIRTH = (
    Refusal(
        because="the birth was a day before the 24th week",
        error=errors.BirthBeforeWeek24Error,
        rule="birth-before-week-24",
        given=expecting(),
        when=report_birth(born_at="2026-08-07T12:00"),
        facts=("G1", "2026-08-07", "2026-11-28", "23"),
    ),
    Refusal(
        because="the birth was a day after the 44th week",
        error=errors.BirthAfterWeek44Error,
        rule="birth-after-week-44",
        given=(*ORGANISATION, register_family(due_date=day("2026-10-28"))),
        when=report_birth(born_at="2026-11-26T12:00"),
        facts=("G1", "2026-11-26", "2026-10-28"),
    ),
    Refusal(
        because="the birth was reported before",
        error=errors.BirthAlreadyReportedError,
        rule="birth-already-reported",
        given=in_care(),
        when=report_birth(),
        facts=("G1", "2026-11-29 04:10:00+01:00"),
    ),
    Refusal(
        because="the birth is a minute away",
        error=errors.LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=expecting(),
        when=report_birth(born_at="2026-12-01T13:01"),
        facts=("G1", "2026-12-01 13:01:00+01:00", "2026-12-01 13:00:00+01:00"),
    ),
    Refusal(
        because="a birth brings at least one child",
        error=errors.ChildrenImplausibleError,
        rule="children-implausible",
        given=expecting(),
        when=report_birth(children=0),
        facts=("G1", "0"),
    ),
    Refusal(
        because="a birth brings at most six children",
        error=errors.ChildrenImplausibleError,
        rule="children-implausible",
        given=expecting(),
        when=report_birth(children=7),
        facts=("G1", "7"),
    ),
)

PACKAGE = (
    Refusal(
        because="a package is assigned before the birth",
        error=errors.BirthNotReportedError,
        rule="birth-not-reported",
        given=expecting(),
        when=assign_package(),
        facts=("G1",),
    ),
    Refusal(
        because="there is no package 14",
        error=errors.UnknownPackageError,
        rule="package-does-not-exist",
        given=in_care(),
        when=assign_package(package=14, criteria=("sectio",)),
        facts=("G1", "14", "13"),
    ),
    Refusal(
        because="a second package is assigned",
        error=errors.PackageAlreadyAssignedError,
        rule="package-already-assigned",
        given=(*in_care(), assign_package()),
        when=assign_package(package=5, criteria=("sectio",)),
        facts=("G1", "1"),
    ),
    Refusal(
        because="package 5 is assigned without a criterion",
        error=errors.PackageWithoutCriterionError,
        rule="package-without-criterion",
        given=in_care(),
        when=assign_package(package=5),
        facts=("G1", "5"),
    ),
    Refusal(
        because="package 1 is assigned with criteria",
        error=errors.BasicPackageWithCriterionError,
        rule="basic-package-with-criterion",
        given=in_care(),
        when=assign_package(criteria=("bmi", "sectio")),
        facts=("G1", "bmi", "sectio"),
    ),
    Refusal(
        because="38 hours do not fit in the last four of the ten days",
        error=errors.FirstDayOutsideCareError,
        rule="first-day-outside-care",
        given=in_care(),
        when=assign_package(first_day="2026-12-05"),
        facts=("G1", "2026-12-05", "2026-11-29", "38"),
    ),
    Refusal(
        because="care does not start before the birth",
        error=errors.FirstDayOutsideCareError,
        rule="first-day-outside-care",
        given=in_care(),
        when=assign_package(first_day="2026-11-28"),
        facts=("G1", "2026-11-28", "2026-11-29"),
    ),
    Refusal(
        because="deferred care does not start before the birth either",
        error=errors.FirstDayOutsideCareError,
        rule="first-day-outside-care",
        given=in_care(),
        when=assign_package(package=13, criteria=("hospital",), first_day="2026-11-28"),
        facts=("G1", "2026-11-28", "2026-11-29"),
    ),
)

CLOSE = (
    Refusal(
        because="care is closed as of a day before the birth",
        error=errors.ClosedTooEarlyError,
        rule="closed-before-birth",
        given=in_care(),
        when=close_care(closed_on="2026-11-28"),
        facts=("G1", "2026-11-28", "2026-11-29"),
    ),
    Refusal(
        because="care without a birth is closed as completed",
        error=errors.ClosedBeforeBirthError,
        rule="completed-without-birth",
        given=expecting(),
        when=close_care(why=ClosingReason.COMPLETED),
        facts=("G1",),
    ),
    Refusal(
        because="care is closed as of tomorrow",
        error=errors.LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=in_care(),
        when=close_care(closed_on="2026-12-02"),
        facts=("G1", "2026-12-02", "2026-12-01"),
    ),
    Refusal(
        because="the intake was held tomorrow",
        error=errors.LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=expecting(),
        when=hold_intake(held_on="2026-12-02"),
        facts=("G1", "2026-12-02", "2026-12-01"),
    ),
    Refusal(
        because="a session is delivered once care was closed",
        error=errors.CareClosedError,
        rule="care-is-closed",
        given=(*CLOSED, hire_carer()),
        when=deliver_session(),
        facts=("G1", "2026-12-01"),
    ),
)
