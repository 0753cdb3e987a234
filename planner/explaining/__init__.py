"""Answers to a planner's "why", each proved by solving again and confirmed by the check.

planned        the roster the questions are about, and what is proven of it
limits         what can be loosened: wishes that bind, a carer's agreements and the labour rules
forcing        solve again with something demanded, whole or in part
witness        the roster that proves an answer, and what it costs more or less
relaxing       the smallest set of limits that has to give

why            why has this visit no carer, or not this one
candidates     who else could have it, and at what price
beside         why she cannot have it beside the visits she has
gain           what a looser problem would save
rule_price     what a little more room in one limit would buy
wish_price     what one wish costs
nothing_fits   which limits must give before every visit has a carer

answer         what every question is answered with, and how it is confirmed
wording        the same in sentences, in Dutch and English; _beside, _gains and _terms likewise
names          what limits, goals and amounts are called in them
"""
