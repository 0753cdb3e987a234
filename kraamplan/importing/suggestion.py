"""What was probably meant."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_NEAR_ENOUGH = 60
"""Of 100; below it a suggestion is more often a riddle than a help."""


def nearest(text: str, candidates: Iterable[str]) -> str:
    """The candidate most like the text, or nothing when none is near."""
    return nearest_meaning(text, {candidate: candidate for candidate in candidates})


def nearest_meaning(text: str, meanings: Mapping[str, str]) -> str:
    """What the name most like the text stands for, or nothing when none is near."""
    found = process.extractOne(
        text,
        sorted(meanings),
        scorer=fuzz.ratio,
        processor=_plain,
        score_cutoff=_NEAR_ENOUGH,
    )
    return meanings[found[0]] if found else ""


def _plain(text: str) -> str:
    return text.casefold().strip().replace(" ", "_").replace("-", "_")
