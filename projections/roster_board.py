"""Who visits whom, when, and which visits found nobody?

A week has two layers: the newest proposal ("proposed") and the roster carers work by ("published").
"""

from datetime import datetime
from itertools import pairwise
from uuid import UUID

from sqlalchemy import Column, Date, Integer, String, select, true

from domain.kernel.event import Event
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.values.week import Week
from projections.board_parts import BoardCarer, BoardUncovered, BoardVisit, RosterBoard
from projections.carer_record import carer_records
from projections.family_record import HOURS
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

PROPOSED = "proposed"
PUBLISHED = "published"

_OF_A_LAYER = ("region", "week", "layer", "visit")
ROSTERS = TemporalTable(
    "roster_board_rosters",
    key=[Column("region", String), Column("week", String)],
    values=[
        Column("run", String, nullable=False),
        Column("published_run", String),
        Column("version", Integer, nullable=False),
    ],
)
VISITS = TemporalTable(
    "roster_board_visits",
    key=[Column(name, String) for name in _OF_A_LAYER],
    values=[
        Column("family", String, nullable=False),
        Column("carer", String, nullable=False),
        Column("day", Date, nullable=False),
        Column("starts_at", String, nullable=False),
        Column("ends_at", String, nullable=False),
        Column("minutes", Integer, nullable=False),
    ],
)
UNCOVERED = TemporalTable(
    "roster_board_uncovered",
    key=[Column(name, String) for name in _OF_A_LAYER],
    values=[
        Column("family", String, nullable=False),
        Column("day", Date, nullable=False),
        Column("minutes", Integer, nullable=False),
        Column("reason", String, nullable=False),
        Column("explanation_nl", String, nullable=False),
        Column("explanation_en", String, nullable=False),
    ],
)


def roster_board(
    reader: Reader, region: str, week: Week, layer: str = PROPOSED
) -> RosterBoard | None:
    """The board of a region's week in one layer; None when there is no such roster."""
    roster = reader.one(ROSTERS, region=region, week=str(week))
    if roster is None or (layer == PUBLISHED and roster["published_run"] is None):
        return None
    given = select(HOURS.c.family, HOURS.c.package).where(HOURS.at(reader.as_of))
    packages = {row.family: row.package for row in reader.connection.execute(given)}
    of_layer = {"region": region, "week": str(week), "layer": layer}
    visits = [_visit(row, packages) for row in reader.rows(VISITS, **of_layer)]
    uncovered = [
        BoardUncovered(
            visit=row["visit"],
            package=packages.get(row["family"]),
            **{name: row[name] for name in UNCOVERED.value_names},
        )
        for row in reader.rows(UNCOVERED, **of_layer)
    ]
    return RosterBoard(
        region=region,
        week=str(week),
        layer=layer,
        run=UUID(roster["run"] if layer == PROPOSED else roster["published_run"]),
        version=roster["version"],
        published=layer == PUBLISHED or _is_published(reader, roster, of_layer, visits),
        carers=tuple(_carers(reader, region, week, visits)),
        uncovered=tuple(sorted(uncovered, key=lambda visit: (visit.day, visit.visit))),
    )


def published_visits_of(
    reader: Reader, region: str, week: Week, carer: str
) -> list[tuple[BoardVisit, int, bool]]:
    """Visits a carer was ever published for, each as last told to her.

    With each: how often it changed, and whether it was taken from her since.
    """
    of_carer = (
        (VISITS.c.region == region)
        & (VISITS.c.week == str(week))
        & (VISITS.c.layer == PUBLISHED)
        & (VISITS.c.carer == carer)
    )
    known = true() if reader.as_of is None else VISITS.c.valid_from <= reader.as_of
    told: dict[str, list[Values]] = {}
    for row in reader.all(select(VISITS.table).where(of_carer, known), VISITS):
        told.setdefault(row["visit"], []).append(row)
    answers = []
    for versions in told.values():
        versions.sort(key=lambda row: row["valid_from"])
        last, ended = versions[-1], versions[-1]["valid_to"]
        taken = ended is not None and (reader.as_of is None or ended <= reader.as_of)
        taken_before = sum(
            before["valid_to"] != after["valid_from"] for before, after in pairwise(versions)
        )
        answers.append((_visit(last, {}), len(versions) - 1 + taken_before + taken, taken))
    return answers


def rosters(reader: Reader) -> list[tuple[str, str]]:
    """Region and week of every roster there is."""
    return [(row["region"], row["week"]) for row in reader.rows(ROSTERS)]


def position_of_version(reader: Reader, region: str, week: Week, version: int) -> int | None:
    """Position of the event that made this version of a roster; None when there is none."""
    of_week = (ROSTERS.c.region == region) & (ROSTERS.c.week == str(week))
    statement = select(ROSTERS.table).where(of_week, ROSTERS.c.version == version)
    rows = reader.all(statement, ROSTERS)
    found = min((row["valid_from"] for row in rows), default=None)
    return None if found is None or found > reader.reached else int(found)


