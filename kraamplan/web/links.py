"""Addresses that keep what the reader is looking at: the state of a page is its address."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode
from uuid import UUID

from domain.values.week import Week
from kraamplan.web.sought import EVERYTHING, Sought
from projections.population import Selection
from projections.roster_board import PROPOSED


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as of the moment the reader asked for; None is now."""

    as_of: str | None = None

    def start(self) -> str:
        """The newest roster there is."""
        return self._to("")

    def board(
        self, region: str, week: Week | str, layer: str = PROPOSED, sought: Sought = EVERYTHING
    ) -> str:
        """The board of a region's week, or what is sought of it."""
        shown = None if layer == PROPOSED else layer
        return self._to(
            *("regions", region, "weeks", str(week)),
            layer=shown,
            find=sought.words or None,
            skill=sought.skill or None,
        )

    def changed(self, region: str, week: Week | str, visit: str) -> str:
        """The board, at a visit that was just changed there."""
        parts = ("regions", region, "weeks", str(week))
        return f"{self._to(*parts, changed=visit)}#{quote(visit, safe='')}"

    def why(
        self,
        region: str,
        week: Week | str,
        visit: str,
        carer: str | None = None,
        layer: str = PROPOSED,
    ) -> str:
        """Why a visit has no carer, or not this one, and who else could have it."""
        shown = None if layer == PROPOSED else layer
        parts = ("regions", region, "weeks", str(week), "why")
        return self._to(*parts, visit=visit, carer=carer, layer=shown)

    def visit(self, region: str, week: Week | str, visit: str) -> str:
        """Where a visit is moved or pinned by hand."""
        return self._to("regions", region, "weeks", str(week), "visit", visit=visit)

    def by_hand(self, region: str, week: Week | str, change: str) -> str:
        """Where the forms of changes by hand go: move, undo, pin or unpin."""
        return self._to("regions", region, "weeks", str(week), "by-hand", change)

    def publish(self, region: str, week: Week | str) -> str:
        """Where the form of publishing goes."""
        return self._to("regions", region, "weeks", str(week), "publish")

    def plan(self, region: str, week: Week | str) -> str:
        """Where the form of planning goes."""
        return self._to("regions", region, "weeks", str(week), "plan")

    def wishes(
        self,
        region: str,
        week: Week | str,
        family: str | None = None,
        carer: str | None = None,
        day: date | None = None,
        layer: str = PROPOSED,
        *,
        most: bool = False,
    ) -> str:
        """The wishes a roster was made with, and the price of the one that is named."""
        return self._to(
            *("regions", region, "weeks", str(week), "wishes"),
            family=family,
            carer=carer,
            day=None if day is None else str(day),
            most="1" if most else None,
            layer=None if layer == PROPOSED else layer,
        )

    def run(self, run: UUID | str, *parts: str) -> str:
        """A planning run, or what hangs below it: events, or cancel, where a form goes."""
        return self._to("runs", str(run), *parts)

    def budget(self, region: str, week: Week | str | None = None) -> str:
        """The budgets of a region's families, of one week or of the whole of their care."""
        return self._to("regions", region, "budget", week=None if week is None else str(week))

    def budgets(
        self,
        region: str | None = None,
        week: str | None = None,
        package: int | None = None,
        team: str | None = None,
    ) -> str:
        """Hour budgets added up, of what was chosen."""
        number = None if package is None else str(package)
        return self._to("budgets", region=region, week=week, package=number, team=team)

    def comparison(self, region: str | None = None, month: str | None = None) -> str:
        """What indication policies gave the same families."""
        return self._to("indications", region=region, month=month)

    def activities(self, region: str | None = None, month: str | None = None) -> str:
        """What sessions went to, per package."""
        return self._to("activities", region=region, month=month)

    def neutrality(
        self, selection: Selection | None = None, per: str | None = None, *, chart: str = ""
    ) -> str:
        """Whether hours are budget neutral, or one of its charts as a file."""
        parts = ("neutrality", "charts", chart) if chart else ("neutrality",)
        return self._to(*parts, **_chosen(selection), per=per)

    def indicators(self, selection: Selection | None = None) -> str:
        """The indicators of the study and the national ones."""
        return self._to("indicators", **_chosen(selection))

    def compliance(self, region: str | None = None, until: str | None = None) -> str:
        """How carers stand with the labour rules."""
        return self._to("compliance", region=region, until=until)

    def clients(
        self,
        selection: Selection | None = None,
        *,
        package: int | None = None,
        reason: str | None = None,
    ) -> str:
        """The families behind a number of that page."""
        number = None if package is None else str(package)
        return self._to(
            "neutrality", "families", **_chosen(selection), package=number, reason=reason
        )

    def difference(self, since: int, until: int) -> str:
        """What was recorded between two positions, and what that changed."""
        return Links()._to("difference", since=str(since), until=str(until))

    def event(self, position: int) -> str:
        """One event and all it changed."""
        return self.difference(position - 1, position)

    def capacity(self, region: str | None = None, week: Week | str | None = None) -> str:
        """What the coming weeks ask for, and what can be given."""
        return self._to("capacity", region=region, week=None if week is None else str(week))

    def carer(self, carer: str) -> str:
        """The hours and the log of one carer."""
        return self._to("carers", carer)

    def family(self, family: str) -> str:
        """The log of one family."""
        return self._to("families", family)

    def _to(self, *parts: str, **query: str | None) -> str:
        path = "".join(f"/{quote(part, safe='')}" for part in parts)
        query["as_of"] = self.as_of
        given = {name: value for name, value in query.items() if value is not None}
        return f"{path}?{urlencode(given)}" if given else path


def _chosen(selection: Selection | None) -> dict[str, str | None]:
    if selection is None:
        return {}
    return {
        "region": selection.region,
        "from": None if selection.first_day is None else str(selection.first_day),
        "to": None if selection.last_day is None else str(selection.last_day),
        "policy": selection.policy,
    }
