"""Why a reference or a tariff is refused."""

from domain.kernel.errors import DomainError


class ReferenceImplausibleError(DomainError):
    """A mean lies where the hours of one family may lie."""

    RULE = "reference-implausible"
    NL = "Een referentie van {hours} uur kan niet: tussen {floor} en {ceiling} uur."
    EN = "A reference of {hours} hours cannot be: between {floor} and {ceiling} hours."


class ToleranceImplausibleError(DomainError):
    """A band reaches to zero hours at most."""

    RULE = "tolerance-implausible"
    NL = "Een marge van {tolerance} uur past niet bij een referentie van {hours} uur."
    EN = "A tolerance of {tolerance} hours does not fit a reference of {hours} hours."


class CaseMixUnclearError(DomainError):
    """A case mix counts families of each package 1 to 12 once; deferred care stands outside."""

    RULE = "case-mix-unclear"
    NL = "Pakket {package} met {families} gezinnen staat dubbel of ten onrechte in de verdeling."
    EN = "Package {package} with {families} families stands twice or wrongly in the case mix."


class ReferenceWithoutBasisError(DomainError):
    """Who reads that hours are not neutral is told what they are held against."""

    RULE = "reference-needs-a-basis"
    NL = "De referentie vanaf {effective_on} zegt niet waarop zij berust."
    EN = "The reference from {effective_on} does not say what it rests on."


class ReferenceAlreadySetError(DomainError):
    """A day has one reference; replacing it is told with a reason."""

    RULE = "reference-already-set"
    NL = "Vanaf {effective_on} geldt al een referentie van {hours} uur; vervangen vraagt een reden."
    EN = (
        "From {effective_on} a reference of {hours} hours holds already; replacing it needs a "
        "reason."
    )


class TariffImplausibleError(DomainError):
    """Nothing is free, and no performance costs more than a thousand euros."""

    RULE = "tariff-implausible"
    NL = "Een tarief van {euro_cents} cent voor {performance} kan niet: van 1 tot en met {most}."
    EN = "A tariff of {euro_cents} cents for {performance} cannot be: from 1 to {most}."


class TariffRunsBackwardsError(DomainError):
    """A tariff holds for at least a day."""

    RULE = "tariff-runs-backwards"
    NL = "Een tarief voor {performance} van {effective_on} tot en met {last_day} kan niet."
    EN = "A tariff for {performance} from {effective_on} to {last_day} cannot be."


class TariffWithoutSourceError(DomainError):
    """Money on a screen can be walked back to where its tariff stands."""

    RULE = "tariff-needs-a-source"
    NL = "Het tarief voor {performance} vanaf {effective_on} noemt geen bron."
    EN = "The tariff for {performance} from {effective_on} names no source."


class TariffAlreadySetError(DomainError):
    """A performance has one tariff from a day on; replacing it is told with a reason."""

    RULE = "tariff-already-set"
    NL = (
        "Voor {performance} geldt vanaf {effective_on} al {euro_cents} cent; vervangen vraagt een "
        "reden."
    )
    EN = (
        "For {performance} {euro_cents} cents hold from {effective_on} already; replacing it needs "
        "a reason."
    )
