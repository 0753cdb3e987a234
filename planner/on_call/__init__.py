"""The first stage of planning: who is on call when, two weeks ahead.

problem     the blocks to fill, and the carers as the second stage sees them
result      who takes which block, which are left short, proven bound
choices     who could take which block at all
variables   what CP-SAT decides
model       the CP-SAT model, read as a table of contents
greedy      block by block, the carer whose turn it is
fairness    what a block more costs a carer, by what she had this quarter and her contract
solve       problem + settings -> result, the same twice
verify      whether it is lawful, without any solver
"""
