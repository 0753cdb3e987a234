"""Every labour rule with its parameters and the article each stands in."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields

from docs.markdown import code, page, prose, table
from docs.words import field_docstrings
from domain.labour.catalogue import RULES
from domain.labour.rule import LabourRule, hours_en
from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook

_HEADING = re.compile(r"^([A-Z][a-z ]+): (.*)$", re.DOTALL)


def content() -> str:
    """The page."""
    rulebook = CAO_KRAAMZORG_2022
    return page(
        "# Labour rules",
        "What the law and the collective agreement want of a roster: the planner keeps to it while "
        "it searches, and a check that knows no solver looks at every roster afterwards. What is "
        "not on this page is not checked yet.",
        *(part for rule in RULES for part in _rule(rule)),
        "## Parameters",
        f"{prose(Rulebook.__doc__)} In force: {code(rulebook.version)}, valid from "
        f"{rulebook.valid_from}.",
        table(("parameter", "value", "meaning and article"), parameters(rulebook)),
    )


def parameters(rulebook: Rulebook) -> list[tuple[str, str, str]]:
    """Name, value and article of each limit."""
    said = field_docstrings(Rulebook)
    return [
        (code(field.name), hours_en(getattr(rulebook, field.name)), said[field.name])
        for field in fields(rulebook)
        if field.name in said
    ]


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
