"""Who is on call in a region and week, drafted and published, and where is somebody missing?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, Column, Date, Float, Integer, String, select

from domain.kernel.event import Event
from domain.on_call.aggregate import OnCall
from domain.on_call.facts import BlockName, OnCallBlock
from domain.values.week import Week
from projections.on_call_blocks import blocks_table, follow_blocks
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

DRAFTS = TemporalTable(
    "on_call_drafts",
    key=[Column("region", String), Column("week", String)],
    values=[
        Column("plan", String, nullable=False),
        Column("published_plan", String),
        Column("percent", Integer, nullable=False),
        Column("objective", Integer, nullable=False),
        Column("lower_bound", Integer, nullable=False),
        Column("problem_hash", String, nullable=False),
        Column("deterministic_limit", Float, nullable=False),
        Column("blocks", JSON, nullable=False),
        Column("version", Integer, nullable=False),
    ],
)
NEEDS = TemporalTable(
    "on_call_needs",
    key=[
        Column("region", String),
        Column("week", String),
        Column("day", Date),
        Column("block", String),
    ],
    values=[Column("carers", Integer, nullable=False)],
)
PUBLISHED = blocks_table("on_call_blocks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One block of a day: how many it asks for, and who is on call."""

    day: date
    block: BlockName
    needed: int
    on_call: tuple[OnCallBlock, ...]

    @property
    def missing(self) -> int:
        """Carers too few."""
        return max(0, self.needed - len(self.on_call))


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCallWeek:
    """One region's week on call."""

    region: str
    week: str
    plan: UUID
    percent: int
    """The chance with which every block's calls are to be met."""
    objective: int
    lower_bound: int
    version: int
    published: bool
    """Whether what is shown is what carers work by."""
    blocks: tuple[Filled, ...]

    @property
    def by_carer(self) -> dict[str, int]:
        """How many blocks each carer has, in order of carers."""
        counted = Counter(one.carer for each in self.blocks for one in each.on_call)
        return dict(sorted(counted.items()))


def on_call_week(
    reader: Reader, region: str, week: Week, *, published: bool = False
) -> OnCallWeek | None:
    """The newest draft of a region's week, or what is published; None where there is no such."""
    row = reader.one(DRAFTS, region=region, week=str(week))
    if row is None or (published and row["published_plan"] is None):
        return None
    told = reader.rows(PUBLISHED, region=region, week=str(week)) if published else row["blocks"]
    blocks = [_block(each) for each in told]
    needs = {
        (each["day"], BlockName(each["block"])): each["carers"]
        for each in reader.rows(NEEDS, region=region, week=str(week))
    }
    places = {*needs, *((one.day, one.block) for one in blocks)}
    order = list(BlockName)
    return OnCallWeek(
        region=region,
        week=str(week),
        plan=UUID(row["published_plan"] if published else row["plan"]),
        percent=row["percent"],
        objective=row["objective"],
        lower_bound=row["lower_bound"],
        version=row["version"],
        published=published,
        blocks=tuple(
            Filled(
                day=day,
                block=block,
                needed=needs.get((day, block), 0),
                on_call=tuple(
                    sorted(
                        (one for one in blocks if (one.day, one.block) == (day, block)),
                        key=lambda one: one.carer,
                    )
                ),
            )
            for day, block in sorted(places, key=lambda place: (place[0], order.index(place[1])))
        ),
    )


def blocks_had(reader: Reader, since: date, before: date) -> dict[str, tuple[int, int]]:
    """Carer -> how many published blocks she had from one day up to another, and in weekends.

    A block counts once, whether and how often she was called away from it.
    """
    days = (PUBLISHED.c.day >= since) & (PUBLISHED.c.day < before)
    had: dict[str, tuple[int, int]] = {}
    statement = select(PUBLISHED.table).where(PUBLISHED.at(reader.as_of), days)
    for row in reader.all(statement, PUBLISHED):
        blocks, weekend = had.get(row["carer"], (0, 0))
        had[row["carer"]] = blocks + 1, weekend + (row["day"].isoweekday() >= 6)
    return had


def _block(row: Values) -> OnCallBlock:
    day = row["day"]
    return OnCallBlock(
        carer=row["carer"],
        day=date.fromisoformat(day) if isinstance(day, str) else day,
        block=BlockName(row["block"]),
        starts_at=datetime.fromisoformat(row["starts_at"]),
        ends_at=datetime.fromisoformat(row["ends_at"]),
        care_days=row["care_days"],
    )


def project(event: Event, view: View) -> None:
    """Change who is on call by one event."""
    follow_blocks(event, view, PUBLISHED)
    match event:
        case OnCall.Drafted():
            _draft(event, view)
        case OnCall.Published():
            view.change(
                DRAFTS,
                event.region,
                event.week,
                published_plan=str(event.plan),
                version=event.originator_version,
            )
        case OnCall.Changed():
            view.change(DRAFTS, event.region, event.week, version=event.originator_version)


def _draft(event: OnCall.Drafted, view: View) -> None:
    place = event.region, event.week
    known, made = view.get(DRAFTS, *place), event.draft
    view.put(
        DRAFTS,
        *place,
        plan=str(event.plan),
        published_plan=known and known["published_plan"],
        percent=made.percent,
        objective=made.objective,
        lower_bound=made.lower_bound,
        problem_hash=made.problem_hash,
        deterministic_limit=made.deterministic_limit,
        blocks=[
            {
                "carer": one.carer,
                "day": one.day.isoformat(),
                "block": str(one.block),
                "starts_at": one.starts_at.isoformat(),
                "ends_at": one.ends_at.isoformat(),
                "care_days": one.care_days,
            }
            for one in event.blocks
        ],
        version=event.originator_version,
    )
    asked = {(one.day, str(one.block)): one.carers for one in event.needs}
    for key, _ in view.rows(NEEDS, region=event.region, week=event.week):
        if key[2:] not in asked:
            view.remove(NEEDS, *key)
    for (day, block), carers in asked.items():
        view.put(NEEDS, *place, day, block, carers=carers)


ON_CALL = Projection("on_call", 1, (DRAFTS, NEEDS, PUBLISHED), project)