def _is_published(
    reader: Reader, roster: Values, of_layer: dict[str, str], visits: list[BoardVisit]
) -> bool:
    """Whether carers work by the proposal as it stands, changes by hand included."""
    if roster["run"] != roster["published_run"]:
        return False
    told = reader.rows(VISITS, **{**of_layer, "layer": PUBLISHED})
    return sorted(map(_placed, visits)) == sorted(_placed(_visit(row, {})) for row in told)


def _placed(visit: BoardVisit) -> tuple[str, str, datetime]:
    return visit.visit, visit.carer, visit.starts_at


def _visit(row: Values, packages: dict[str, int | None]) -> BoardVisit:
    return BoardVisit(
        visit=row["visit"],
        family=row["family"],
        package=packages.get(row["family"]),
        carer=row["carer"],
        day=row["day"],
        starts_at=datetime.fromisoformat(row["starts_at"]),
        ends_at=datetime.fromisoformat(row["ends_at"]),
        minutes=row["minutes"],
    )


def _carers(reader: Reader, region: str, week: Week, visits: list[BoardVisit]) -> list[BoardCarer]:
    of_carer: dict[str, list[BoardVisit]] = {}
    for visit in sorted(visits, key=lambda visit: visit.starts_at):
        of_carer.setdefault(visit.carer, []).append(visit)
    records = carer_records(reader, week.monday)
    return [
        BoardCarer(
            carer=carer,
            contract_minutes=record.contract_on(week.monday),
            expected_minutes=record.expected_minutes(week.days),
            planned_minutes=sum(visit.minutes for visit in of_carer.get(carer, [])),
            absent={day: kind for day in week.days if (kind := record.absent_on(day))},
            skills=record.skills,
            visits=tuple(of_carer.get(carer, [])),
        )
        for carer, record in records.items()
        if record.region == region or carer in of_carer
    ]


def project(event: Event, view: View) -> None:
    """Change the boards by one event."""
    match event:
        case Roster.Proposed():
            _propose(event, view)
        case Roster.Published():
            _publish(event, view)
        case Roster.AssignmentMoved():
            _move(event, view)
        case Roster.AssignmentPinned() | Roster.AssignmentUnpinned():
            view.change(ROSTERS, event.region, event.week, version=event.originator_version)


def _propose(event: Roster.Proposed, view: View) -> None:
    known = view.get(ROSTERS, event.region, event.week)
    view.put(
        ROSTERS,
        event.region,
        event.week,
        run=str(event.run),
        published_run=known and known["published_run"],
        version=event.originator_version,
    )
    both: tuple[tuple[TemporalTable, tuple[PlannedVisit | UncoveredVisit, ...]], ...] = (
        (VISITS, event.visits),
        (UNCOVERED, event.uncovered),
    )
    for table, listed in both:
        rows = {visit.visit: _values(table, visit) for visit in listed}
        _replace_layer(view, table, (event.region, event.week, PROPOSED), rows)


def _publish(event: Roster.Published, view: View) -> None:
    view.change(
        ROSTERS,
        event.region,
        event.week,
        published_run=str(event.run),
        version=event.originator_version,
    )
    for table in (VISITS, UNCOVERED):
        proposed = view.rows(table, region=event.region, week=event.week, layer=PROPOSED)
        rows = {key[-1]: values for key, values in proposed}
        _replace_layer(view, table, (event.region, event.week, PUBLISHED), rows)


def _move(event: Roster.AssignmentMoved, view: View) -> None:
    view.change(ROSTERS, event.region, event.week, version=event.originator_version)
    key = (event.region, event.week, PROPOSED, event.visit)
    for table, now in ((VISITS, event.after), (UNCOVERED, event.left_open)):
        if now is not None:
            view.put(table, *key, **_values(table, now))
        elif view.get(table, *key) is not None:
            view.remove(table, *key)


def _values(table: TemporalTable, visit: PlannedVisit | UncoveredVisit) -> Values:
    return {name: _stored(getattr(visit, name)) for name in table.value_names}


def _replace_layer(
    view: View, table: TemporalTable, layer: tuple[str, str, str], rows: dict[str, Values]
) -> None:
    of_layer = dict(zip(_OF_A_LAYER, layer, strict=False))
    for key, _ in view.rows(table, **of_layer):
        if key[-1] not in rows:
            view.remove(table, *key)
    for visit, values in rows.items():
        view.put(table, *layer, visit, **values)


def _stored(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


ROSTER_BOARD = Projection(
    "roster_board",
    5,
    (ROSTERS, VISITS, UNCOVERED),
    project,
)
