"""Why a wish for days off is refused."""

from domain.kernel.errors import DomainError


class DaysOffRunBackwardsError(DomainError):
    """Days off run forwards."""

    RULE = "days-off-run-backwards"
    NL = "De vrije dagen van {carer} lopen van {first_day} tot en met {last_day}: dat is terug."
    EN = "The days off of {carer} run from {first_day} to {last_day}: that is backwards."


class DaysOffTooLongError(DomainError):
    """A wish is for days; a longer time away is leave."""

    RULE = "days-off-too-long"
    NL = (
        "{carer} wenst vrij van {first_day} tot en met {last_day}: langer dan {most} dagen is "
        "verlof; meld dat als afwezigheid."
    )
    EN = (
        "{carer} asks off from {first_day} to {last_day}: more than {most} days is leave; report "
        "that as an absence."
    )
