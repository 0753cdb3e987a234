"""Wrong use of the command line, said in both languages."""

import pytest

from kraamplan.cli.wrong_use import in_both_languages
from tests.acceptance.command_tree import KnownCommand, known_commands


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("Missing option '--week'.", "Optie '--week' ontbreekt."),
        ("Missing argument 'FILE'.", "Argument 'FILE' ontbreekt."),
        ("Missing command.", "Er ontbreekt een opdracht."),
        ("No such option: --wek (Possible options: --week)", "Optie --wek bestaat niet."),
        ("No such command 'budgt'. Did you mean 'budget'?", "Opdracht 'budgt' bestaat niet."),
        ("Option '--week' requires an argument.", "Optie '--week' vraagt een waarde."),
        ("Invalid value for '--months': 'x' is no number", "De waarde van '--months' kan niet."),
        ("Got unexpected extra argument (zeist)", "Hier hoort geen argument: zeist."),
        ("Something new.", "Zo kan het niet: Something new."),
    ],
)
def test_what_the_library_says_is_said_in_dutch(english: str, dutch: str) -> None:
    said = in_both_languages(english)
    assert (said.nl, said.en) == (dutch, english)


@pytest.mark.parametrize("command", known_commands(), ids=str)
def test_every_option_and_argument_says_what_it_is_for(command: KnownCommand) -> None:
    assert command.without_help == ()
