"""A roster changed by hand, each change checked against what is known now.

A change that breaks a rule is refused in the rule's own words. What was agreed with a carer or a
family can be set aside, with a reason that stands on record; the law cannot.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.command import CommandContext, Receipt
from domain.kernel.errors import Bilingual, CommandIdTakenError, StaleVersionError
from domain.labour.rule import Violation
from domain.roster.by_hand_errors import (
    MoveBreaksRuleError,
    PinnedVisitError,
    RuleNotOverridableError,
    UnknownMoveError,
    VisitGoneByError,
    VisitNotInRosterError,
)
from domain.roster.commands import MoveAssignment, PinAssignment, UndoMove, UnpinAssignment
from domain.roster.errors import NothingProposedError, VisitInHospitalError
from domain.roster.facts import OverriddenRule
from domain.roster.overriding import OVERRIDABLE
from domain.values.horizon import Horizon, local_day, on_dutch_clock
from domain.values.week import Week
from kraamplan.planning.asked_week import AskedWeek, asked_week
from kraamplan.planning.roster_facts import said
from kraamplan.rosters.in_hospital import said as stay_said
from kraamplan.rosters.recorded_move import RecordedMove, recorded_move
from kraamplan.services import Services
from planner.moving import Moved, moved, offers
from projections.board_parts import RosterBoard
from projections.roster_edits import moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who changes which roster and why, having seen which version."""

    services: Services
    context: CommandContext
    region: str
    week: Week
    expected_version: int | None = None
    override: bool = False
    """Set aside the rules that may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedVisit:
    """A move that is on record."""

    receipt: Receipt
    visit: str
    carer: str | None
    starts_at: datetime | None
    more: int | None
    """Points the roster costs more than before."""
    overridden: tuple[OverriddenRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One carer who could be given a visit."""

    carer: str
    starts_at: datetime
    has_it: bool
    more: int
    """Points the roster would cost more."""
    said: Bilingual | None
    """What stands in the way; None when nothing does."""
    overridable: bool
    """Whether that can be set aside."""


def choices(asking: Asking, visit: str) -> tuple[Choice, ...]:
    """Who could be given a visit, the cheapest first and those a rule forbids it last.

    Raises what a move of the visit raises before any carer is looked at.
    """
    asked, board = _open(asking)
    _must_be_open(asking, asked, board, visit)
    horizon = _horizon(asking)
    return tuple(
        Choice(
            carer=one.carer,
            starts_at=on_dutch_clock(horizon.moment(one.start)),
            has_it=one.has_it,
            more=one.more,
            said=said(one.broken) if one.broken else None,
            overridable={each.rule for each in one.broken} <= OVERRIDABLE,
        )
        for one in offers(asked.problem, asked.still_asked(board), visit)
    )


def move(
    asking: Asking, visit: str, carer: str | None, starts_at: datetime | None = None
) -> MovedVisit:
    """Give a visit of the proposal to a carer, or to nobody.

    Without starts_at she gets it at the lawful time nearest to where it stands. Raises the
    DomainError of the rule that refuses: VisitInHospitalError, VisitNotInRosterError,
    VisitGoneByError, PinnedVisitError, MoveBreaksRuleError, RuleNotOverridableError,
    OverrideNeedsReasonError, StaleVersionError. One sent again is answered as it was.
    """
    again = _recorded_before(asking)
    if again is not None:
        known = again.move
        wanted = (visit, carer, None, starts_at or known.starts_at)
        return _as_before(
            asking, again, same=wanted == (known.visit, known.carer, known.undoes, known.starts_at)
        )
    asked, board = _open(asking)
    start = None if starts_at is None else _horizon(asking).offset(starts_at)
    found, overridden = _judged(asking, asked, board, visit, carer, start)
    command = MoveAssignment(
        region=asking.region,
        week=str(asking.week),
        visit=visit,
        carer=carer,
        starts_at=_start_of(asking, found),
        overridden=overridden,
    )
    return _recorded(asking, board, command, visit, carer, found, overridden)


def undo(asking: Asking, version: int) -> MovedVisit:
    """Put a visit back to where it stood before the move that made this version.

    Raises UnknownMoveError, MoveOvertakenError, and what a move raises. One sent again is answered
    as it was.
    """
    again = _recorded_before(asking)
    if again is not None:
        return _as_before(asking, again, same=again.move.undoes == version)
    asked, board = _open(asking)
    with asking.services.reader() as reader:
        known = {one.version: one for one in moves(reader, asking.region, asking.week)}
    if version not in known:
        raise UnknownMoveError(version=version, week=asking.week)
    before = known[version]
    starts = before.starts_before
    start = None if starts is None else _horizon(asking).offset(starts)
    found, overridden = _judged(asking, asked, board, before.visit, before.carer_before, start)
    command = UndoMove(
        region=asking.region,
        week=str(asking.week),
        moved_version=version,
        overridden=overridden,
    )
    return _recorded(asking, board, command, before.visit, before.carer_before, found, overridden)


