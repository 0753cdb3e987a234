"""Checks of what is told about a family, apart from what is already on record."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta

from domain.care import course_errors, errors
from domain.care.facts import Assistance, Registration, Session
from domain.indication.packages import CarePackage
from domain.values.horizon import elapsed_minutes
from domain.values.postcode import is_postcode4

_PREGNANCY = timedelta(weeks=40)
_EARLIEST_BIRTH = timedelta(weeks=24)
_LATEST_BIRTH = timedelta(weeks=44)
_REGISTRATION_HORIZON = timedelta(weeks=42)
_FILES_KEPT = timedelta(days=20 * 365)
"""Client files are kept for 20 years (WGBO)."""
_MOST_PARITY = 20
_MOST_CHILDREN = 6
_LONGEST_SESSION = timedelta(hours=24)
WORKING_HOURS = (time(8), time(18))
"""When care is given unless there is a reason. Usual in the sector; no law says so."""
LONGEST_DEFERRAL = timedelta(weeks=26)
"""A first day of care later than this means a wrong date; a bound of this project."""
_AROUND_BIRTH = timedelta(days=1)
_BASIC_PACKAGE = 1


def check_registration(family: str, registration: Registration, today: date) -> None:
    """Refuse an implausible due date, postcode or parity."""
    earliest, latest = today - _FILES_KEPT, today + _REGISTRATION_HORIZON
    if not earliest <= registration.due_date <= latest:
        raise errors.DueDateImplausibleError(
            family=family, due_date=registration.due_date, earliest=earliest, latest=latest
        )
    if not is_postcode4(registration.postcode):
        raise errors.InvalidPostcodeError(key=family, postcode=registration.postcode)
    if not 0 <= registration.parity <= _MOST_PARITY:
        raise errors.ParityImplausibleError(family=family, parity=registration.parity)


def refuse_other_registration(family: str, recorded: Registration, offered: Registration) -> None:
    """Name the first field in which two registrations of one family differ."""
    known, new = asdict(recorded), asdict(offered)
    field = next(name for name in known if known[name] != new[name])
    raise errors.RegisteredDifferentlyError(
        family=family, field=field, recorded=known[field], offered=new[field]
    )


def check_birth_date(family: str, born_on: date, due_date: date) -> None:
    """Refuse a birth before the 24th or after the 44th week of pregnancy."""
    age = gestation(born_on, due_date)
    if age < _EARLIEST_BIRTH:
        raise errors.BirthBeforeWeek24Error(
            family=family, born_on=born_on, due_date=due_date, weeks=age.days // 7
        )
    if age > _LATEST_BIRTH:
        raise errors.BirthAfterWeek44Error(family=family, born_on=born_on, due_date=due_date)


def may_be_born(day: date, due_date: date) -> bool:
    """Whether a day lies between the 24th and the 44th week of pregnancy."""
    return _EARLIEST_BIRTH <= gestation(day, due_date) <= _LATEST_BIRTH


def gestation(born_on: date, due_date: date) -> timedelta:
    """How long the pregnancy lasted."""
    return born_on - (due_date - _PREGNANCY)


def check_children(family: str, children: int) -> None:
    """Refuse a number of children no birth brings."""
    if not 1 <= children <= _MOST_CHILDREN:
        raise errors.ChildrenImplausibleError(family=family, children=children)


def check_criteria(family: str, package: CarePackage, criteria: tuple[str, ...]) -> None:
    """Refuse a package that does not go with the criteria that fired."""
    if package.number == _BASIC_PACKAGE and criteria:
        raise errors.BasicPackageWithCriterionError(family=family, criteria=", ".join(criteria))
    if package.number != _BASIC_PACKAGE and not criteria:
        raise errors.PackageWithoutCriterionError(family=family, package=package.number)


def check_deferral(family: str, first_day: date, born_on: date) -> None:
    """Refuse a first day of care so late that it must be wrong."""
    if first_day > born_on + LONGEST_DEFERRAL:
        raise course_errors.DeferralImplausibleError(
            family=family, expected_start=first_day, born_on=born_on
        )


def check_session_times(
    family: str, starts_at: datetime, ends_at: datetime, outside_hours_reason: str | None
) -> None:
    """Refuse a session that runs backwards, or lies outside working hours without a reason."""
    if not starts_at < ends_at <= starts_at + _LONGEST_SESSION:
        raise errors.SessionRunsBackwardsError(family=family, starts_at=starts_at, ends_at=ends_at)
    _check_length(family, starts_at, ends_at)
    opening, closing = WORKING_HOURS
    inside = (
        starts_at.time() >= opening
        and ends_at.time() <= closing
        and starts_at.date() == ends_at.date()
    )
    if not inside and not outside_hours_reason:
        raise errors.OutsideWorkingHoursError(family=family, starts_at=starts_at, ends_at=ends_at)


def check_activities(family: str, session: Session) -> None:
    """Refuse activities that name a kind twice, take no time, or take more than the session."""
    activities = session.activities
    kinds = {each.kind for each in activities}
    if (
        len(kinds) < len(activities)
        or any(each.minutes < 1 for each in activities)
        or sum(each.minutes for each in activities) > session.minutes
    ):
        raise course_errors.ActivitiesDoNotFitError(
            family=family,
            activities=", ".join(f"{each.kind} {each.minutes}" for each in activities),
            minutes=session.minutes,
        )


def check_assistance_times(family: str, given: Assistance) -> None:
    """Refuse birth assistance that runs backwards, or was called for after it started."""
    called_at = given.called_at or given.starts_at
    if not called_at <= given.starts_at < given.ends_at <= given.starts_at + _LONGEST_SESSION:
        raise course_errors.AssistanceRunsBackwardsError(
            family=family,
            starts_at=given.starts_at,
            ends_at=given.ends_at,
            called_at=given.called_at or "-",
        )
    _check_length(family, given.starts_at, given.ends_at)


def check_near_birth(family: str, given: Assistance, born_at: datetime) -> None:
    """Refuse birth assistance more than a day away from the birth."""
    if given.ends_at < born_at - _AROUND_BIRTH or given.starts_at > born_at + _AROUND_BIRTH:
        raise course_errors.AssistanceAwayFromBirthError(
            family=family, starts_at=given.starts_at, ends_at=given.ends_at, born_at=born_at
        )


def _check_length(family: str, starts_at: datetime, ends_at: datetime) -> None:
    if elapsed_minutes(starts_at, ends_at) < 1:
        raise errors.SessionTooShortError(family=family, starts_at=starts_at, ends_at=ends_at)
