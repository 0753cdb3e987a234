"""Any policy a file can hold, sound or not."""

from hypothesis import strategies as st

from domain.indication.condition import Condition
from domain.indication.policy import (
    Bounds,
    CombinationRule,
    Criterion,
    Days,
    Frame,
    Matching,
    Method,
    Moment,
    OpenCase,
    Package,
    Pattern,
    Policy,
)
from domain.indication.protocol import Base, BirthAssistance, Factor, HospitalDays, HourProtocol
from domain.indication.sourced import Evidence, Norm, Provenance, Words

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12
).filter(str.strip)
NUMBERS = st.integers(-(2**20), 2**20)
WORDS = st.builds(Words, TEXTS, TEXTS)
EVIDENCE = st.builds(Evidence, st.sampled_from(Provenance), TEXTS)
NORMS = st.builds(Norm, NUMBERS, EVIDENCE)
LIMITS = st.none() | NUMBERS
CONDITIONS = st.builds(Condition, TEXTS, LIMITS, LIMITS)
LISTS = st.lists(NUMBERS, max_size=4).map(tuple)

PATTERNS = st.builds(Pattern, st.lists(NUMBERS, min_size=1, max_size=4).map(tuple), EVIDENCE)
PACKAGES = st.builds(Package, NUMBERS, WORDS, NORMS, st.none() | PATTERNS)
CRITERIA = st.builds(Criterion, TEXTS, CONDITIONS, NUMBERS, EVIDENCE)
RULES = st.builds(
    CombinationRule,
    TEXTS,
    NUMBERS,
    st.sampled_from(Matching),
    WORDS,
    EVIDENCE,
    LISTS,
    st.none() | NUMBERS,
    st.none() | CONDITIONS,
)
OPEN_CASES = st.builds(
    OpenCase, TEXTS, st.lists(NUMBERS, min_size=1).map(tuple), TEXTS, WORDS, EVIDENCE
)
BASES = st.builds(Base, TEXTS, CONDITIONS, NORMS, NORMS, WORDS)
FACTORS = st.builds(Factor, TEXTS, CONDITIONS, NORMS, NUMBERS, NUMBERS)
PROTOCOLS = st.builds(
    HourProtocol,
    st.lists(BASES, min_size=1, max_size=2, unique_by=lambda each: each.code).map(tuple),
    st.builds(
        HospitalDays, st.lists(TEXTS, min_size=1, max_size=2).map(tuple), st.booleans(), EVIDENCE
    ),
    st.builds(BirthAssistance, TEXTS, st.booleans(), EVIDENCE),
    st.lists(FACTORS, max_size=2, unique_by=lambda each: each.code).map(tuple),
)
FRAMES = st.builds(
    Frame,
    WORDS,
    WORDS,
    st.sampled_from(Method),
    st.lists(st.sampled_from(Moment), min_size=1).map(tuple),
    st.builds(Bounds, NORMS, NORMS, st.builds(Days, NUMBERS, NUMBERS, EVIDENCE)),
    st.none() | CONDITIONS,
    st.lists(OPEN_CASES, max_size=2, unique_by=lambda each: each.code).map(tuple),
)


def policies() -> st.SearchStrategy[Policy]:
    """Policies whose parts have numbers and codes of their own."""
    return st.builds(
        Policy,
        TEXTS,
        NUMBERS,
        FRAMES,
        st.lists(PACKAGES, max_size=2, unique_by=lambda each: each.number).map(tuple),
        st.lists(CRITERIA, max_size=2, unique_by=lambda each: each.code).map(tuple),
        st.lists(RULES, max_size=2, unique_by=lambda each: each.code).map(tuple),
        st.none() | PROTOCOLS,
    )
