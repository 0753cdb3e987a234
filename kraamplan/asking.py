"""From a person's words to what a read needs: region, week and "as of"."""

import re
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from domain.organisation.errors import UnknownRegionError
from domain.values.horizon import local_day, moment_of, on_dutch_clock
from domain.values.week import Week
from kraamplan.services import Services
from projections.budget_rollups import team_names
from projections.decision_history import position_at, recorded_at
from projections.organisation import region_names
from projections.reader import Reader

_FARTHEST_WEEKS = 52
"""A forecast begins within so many weeks."""
_POSITION = re.compile(r"[0-9]{1,18}")


class BadQuestionError(ValueError):
    """A question that cannot be answered as it is put; says in two languages what is wrong."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self.text_nl = nl
        self.text_en = en


def known_region(services: Services, region: str) -> str:
    """The region's code. Raises UnknownRegionError naming the regions there are."""
    with services.reader() as reader:
        names = region_names(reader)
    if region not in names:
        raise UnknownRegionError(region=region, known=", ".join(names) or "-")
    return region


def known_team(reader: Reader, team: str) -> str:
    """The team itself. Raises BadQuestionError naming the teams there are."""
    names = team_names(reader)
    if team not in names:
        known = ", ".join(names) or "-"
        raise BadQuestionError(
            f"er is geen team {team}; er zijn: {known}", f"there is no team {team}; known: {known}"
        )
    return team


def existing_week(text: str) -> Week:
    """The week written 2026-W49. Raises BadQuestionError when there is no such week."""
    try:
        return Week.parse(text)
    except ValueError as error:
        raise BadQuestionError(
            f"week {text!r} bestaat niet; schrijf een week als 2026-W49", str(error)
        ) from None


def existing_month(text: str) -> str:
    """The month written 2026-12. Raises BadQuestionError when there is no such month."""
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text) is None:
        raise BadQuestionError(
            f"{text!r} is geen maand zoals 2026-12", f"{text!r} is not a month such as 2026-12"
        )
    return text


def existing_id(text: str) -> UUID:
    """The id written as 8-4-4-4-12 hexadecimal digits. Raises BadQuestionError for another form."""
    try:
        return UUID(text)
    except ValueError:
        raise BadQuestionError(
            f"{text!r} is geen kenmerk van een planningsrun",
            f"{text!r} is not the id of a planning run",
        ) from None


def existing_day(text: str) -> date:
    """The day written 2026-12-01. Raises BadQuestionError when there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadQuestionError(
            f"{text!r} is geen datum zoals 2026-12-01", f"{text!r} is not a date such as 2026-12-01"
        ) from None


def existing_days(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """A first and a last day, None where nothing is asked. Raises BadQuestionError."""
    days = (existing_day(first) if first else None, existing_day(last) if last else None)
    if days[0] is not None and days[1] is not None and days[1] < days[0]:
        raise BadQuestionError(
            f"{first} ligt na {last}; noem de vroegste dag eerst",
            f"{first} lies after {last}; name the earlier day first",
        )
    return days


def existing_moment(text: str) -> datetime:
    """The moment written 2026-12-01T09:00, on the Dutch clock. Raises BadQuestionError."""
    try:
        return on_dutch_clock(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise BadQuestionError(
            f"{text!r} is geen tijdstip zoals 2026-12-01T09:00",
            f"{text!r} is not a moment such as 2026-12-01T09:00",
        ) from None


def position_of(services: Services, as_of: str | None) -> int | None:
    """A log position from a position or a time; None stays None and means now.

    A time without offset is read on the Dutch clock, a date means the end of that day. Raises
    BadQuestionError for anything else, for a position the log has not reached, and for a time that
    lies beyond today and beyond its newest event: what will be known then is not known.
    """
    if as_of is None:
        return None
    newest = services.application.position()
    if _POSITION.fullmatch(as_of):
        if int(as_of) > newest:
            raise BadQuestionError(
                f"positie {as_of} bestaat niet: het logboek eindigt bij {newest}",
                f"position {as_of} does not exist: the log ends at {newest}",
            )
        return int(as_of)
    moment = _moment(as_of)
    with services.reader() as reader:
        recorded = recorded_at(reader)
        today = local_day(services.clock())
        # A history may be told ahead of the clock, as simulated ones are.
        last = today if recorded is None else max(today, local_day(recorded))
        if moment >= moment_of(last + timedelta(days=1), time()):
            raise BadQuestionError(
                f"{as_of!r} ligt in de toekomst; het logboek eindigt bij positie {newest}, en "
                f"vandaag is het {today}",
                f"{as_of!r} lies in the future; the log ends at position {newest}, and today is "
                f"{today}",
            )
        return position_at(reader, moment)


def told_until(services: Services, as_of: str | None) -> date:
    """The Dutch day up to which an answer knows what happened, as `position_of` reads as_of.

    Of a time its own day, whenever something was recorded last; of a position that of its newest
    event; of now, or where nothing is recorded, today.
    """
    if as_of is not None and not _POSITION.fullmatch(as_of):
        return local_day(_moment(as_of))
    if as_of is not None:
        with services.reader(int(as_of)) as reader:
            newest = recorded_at(reader)
        if newest is not None:
            return local_day(newest)
    return local_day(services.clock())


def week_ahead(asked: str | None, told: date) -> Week:
    """The first week of a forecast: the week asked for, else the first that is yet to begin.

    Raises BadQuestionError for a week that began before the end of what is known: whoever was born
    in it would be left out.
    """
    if asked is None:
        return Week.containing(told).shifted(1)
    week = existing_week(asked)
    if week.monday <= told:
        raise BadQuestionError(
            f"week {week} was al begonnen op {told}, tot waar dit bekend is; vraag een latere "
            "week, of naar een dag ervoor",
            f"week {week} had begun on {told}, up to which this is known; ask for a later week, or "
            "as of a day before it",
        )
    if week > Week.containing(told).shifted(_FARTHEST_WEEKS):
        raise BadQuestionError(
            f"week {week} ligt meer dan een jaar vooruit; zo ver kent niemand de zwangerschappen",
            f"week {week} lies more than a year ahead; nobody knows the pregnancies of so far",
        )
    return week


def _moment(text: str) -> datetime:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            next_day = date.fromisoformat(text) + timedelta(days=1)
            return moment_of(next_day, time()) - timedelta(microseconds=1)
        return on_dutch_clock(datetime.fromisoformat(text)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadQuestionError(
            f"{text!r} is geen positie van het logboek (een getal) en geen tijdstip zoals "
            "2026-11-22T18:00",
            f"{text!r} is neither a log position (a number) nor a time such as 2026-11-22T18:00",
        ) from None
