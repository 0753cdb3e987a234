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


class WeekDoesNotExistError(DomainError):
    """Rosters are of weeks of ISO 8601."""

    RULE = "week-must-exist"
    NL = "Week {week} bestaat niet; schrijf een week als 2026-W49."
    EN = "Week {week} does not exist; write a week as 2026-W49."


class VisitTimesError(DomainError):
    """A visit starts on its day and ends after that."""

    RULE = "visit-times-do-not-fit"
    NL = (
        "Bezoek {visit} op {day} van {starts_at} tot {ends_at} kan niet: het begint op zijn dag en "
        "eindigt daarna."
    )
    EN = (
        "Visit {visit} on {day} from {starts_at} to {ends_at} cannot be: it starts on its day and "
        "ends after that."
    )


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


class VisitNotPlannedError(DomainError):
    """A question about a visit the roster was not made for."""

    RULE = "visit-not-planned"
    NL = "Bezoek {visit} hoort niet bij wat dit rooster moest inplannen."
    EN = "Visit {visit} is not among those this roster had to plan."


class VisitInHospitalError(DomainError):
    """Nobody is visited at home while the mother is in hospital."""

    RULE = "visit-in-hospital"
    NL = "Bezoek {visit} wordt niet gevraagd: de moeder ligt in het ziekenhuis, {stay}."
    EN = "Visit {visit} is not asked for: the mother is in hospital, {stay}."


class CarerNotPlannedError(DomainError):
    """A question about a carer the roster could not plan."""

    RULE = "carer-not-planned"
    NL = "{carer} was voor dit rooster niet in te plannen."
    EN = "{carer} could not be planned in this roster."


class ChangeNeedsReasonError(DomainError):
    """What carers were told is changed at short notice only with a reason. ATW art. 4:2."""

    RULE = "change-needs-reason"
    NL = (
        "Het gepubliceerde rooster van regio {region} verandert op {days}, binnen {notice} dagen: "
        "zeg waarom."
    )
    EN = "The published roster of region {region} changes on {days}, within {notice} days: say why."


class NothingPublishedError(DomainError):
    """Least change is against a roster carers work by."""

    RULE = "nothing-published"
    NL = "Voor regio {region} in week {week} is nog geen rooster gepubliceerd."
    EN = "No roster was published for region {region} in week {week}."


class NobodyAskedError(DomainError):
    """Only a wish the roster was made with has a price in it."""

    RULE = "nobody-asked"
    NL = "Bij het maken van het rooster van week {week} was deze wens er niet."
    EN = "When the roster of week {week} was made nobody had asked for this."
