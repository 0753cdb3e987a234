"""The mathematics of a roster. Pure: a problem goes in, a result comes out.

problem      what has to be planned: frozen, validated, integer minutes, JSON both ways
result       what came out: assignments, uncovered visits with reasons, cost by term, proven bound
baseline     what a person would do: one visit after the other to the best carer left
model        the CP-SAT model, read as a table of contents over constraints/ and objectives/
solve        problem + settings -> result, the same twice
verify       checks a roster against its problem without any solver
explain      why a visit found no carer
"""
