"""In which order carers stand who broke labour rules or came near to one."""

from domain.carer.commands import carer_stream
from domain.labour.nearness import Nearest
from kraamplan.labour.compliance_overview import carers_by_slack
from projections.rule_compliance import Broken, Compliance
from tests.support.builders import clock

BROKEN = Broken(
    starts_at=clock("2026-11-30T08:00"),
    ends_at=clock("2026-11-30T19:00"),
    planned=True,
    measured=660,
    allowed=600,
    text_nl="te lang",
    text_en="too long",
)


def about(carer: str, rule: str, nearest: Nearest | None, *broken: Broken) -> Compliance:
    return Compliance(
        carer=carer, region="utrecht", rule=rule, source="", broken=broken, nearest=nearest
    )


def test_who_broke_a_rule_stands_first_and_then_who_had_the_least_part_left() -> None:
    found = [
        # A tenth of ten hours is more than a twentieth of 20 times.
        about("a", "max_shift", Nearest(540, 600, 60)),
        about("b", "max_shift", None),
        about("c", "max_shift", Nearest(300, 600, 300)),
        about("c", "free_sundays", Nearest(21, 20, 1, in_minutes=False)),
        about("d", "max_shift", Nearest(0, 600, 600), BROKEN),
    ]

    standings = carers_by_slack(found, set())

    assert [each.carer for each in standings] == ["d", "c", "a", "b"]
    tightest = [each.tightest and each.tightest.rule for each in standings]
    assert tightest == ["max_shift", "free_sundays", "max_shift", None]
    assert [(each.worked, each.planned) for each in standings[:2]] == [(0, 1), (0, 0)]


def test_whose_own_record_waits_is_marked() -> None:
    found = [about("a", "max_shift", None), about("b", "max_shift", None)]

    standings = carers_by_slack(found, {str(carer_stream("b"))})

    assert {each.carer: each.incomplete for each in standings} == {"a": False, "b": True}
