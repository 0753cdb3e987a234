"""Forms as browsers send them, and one that was refused, shown again as it was filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import parse_qs

from domain.kernel.errors import DomainError
from kraamplan.asking import BadQuestionError
from kraamplan.web import rules
from kraamplan.web.problems import Problem, ProblemError

E = TypeVar("E", bound=StrEnum)
Fields = Mapping[str, str]

_MOST_DIGITS = 9
_LABELS = {
    "answers": "Antwoorden",
    "approached": "Benaderd",
    "carer": "Zorgverlener",
    "consented": "Stemden in",
    "first_day": "Liever vrij vanaf",
    "from": "Van",
    "ground": "Omdat",
    "group": "Wie",
    "instrument": "Vragenlijst",
    "last_day": "Tot en met",
    "mean": "Gemiddelde",
    "percent": "Voorrang",
    "scale": "Schaal",
    "source": "Bron",
    "spread": "Spreiding",
    "study": "Onderzoek",
    "to": "Tot en met",
    "topic": "Onderwerp",
    "version": "Versie",
    "wish": "Wens",
    "withdrew": "Haakten af",
}
"""Field -> what stands beside it on the page."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was refused, and why."""

    form: str
    """Which of the forms of its page."""
    fields: Fields
    problem: Problem

    @classmethod
    def refused(cls, form: str, fields: Fields, error: BadQuestionError | DomainError) -> "Filled":
        """Not understood, or refused by a rule of the domain."""
        if isinstance(error, DomainError):
            return cls(form, fields, Problem.of_refusal(error))
        problem = Problem.of_rule(rules.REPORT_UNCLEAR, said=error.text_nl, cause=error.text_en)
        return cls(form, fields, problem)


def fields_of(body: bytes) -> dict[str, str]:
    """The fields that hold something. Raises ProblemError for what no form can send."""
    try:
        fields = parse_qs(body.decode("ascii"), strict_parsing=True)
    except ValueError:
        raise ProblemError(rules.FORM_UNCLEAR) from None
    return {name: values[0].strip() for name, values in fields.items() if values[0].strip()}


def said(fields: Fields, field: str) -> str:
    """What a field says. Raises BadQuestionError when it is empty."""
    if field not in fields:
        raise BadQuestionError(f"{_LABELS[field]} is niet ingevuld", f"field {field!r} is empty")
    return fields[field]


def whole(fields: Fields, field: str) -> int:
    """A whole number. Raises BadQuestionError."""
    text = said(fields, field)
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise BadQuestionError(
            f"{_LABELS[field]}: {text!r} is geen geheel getal zoals 12",
            f"field {field!r}: {text!r} is not a whole number such as 12",
        )
    return int(text)


def one_of(kind: type[E], fields: Fields, field: str) -> E:
    """One of a few words. Raises BadQuestionError."""
    text = said(fields, field)
    try:
        return kind(text)
    except ValueError:
        raise BadQuestionError(
            f"{_LABELS[field]} kent {text!r} niet",
            f"field {field!r} takes {', '.join(kind)}, not {text!r}",
        ) from None
