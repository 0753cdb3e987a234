"""Why a roster refuses."""

from domain.kernel.errors import DomainError


class NothingProposedError(DomainError):
    """Only a proposed roster can be published."""

    RULE = "nothing-proposed"
    NL = "Voor regio {region} in week {week} is nog geen rooster voorgesteld."
    EN = "No roster was proposed for region {region} in week {week}."


class WeekIsOverError(DomainError):
    """What is over cannot be planned."""

    RULE = "week-is-over"
    NL = "Week {week} is voorbij; er valt niets meer te plannen."
    EN = "Week {week} is over; there is nothing left to plan."


class DoubleAssignmentError(DomainError):
    """A visit is given to one carer, or listed as uncovered, once."""

    RULE = "visit-stands-twice"
    NL = "Bezoek {visit} staat meer dan één keer in het rooster."
    EN = "Visit {visit} stands more than once in the roster."


class OutsideWeekError(DomainError):
    """A roster holds the visits of its own week."""

    RULE = "visit-outside-week"
    NL = "Bezoek {visit} op {day} valt buiten week {week}."
    EN = "Visit {visit} on {day} lies outside week {week}."


class NoLongerLawfulError(DomainError):
    """What is published must hold against everything known when it is published."""

    RULE = "roster-no-longer-holds"
    NL = "Het rooster kan niet meer worden gepubliceerd. {violations} Plan opnieuw."
    EN = "The roster can no longer be published. {violations} Plan again."
