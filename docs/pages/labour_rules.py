"""Every labour rule with a page of its own, and every parameter with its article."""

import inspect
from dataclasses import fields

from docs.markdown import code, codes, page, prose, table
from docs.pages.labour_provisions import PROVISION, provisions
from docs.pages.labour_rule import FOLDER, limits_of
from docs.words import field_docstrings
from domain.labour.catalogue import CHECKED_ONLY, RULES
from domain.labour.parameters import Parameter
from domain.labour.rule import LabourRule
from domain.labour.rulebook import Rulebook


def content() -> str:
    """The page."""
    return page(
        "# Labour rules",
        "What the law and the collective agreement want of a roster: the planner keeps to it while "
        "it searches, and a check that knows no solver looks at every roster afterwards. Time "
        "worked is judged by every rule: `kraamplan compliance` shows it. What is not on this page "
        "is not checked yet.",
        table(("rule", "about", "source", "kept by"), [_row(rule) for rule in RULES]),
        "Records of working time are to be kept for 52 weeks at least (Arbeidstijdenwet art. 4:3, "
        "Arbeidstijdenbesluit art. 3.2:1). The log keeps them for good; every rule can be asked "
        "as of any position.",
        "## Not modelled",
        "From 57 on a carer cannot be obliged to work in the evening or at night (CAO Kraamzorg "
        "art. 4.4). Nobody's age or birth date is on record, and this rule is no reason to put it "
        "there: what a planner needs is that she is exempt, not how old she is (AVG art. 5, as "
        "little as will do). Such an exemption cannot be recorded yet. Visits lie between 08:00 "
        "and 18:00; a block on call in the evening or at night is taken from her by hand with "
        "`kraamplan on-call change`. Nor are recorded: consent to fewer free Sundays, to more than "
        "one interruption of a day, and to nights while she is protected.",
        "Of being on call these are not checked: work and calls together within 13 hours in each "
        "24, at least half an hour for each call, the lower mean with 16 nights on call in 16 "
        "weeks, no block in the 11 hours before a night shift (Arbeidstijdenwet art. 5:9), and no "
        "more than two births in a block (CAO Kraamzorg art. 4.7).",
        "## Parameters",
        "Every rule asks with the values in force on the first day of what is planned. They come "
        "from the laws and agreements an organisation has put on record with `kraamplan labour "
        "publish`: the strictest counts, unless an agreement derogates. `kraamplan labour show` "
        "shows what that makes on a day. A limit nobody set is not asked about.",
        table(("parameter", "meaning and article", "asked by"), parameters()),
        "## What the shipped agreements say",
        "`atw` is the Arbeidstijdenwet, `atb` the Arbeidstijdenbesluit, `cao-kraamzorg` the "
        "collective agreement. Each value says how sure it is.",
        table(PROVISION, provisions(tuple(Parameter))),
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


def _row(rule: type[LabourRule]) -> tuple[str, ...]:
    about = prose(inspect.getdoc(inspect.getmodule(rule))).split("\n\n")[0]
    planned = "check of time worked" if rule in CHECKED_ONLY else "planner and check"
    return f"[{rule.name}]({FOLDER}/{rule.name}.md)", about, rule.source, planned
