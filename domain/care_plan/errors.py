"""Why a care plan refuses."""

from domain.kernel.errors import DomainError


class UnknownGoalError(DomainError):
    """Only a goal on record can come further."""

    RULE = "goal-must-exist"
    NL = "Gezin {family} heeft geen doel {goal}. Bekende doelen: {known}."
    EN = "Family {family} has no goal {goal}. Known goals: {known}."


class GoalProposedDifferentlyError(DomainError):
    """A goal keeps its theme and wording; another goal has another name."""

    RULE = "goal-differs"
    NL = "Gezin {family}: doel {goal} is al vastgelegd, met thema {theme} of andere woorden."
    EN = "Family {family}: goal {goal} is on record already, with theme {theme} or other words."


class GoalWithoutWordingError(DomainError):
    """Parents must be able to read what they agree to."""

    RULE = "goal-needs-words"
    NL = "Gezin {family}: doel {goal} zegt niet wat er bereikt moet worden."
    EN = "Family {family}: goal {goal} does not say what is to be reached."


class BirthGoalWithoutAssistanceError(DomainError):
    """The theme of birth belongs to care that assisted at the birth. KDK, theme 13."""

    RULE = "birth-goal-without-assistance"
    NL = "Gezin {family}: doel {goal} hoort bij partusassistentie, en die is niet vastgelegd."
    EN = "Family {family}: goal {goal} goes with birth assistance, and none is on record."


class GoalInAnotherStateError(DomainError):
    """A goal comes further step by step."""

    RULE = "goal-in-another-state"
    NL = "Gezin {family}: doel {goal} is {state}; dit kan alleen met een doel dat {allowed} is."
    EN = "Family {family}: goal {goal} is {state}; this takes a goal that is {allowed}."


class HandOverWithoutConsentError(DomainError):
    """Care is handed over with the client's consent. KDK, chapter 3."""

    RULE = "hand-over-needs-consent"
    NL = "Gezin {family}: doel {goal} wordt niet overgedragen zonder toestemming van de cliënt."
    EN = "Family {family}: goal {goal} is not handed over without the client's consent."


class ReopenedWithoutReasonError(DomainError):
    """Whoever reads the log later must see why a settled goal was opened again."""

    RULE = "reopened-goal-needs-a-reason"
    NL = "Gezin {family}: doel {goal} weer openen vraagt om een reden."
    EN = "Family {family}: opening goal {goal} again needs a reason."


class AfterPeriodPlanEmptyError(DomainError):
    """After the care period somebody supports the family. KDK, chapter 3."""

    RULE = "after-period-plan-is-empty"
    NL = "Gezin {family}: het plan voor doel {goal} noemt geen zorgverlener en geen netwerk."
    EN = "Family {family}: the plan for goal {goal} names no professional and no network."


class UnknownSignalError(DomainError):
    """Action is taken on a signal on record."""

    RULE = "signal-must-exist"
    NL = "Gezin {family} heeft geen signaal {signal}. Bekende signalen: {known}."
    EN = "Family {family} has no signal {signal}. Known signals: {known}."


class SignalRecordedDifferentlyError(DomainError):
    """A signal says what was noticed then; what is noticed later is another signal."""

    RULE = "signal-differs"
    NL = "Gezin {family}: signaal {signal} is op {noticed_on} al met andere inhoud vastgelegd."
    EN = "Family {family}: signal {signal} is on record with other content, of {noticed_on}."


class SignalWithoutWordingError(DomainError):
    """A signal that says nothing cannot be acted on."""

    RULE = "signal-needs-words"
    NL = "Gezin {family}: signaal {signal} zegt niet wat er is opgevallen."
    EN = "Family {family}: signal {signal} does not say what was noticed."


class ActedBeforeSignalError(DomainError):
    """Nobody acts on what was not noticed yet."""

    RULE = "action-before-signal"
    NL = "Gezin {family}: handelen op {acted_on} ligt voor signaal {signal} van {noticed_on}."
    EN = "Family {family}: acting on {acted_on} lies before signal {signal} of {noticed_on}."


class CalledInUnclearError(DomainError):
    """Calling in names whom; other actions name nobody."""

    RULE = "called-in-names-whom"
    NL = "Gezin {family}: bij signaal {signal} hoort iemand precies bij de handeling called_in."
    EN = "Family {family}: on signal {signal} somebody is named exactly with action called_in."
