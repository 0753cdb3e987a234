"""What a week of blocks on call refuses. The clock stands at 2026-12-01."""

from dataclasses import replace

from domain.kernel.errors import NotFoundError, StaleVersionError
from domain.on_call import errors
from domain.roster.errors import WeekDoesNotExistError
from tests.support.builders import ORGANISATION, clock
from tests.support.carer_builders import hire_carer
from tests.support.on_call_builders import (
    DAY,
    change_on_call,
    draft_on_call,
    on_call,
    plan_id,
    publish_on_call,
)
from tests.support.refusal import Refusal

_HERE = (*ORGANISATION, hire_carer("K2"))
_PUBLISHED = (*_HERE, draft_on_call(on_call()), publish_on_call())
_SOON = (
    *_HERE,
    draft_on_call(on_call(on="2026-12-07"), week="2026-W50"),
)

ON_CALL = (
    Refusal(
        because="a week that does not exist is drafted",
        error=WeekDoesNotExistError,
        rule="week-must-exist",
        given=ORGANISATION,
        when=draft_on_call(week="2026-W54"),
        facts=("2026-W54",),
    ),
    Refusal(
        because="nobody can promise everything",
        error=errors.LevelImplausibleError,
        rule="on-call-level-implausible",
        given=ORGANISATION,
        when=draft_on_call(on_call(), percent=100),
        facts=("100 %", "50", "99"),
    ),
    Refusal(
        because="a block lies in another week",
        error=errors.BlockOutsideWeekError,
        rule="on-call-outside-week",
        given=ORGANISATION,
        when=draft_on_call(on_call(on="2027-01-04")),
        facts=("K1", "2027-01-04", "2026-W53"),
    ),
    Refusal(
        because="a carer has one block twice",
        error=errors.BlockTwiceError,
        rule="on-call-twice",
        given=ORGANISATION,
        when=draft_on_call(on_call(), on_call()),
        facts=("K1", "2026-12-28", "night"),
    ),
    Refusal(
        because="a block ends before it starts",
        error=errors.BlockTimesError,
        rule="on-call-times-do-not-fit",
        given=ORGANISATION,
        when=draft_on_call(replace(on_call(), ends_at=clock("2026-12-27T23:00+01:00"))),
        facts=("K1", "2026-12-27"),
    ),
    Refusal(
        because="more days of care would follow than there are",
        error=errors.CareDaysImplausibleError,
        rule="on-call-care-days-implausible",
        given=ORGANISATION,
        when=draft_on_call(on_call(care_days=11)),
        facts=("11", "10"),
    ),
    Refusal(
        because="nothing was drafted",
        error=errors.NothingDraftedError,
        rule="on-call-not-drafted",
        given=ORGANISATION,
        when=publish_on_call(),
        facts=("utrecht", "2026-W53"),
    ),
    Refusal(
        because="the publisher saw an older draft",
        error=StaleVersionError,
        rule="version-is-stale",
        given=(*ORGANISATION, draft_on_call(on_call()), draft_on_call(plan=2)),
        when=publish_on_call(),
        facts=(str(plan_id(1)), str(plan_id(2))),
    ),
    Refusal(
        because="carers would hear of it six days ahead",
        error=errors.NoticeTooShortError,
        rule="on-call-notice-too-short",
        given=_SOON,
        when=publish_on_call(week="2026-W50"),
        facts=("2026-12-07", "14"),
    ),
    Refusal(
        because="nothing was published",
        error=errors.NothingPublishedOnCallError,
        rule="on-call-not-published",
        given=(*_HERE, draft_on_call(on_call())),
        when=change_on_call(),
        facts=("utrecht", "2026-W53"),
    ),
    Refusal(
        because="the block goes from nobody to nobody",
        error=errors.NothingChangesError,
        rule="on-call-change-of-nothing",
        given=_PUBLISHED,
        when=change_on_call(None, None),
        facts=("2026-12-28", "night"),
    ),
    Refusal(
        because="she has no such block",
        error=errors.NotOnCallError,
        rule="not-on-call",
        given=_PUBLISHED,
        when=change_on_call(block=DAY),
        facts=("K1", "2026-12-28", "day"),
    ),
    Refusal(
        because="she has the block already",
        error=errors.BlockTwiceError,
        rule="on-call-twice",
        given=(*_HERE, draft_on_call(on_call(), on_call("K2")), publish_on_call()),
        when=change_on_call(),
        facts=("K2", "2026-12-28", "night"),
    ),
    Refusal(
        because="nobody hired who is to get it",
        error=NotFoundError,
        rule="must-exist",
        given=_PUBLISHED,
        when=change_on_call(to_carer="K9"),
        facts=("K9",),
    ),
    Refusal(
        because="a block of another week is given",
        error=errors.BlockOutsideWeekError,
        rule="on-call-outside-week",
        given=_PUBLISHED,
        when=change_on_call(None, on="2027-01-04"),
        facts=("K2", "2027-01-04"),
    ),
    Refusal(
        because="the block has begun",
        error=errors.BlockBegunError,
        rule="on-call-has-begun",
        given=(
            *_HERE,
            draft_on_call(on_call(on="2026-12-01"), week="2026-W49"),
            publish_on_call(week="2026-W49"),
        ),
        when=change_on_call(on="2026-12-01", week="2026-W49"),
        facts=("2026-12-01", "night"),
    ),
    Refusal(
        because="nobody says why a block of next week changes",
        error=errors.NoticeTooShortError,
        rule="on-call-notice-too-short",
        given=(*_SOON, publish_on_call(week="2026-W50")),
        when=change_on_call(on="2026-12-07", week="2026-W50"),
        facts=("2026-12-07", "14"),
    ),
)
