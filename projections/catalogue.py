"""Every projection, once."""

from projections.capacity import CAPACITY
from projections.care_periods import CARE_PERIODS
from projections.carer_record import CARER_RECORDS
from projections.decision_history import DECISION_HISTORY
from projections.delivered_sessions import DELIVERED_SESSIONS
from projections.demand_forecast import DEMAND_FORECAST
from projections.family_record import FAMILY_RECORDS
from projections.hour_budgets import HOUR_BUDGETS
from projections.indications import INDICATION_COMPARISON
from projections.labour_agreements import LABOUR_AGREEMENTS
from projections.on_call import ON_CALL
from projections.organisation import ORGANISATION_NAMES
from projections.parked_events import PARKED_EVENTS
from projections.planning_problem import PLANNING_PROBLEM
from projections.planning_runs import PLANNING_RUNS
from projections.recorded_work import RECORDED_WORK
from projections.roster_board import ROSTER_BOARD
from projections.roster_edits import ROSTER_EDITS
from projections.rule_compliance import RULE_COMPLIANCE
from projections.scarcity import SCARCITY
from projections.shortfalls import SHORTFALLS
from projections.surveys import SURVEYS
from projections.view import Projection
from projections.yardsticks import YARDSTICKS

PROJECTIONS: tuple[Projection, ...] = (
    PARKED_EVENTS,
    ORGANISATION_NAMES,
    YARDSTICKS,
    SURVEYS,
    CARER_RECORDS,
    RECORDED_WORK,
    FAMILY_RECORDS,
    DELIVERED_SESSIONS,
    CARE_PERIODS,
    DECISION_HISTORY,
    HOUR_BUDGETS,
    SCARCITY,
    SHORTFALLS,
    INDICATION_COMPARISON,
    LABOUR_AGREEMENTS,
    DEMAND_FORECAST,
    CAPACITY,
    ROSTER_BOARD,
    ROSTER_EDITS,
    ON_CALL,
    RULE_COMPLIANCE,
    PLANNING_PROBLEM,
    PLANNING_RUNS,
)
