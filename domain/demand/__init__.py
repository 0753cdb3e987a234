"""Pure: when expected children are born, and what care follows. Standard library only.

gestation  how long pregnancies last: a versioned table with the source of every figure
rhythm     on which days of the week children are born
birth_day  the chance of each day for one pregnancy, given that it still lasts
courses    when care starts after a birth and how many minutes each day gets, as shares of families
"""
