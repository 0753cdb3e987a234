"""Any command on policies, their adoption and indications by them.

One policy of two versions, "small" of `policy_builders`, and one that nobody drafted.
"""

from hypothesis import strategies as st

from domain.assessment import commands as assessment
from domain.indication.policy import Matching, Moment
from domain.indication_policy import commands as indication_policy
from domain.kernel.command import Command
from domain.organisation import commands as organisation
from domain.organisation.adoption import PolicyUse
from tests.support.builders import day
from tests.support.policy_builders import (
    criterion,
    frame,
    hour_protocol,
    package,
    rule,
)

_POLICIES = st.sampled_from(["small", "small", "small", "nowhere"])
_VERSIONS = st.sampled_from([2, 2, 2, 1, 3])
_EFFECTIVE = st.sampled_from(["2026-01-01", "2026-11-01", "2026-12-01", "2027-01-01"]).map(day)
_ASSESSORS = st.sampled_from([None, "K1"])
_OF_A_VERSION = {"policy": _POLICIES, "version": _VERSIONS}
_ADOPTED = {
    "policy": _POLICIES,
    "version": st.sampled_from([1, 1, 2]),
    "use": st.sampled_from(PolicyUse),
}
_FAMILIES = st.sampled_from(["G1", "G1", "G1", "G2", "G3"])
_FACTS = st.sampled_from(
    [
        ("pelvic-pain", 1),
        ("pelvic-pain", 0),
        ("caesarean-planned", 1),
        ("minimum-care-chosen", 1),
        ("apgar-5-minutes", 11),
        ("unheard-of", 1),
    ]
)

POLICY_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    indication_policy.DraftPolicy: st.builds(
        indication_policy.DraftPolicy,
        **_OF_A_VERSION,
        frame=st.sampled_from([frame(), frame(title="other")]),
    ),
    indication_policy.DefinePackage: st.builds(
        indication_policy.DefinePackage,
        **_OF_A_VERSION,
        package=st.sampled_from([package(2, 45), package(7, 46)]),
    ),
    indication_policy.WithdrawPackage: st.builds(
        indication_policy.WithdrawPackage, **_OF_A_VERSION, number=st.sampled_from([7, 99])
    ),
    indication_policy.MapCriterion: st.builds(
        indication_policy.MapCriterion,
        **_OF_A_VERSION,
        criterion=st.sampled_from([criterion("addiction", 2), criterion("low-income", 7)]),
    ),
    indication_policy.UnmapCriterion: st.builds(
        indication_policy.UnmapCriterion,
        **_OF_A_VERSION,
        code=st.sampled_from(["addiction", "low-income"]),
    ),
    indication_policy.SetCombinationRule: st.builds(
        indication_policy.SetCombinationRule,
        **_OF_A_VERSION,
        rule=st.just(rule("rest", 9, Matching.ANY, (), 10)),
    ),
    indication_policy.DropCombinationRule: st.builds(
        indication_policy.DropCombinationRule,
        **_OF_A_VERSION,
        code=st.sampled_from(["rest", "pair"]),
    ),
    indication_policy.SetProtocol: st.builds(
        indication_policy.SetProtocol, **_OF_A_VERSION, protocol=st.just(hour_protocol())
    ),
    indication_policy.PublishPolicy: st.builds(
        indication_policy.PublishPolicy, **_OF_A_VERSION, effective_on=_EFFECTIVE
    ),
    indication_policy.RetirePolicy: st.builds(
        indication_policy.RetirePolicy, **_OF_A_VERSION, retired_on=_EFFECTIVE
    ),
    organisation.AdoptPolicy: st.builds(
        organisation.AdoptPolicy, **_ADOPTED, effective_on=_EFFECTIVE
    ),
    organisation.DropPolicy: st.builds(organisation.DropPolicy, **_ADOPTED, dropped_on=_EFFECTIVE),
    assessment.RecordFact: st.builds(
        lambda family, fact, assessor: assessment.RecordFact(
            family=family, fact=fact[0], value=fact[1], assessor=assessor
        ),
        _FAMILIES,
        _FACTS,
        _ASSESSORS,
    ),
    assessment.IndicateFamily: st.builds(
        assessment.IndicateFamily,
        family=_FAMILIES,
        moment=st.sampled_from(Moment),
        first_day=st.sampled_from([None, None, "2026-11-30", "2026-12-20"]).map(
            lambda text: None if text is None else day(text)
        ),
        assessor=_ASSESSORS,
    ),
    assessment.CorrectIndication: st.builds(
        lambda family, fact: assessment.CorrectIndication(
            family=family, criterion=fact[0], fact=fact[0], value=fact[1]
        ),
        _FAMILIES,
        _FACTS,
    ),
}
