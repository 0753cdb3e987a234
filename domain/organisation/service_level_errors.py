"""Why a service level is refused."""

from domain.kernel.errors import DomainError


class ServiceLevelImplausibleError(DomainError):
    """A promise is at least more likely than not, and nobody can be certain."""

    RULE = "service-level-implausible"
    NL = "Een serviceniveau van {percent} % kan niet: tussen {least} en {most} %."
    EN = "A service level of {percent} % cannot be: between {least} and {most} %."


class ServiceLevelAlreadySetError(DomainError):
    """A day has one service level; replacing it is told with a reason."""

    RULE = "service-level-already-set"
    NL = (
        "Vanaf {effective_on} geldt al een serviceniveau van {percent} %; zeg waarom het anders is."
    )
    EN = "From {effective_on} a service level of {percent} % holds already; say why it differs."
