"""Why a planning run refuses."""

from domain.kernel.errors import DomainError


class RunAlreadyEndedError(DomainError):
    """A run ends once."""

    RULE = "run-already-ended"
    NL = "Planningsrun {run} is al afgelopen."
    EN = "Planning run {run} has already ended."
