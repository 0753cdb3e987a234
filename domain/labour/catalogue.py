"""Every labour rule, once: planner, read models, tests and documentation walk this tuple."""

from domain.labour.rule import LabourRule
from domain.labour.rulebook import Rulebook
from domain.labour.rules.daily_rest import DailyRest
from domain.labour.rules.max_shift import MaxShift
from domain.labour.rules.max_week import MaxWeek

RULES: tuple[type[LabourRule], ...] = (DailyRest, MaxShift, MaxWeek)


def rules_under(rulebook: Rulebook) -> tuple[LabourRule, ...]:
    """Every rule with the parameters of one rulebook, in the order of the catalogue."""
    return tuple(rule.under(rulebook) for rule in RULES)
