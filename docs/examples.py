"""One example of every command a record file may hold; in this order they are one small story."""

from typing import Any

Line = dict[str, Any]

EXAMPLES: tuple[Line, ...] = (
    {"command": "EstablishOrganisation", "name": "Kraamzorg De Zon", "demonstration": False},
    {"command": "AddRegion", "region": "utrecht", "name": "Utrecht en omstreken"},
    {
        "command": "HireCarer",
        "carer": "C-17",
        "region": "utrecht",
        "postcode": "3511",
        "contract_minutes": 1440,
        "hired_on": "2024-03-01",
    },
    {
        "command": "AmendContract",
        "carer": "C-17",
        "contract_minutes": 1680,
        "effective_on": "2026-09-01",
    },
    {"command": "CertifySkill", "carer": "C-17", "skill": "lactation"},
    {
        "command": "SetAvailability",
        "carer": "C-17",
        "windows": [
            {"weekday": 1, "start": "08:00", "end": "18:00"},
            {"weekday": 2, "start": "08:00", "end": "12:30"},
        ],
    },
    {
        "command": "ReportAbsence",
        "carer": "C-17",
        "first_day": "2026-10-26",
        "last_day": "2026-10-30",
        "kind": "leave",
    },
    {
        "command": "EndAbsence",
        "carer": "C-17",
        "first_day": "2026-10-26",
        "last_day": "2026-10-27",
    },
    {
        "command": "RegisterFamily",
        "family": "F-1001",
        "region": "utrecht",
        "due_date": "2026-10-15",
        "postcode": "3512",
        "feeding": "undecided",
        "parity": 0,
    },
    {
        "command": "AmendRegistration",
        "family": "F-1001",
        "region": "utrecht",
        "due_date": "2026-10-15",
        "postcode": "3512",
        "feeding": "breast",
        "parity": 0,
    },
    {
        "command": "HoldIntake",
        "family": "F-1001",
        "held_on": "2026-08-03",
        "form": "home_visit",
        "skills": ["lactation"],
    },
    {
        "command": "ReportBirth",
        "family": "F-1001",
        "born_at": "2026-10-12T03:12",
        "place": "home",
        "mode": "spontaneous",
        "children": 1,
    },
    {
        "command": "AssignPackage",
        "family": "F-1001",
        "package": 3,
        "criteria": ["two children under four"],
        "first_day": "2026-10-13",
    },
    {
        "command": "DeliverSession",
        "family": "F-1001",
        "carer": "C-17",
        "starts_at": "2026-10-13T07:30",
        "ends_at": "2026-10-13T13:30",
        "outside_hours_reason": "mother had to be in hospital at 09:00",
    },
    {
        "command": "CorrectSession",
        "family": "F-1001",
        "session": "2026-10-13T07:30/C-17",
        "starts_at": "2026-10-13T07:30",
        "ends_at": "2026-10-13T14:00",
        "outside_hours_reason": "mother had to be in hospital at 09:00",
        "reason": "the end was written down wrongly",
    },
    {
        "command": "CloseCare",
        "family": "F-1001",
        "closed_on": "2026-10-20",
        "why": "completed",
    },
)
