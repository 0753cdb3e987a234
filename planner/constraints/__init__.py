"""One file per constraint; the labour ones have the stem of the rule they enforce.

A constraint says up to three things, each only where it has something to say:

narrow   which starts of one visit it leaves to one carer, looking at her and her past alone
fits     whether it allows two visits of one carer on one day at all
add      what it asks of several visits at once, to CP-SAT

coverage         a visit has one carer at the most
forbidden_pair   a carer does not go to a family
pin              a visit is made by one named carer, or nobody
reach            a family is within the carer's longest drive
availability     a visit lies in one stretch of the carer's availability
no_overlap       at most two visits a day, with time to drive in between
daily_rest       rest between two days (labour rule)
max_shift        first to last minute of a day (labour rule)
night_rest       rest after a night shift (labour rule)
breaks           breaks in a day (labour rule)
split_shift      parts of an interrupted day (labour rule)
consecutive_shifts    working days on end with a night (labour rule)
weekly_rest      long unbroken rest (labour rule)
mean_4_weeks     hours over 4 weeks (labour rule)
mean_16_weeks    hours over 16 weeks (labour rule)
free_sundays     Sundays off in a year (labour rule)
free_weekends    weekends off in a year (labour rule)
on_call_blocks   rest after being on call on end (labour rule)
on_call_rest     rest between being on call and care (labour rule)
on_call_and_care being on call and care on one day (labour rule)
on_call_frequency     how often on call (labour rule)
on_call_free_periods  days off of who is on call (labour rule)
protection       shifts and weeks of the protected (labour rule)
max_week         hours of a week (labour rule)
contract_band    hours around the contract (labour rule)
qualification    skills a family asks for (labour rule)
"""