def pin(asking: Asking, visit: str, *, with_time: bool = False) -> Receipt:
    """Keep a visit with its carer when the week is planned again, and with_time at its time."""
    command = PinAssignment(
        region=asking.region, week=str(asking.week), visit=visit, with_time=with_time
    )
    return _handled(asking, command, asking.expected_version)


def unpin(asking: Asking, visit: str) -> Receipt:
    """Let the planner give a visit to anybody again."""
    command = UnpinAssignment(region=asking.region, week=str(asking.week), visit=visit)
    return _handled(asking, command, asking.expected_version)


def _open(asking: Asking) -> tuple[AskedWeek, RosterBoard]:
    today = local_day(asking.services.clock())
    with asking.services.reader() as reader:
        asked = asked_week(reader, asking.region, asking.week, today)
    board = asked.proposed
    if board is None:
        raise NothingProposedError(region=asking.region, week=asking.week)
    if asking.expected_version not in (None, board.version):
        raise StaleVersionError(expected=asking.expected_version, current=board.version)
    return asked, board


def _recorded_before(asking: Asking) -> RecordedMove | None:
    command_id = asking.context.command_id
    return recorded_move(asking.services, command_id, asking.region, asking.week)


def _as_before(asking: Asking, again: RecordedMove, *, same: bool) -> MovedVisit:
    """The first answer. Raises CommandIdTakenError when something else is asked by that id now."""
    if not same:
        command_id = asking.context.command_id
        raise CommandIdTakenError(command="MoveAssignment", command_id=command_id)
    known = again.move
    return MovedVisit(
        receipt=again.receipt,
        visit=known.visit,
        carer=known.carer,
        starts_at=known.starts_at,
        more=again.more,
        overridden=known.overridden,
    )


def _judged(
    asking: Asking,
    asked: AskedWeek,
    board: RosterBoard,
    visit: str,
    carer: str | None,
    start: int | None,
) -> tuple[Moved, tuple[OverriddenRule, ...]]:
    """The move, and the rules set aside for it. Raises what refuses it."""
    _must_be_open(asking, asked, board, visit)
    if visit in asked.pinned:
        raise PinnedVisitError(visit=visit, carer=asked.pinned[visit])
    found = moved(asked.problem, asked.still_asked(board), visit, carer, start)
    if found.broken and not asking.override:
        raise MoveBreaksRuleError(violations=said(found.broken))
    law = [one for one in found.broken if one.rule not in OVERRIDABLE]
    if law:
        raise RuleNotOverridableError(violations=said(law))
    return found, tuple(map(_overridden, found.broken))


def _must_be_open(asking: Asking, asked: AskedWeek, board: RosterBoard, visit: str) -> None:
    """Refuse a visit to a mother in hospital, not in the proposal, or no longer to come."""
    stay = asked.problem.in_hospital_for(visit)
    if stay is not None:
        raise VisitInHospitalError(visit=visit, stay=stay_said(stay))
    listed = {one.visit for row in board.carers for one in row.visits}
    if visit not in listed | {one.visit for one in board.uncovered}:
        raise VisitNotInRosterError(visit=visit, region=asking.region, week=asking.week)
    if visit not in {one.id for one in asked.problem.visits}:
        raise VisitGoneByError(visit=visit)


def _recorded(
    asking: Asking,
    board: RosterBoard,
    command: MoveAssignment | UndoMove,
    visit: str,
    carer: str | None,
    found: Moved,
    overridden: tuple[OverriddenRule, ...],
) -> MovedVisit:
    # What was checked is what is recorded.
    receipt = _handled(asking, command, board.version)
    return MovedVisit(
        receipt=receipt,
        visit=visit,
        carer=carer,
        starts_at=_start_of(asking, found),
        more=found.more,
        overridden=overridden,
    )


def _handled(
    asking: Asking,
    command: MoveAssignment | UndoMove | PinAssignment | UnpinAssignment,
    version: int | None,
) -> Receipt:
    return asking.services.application.handle(command, asking.context, expected_version=version)


def _start_of(asking: Asking, found: Moved) -> datetime | None:
    if found.assignment is None:
        return None
    return on_dutch_clock(_horizon(asking).moment(found.assignment.start))


def _overridden(one: Violation) -> OverriddenRule:
    return OverriddenRule(
        rule=one.rule,
        carer=one.carer,
        measured=one.measured,
        allowed=one.allowed,
        message_nl=one.message_nl,
        message_en=one.message_en,
    )


def _horizon(asking: Asking) -> Horizon:
    return Horizon.of_week(asking.week)
