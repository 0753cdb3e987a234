"""What planners ask of a roster in vain."""

from domain.roster import by_hand_errors as errors
from domain.roster.errors import NothingProposedError, VisitTimesError
from domain.roster.facts import OverriddenRule
from tests.support.builders import ORGANISATION
from tests.support.planning_builders import (
    move_assignment,
    pin_assignment,
    planned_visit,
    propose_roster,
    too_far,
    uncovered_visit,
    undo_move,
    unpin_assignment,
)
from tests.support.refusal import Refusal

_PROPOSED = (*ORGANISATION, propose_roster(planned_visit(), uncovered=(uncovered_visit(),)))
_BY_LAW = OverriddenRule("daily_rest", "K2", 600, 660, "K2 rust te kort.", "K2 rests too little.")

BY_HAND = (
    Refusal(
        because="nothing was proposed for the week a visit is moved in",
        error=NothingProposedError,
        rule="nothing-proposed",
        given=ORGANISATION,
        when=move_assignment(),
        facts=("utrecht", "2026-W49"),
    ),
    Refusal(
        because="a visit that is not in the roster is moved",
        error=errors.VisitNotInRosterError,
        rule="visit-not-in-roster",
        given=_PROPOSED,
        when=move_assignment("G9/2026-12-02"),
        facts=("G9/2026-12-02", "utrecht", "2026-W49"),
    ),
    Refusal(
        because="a visit that is not in the roster is loosened",
        error=errors.VisitNotInRosterError,
        rule="visit-not-in-roster",
        given=_PROPOSED,
        when=unpin_assignment("G9/2026-12-02"),
        facts=("G9/2026-12-02",),
    ),
    Refusal(
        because="nobody says when the carer begins",
        error=errors.MoveWithoutTimeError,
        rule="move-needs-a-time",
        given=_PROPOSED,
        when=move_assignment(starts_at=None),
        facts=("G1/2026-12-02", "K2"),
    ),
    Refusal(
        because="a visit is moved onto another day",
        error=VisitTimesError,
        rule="visit-times-do-not-fit",
        given=_PROPOSED,
        when=move_assignment(starts_at="2026-12-03T09:00+01:00"),
        facts=("G1/2026-12-02", "2026-12-03"),
    ),
    Refusal(
        because="a pinned visit is moved",
        error=errors.PinnedVisitError,
        rule="visit-is-pinned",
        given=(*_PROPOSED, pin_assignment()),
        when=move_assignment(),
        facts=("G1/2026-12-02", "K1"),
    ),
    Refusal(
        because="a visit nobody has is pinned",
        error=errors.OpenVisitPinnedError,
        rule="open-visit-cannot-be-pinned",
        given=_PROPOSED,
        when=pin_assignment("G2/2026-12-03"),
        facts=("G2/2026-12-03",),
    ),
    Refusal(
        because="nothing was moved at the version that is to be undone",
        error=errors.UnknownMoveError,
        rule="move-must-exist",
        given=_PROPOSED,
        when=undo_move(1),
        facts=("1", "2026-W49"),
    ),
    Refusal(
        because="the move belonged to a proposal that was replaced",
        error=errors.UnknownMoveError,
        rule="move-must-exist",
        given=(*_PROPOSED, move_assignment(), propose_roster(planned_visit(), run=2)),
        when=undo_move(2),
        facts=("2",),
    ),
    Refusal(
        because="the visit was moved again after the move that is to be undone",
        error=errors.MoveOvertakenError,
        rule="move-overtaken",
        given=(*_PROPOSED, move_assignment(), move_assignment(carer="K3")),
        when=undo_move(2),
        facts=("2", "G1/2026-12-02"),
    ),
    Refusal(
        because="somebody wants to set the law aside",
        error=errors.RuleNotOverridableError,
        rule="rule-cannot-be-overridden",
        given=_PROPOSED,
        when=move_assignment(overridden=(_BY_LAW,)),
        facts=("K2",),
    ),
    Refusal(
        because="nobody says why a rule is set aside",
        error=errors.OverrideNeedsReasonError,
        rule="override-needs-reason",
        given=_PROPOSED,
        when=move_assignment(overridden=(too_far(),)),
        facts=("G1/2026-12-02",),
    ),
    Refusal(
        because="the roster was changed by hand while the planner was at work",
        error=errors.ChangedMeanwhileError,
        rule="changed-by-hand-meanwhile",
        given=(*_PROPOSED, pin_assignment()),
        when=propose_roster(planned_visit(), run=2, known_version=1),
        facts=("utrecht", "2026-W49"),
    ),
)
