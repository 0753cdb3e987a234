"""A small organisation, told in files: three carers, two families, and the next week to plan.

The command line has the real clock, so the story takes place now. Both families have deferred care
(package 13), which may start on any later day: whatever weekday it is, next week holds seven visits
of three hours to each of them.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from domain.kernel.clock import system_clock
from domain.values.horizon import local_day
from domain.values.week import Week

REGION = "utrecht"
VISITS = 14
VISIT_MINUTES = 180
SESSION_MINUTES = 360

CARERS = """\
carer,region,postcode,contract_hours,hired_on,skills,available_days
C-1,utrecht,3511,24,2024-03-01,,
C-2,utrecht,3512,20.5,2024-03-01,lactation english,
C-3,utrecht,3513,16,2025-01-01,,mon tue wed thu fri
"""


def lines(*commands: dict[str, object]) -> str:
    """Commands as a file with one JSON object per line."""
    return "".join(json.dumps(command) + "\n" for command in commands)


ORGANISATION = lines(
    {"command": "EstablishOrganisation", "name": "Kraamzorg De Zon"},
    {"command": "AddRegion", "region": "utrecht", "name": "Utrecht"},
    {"command": "AddRegion", "region": "zeist", "name": "Zeist"},
)


@dataclass(frozen=True)
class Story:
    """The files, with dates that suit the day they are recorded on."""

    today: date

    @classmethod
    def now(cls) -> "Story":
        """The story as it goes today."""
        return cls(local_day(system_clock()))

    @cached_property
    def week(self) -> Week:
        """The week that is planned."""
        return Week.containing(self.today).shifted(1)

    def days_ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    @property
    def families(self) -> str:
        """Two families, due in ten days from now."""
        due = self.days_ago(-10)
        return (
            "family,region,due_date,postcode,feeding,parity\n"
            f"F-1,utrecht,{due},3514,breast,0\n"
            f"F-2,utrecht,{due},3515,bottle,2\n"
        )

    @property
    def births(self) -> str:
        """Both children are born; the first family was visited yesterday already."""
        return lines(
            self.birth("F-1", 3),
            self.package("F-1"),
            self.session("C-1", "F-1", "08:00", "14:00"),
            self.birth("F-2", 2),
            self.package("F-2"),
        )

    def birth(self, family: str, days_ago: int) -> dict[str, object]:
        return {
            "command": "ReportBirth",
            "family": family,
            "born_at": f"{self.days_ago(days_ago)}T03:12",
            "place": "hospital",
            "mode": "spontaneous",
        }

    def package(self, family: str, package: int = 13) -> dict[str, object]:
        return {
            "command": "AssignPackage",
            "family": family,
            "package": package,
            "criteria": ["stay in hospital"],
            "first_day": str(self.week.monday),
        }

    def session(
        self, carer: str, family: str, starts: str, ends: str, **more: str
    ) -> dict[str, object]:
        """Care given yesterday."""
        yesterday = self.days_ago(1)
        return {
            "command": "DeliverSession",
            "family": family,
            "carer": carer,
            "starts_at": f"{yesterday}T{starts}",
            "ends_at": f"{yesterday}T{ends}",
            **more,
        }
