"""Looking back from the command line: what was recorded and why, and what it changed."""

from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.markup import escape

from domain.kernel.errors import Bilingual
from kraamplan.asking import BadQuestionError, position_of
from kraamplan.cli.questions import AsOfOption, ask_region, pinned
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    OfFamilyOption,
    OfRegionOption,
    OfWeekOption,
    Session,
    session,
)
from kraamplan.cli.terminal import counted
from kraamplan.looking_back import About, Causes, ToldDifference, differences, history, traced
from kraamplan.looking_back_documents import difference_document, event_document
from kraamplan.telling.changes import ToldChange
from kraamplan.telling.events import ToldEvent
from kraamplan.telling.values import in_words

app = typer.Typer()


class Language(StrEnum):
    """In which words an answer is shown; documents have both."""

    DUTCH = "nl"
    ENGLISH = "en"


OfCarerOption = Annotated[
    str | None, typer.Option("--carer", metavar="C", help="Only this carer, by staff number.")
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", metavar="WHO", help="Only what this person recorded.")
]
LanguageOption = Annotated[
    Language,
    typer.Option(
        "--language", metavar="nl|en", help="Of the words shown; else en.", show_default=False
    ),
]
_MOMENT = "POSITION|TIME"


@app.command("log")
def log(
    family: OfFamilyOption = None,
    carer: OfCarerOption = None,
    region: OfRegionOption = None,
    week: OfWeekOption = None,
    actor: ActorOption = None,
    since: Annotated[
        str, typer.Option("--since", metavar=_MOMENT, help="Only what was recorded after it.")
    ] = "0",
    as_of: AsOfOption = None,
    language: LanguageOption = Language.ENGLISH,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what was recorded, by whom, why and from when it holds, in readable words."""
    with session(database, as_json) as here:
        about = _about(here, family=family, carer=carer, region=region, week=week, actor=actor)
        after = position_of(here.services, since) or 0
        with here.services.reader(pinned(here, as_of)) as reader:
            found = history(reader, about, after)
            causes = Causes(reader) if as_json else None
            entries = [event_document(each, causes.of(each.entry)) for each in found if causes]
        here.answer({"entries": entries}, *(escape(_event(each, language)) for each in found))


@app.command("difference")
def difference(
    since: Annotated[str, typer.Option("--from", metavar=_MOMENT, help="The earlier moment.")],
    until: Annotated[
        str | None, typer.Option("--to", metavar=_MOMENT, help="The later moment; else now.")
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", metavar="MODEL", help="Only this read model.")
    ] = None,
    family: OfFamilyOption = None,
    carer: OfCarerOption = None,
    region: OfRegionOption = None,
    week: OfWeekOption = None,
    language: LanguageOption = Language.ENGLISH,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what was added, removed and changed between two moments, and by which event."""
    with session(database, as_json) as here:
        about = _about(here, family=family, carer=carer, region=region, week=week)
        start, end = position_of(here.services, since) or 0, pinned(here, until)
        with here.services.reader() as reader:
            found = differences(reader, start, end, about, model)
        here.answer(
            difference_document(found),
            *(escape(line) for line in _lines(found, language)),
            counted(len(found.changes), "difference") + f" between {start} and {end}.",
        )


@app.command("trace")
def trace(
    table: Annotated[str, typer.Argument(metavar="TABLE", help="A table of a read model.")],
    key: Annotated[
        list[str], typer.Argument(metavar="NAME=VALUE...", help="Which row: the parts of its key.")
    ],
    as_of: AsOfOption = None,
    language: LanguageOption = Language.ENGLISH,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow a row of a read model back: each change, the event that made it, who and why."""
    with session(database, as_json) as here:
        parts = [each.partition("=") for each in key]
        if not all(equals for _, equals, _ in parts):
            raise BadQuestionError(
                "wijs een rij aan met NAAM=WAARDE, zoals family=G1",
                "name a row with NAME=VALUE, such as family=G1",
            )
        with here.services.reader(pinned(here, as_of)) as reader:
            found = traced(reader, table, {name: value for name, _, value in parts})
        here.answer(difference_document(found), *(escape(line) for line in _lines(found, language)))


def _about(here: Session, region: str | None, **about: Any) -> About:
    return About(region=region and ask_region(here, region), **about)


def _event(told: ToldEvent, language: Language) -> str:
    entry, nl = told.entry, language is Language.DUTCH
    who = f"{'door' if nl else 'by'} {entry['actor']} ({entry['role']})"
    reason = f": {entry['reason']}" if entry["reason"] else ""
    topic = f"({told.topic}) " if told.topic else ""
    at = _in(in_words("recorded_at", told.recorded_at), language)
    first = f"{entry['position']:>7}  {at}  {_in(told.title, language)} {topic}{who}{reason}"
    facts = ", ".join(
        f"{_in(each.label, language)} {_in(each.text, language)}" for each in told.said
    )
    return f"{first}\n         {facts}"


def _lines(found: ToldDifference, language: Language) -> list[str]:
    return [_change(each, found.events.get(each.position), language) for each in found.changes]


def _change(told: ToldChange, event: ToldEvent | None, language: Language) -> str:
    about = ", ".join(f"{_in(name, language)} {_in(part, language)}" for name, part in told.about)
    lines = [f"{_in(told.table, language)}: {about} {_in(told.kind, language)}"]
    lines += [
        f"         {_in(each.label, language)}: {_in(each.old, language)} → "
        f"{_in(each.new, language)}"
        for each in told.differences
    ]
    if event is not None:
        entry = event.entry
        reason = f": {entry['reason']}" if entry["reason"] else ""
        lines.append(
            f"         [{entry['position']}] {_in(event.title, language)} – {entry['actor']} "
            f"({entry['role']}){reason}"
        )
    return "\n".join(lines)


def _in(words: Bilingual, language: Language) -> str:
    return words.nl if language is Language.DUTCH else words.en
