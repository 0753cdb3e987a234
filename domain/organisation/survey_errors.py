"""Why what surveys and studies told is refused."""

from domain.kernel.errors import DomainError


class ReportUnnamedError(DomainError):
    """A number from outside the log says of what it is and where it stands."""

    RULE = "report-needs-names"
    NL = "Een melding over {topic} noemt de vragenlijst of het onderzoek, en de bron."
    EN = "A report about {topic} names the instrument or the study, and its source."


class InstrumentVersionError(DomainError):
    """Versions of an instrument are counted from 1."""

    RULE = "instrument-version-from-1"
    NL = "Vragenlijst {instrument}: versie {version} kan niet; versies tellen vanaf 1."
    EN = "Instrument {instrument}: version {version} cannot be; versions count from 1."


class ReportPeriodError(DomainError):
    """What is reported was asked over days that have come, in their order."""

    RULE = "report-period"
    NL = "{what}: van {first_day} tot en met {last_day} kan niet; het is nu {today}."
    EN = "{what}: from {first_day} to {last_day} cannot be; it is {today} now."


class SurveyGroupUnfitError(DomainError):
    """Carers are asked about their work, clients about what came of care."""

    RULE = "survey-group-unfit"
    NL = "{what}: {topic} wordt niet aan {group} gevraagd, maar aan {known}."
    EN = "{what}: {topic} is not asked of {group}, but of {known}."


class SurveyWithoutAnswersError(DomainError):
    """Without an answer there is no result."""

    RULE = "survey-without-answers"
    NL = "{what}: {answers} antwoorden geven geen resultaat."
    EN = "{what}: {answers} answers give no result."


class SurveyScaleError(DomainError):
    """A scale has at least two answers to choose from."""

    RULE = "survey-scale"
    NL = "{what}: een schaal van {lowest} tot {highest} kan niet."
    EN = "{what}: a scale from {lowest} to {highest} cannot be."


class MeanOffScaleError(DomainError):
    """A mean of answers lies between the ends of their scale."""

    RULE = "survey-mean-off-scale"
    NL = "{what}: gemiddelde {mean} valt buiten de schaal van {lowest} tot {highest}."
    EN = "{what}: mean {mean} lies outside the scale from {lowest} to {highest}."


class SpreadImpossibleError(DomainError):
    """No answers on a scale are farther apart than when all lie at its ends."""

    RULE = "survey-spread-impossible"
    NL = "{what}: spreiding {spread} kan niet bij {answers} antwoorden met gemiddelde {mean}."
    EN = "{what}: spread {spread} cannot be of {answers} answers with mean {mean}."


class SurveyOverlapsError(DomainError):
    """Answers are counted once."""

    RULE = "survey-periods-overlap"
    NL = "{what}: {group} is al gemeld van {first_day} tot en met {last_day}, wat overlapt."
    EN = "{what}: {group} was reported from {first_day} to {last_day} already, which overlaps."


class ReportedDifferentlyError(DomainError):
    """A result is reported once; another one for the same is told with a reason."""

    RULE = "reported-differently"
    NL = "{what}: dit is al met andere getallen gemeld; vervangen vraagt een reden."
    EN = "{what}: this was reported with other numbers; replacing them needs a reason."


class ConsentImplausibleError(DomainError):
    """Who consents was approached, and only who consented can withdraw."""

    RULE = "consent-implausible"
    NL = "{what}: {approached} benaderd, {consented} stemden in, {withdrew} haakten af: kan niet."
    EN = "{what}: {approached} approached, {consented} consented, {withdrew} withdrew: cannot be."
