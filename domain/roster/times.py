"""Whether the times of a visit can be."""

from domain.roster.errors import VisitTimesError
from domain.roster.facts import PlannedVisit
from domain.values.horizon import local


def check_times(visit: PlannedVisit) -> None:
    """A visit starts on its day and ends after that. Raises VisitTimesError."""
    on_its_day = local(visit.starts_at).date() == visit.day
    if not (on_its_day and visit.starts_at < visit.ends_at):
        raise VisitTimesError(
            visit=visit.visit,
            day=visit.day,
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
        )
