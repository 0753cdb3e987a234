"""What a labour rule is, and the rules. Pure: standard library only.

rule        the shape of work, of a rule and of a violation
parameters  the names of the limits, and which of two is the stricter
rulebook    the parameters rules are checked with, each with its article
means       what the rules about an average over weeks share
on_call     what the rules about being on call share
nights      what the rules about nights share
days_off    what the rules about free Sundays and weekends share
nearness    what work left of each limit
compliance  whether work kept to the rules of its time
catalogue   every rule, once, and which of them no roster is held against
rules       one file per rule, siblings that never import each other
"""
