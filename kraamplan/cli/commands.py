"""Every command: the module of this package that has it, and what help says of it in a line.

Help lists them from here and loads none: planner, importer and web each take their time.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """One command, or one group of them."""

    module: str
    says: str
    """The first paragraph of what the command says of itself."""


COMMANDS = {
    "import": Listed("files", "Import a CSV file: all of it or nothing."),
    "record": Listed("files", "Record commands from a file with one JSON object per line."),
    "budget": Listed(
        "budgets",
        "Show hours indicated, planned, delivered and remaining, per week and per family.",
    ),
    "activities": Listed(
        "course", "Show what the minutes of sessions went to, per package: the split of activities."
    ),
    "shortfalls": Listed(
        "course", "Show the hours that were indicated and not delivered, by cause and package."
    ),
    "outcomes": Listed("course", "Show what surveys told, by outcome and package."),
    "scarcity": Listed("scarcity", "Levels of scarcity and whose hours they limit."),
    "plan": Listed(
        "planning", "Plan a week: run the planner, record the run and propose the roster."
    ),
    "plan-regions": Listed(
        "planning_regions",
        "Plan a week in several regions: a run and a proposed roster for each.",
    ),
    "roster": Listed(
        "roster", "Show who visits whom in a week, and the visits nobody was found for."
    ),
    "replan": Listed(
        "replanning",
        "Change a published week as little as what is known now asks for, and propose that.",
    ),
    "publish": Listed(
        "planning", "Make the proposed roster the one carers work by, if it still holds."
    ),
    "move": Listed(
        "moving",
        "Give a visit of the proposal to another carer or nobody, or give it another time.",
    ),
    "undo": Listed(
        "moving", "Put a visit back to where it stood before a move; both stay on record."
    ),
    "pin": Listed("moving", "Keep a visit with its carer when the week is planned again."),
    "unpin": Listed("moving", "Let the planner give a visit to anybody again."),
    "edits": Listed(
        "moving", "Show what was changed by hand, what is pinned, and which rules were set aside."
    ),
    "on-call": Listed("on_call", "Who is on call: blocks of eight hours, two weeks ahead."),
    "wish": Listed(
        "wishing",
        "What families, carers and the organisation wish of rosters, and what that costs.",
    ),
    "carer-hours": Listed(
        "carer_hours",
        "Show plus and minus hours of the quarter, mean weeks, rest, and free Sundays and "
        "weekends.",
    ),
    "compliance": Listed(
        "compliance",
        "Show where labour rules were broken in 52 weeks of work and will be by the published "
        "roster.",
    ),
    "log": Listed(
        "looking_back",
        "Show what was recorded, by whom, why and from when it holds, in readable words.",
    ),
    "difference": Listed(
        "looking_back",
        "Show what was added, removed and changed between two moments, and by which event.",
    ),
    "trace": Listed(
        "looking_back",
        "Follow a row of a read model back: each change, the event that made it, who and why.",
    ),
    "policy": Listed("policies", "Indication policies, as files and in the log."),
    "labour": Listed("labour", "Laws and collective agreements on work, as files and in the log."),
    "compare": Listed("policies", "Compare what two adopted policies gave the same families."),
    "explain": Listed(
        "policies", "Explain a family's newest indication under every policy, in Dutch and English."
    ),
    "indication-errors": Listed(
        "policies", "Show how often indications were corrected, per criterion, assessor or month."
    ),
    "neutrality": Listed(
        "neutrality",
        "Hold the mean of hours per client against its reference, and say why it differs.",
    ),
    "indicators": Listed(
        "indicators", "Show what can be told of each indicator, and why not of the others."
    ),
    "surveys": Listed(
        "surveys", "Results of surveys and consents to studies, which feed the success indicators."
    ),
    "yardsticks": Listed(
        "held_against",
        "Show the reference for budget neutrality that holds on a day, and every tariff.",
    ),
    "forecast": Listed(
        "capacity",
        "Show how many families and hours of care the coming weeks will ask for, and how sure.",
    ),
    "forecast-score": Listed(
        "capacity",
        "Score the forecasts of past weeks on what happened, beside the mean of four weeks before.",
    ),
    "why": Listed(
        "explaining",
        "Say why a visit has no carer, or not this one: what it would cost, or what forbids it.",
    ),
    "must-give": Listed(
        "explaining", "Say which limits or wishes must give before every visit has a carer."
    ),
    "candidates": Listed(
        "explaining",
        "Rank everybody who could have a visit, each with the price of a change by hand.",
    ),
    "room": Listed(
        "explaining",
        "Say what more room in a limit would buy, such as half an hour of travel or an hour a "
        "week.",
    ),
    "capacity": Listed(
        "capacity",
        "Show what carers can give in the coming weeks, and the chance that more is asked for.",
    ),
    "reserve": Listed(
        "reserve",
        "Show how many carers should stand by on each day of a week, and what each number buys.",
    ),
    "intake-room": Listed(
        "capacity",
        "Show what one more registration does to the chance of a shortage, and how many still fit.",
    ),
    "replay": Listed("replaying", "Decide recorded decisions again."),
    "project": Listed(
        "read_models",
        "Bring the read models up to date with the log, once or for as long as it runs.",
    ),
    "rebuild": Listed(
        "read_models",
        "Make every read model anew from the log; until it is done the old ones stay in use.",
    ),
    "check": Listed(
        "checking",
        "Look through every page of the file and every event of the log for damage.",
    ),
    "parked": Listed(
        "read_models", "Events that a read model cannot digest, and what waits behind them."
    ),
    "demo": Listed(
        "showing", "Make a demonstration organisation, plan its next week, and serve the page."
    ),
    "simulate": Listed(
        "simulating", "Write a believable history of an invented organisation into an empty log."
    ),
    "serve": Listed("showing", "Serve the planner's page and the HTTP interface on this machine."),
}
"""In the order of help."""
