"""Why a family's hours are not limited, or a limit not lifted."""

from domain.kernel.errors import DomainError


class HoursNotSetError(DomainError):
    """Hours are limited once they are set."""

    RULE = "limit-needs-hours"
    NL = "Gezin {family} heeft nog geen uren die beperkt kunnen worden."
    EN = "Family {family} has no hours yet that could be limited."


class NoScarcityError(DomainError):
    """Hours are limited while care is scarce, and then only of families whose care starts."""

    RULE = "limit-needs-scarcity"
    NL = (
        "Gezin {family}: op de eerste zorgdag {day} geldt in regio {region} geen schaarsteniveau; "
        "zie SetScarcityLevel."
    )
    EN = (
        "Family {family}: on the first day of care, {day}, no level of scarcity holds in region "
        "{region}; use SetScarcityLevel."
    )


class FamilySparedError(DomainError):
    """The order of a level says who gives hours; who is not in it gives none."""

    RULE = "family-is-spared"
    NL = "Gezin {family} staat niet in de volgorde van het schaarsteniveau van regio {region}."
    EN = "Family {family} does not stand in the order of the level of scarcity of region {region}."


class LimitedAfterStartError(DomainError):
    """A family whose care has started keeps the hours it was promised."""

    RULE = "limited-after-start"
    NL = "Gezin {family}: de zorg begon al op {started_at}; wie al zorg krijgt, houdt zijn uren."
    EN = "Family {family}: care started at {started_at}; whoever gets care keeps its hours."


class LimitBelowLevelError(DomainError):
    """No family gets less than the level of its region."""

    RULE = "limit-below-level"
    NL = "Gezin {family}: {hours} uur ligt onder het schaarsteniveau van {level} uur."
    EN = "Family {family}: {hours} hours lie below the level of scarcity of {level} hours."


class LimitTakesNothingError(DomainError):
    """A limit takes something from the hours that are due."""

    RULE = "limit-takes-nothing"
    NL = "Gezin {family}: een grens van {hours} uur beperkt niets, want er is {due} uur toegezegd."
    EN = "Family {family}: a limit of {hours} hours takes nothing, because {due} hours are due."


class NotLimitedError(DomainError):
    """Only a limit that holds is lifted."""

    RULE = "hours-not-limited"
    NL = "De uren van gezin {family} zijn niet beperkt."
    EN = "The hours of family {family} are not limited."


class LimitLiftedWithoutReasonError(DomainError):
    """Whoever reads the log later must see why this family got its hours back."""

    RULE = "lifted-limit-needs-a-reason"
    NL = "Gezin {family}: het opheffen van een beperking vraagt om een reden."
    EN = "Family {family}: lifting a limit needs a reason."
