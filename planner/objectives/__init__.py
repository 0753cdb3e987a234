"""One file per soft goal: `cost(variables)` is its price in points, as CP-SAT minimises it.

uncovered         a visit without a carer
continuity        a second, third or further carer in one family
contract_balance  half hours over or under the contract
stability         published visits that their carer does not make
fairness          weekend days worked
far_trips         visits far from home, by how many she had in the quarter
preference        days off and preferred carers
travel            driving from home to families and home again
"""
