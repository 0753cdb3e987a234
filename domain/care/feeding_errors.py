"""Why an observation of feeding is refused."""

from domain.kernel.errors import DomainError


class FedBeforeBirthError(DomainError):
    """A child is fed from its birth on."""

    RULE = "fed-before-birth"
    NL = "Gezin {family}: voeding op {observed_on} kan niet; het kind is van {born_on}."
    EN = "Family {family}: feeding on {observed_on} cannot be; the child was born on {born_on}."


class FeedingUnclearError(DomainError):
    """A mother may be undecided beforehand; a child that was born is fed in some way."""

    RULE = "feeding-unclear"
    NL = "Gezin {family}: zeg hoe het kind op {observed_on} werd gevoed."
    EN = "Family {family}: say how the child was fed on {observed_on}."


class FedDifferentlyError(DomainError):
    """A day has one observation that counts; replacing it is told with a reason."""

    RULE = "fed-differently"
    NL = "Gezin {family}: van {observed_on} staat al {recorded} vast; vervangen vraagt een reden."
    EN = "Family {family}: {observed_on} says {recorded} already; replacing it needs a reason."
