"""The mathematics of a roster. Pure: a problem goes in, a result comes out.

problem        what has to be planned: frozen, validated, integer minutes, JSON both ways
wishes         what people asked for beside: pairs, pins, days off, the published roster
wished         the same laid out for looking up
result         what came out: assignments, uncovered visits with reasons, cost by term, proven bound
solve          problem + settings -> result, the same twice
progress       where a search is
answer         the same, or with least change where a roster is to be kept
effort         how much work a problem is worth when nobody says

What a problem leaves to choose:
situation      its parts, laid out for looking up
starts         ranges of minutes, and the arithmetic of two visits on one day
day_patterns   on which days a carer may work, by rules about many days
means          how much she may still work in runs of weeks
choices        who could serve which visit when, and which two in one day
possible       works the choices out, asking constraints/ about one visit and about two
timetable      from who to when: the starts of one carer's visits
tables         all of it in numbers

How it is searched:
model          the CP-SAT model, read as a table of contents over constraints/ and objectives/
variables      what CP-SAT decides
search         CP-SAT on a whole problem or a part of it
stopping       how it is told to stop, and tells what it met
layout         the tables as arrays
compiled/      the inner loops as machine code
ledger         a roster under construction, and what one visit more or less costs
baseline       what a person would do: family by family, most of a stay to the cheapest carer
anneal         very many small changes
combine        the weeks of many rosters, put together to a better one
neighbourhood  a few carers and all they serve, as a problem of its own
bound          a proven lower bound by decomposition, and who suits whom
carer_weeks    the carers' side: each her best lawful week
family_stays   the families' side: each its best few faces

How it is judged, without any of the above:
verify         whether a roster is lawful
verify_wishes  whether it keeps the wishes that bind
price          what it costs, goal by goal
explain        why a visit found no carer
wording        the same in sentences
on_call/       the stage before: who is on call when
replanning/    least change against the roster carers work by
explaining/    answers to a planner's "why", each proved by solving again
"""
