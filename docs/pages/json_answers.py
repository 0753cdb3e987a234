"""The documents --json prints, read off real answers on a small log."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec

from docs.example_log import REGION, WEEK, ExampleLog, example_log
from docs.json_meanings import MEANINGS
from docs.markdown import code, fenced, page, table
from docs.pages.import_files import example
from docs.shapes import cut, shape_of
from domain.organisation.facts import DEFAULT_ORDER, Scarcity
from domain.organisation.giving import Given
from kraamplan.agreements.shipped import shipped_text as agreement_text
from kraamplan.capacity.scarcity import Applied, Restored
from kraamplan.course_documents import applied_document, restored_document
from kraamplan.importing.columns import CARERS
from kraamplan.indicating import ReplayedIndication
from kraamplan.planning.replaying import ChangedVisit, Replay
from kraamplan.policies.shipped import shipped_text
from projections.parked_events import ParkedEvent

CLOSED = frozenset(
    {
        "entries[].facts",
        "indications[].facts",
        "changes[].key",
        "changes[].columns[].old",
        "changes[].columns[].new",
    }
)
"""Objects whose fields depend on something else, described on another page."""

Documents = dict[str, list[Any]]
"""Documents each command printed: what is first is shown as an example."""

_ASKED = ("--region", REGION, "--week", str(WEEK))
_HERE = ("--region", REGION)
_AHEAD = ("--week", "2026-W45", "--weeks", "1", "--as-of", "2026-10-25T20:00")
_OVER = ("--from", "2026-W40", "--to", "2026-W44")
_SURVEY = (
    *("--instrument", "job-experience", "--topic", "job_experience", "--group", "carers_lip"),
    *("--from", "2026-06-01", "--to", "2026-06-30", "--answers", "51", "--scale", "1-10"),
    *("--mean", "7.12", "--spread", "1.35", "--source", "an invented example"),
)
_CONSENT = (
    *("--study", "second study", "--from", "2026-06-01", "--to", "2026-06-30"),
    *("--approached", "40", "--consented", "31", "--source", "an invented example"),
)
_FAMILY, _CARER = ("--family", "F-1002"), ("--carer", "C-20")
VISIT = "F-1002/2026-10-27"
UNCOVERED = "F-1003/2026-10-27"
"""A visit somebody has, and one nobody has the skill for."""

_WITHOUT_EXAMPLE = frozenset(
    {
        "plan",
        "plan-regions",
        "roster",
        "publish",
        "replay plan",
        "replan",
        "move",
        "undo",
        "edits",
        "why",
        "must-give",
        "candidates",
        "room",
        "wish price",
        "on-call plan",
        "on-call show",
        "on-call publish",
        "on-call change",
    }
)
"""The planner has its own mind, and gives every run a new id."""

INTRODUCTIONS = {
    "budget": "Hours of care, all in minutes.",
    "activities": "What sessions went to, per policy and package; all amounts of time in minutes.",
    "shortfalls": "Hours indicated and not delivered, by cause; all amounts in minutes.",
    "outcomes": "What surveys told; scores are percentages of the scale.",
    "scarcity show": "Levels of scarcity and the families that gave hours; all amounts in minutes.",
    "scarcity apply": "Who gives hours by the level of a day, or with `--dry-run` who would.",
    "scarcity restore": "Families whose later days got their hours back.",
    "budget --by": "The same added up, each row with its package, region or team.",
    "budget --burn": "How far families are in their hours at the end of a day.",
    "plan": "The outcome of a planning run. `demo` prints the same of the week it planned, now or "
    "when it was made before.",
    "plan-regions": "How planning several regions ended, and what those come to whose roster is "
    "proposed. Exit code 1 when that is not all of them.",
    "roster": "The newest proposal, or with `--published` what carers work by.",
    "publish": "What was published.",
    "on-call need": "How many carers each block of a week asks for.",
    "on-call plan": "The draft of a week on call.",
    "on-call show": "The newest draft, or with `--published` what carers work by.",
    "on-call publish": "What was published.",
    "on-call change": "The week as it stands after the change.",
    "wish carer": "Where the log stands once a wish about a carer is on record.",
    "wish priority": "Where the log stands once a priority is on record.",
    "wish days-off": "Where the log stands once days asked off are on record, or taken back.",
    "wish goals": "Where the log stands once goals of planning are on record.",
    "wish show": "What is wished, and the goals in force.",
    "wish price": "What one wish costs in a roster, in points.",
    "compliance": "Each carer with work and each rule: where it was broken, how near she came.",
    "carer-hours": "Plus and minus hours of a quarter, means per week, rest and free days.",
    "move": "A visit that was moved by hand; costs in points more than before.",
    "undo": "A move that was taken back; costs in points more than before.",
    "pin": "A visit that was pinned.",
    "unpin": "A visit whose pin was taken out.",
    "edits": "All that was changed by hand in the newest proposal of a week.",
    "replan": "What least change to the published roster comes to, and what is proven of it.",
    "log": "Events, oldest first.",
    "difference": "What was added, removed and changed between two positions of the log.",
    "trace": "Every change of one row of a read model, oldest first, as `difference` tells them.",
    "import": "What `import families` and `import carers` did, in rows of the file; of a dry run, "
    "what they would do.",
    "record": "What was recorded, in lines of the file; of a dry run, what would be.",
    "why": "What it takes that a visit has a carer, or has the one named with `--carer`; costs in "
    "points more than the roster as it is.",
    "must-give": "What must give before every visit has a carer.",
    "candidates": "Everybody for one visit, the cheapest first; costs in points more than the "
    "roster as it is.",
    "room": "What more room in a limit would buy, in points.",
    "replay plan": "One recorded planning run, solved again.",
    "replay plans": "Recorded planning runs, solved again.",
    "policy check": "What a check of a policy file found.",
    "policy publish": "Where the log stands once the policy is published.",
    "labour publish": "Where the log stands once the agreement is on record.",
    "labour show": "The limits on work in force on a day.",
    "compare": "What two policies gave the same families; all amounts of time in minutes.",
    "forecast": "Care the coming weeks will ask for, as quantiles, in minutes.",
    "capacity": "What carers can give in the coming weeks; all amounts of time in minutes.",
    "reserve": "How many carers should stand by on the days of a week, and what each number buys.",
    "intake-room": "How many more registrations each due week has room for.",
    "forecast-score": "Forecasts of past weeks held against the days that came.",
    "explain": "A family's newest indication under each policy.",
    "indication-errors": "How often indications were corrected; the key of each rate has the name "
    "that was asked for with `--by`.",
    "neutrality": "Hours per client held against their reference; minutes, and euro cents under "
    "`money`. A summary of minutes has its number of clients, their mean and spread.",
    "indicators": "The success indicators of Kraamzorg op Maat or, with `--set national`, the "
    "national quality indicators.",
    "surveys report": "Where the log stands once a result is on record.",
    "surveys consent": "Where the log stands once the counts of a study are on record.",
    "surveys show": "What surveys and studies told; means and spreads in points of their scale.",
    "yardsticks": "What hours and money are held against.",
    "replay indications": "Recorded indications, given again.",
    "simulate": "What was written.",
    "project": "How far the read models came.",
    "parked list": "What no read model could digest, and what waits behind it.",
    "parked retry": "What is left after the log was read anew.",
    "parked skip": "What is left after one event was skipped.",
    "rebuild": "How far the read models were rebuilt.",
    "check": "What was looked through and found whole; damage is an error.",
    "error": "Printed by any command that cannot answer, with exit code 1 or 2.",
    "errors": "Printed by `import` and `record` when the file is refused, with exit code 1 or 2.",
}


def content() -> str:
    """The page."""
    with example_log() as log:
        found = documents(log)
    return page(
        "# JSON answers",
        "With `--json` a command prints exactly one document on standard output. `[]` stands for "
        "each item of a list, `DAY` for a date that is a name, and a field that can be null has "
        "null among what it holds. In the examples lists are cut to their first item.",
        *(part for name in INTRODUCTIONS for part in _section(name, found[name])),
    )


def documents(log: ExampleLog) -> Documents:
    """What the commands answer on the log."""
    planned = log.plan()
    published = log.answer("publish", *_ASKED)
    replanned = log.replanned()
    by_hand = log.changed_by_hand(VISIT)
    simulated = log.simulated()
    drafted, told, changed = log.on_call()
    return {
        "plan": [planned],
        "plan-regions": [log.planned_regions(UUID(planned["run"]))],
        "publish": [published],
        "replan": [replanned],
        "move": [by_hand["move"], _SET_ASIDE],
        "undo": [by_hand["undo"], _SET_ASIDE],
        "pin": [by_hand["pin"]],
        "unpin": [by_hand["unpin"]],
        "edits": [log.answer("edits", *_ASKED), _SET_ASIDE_BEFORE],
        "roster": [log.answer("roster", *_ASKED)],
        "budget": [log.answer("budget", *_ASKED), log.answer("budget")],
        "activities": [log.answer("activities"), log.answer("activities", "--region", REGION)],
        "budget --by": [
            log.answer("budget", "--by", "package"),
            log.answer("budget", "--by", "region", *_ASKED),
            log.answer("budget", "--by", "team"),
        ],
        "budget --burn": [
            log.answer("budget", "--burn", "2026-10-26"),
            log.answer("budget", "--burn", "2026-10-26", "--region", REGION),
        ],
        "shortfalls": [log.answer("shortfalls"), log.answer("shortfalls", "--region", REGION)],
        "outcomes": [log.answer("outcomes"), log.answer("outcomes", "--region", REGION)],
        "scarcity show": [log.answer("scarcity", "show"), {"levels": [{"last_day": None}]}],
        "scarcity apply": [_written(applied_document(_APPLIED, dry_run=False)), {"needed": None}],
        "scarcity restore": [_written(restored_document(REGION, [_RESTORED]))],
        "log": [log.answer("log", "--family", "F-1001"), log.answer("log")],
        "on-call need": [log.answer("on-call", "need", *_HERE, "--week", "2026-W47", *_AHEAD[-2:])],
        "on-call plan": [drafted],
        "on-call show": [drafted],
        "on-call publish": [told],
        "on-call change": [changed],
        "wish carer": [log.answer("wish", "carer", *_FAMILY, *_CARER, "--wish", "preferred")],
        "wish priority": [log.answer("wish", "priority", *_FAMILY, "--percent", "150")],
        "wish days-off": [log.answer("wish", "days-off", *_CARER, "--from", "2027-01-04")],
        "wish goals": [
            log.answer("wish", "goals", "--from", "2027-01-04", "--price", "day_off=2000")
        ],
        "wish show": [log.answer("wish", "show"), _WISHED],
        "wish price": [_WISH_PRICE, {"wish": dict.fromkeys(("family", "carer", "day", "visit"))}],
        "compliance": [log.answer("compliance", "--until", "2026-10-25", "--rule", "daily_rest")],
        "carer-hours": [log.answer("carer-hours", "--quarter", "2026-Q4", "--until", "2026-10-25")],
        "difference": [
            log.answer("difference", "--from", "3", "--to", "4"),
            log.answer("difference", "--from", "0"),
        ],
        "trace": [log.answer("trace", "regions", f"region={REGION}")],
        "record": [log.answer("record", log.put("region.jsonl", _REGION_LINE))],
        "import": [log.answer("import", "carers", log.put("carers.csv", _other_carer()))],
        "project": [log.answer("project")],
        "parked list": [_parked(11, _PARKED)],
        "parked retry": [_parked(11, _PARKED)],
        "parked skip": [_parked(12, _PARKED)],
        "rebuild": [log.answer("rebuild")],
        "check": [log.answer("check")],
        "policy check": [log.check(log.put("kom.toml", shipped_text("kom-2020")))],
        "policy publish": [
            log.answer(
                "policy",
                "publish",
                log.put("klim.toml", shipped_text("klim-draft")),
                "--effective-on",
                "2026-11-01",
            )
        ],
        "labour publish": [
            log.answer("labour", "publish", log.put("cao.toml", agreement_text("cao-kraamzorg")))
        ],
        "labour show": [log.answer("labour", "show", "--on", "2026-11-01")],
        "compare": [log.answer("compare", "--policies", "lip-2008,kom-2020")],
        "forecast": [log.answer("forecast", *_AHEAD), log.answer("forecast", *_AHEAD, *_HERE)],
        "capacity": [log.answer("capacity", *_AHEAD, *_HERE), log.answer("capacity", *_AHEAD)],
        "reserve": [log.answer("reserve", *_HERE, "--draws", "200", *_AHEAD[:2], *_AHEAD[-2:])],
        "intake-room": [
            log.answer("intake-room", *_AHEAD, *_HERE),
            log.answer("intake-room", *_AHEAD),
        ],
        "forecast-score": [
            log.answer("forecast-score", *_OVER, *_HERE),
            log.answer("forecast-score", *_OVER),
        ],
        "explain": [log.answer("explain", "--family", "F-1001")],
        "indication-errors": [log.answer("indication-errors")],
        "neutrality": [
            log.of_simulated("neutrality", "--families"),
            log.answer("neutrality", "--to", "2020-01-01"),
            _SEVEN_MONTHS,
        ],
        "indicators": [
            log.of_simulated("indicators"),
            log.of_simulated("indicators", "--set", "national"),
            log.answer("indicators", "--to", "2020-01-01"),
        ],
        "surveys report": [log.answer("surveys", "report", *_SURVEY)],
        "surveys consent": [log.answer("surveys", "consent", *_CONSENT)],
        "surveys show": [log.answer("surveys", "show")],
        "yardsticks": [
            log.answer("yardsticks", "--day", "2025-01-01"),
            log.answer("yardsticks", "--day", "2026-07-01"),
        ],
        "replay indications": [
            log.answer("replay", "indications"),
            {"different": [_DIFFERENT_INDICATION]},
        ],
        "simulate": [simulated],
        "why": _whys(log),
        "must-give": [log.answer("must-give", *_ASKED), {"around": 6}],
        "candidates": [
            log.answer("candidates", VISIT, "--top", "0", *_ASKED),
            log.answer("candidates", VISIT, "--top", "1", *_ASKED),
            {"candidates": [{"obstacle": _OBSTACLE}]},
        ],
        "room": [
            log.answer("room", "reach", "30", *_ASKED),
            log.answer("room", "contract_band", "60", "--carer", "C-20", *_ASKED),
        ],
        "replay plan": [log.answer("replay", "plan", str(planned["run"])), _DIFFERENT],
        "replay plans": [log.answer("replay", "plans"), {"different": [_DIFFERENT]}],
        "error": [
            log.answer("publish", "--region", REGION, "--week", "2026-W43"),
            log.answer("budget", "--as-of", "4711"),
        ],
        "errors": [log.answer("import", "carers", log.put("wrong.csv", _WRONG_CARERS))],
    }


def _whys(log: ExampleLog) -> list[Any]:
    """An answer with a price, and one with limits that forbid it."""
    return [log.answer("why", VISIT, "--carer", carer, *_ASKED) for carer in ("C-17", "C-20")] + [
        log.answer("why", UNCOVERED, *_ASKED)
    ]


def meaning(name: str, path: str) -> str:
    """What stands at a path of a document. Raises KeyError when nobody said."""
    return MEANINGS.get(f"{name}: {path}") or MEANINGS[path.rpartition(".")[2].removesuffix("[]")]


_RULE = {
    "rule": "reach",
    "carer": "C-17",
    "measured": 75,
    "allowed": 60,
    "message_nl": "C-17 rijdt 75 minuten; ten hoogste 60 is afgesproken.",
    "message_en": "C-17 drives 75 minutes; at most 60 is agreed.",
}
_SET_ASIDE = {"carer": "C-17", "starts_at": "2026-10-27T08:00:00+01:00", "overridden": [_RULE]}
_OVERRIDE = {**_SET_ASIDE, "visit": VISIT, "reason": "she offered it"}
_SET_ASIDE_BEFORE = {
    "moves": [{"overridden": [_RULE]}],
    "pins": [{"starts_at": "2026-10-27T08:00:00+01:00"}],
    "overrides": [_OVERRIDE],
}
"""What takes a carer who lives too far away."""
_WISHED = {
    "priorities": [{"family": "F-1002", "percent": 150}],
    "days_off": [{"carer": "C-20", "day": "2027-01-04"}],
    "goals": {"prices": [{"goal": "day_off", "points": 2000}], "most_carers": 4},
}
_WISH_PRICE = {
    "wish": {"family": "F-1002", "carer": "C-20", "day": "2027-01-04", "visit": VISIT},
    "shown": 1500,
    "at_least": 1200,
    "at_most": 1500,
    "exact": False,
    "text_nl": "Zonder deze wens kost het rooster 1500 punten minder.",
    "text_en": "Without this wish the roster costs 1500 points less.",
}
_REGION_LINE = json.dumps({"command": "AddRegion", "region": "zeist", "name": "Zeist"})
_WRONG_CARERS = "carer,region,postcode,contract_hours\nC-18,utrech,3511,24\n"
_OBSTACLE = {
    "limits": ["contract_band"],
    "smallest": True,
    "visits": [VISIT],
    "text_nl": "",
    "text_en": "",
}
"""Why a carer cannot have one visit more; in the example everybody can."""
_DIFFERENT = msgspec.json.decode(
    msgspec.json.encode(
        Replay(
            run=str(UUID(int=0)),
            region=REGION,
            week=str(WEEK),
            equal=False,
            difference="objective 1 with 0 uncovered visits, recorded was 2 with 0",
            recorded_by="model 2, ortools 9.14.6206",
            solved_by="model 3, ortools 9.15.6755",
            visits=(
                ChangedVisit(
                    visit="F-1002/2026-10-27",
                    recorded_carer="C-20",
                    recorded_start=datetime(2026, 10, 27, 8, tzinfo=UTC),
                    carer="C-17",
                    start=datetime(2026, 10, 27, 8, tzinfo=UTC),
                ),
                ChangedVisit(
                    visit="F-1003/2026-10-27",
                    recorded_carer=None,
                    recorded_start=None,
                    carer=None,
                    start=None,
                ),
            ),
        )
    )
)
"""A run that comes out differently: none does, so it is written down here."""


_DIFFERENT_INDICATION = asdict(
    ReplayedIndication(
        position=1,
        family="F-1001",
        policy="kom-2020",
        version=1,
        equal=False,
        difference="minutes: recorded 2280, now 2640",
    )
)


_APPLIED = Applied(
    region=REGION,
    level=Scarcity(2160, date(2026, 11, 2), None, DEFAULT_ORDER),
    waiting=3,
    needed_minutes=180,
    given_before_minutes=60,
    given=(Given(family="F-1005", turn=1, given_minutes=120, left_minutes=2160),),
)
_PARKED = (
    ParkedEvent(
        projection="hour_budgets",
        position=9,
        topic="care.session-delivered",
        family="F-1005",
        error="KeyError: 'family_hours has no row F-1005'",
    ),
    ParkedEvent(
        projection="hour_budgets", position=10, topic="care.closed", family=None, error=None
    ),
)
_RESTORED = Restored(family="F-1005", lifted_on=date(2026, 11, 9))
"""Who gives today depends on the day it is asked, so these are written down here too."""


def _written(document: Any) -> Any:
    return json.loads(msgspec.json.encode(document))


_SEVEN_MONTHS = {
    "decomposition": None,
    "money": {
        "clients": 30,
        "unpriced": 2,
        "delivered": 7_500_000,
        "per_client": 250_000,
        "deviation": -90_000,
        "against_reference": -120_000,
        "sources": ["contract 2026"],
    },
    "course": {
        "chart": {
            "centre": -50.2,
            "lower": -150.2,
            "upper": 49.8,
            "mean_range": 37.6,
            "range_limit": 122.8,
            "signals": [{"period": "2026-10", "rule": "outside_limits"}],
        }
    },
}
"""What takes tariffs and more months than the example has."""


def _parked(position: int, parked: tuple[ParkedEvent, ...] = ()) -> Any:
    return _written({"position": position, "parked": parked})


def _other_carer() -> str:
    return example(CARERS).replace(CARERS.key.example, "C-18")


def _section(name: str, answers: list[Any]) -> Iterator[str]:
    yield f"## {name}"
    yield INTRODUCTIONS[name]
    rows = (
        (code(path), ", ".join(sorted(kinds, key="null".__eq__)), meaning(name, path))
        for path, kinds in shape_of(*answers, closed=CLOSED).items()
        if not path.endswith("[]") or kinds != ["object"]
    )
    yield table(("field", "holds", "meaning"), rows)
    if name not in _WITHOUT_EXAMPLE:
        yield fenced(json.dumps(cut(answers[0]), indent=2, ensure_ascii=False), "json")
