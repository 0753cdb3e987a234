"""Every labour rule with its parameters and the article each stands in."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields

from docs.markdown import code, codes, page, prose, table
from docs.words import field_docstrings
from domain.labour.catalogue import RULES
from domain.labour.parameters import Parameter
from domain.labour.rule import LabourRule, hours_en
from domain.labour.rulebook import Rulebook
from domain.labour_agreement.facts import Provision
from kraamplan.agreements.shipped import SHIPPED, shipped_agreement

_PROVISION = ("parameter", "value", "from", "agreement", "article", "certainty", "force")
_HEADING = re.compile(r"^([A-Z][a-z ]+): (.*)$", re.DOTALL)


def content() -> str:
    """The page."""
    return page(
        "# Labour rules",
        "What the law and the collective agreement want of a roster: the planner keeps to it while "
        "it searches, and a check that knows no solver looks at every roster afterwards. What is "
        "not on this page is not checked yet.",
        *(part for rule in RULES for part in _rule(rule)),
        "## Parameters",
        "Every rule asks with the values in force on the first day of what is planned. They come "
        "from the laws and agreements an organisation has put on record with `kraamplan labour "
        "publish`: the strictest counts, unless an agreement derogates. `kraamplan labour show` "
        "shows what that makes on a day. A limit nobody set is not asked about.",
        table(("parameter", "meaning and article", "asked by"), parameters()),
        "## What the shipped agreements say",
        "`atw` is the Arbeidstijdenwet, `atb` the Arbeidstijdenbesluit, `cao-kraamzorg` the "
        "collective agreement. Each value says how sure it is.",
        table(_PROVISION, provisions(tuple(Parameter))),
    )


def parameters() -> list[tuple[str, str, str]]:
    """Name, meaning and article of each limit, and the rules that ask it."""
    said = field_docstrings(Rulebook)
    return [
        (
            code(field.name),
            said[field.name],
            codes(rule.name for rule in RULES if field.name in limits_of(rule))
            or "no rule yet: it is on record only",
        )
        for field in fields(Rulebook)
        if field.name in said
    ]


def limits_of(rule: type[LabourRule]) -> tuple[Parameter, ...]:
    """The limits a rule's docstring names."""
    named = re.findall(r"Rulebook\.(\w+)", inspect.getdoc(inspect.getmodule(rule)) or "")
    return tuple(map(Parameter, dict.fromkeys(named)))


def provisions(of: tuple[Parameter, ...]) -> list[tuple[str, ...]]:
    """What the shipped agreements say of these limits, by agreement and date."""
    return [
        (
            code(said.parameter),
            _value(said),
            said.effective_on.isoformat(),
            code(agreement),
            said.article,
            str(said.evidence.provenance),
            code(said.force),
        )
        for parameter in of
        for agreement in SHIPPED
        for said in shipped_agreement(agreement).provisions
        if said.parameter is parameter
    ]


def _value(said: Provision) -> str:
    if said.value is None:
        return "ends"
    return hours_en(said.value) if said.parameter.counts_minutes else str(said.value)


def _rule(rule: type[LabourRule]) -> Iterator[str]:
    module = inspect.getmodule(rule)
    summary, *paragraphs = prose(inspect.getdoc(module)).split("\n\n")
    yield f"## {rule.name}"
    yield summary
    rows = []
    for paragraph in paragraphs:
        found = _HEADING.match(paragraph)
        if found is None:
            raise ValueError(f"{rule.name}: a paragraph without a heading: {paragraph}")
        rows.append((f"**{found[1]}**", found[2]))
    yield "\n".join(f"- {heading}: {said}" for heading, said in rows)
    yield table(_PROVISION, provisions(limits_of(rule)))
