"""Why a planning run refuses."""

from domain.kernel.errors import DomainError


class RunAlreadyEndedError(DomainError):
    """A run ends once."""

    RULE = "run-already-ended"
    NL = "Planningsrun {run} is al afgelopen."
    EN = "Planning run {run} has already ended."


class RunAskedDifferentlyError(DomainError):
    """A run answers one question."""

    RULE = "run-asked-differently"
    NL = "Planningsrun {run} is al gestart met een andere vraag: {field} was {recorded}."
    EN = "Planning run {run} was started with another question: {field} was {recorded}."


class RunWithoutAnswerError(DomainError):
    """Only a run that ended by itself can be done again and compared."""

    RULE = "run-without-answer"
    NL = "Planningsrun {run} heeft geen antwoord om mee te vergelijken: {ending}."
    EN = "Planning run {run} has no answer to compare with: {ending}."


class RunCancelledError(DomainError):
    """A run somebody stopped proposes nothing."""

    RULE = "run-cancelled"
    NL = "Planningsrun {run} is afgebroken; er is niets voorgesteld."
    EN = "Planning run {run} was stopped; nothing was proposed."


class RunProblemMissingError(DomainError):
    """A roster can be explained only from what its run was asked."""

    RULE = "run-problem-missing"
    NL = "Van planningsrun {run} is niet vastgelegd welk probleem zij oploste."
    EN = "Planning run {run} did not keep the problem it solved."
