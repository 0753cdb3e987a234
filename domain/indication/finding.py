"""What a check of a policy finds."""

from dataclasses import dataclass
from enum import StrEnum

from domain.indication.sourced import Words


class Severity(StrEnum):
    """Whether a policy with this finding may be published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class FindingRule:
    """One thing to look for; its sentences have the facts as named placeholders."""

    name: str
    severity: Severity
    nl: str
    en: str

    def finding(self, subject: Words, **facts: object) -> "Finding":
        """The finding that this part of the policy breaks the rule; facts may be words."""
        said = {"subject": subject, **facts}
        return Finding(
            severity=self.severity,
            rule=self.name,
            subject=subject.en,
            text_nl=_sentence(self.nl, {name: _nl(fact) for name, fact in said.items()}),
            text_en=_sentence(self.en, {name: _en(fact) for name, fact in said.items()}),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; subject names the part of the policy in English, such as `package 3`."""

    severity: Severity
    rule: str
    subject: str
    text_nl: str
    text_en: str


_KINDS = {
    "policy": "beleid",
    "package": "pakket",
    "criterion": "criterium",
    "rule": "regel",
    "open case": "open geval",
    "base": "basis",
    "factor": "factor",
}


HOSPITAL_DAYS = Words("ziekenhuisdagen", "hospital days")
BIRTH_ASSISTANCE = Words("partusassistentie", "birth assistance")


def part(kind: str, code: object) -> Words:
    """A part of a policy by its code or number, such as `package 3`."""
    return Words(f"{_KINDS[kind]} {code}", f"{kind} {code}")


def _nl(fact: object) -> str:
    return fact.nl if isinstance(fact, Words) else str(fact)


def _en(fact: object) -> str:
    return fact.en if isinstance(fact, Words) else str(fact)


def _sentence(text: str, facts: dict[str, str]) -> str:
    said = text.format(**facts)
    return said[0].upper() + said[1:]


def _error(name: str, nl: str, en: str) -> FindingRule:
    return FindingRule(name, Severity.ERROR, nl, en)


def _warning(name: str, nl: str, en: str) -> FindingRule:
    return FindingRule(name, Severity.WARNING, nl, en)


# Combinations of packages.
GAP = _error(
    "combination-not-covered",
    "Geen regel zegt wat er gebeurt bij {count} combinaties, zoals {example}.",
    "No rule says what happens with {count} combinations, such as {example}.",
)
OVERLAP = _error(
    "rules-overlap",
    "{subject} hebben dezelfde rang en passen allebei bij {example}.",
    "{subject} have the same rank and both fit {example}.",
)
UNREACHABLE = _error(
    "package-unreachable",
    "Naar {subject} leidt geen enkele combinatie.",
    "No combination leads to {subject}.",
)
NEVER_DECIDES = _warning(
    "rule-never-decides",
    "{subject} beslist nooit: andere regels gaan altijd voor.",
    "{subject} never decides: other rules always go first.",
)
TOO_MANY_SINGLES = _error(
    "too-many-single-packages",
    "{count} enkelvoudige pakketten en voorwaarden zijn te veel om alle combinaties na te gaan; "
    "hoogstens {most}.",
    "{count} single packages and conditions are too many to go through every combination; "
    "at most {most}.",
)
OPEN_CASE = _error(
    "open-case-decided-otherwise",
    "{subject} zou door regel {said} worden beslist, maar het is {found}.",
    "{subject} should be decided by rule {said}, but it is {found}.",
)

# Things that point to other things.
UNKNOWN_FACT = _error(
    "fact-unknown",
    "{subject} vraagt naar feit {fact}, dat niet bestaat.",
    "{subject} asks for fact {fact}, which does not exist.",
)
NEVER_HOLDS = _error(
    "condition-never-holds",
    "{subject}: de voorwaarde '{condition}' kan nooit gelden.",
    "{subject}: the condition '{condition}' can never hold.",
)
UNKNOWN_PACKAGE = _error(
    "package-unknown",
    "{subject} wijst naar pakket {package}, dat niet bestaat.",
    "{subject} points to package {package}, which does not exist.",
)
RULE_INCOMPLETE = _error(
    "rule-incomplete",
    "{subject} noemt te veel of te weinig pakketten, of niet waar het naartoe leidt.",
    "{subject} names too many or too few packages, or not where it leads.",
)
LISTED_TWICE = _error(
    "listed-twice",
    "{subject} staat er meer dan eens.",
    "{subject} stands there more than once.",
)
CODE_SHAPE = _error(
    "code-shape",
    "{subject}: een code bestaat uit kleine letters, cijfers en streepjes.",
    "{subject}: a code is made of lower case letters, digits and hyphens.",
)

# Hours and days.
OUTSIDE_BOUNDS = _error(
    "hours-outside-bounds",
    "{subject}: {hours} ligt niet tussen {floor} en {ceiling}.",
    "{subject}: {hours} is not between {floor} and {ceiling}.",
)
BOUNDS_IMPOSSIBLE = _error(
    "bounds-impossible",
    "{subject} passen niet: van {floor} tot {ceiling} in {usual} tot {most} dagen.",
    "{subject} do not fit: from {floor} to {ceiling} in {usual} to {most} days.",
)
PATTERN_DOES_NOT_FIT = _error(
    "day-pattern-does-not-fit",
    "{subject}: {hours} is niet in lengtes van 3 tot 8 uur te verdelen zoals gevraagd.",
    "{subject}: {hours} cannot be spread in lengths of 3 to 8 hours as asked.",
)
FACTOR_IMPOSSIBLE = _error(
    "factor-impossible",
    "{subject}: minstens één eenheid en geen negatief aantal dagen.",
    "{subject}: at least one unit and no negative number of days.",
)
HOSPITAL_DAY_IMPOSSIBLE = _error(
    "hospital-day-impossible",
    "{subject}: een ziekenhuisdag kan geen uren toevoegen.",
    "{subject}: a day in hospital cannot add hours.",
)

# The policy as a whole.
METHOD_MISMATCH = _error(
    "method-mismatch",
    "De methode van {subject} past niet bij wat erin staat: pakketten en regels, of een protocol.",
    "The method of {subject} does not go with its content: packages and rules, or a protocol.",
)
NO_MOMENT = _error(
    "no-moment",
    "{subject} zegt niet op welk moment een indicatie wordt gesteld.",
    "{subject} does not say at which moment an indication is given.",
)
EVIDENCE_MISSING = _error(
    "evidence-missing",
    "{subject} zegt niet waar het op berust.",
    "{subject} does not say what it rests on.",
)
WORDS_MISSING = _error(
    "words-missing",
    "{subject} heeft geen tekst in het Nederlands of in het Engels.",
    "{subject} has no text in Dutch or in English.",
)
INVENTED = _warning(
    "hours-invented",
    "{count} van de {total} urenaantallen van {subject} zijn verzonnen: {which}.",
    "{count} of the {total} numbers of hours of {subject} are invented: {which}.",
)

FINDING_RULES = tuple(rule for rule in list(globals().values()) if isinstance(rule, FindingRule))
"""All of them, in the order above."""
