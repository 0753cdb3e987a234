"""A value as a person writes it, in Dutch and in English: 38 uur, dinsdag 1 december 2026.

What only a machine can use, identifiers and hashes, is left out of the words; documents have it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from domain.care_plan.themes import THEMES
from domain.indication import wording
from domain.indication.condition import Condition
from domain.indication.facts import KNOWN_FACTS
from domain.kernel.errors import Bilingual
from domain.values.horizon import local
from kraamplan.telling import dutch
from kraamplan.telling.codes import CODES
from kraamplan.telling.names import english, fact_name

NOTHING = Bilingual(nl="–", en="–")
_LONGEST_LIST = 12
_LONGEST_TEXT = 300
_MINUTES = re.compile(
    r"minutes|.*_minutes|day_pattern|pattern|norm|floor|ceiling|hospital_day|contracts"
    r"|indicated|planned|delivered|released|remaining"
)
"""What is counted in minutes, and said in hours."""
_FOR_MACHINES = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}")
_ALIKE = {"skill": "skills", "moments": "moment", "criterion": "criteria"}
_IN_ENGLISH = {fact.code: fact.words.en for fact in KNOWN_FACTS} | {
    str(theme): described.name_en for theme, described in THEMES.items()
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Said:
    """One fact or column: its name in the code, and name and value in words."""

    name: str
    label: Bilingual
    text: Bilingual


def facts_in_words(facts: Mapping[str, Any]) -> Iterator[Said]:
    """Facts and the parts they are made of, side by side; those that say nothing are left out."""
    for name, value in facts.items():
        if _is_said(value):
            if _has_parts(value):
                yield from facts_in_words(value)
            else:
                yield Said(name, fact_name(name), in_words(name, value))


def in_words(name: str, value: Any) -> Bilingual:
    """The value of a fact or a column of this name."""
    match value:
        case None | "" | [] | ():
            return NOTHING
        case bool():
            return Bilingual(nl="ja" if value else "nee", en="yes" if value else "no")
        case int() if _MINUTES.fullmatch(name):
            return hours(value)
        case float() if name == "gap":
            return Bilingual(nl=dutch.percent(value), en=f"{value:.1%}")
        case float():
            return Bilingual(nl=f"{value:g}".replace(".", ","), en=f"{value:g}")
        case date() | time():
            return _moment(value)
        case str():
            return _text(name, value)
        case Mapping():
            return _parts(name, value)
        case list() | tuple():
            return _list(name, value)
        case _:
            return Bilingual(nl=str(value), en=str(value))


def hours(minutes: int) -> Bilingual:
    """Minutes as hours, such as 38 uur; less than an hour as minutes."""
    if 0 < abs(minutes) < 60:
        return Bilingual(nl=f"{minutes} minuten", en=f"{minutes} minutes")
    said = wording.hours(minutes)
    return Bilingual(nl=said.nl, en=said.en)


def joined(form: str, *parts: Bilingual) -> Bilingual:
    """Words put together in both languages."""
    return Bilingual(
        nl=form.format(*(part.nl for part in parts)), en=form.format(*(part.en for part in parts))
    )


def _is_said(value: Any) -> bool:
    return value is not None and not (isinstance(value, str) and _FOR_MACHINES.fullmatch(value))


def _has_parts(value: Any) -> bool:
    return isinstance(value, Mapping) and _whole(value) is None


def _whole(value: Mapping[str, Any]) -> Bilingual | None:
    """The words of a part that is said in one breath; None when its own parts are told."""
    match value:
        case {"nl": str(nl), "en": str(en)}:
            return Bilingual(nl=nl, en=en)
        case {"fact": str(fact), "at_least": least, "at_most": most, **rest} if not rest:
            words = Condition(fact, least, most).words
            return Bilingual(nl=words.nl, en=words.en)
        case {"minutes": minutes, "evidence": {"provenance": sure}, **rest} if not rest:
            return joined("{} ({})", in_words("minutes", minutes), in_words("provenance", sure))
        case {"provenance": sure, "source": source, **rest} if not rest:
            return joined("{}: {}", in_words("provenance", sure), Bilingual(nl=source, en=source))
        case {"weekday": int(day), "start": start, "end": end}:
            span = f"{_clock(start)}–{_clock(end)}"
            return Bilingual(nl=f"{dutch.DAYS[day - 1]} {span}", en=f"{_WEEKDAYS[day - 1]} {span}")
        case {"kind": kind, "minutes": minutes, **rest} if not rest:
            return joined("{} {}", in_words("kind", kind), hours(minutes))
        case _:
            return None


def _parts(name: str, value: Mapping[str, Any]) -> Bilingual:
    whole = _whole(value)
    if whole is not None:
        return whole
    told = []
    for part, each in value.items():
        of = part if part.isidentifier() else name
        label = fact_name(part) if part.isidentifier() else _text(name, part)
        told.append(joined("{} {}", label, in_words(of, each)))
    return _listed(told, "; ") if told else NOTHING


def _list(name: str, values: list[Any] | tuple[Any, ...]) -> Bilingual:
    if all(_has_parts(each) for each in values):
        return Bilingual(nl=dutch.number(len(values)), en=f"{len(values):,}")
    told = []
    for each in values:
        match each:
            case [str(code), int(amount)]:
                told.append(joined("{}: {}", _text(name, code), in_words("", amount)))
            case _:
                told.append(in_words(name, each))
    return _listed(told, ", ")


def _listed(told: list[Bilingual], between: str) -> Bilingual:
    shown, left = told[:_LONGEST_LIST], len(told) - _LONGEST_LIST
    nl, en = between.join(each.nl for each in shown), between.join(each.en for each in shown)
    if left > 0:
        return Bilingual(nl=f"{nl} en nog {left}", en=f"{en} and {left} more")
    return Bilingual(nl=nl, en=en)


def _text(name: str, text: str) -> Bilingual:
    known = CODES.get(_ALIKE.get(name, name), {})
    if text in known:
        return Bilingual(nl=known[text], en=_IN_ENGLISH.get(text) or english(text))
    if _FOR_MACHINES.fullmatch(text):
        return Bilingual(nl=text[:8], en=text[:8])
    if len(text) > _LONGEST_TEXT:
        length = len(text)
        return Bilingual(
            nl=f"tekst van {dutch.number(length)} tekens", en=f"text of {length:,} characters"
        )
    return _written(text)


def _written(text: str) -> Bilingual:
    """Text as it is; a day or a moment as people write it."""
    try:
        if len(text) == len("2026-12-01"):
            return _moment(date.fromisoformat(text))
        if "T" in text and len(text) >= len("2026-12-01T08:00"):
            return _moment(datetime.fromisoformat(text))
    except ValueError:
        pass
    return Bilingual(nl=text, en=text)


def _moment(value: date | time) -> Bilingual:
    match value:
        case datetime():
            return Bilingual(nl=dutch.moment(value), en=f"{local(value):%a %-d %b %Y, %H:%M}")
        case date():
            return Bilingual(nl=dutch.full_day(value), en=f"{value:%A %-d %B %Y}")
        case _:
            return Bilingual(nl=f"{value:%H:%M}", en=f"{value:%H:%M}")


def _clock(written: str | time) -> str:
    return f"{written if isinstance(written, time) else time.fromisoformat(written):%H:%M}"
