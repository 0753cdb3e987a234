"""From a command to the blocks on call of a region and week."""

from domain.carer.aggregate import Carer
from domain.carer.commands import carer_stream
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.on_call.aggregate import OnCall
from domain.on_call.commands import ChangeOnCall, DraftOnCall, OnCallCommand, PublishOnCall
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.roster.errors import WeekDoesNotExistError
from domain.values.week import Week


def draft_on_call(command: DraftOnCall, work: UnitOfWork) -> None:
    """Lay a week of blocks before the planner."""
    _of_week(command, work).lay_out(
        command.region,
        command.week,
        command.plan,
        command.draft,
        command.needs,
        command.blocks,
    )


def publish_on_call(command: PublishOnCall, work: UnitOfWork) -> None:
    """Make the draft what carers work by."""
    week = _of_week(command, work)
    week.publish(command.region, command.week, command.plan, command.notice_days)


def change_on_call(command: ChangeOnCall, work: UnitOfWork) -> None:
    """Take a published block from a carer, give it to another, or both."""
    week, gets = _of_week(command, work), command.change.to_carer
    if gets is not None:
        work.get(Carer, carer_stream(gets), gets)
    week.change(command.region, command.week, command.change, command.notice_days)


def _of_week(command: OnCallCommand, work: UnitOfWork) -> OnCall:
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    try:
        Week.parse(command.week)
    except (ValueError, OverflowError):
        raise WeekDoesNotExistError(week=command.week) from None
    return work.start(OnCall, command.stream_id)


HANDLERS: Handlers = {
    DraftOnCall: draft_on_call,
    PublishOnCall: publish_on_call,
    ChangeOnCall: change_on_call,
}
