"""Why a wish of a family is refused."""

from domain.kernel.errors import DomainError


class PriorityImplausibleError(DomainError):
    """A priority is a percentage of the usual price that can be meant."""

    RULE = "priority-implausible"
    NL = "Een voorrang van {percent} % voor gezin {family} kan niet: tussen 0 en {most} %."
    EN = "A priority of {percent} % for family {family} cannot be: between 0 and {most} %."
