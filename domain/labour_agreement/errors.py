"""Why a labour agreement refuses."""

from domain.kernel.errors import DomainError


class AgreementCodeInvalidError(DomainError):
    """A code can be typed, and stand in an address, as it is."""

    RULE = "agreement-code-shape"
    NL = (
        "Regelingcode {agreement} kan niet: hoogstens 40 kleine letters, cijfers en streepjes, te "
        "beginnen met een letter of cijfer."
    )
    EN = (
        "Agreement code {agreement} cannot be: at most 40 lower-case letters, digits and hyphens, "
        "the first a letter or digit."
    )


class AgreementTakenError(DomainError):
    """A code means one law or agreement."""

    RULE = "agreement-code-is-unique"
    NL = "Regeling {agreement} bestaat al, als {title}."
    EN = "Agreement {agreement} already exists, as {title}."


class LimitOutOfRangeError(DomainError):
    """A limit of nothing, or of longer than a week, is a slip of the pen."""

    RULE = "limit-out-of-range"
    NL = "{agreement}: {parameter} kan niet {value} zijn; tussen 1 en {most}."
    EN = "{agreement}: {parameter} cannot be {value}; between 1 and {most}."


class ArticleMissingError(DomainError):
    """Whoever is told of a limit can look it up."""

    RULE = "limit-needs-an-article"
    NL = "{agreement}: bij {parameter} ontbreekt het artikel."
    EN = "{agreement}: {parameter} names no article."


class ForceNotTheirsError(DomainError):
    """Laws leave room; only agreements use it."""

    RULE = "force-fits-the-source"
    NL = "{agreement} ({kind}): {parameter} kan niet de werking {force} hebben."
    EN = "{agreement} ({kind}): {parameter} cannot have the force {force}."
