"""A carer's published visits as an iCalendar file: no names, no addresses.

A carer reads of her own families alone: that another one lags behind is said without its number.
"""

from datetime import datetime

from icalendar import Calendar, Event

from domain.kernel.errors import DomainError
from domain.values.horizon import TIME_ZONE
from domain.values.week import Week
from kraamplan.lagging import said_nl, said_unnamed_nl
from projections.parked_events import incomplete_families
from projections.reader import Reader
from projections.roster_board import PUBLISHED, published_visits_of, roster_board


class NotPublishedError(DomainError):
    """Carers receive what was published, never a draft."""

    RULE = "roster-not-published"
    NL = "Het rooster van regio {region} in week {week} is nog niet gepubliceerd."
    EN = "The roster of region {region} in week {week} is not published yet."


class UnknownCarerError(DomainError):
    """A calendar belongs to a carer of the roster."""

    RULE = "carer-must-exist"
    NL = "Zorgverlener {carer} staat niet in het rooster van regio {region}."
    EN = "Carer {carer} is not in the roster of region {region}."


def carer_calendar(reader: Reader, region: str, week: Week, carer: str, now: datetime) -> bytes:
    """The calendar of one carer's week. Raises NotPublishedError or UnknownCarerError.

    A visit taken from her after it was published stays in it as cancelled, so that a calendar that
    already shows it removes it.
    """
    board = roster_board(reader, region, week, PUBLISHED)
    if board is None:
        raise NotPublishedError(region=region, week=week)
    visits = published_visits_of(reader, region, week, carer)
    if not visits and carer not in {each.carer for each in board.carers}:
        raise UnknownCarerError(carer=carer, region=region)
    calendar = Calendar()
    calendar.add("prodid", "-//kraamplan//rooster//NL")
    calendar.add("version", "2.0")
    incomplete = incomplete_families(reader)
    if incomplete:
        calendar.add("description", f"Onvolledig: {said_unnamed_nl(len(incomplete))}")
    for visit, changes, taken in visits:
        entry = Event()
        entry.add("uid", f"{visit.visit}/{carer}@kraamplan")
        entry.add("dtstamp", now)
        entry.add("dtstart", visit.starts_at.astimezone(TIME_ZONE))
        entry.add("dtend", visit.ends_at.astimezone(TIME_ZONE))
        entry.add("summary", f"Bezoek {visit.family}")
        if visit.family in incomplete:
            entry.add("description", f"Onvolledig: {said_nl((visit.family,))}")
        entry.add("sequence", changes)
        entry.add("status", "CANCELLED" if taken else "CONFIRMED")
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
