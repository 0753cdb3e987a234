"""Goals agreed with the parents at the start of care and what became of them. Invented words."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from domain.care_plan.commands import (
    ActOnSignal,
    AgreeGoal,
    FindGoalUnreachable,
    HandOverGoal,
    MakeAfterPeriodPlan,
    ProposeGoal,
    ReachGoal,
    RecordSignal,
)
from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from kraamplan.simulation.draws import Table, happens

_WORDINGS = {
    Theme.MOTHER_VITALITY: "Ik ben uitgerust genoeg om de dag zelf in te delen",
    Theme.NEWBORN_CARE: "Wij baden en verschonen ons kind zelf",
    Theme.NEWBORN_FEEDING: "Wij herkennen wanneer ons kind honger heeft",
    Theme.SAFE_SLEEPING: "Ons kind slaapt veilig in een eigen bed",
    Theme.ATTACHMENT: "Wij begrijpen wat ons kind laat zien",
    Theme.FAMILY: "De andere kinderen doen mee",
    Theme.HEALTH_RISKS: "Wij weten wanneer wij de huisarts bellen",
}
_THEMES = Table(
    {
        Theme.MOTHER_VITALITY: 20,
        Theme.NEWBORN_CARE: 20,
        Theme.NEWBORN_FEEDING: 25,
        Theme.SAFE_SLEEPING: 15,
        Theme.ATTACHMENT: 8,
        Theme.FAMILY: 6,
        Theme.HEALTH_RISKS: 6,
    }
)
_HOW_MANY = Table({2: 45, 3: 45, 4: 10})
_OUT_OF_REACH = {Theme.NEWBORN_FEEDING: 0.12, Theme.MOTHER_VITALITY: 0.06}
_OUT_OF_REACH_ELSE = 0.02
_TAKES_OVER = {
    Theme.NEWBORN_FEEDING: Professional.LACTATION_CONSULTANT,
    Theme.MOTHER_VITALITY: Professional.MIDWIFE,
}
_SIGNALS = Table(
    {
        (SignalAbout.MOTHER, SignalKind.MEDICAL, "Koorts boven 38 graden"): 25,
        (SignalAbout.MOTHER, SignalKind.PSYCHOSOCIAL, "Aanhoudend somber"): 20,
        (SignalAbout.NEWBORN, SignalKind.MEDICAL, "Ziet geel en drinkt slecht"): 40,
        (SignalAbout.FAMILY, SignalKind.PSYCHOSOCIAL, "Weinig steun om op terug te vallen"): 15,
    }
)
_SIGNAL_IN_FAMILIES = 0.1
_ACTIONS = Table({Action.HELPED: 30, Action.CALLED_IN: 45, Action.REPORTED: 25})


def goals_agreed(chance: Random, family: str, day: date) -> Iterator[Command]:
    """Two to four goals, agreed on the first day."""
    themes: list[Theme] = []
    for _ in range(_HOW_MANY.draw(chance)):
        theme = _THEMES.draw(chance)
        if theme not in themes:
            themes.append(theme)
    for theme in themes:
        goal = theme.value
        yield ProposeGoal(family=family, goal=goal, theme=theme, wording=_WORDINGS[theme])
        yield AgreeGoal(family=family, goal=goal, agreed_on=day)


def goals_settled(chance: Random, family: str, goals: list[str], day: date) -> Iterator[Command]:
    """Most are reached; of the others somebody takes over, with the parents' consent."""
    for goal in goals:
        theme = Theme(goal)
        if not happens(chance, _OUT_OF_REACH.get(theme, _OUT_OF_REACH_ELSE)):
            yield ReachGoal(family=family, goal=goal, reached_on=day)
            continue
        to = _TAKES_OVER.get(theme, Professional.YOUTH_HEALTH_CARE)
        yield FindGoalUnreachable(family=family, goal=goal, found_on=day)
        yield MakeAfterPeriodPlan(family=family, goal=goal, agreed_on=day, professionals=(to,))
        yield HandOverGoal(
            family=family, goal=goal, to=to, handed_over_on=day, client_consents=True
        )


def signal(chance: Random, family: str, moment: datetime) -> Iterator[tuple[datetime, Command]]:
    """In some families a carer notices a risk, and does something about it within hours."""
    if not happens(chance, _SIGNAL_IN_FAMILIES):
        return
    about, kind, wording = _SIGNALS.draw(chance)
    action = _ACTIONS.draw(chance)
    noticed = RecordSignal(
        family=family,
        signal=f"{about}-{kind}",
        about=about,
        kind=kind,
        wording=wording,
        noticed_on=moment.date(),
    )
    yield moment, noticed
    called = Professional.MIDWIFE if action is Action.CALLED_IN else None
    acted = ActOnSignal(
        family=family,
        signal=noticed.signal,
        action=action,
        acted_on=moment.date(),
        called_in=called,
    )
    yield moment + timedelta(minutes=40), acted
