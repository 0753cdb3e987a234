"""Which contract holds on a day, and when a carer who never said so is available."""

from datetime import date, time

from domain.carer.facts import EVERY_DAY, contract_on

CONTRACTS = {date(2027, 1, 1): 1680, date(2024, 3, 1): 1440, date(2027, 6, 1): 0}


def test_a_contract_holds_from_its_first_day_until_the_next_one_starts() -> None:
    assert contract_on(CONTRACTS, date(2024, 3, 1)) == 1440
    assert contract_on(CONTRACTS, date(2026, 12, 31)) == 1440
    assert contract_on(CONTRACTS, date(2027, 1, 1)) == 1680
    assert contract_on(CONTRACTS, date(2030, 1, 1)) == 0


def test_before_the_first_contract_there_are_no_hours() -> None:
    assert contract_on(CONTRACTS, date(2024, 2, 29)) == 0
    assert contract_on({}, date(2026, 12, 1)) == 0


def test_who_never_stated_it_is_available_every_day_from_8_to_18() -> None:
    assert [(each.weekday, each.start, each.end) for each in EVERY_DAY] == [
        (weekday, time(8), time(18)) for weekday in (1, 2, 3, 4, 5, 6, 7)
    ]
