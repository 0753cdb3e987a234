"""One labour rule: what it says, what sets its limits now, and an example that is run as a test."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from docs.markdown import code, fenced, page, prose, table
from docs.pages.labour_provisions import PROVISION, amount, kept, provisions
from domain.labour.catalogue import CHECKED_ONLY, EXCEPTIONAL, RULES
from domain.labour.parameters import Parameter
from domain.labour.rule import LabourRule

TESTS = Path(__file__).parents[2] / "tests"
FOLDER = "labour-rules"
_HEADING = re.compile(r"^([A-Z][a-z ]+): (.*)$", re.DOTALL)


def pages() -> dict[str, Callable[[], str]]:
    """The page of every rule, by its place in the reference."""
    return {f"{FOLDER}/{rule.name}.md": partial(content, rule) for rule in RULES}


def content(rule: type[LabourRule]) -> str:
    """The page of one rule."""
    summary, *paragraphs = prose(inspect.getdoc(inspect.getmodule(rule))).split("\n\n")
    said = [_HEADING.match(paragraph) for paragraph in paragraphs]
    limits = limits_of(rule)
    return page(
        f"# {rule.name}",
        summary,
        "\n".join(f"- **{each[1]}**: {each[2]}" for each in said if each),
        "## Limits",
        "What the shipped agreements set together; an organisation keeps what is in force by those "
        "it has put on record (`kraamplan labour show`).",
        table(("parameter", "now", "from", "agreement", "article"), _in_force(limits)),
        "All that they say of it, by date:",
        table(PROVISION, provisions(limits)),
        "## Where it is kept",
        _kept(rule),
        "## Example",
        f"From {code(f'tests/domain/labour/rules/test_{rule.name}.py')}, which every build runs; "
        "`RULE` has the limits above or those it names, days are counted from a Monday, hours from "
        "midnight.",
        fenced(example(rule), "python"),
    )


def limits_of(rule: type[LabourRule]) -> tuple[Parameter, ...]:
    """The limits a rule's docstring names."""
    named = re.findall(r"Rulebook\.(\w+)", inspect.getdoc(inspect.getmodule(rule)) or "")
    return tuple(map(Parameter, dict.fromkeys(named)))


def example(rule: type[LabourRule]) -> str:
    """The first test of the rule in which something violates it, as it stands in its file.

    Raises ValueError when there is none.
    """
    source = (TESTS / f"domain/labour/rules/test_{rule.name}.py").read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            text = ast.get_source_segment(source, node) or ""
            if "violation" in text and ".measured" in text:
                return text
    raise ValueError(f"{rule.name}: no test shows what violates it")


def _in_force(limits: tuple[Parameter, ...]) -> Iterator[tuple[str, ...]]:
    for parameter in limits:
        said = kept().get(parameter)
        if said is None:
            yield code(parameter), "nobody sets it", "", "", ""
            continue
        of = said.provision
        since = of.effective_on.isoformat()
        yield code(parameter), amount(of), since, code(said.agreement), of.article


def _kept(rule: type[LabourRule]) -> str:
    parts = [f"- Checked by {code(f'domain/labour/rules/{rule.name}.py')}."]
    if rule in CHECKED_ONLY:
        parts.append(f"- Checked only, and no roster is held against it. {CHECKED_ONLY[rule]}")
    else:
        parts.append(f"- Planned by {code(f'planner/constraints/{rule.name}.py')}.")
    if rule in EXCEPTIONAL:
        parts.append(
            "- Time worked is judged with the exceptions its source gives; a roster never is."
        )
    parts.append(f"- Shown by {code(f'kraamplan compliance --rule {rule.name}')}.")
    return "\n".join(parts)
