"""Dutch words for what budget neutrality is told in."""

from domain.statistics.control_chart import Rule
from projections.budget_neutrality import Verdict
from projections.population import Outside, Reason

VERDICTS = {
    Verdict.NEUTRAL: "Budgetneutraal: het hele 95 %-interval ligt binnen de marge.",
    Verdict.NOT_NEUTRAL: "Niet budgetneutraal: het hele 95 %-interval ligt buiten de marge.",
    Verdict.UNDECIDED: "Niet te zeggen: het 95 %-interval ligt deels binnen de marge.",
    Verdict.NOT_ENOUGH_KNOWN: "Te weinig cliënten om er iets over te zeggen.",
}
REASONS = {
    Reason.RE_INDICATED: "herindicatie",
    Reason.MORE_THAN_INDICATED: "meer geleverd dan geïndiceerd",
    Reason.CLIENT_WANTS_LESS: "cliënt wil minder",
    Reason.CAPACITY: "te weinig zorgverleners",
    Reason.READY: "doelen bereikt",
    Reason.HOSPITAL: "ziekenhuisopname",
    Reason.OTHER: "anders",
    Reason.ENDED_BY_CLIENT: "beëindigd op verzoek van het gezin",
    Reason.TRANSFERRED: "overgedragen",
    Reason.UNEXPLAINED: "zonder verklaring",
}
OUTSIDE = {
    Outside.MINIMUM_CARE: "zelf voor minimale kraamzorg gekozen",
    Outside.DEFERRED_CARE: "uitgestelde kraamzorg (pakket 13)",
    Outside.IN_CARE: "nog in zorg",
    Outside.NEVER_INDICATED: "zorg zonder indicatie",
}
RULES = {
    Rule.OUTSIDE_LIMITS: "buiten de grenzen",
    Rule.RANGE_ABOVE_LIMIT: "te grote sprong",
    Rule.RUN_ON_ONE_SIDE: "acht op rij aan één kant",
    Rule.NEAR_ONE_LIMIT: "drie van vier bij dezelfde grens",
}
