"""The inner loops of the search as machine code. Nothing else of the project is imported here.

machine_code   how a function is compiled, and where its code is kept
grid           a problem and a roster as arrays
order          sorting
sheet, rested  what one visit more or less costs
changes        what annealing tries
best_weeks     the best lawful week of every carer under prices
desk, week_program, shares   what that is made of
best_stays     the best few faces of every family under prices
"""
