"""Facts and rules of maternity home care: no SQL, Kafka, HTTP or solver in here.

kernel        what every aggregate shares: aggregate, event, command, clock, errors, ids
values        pure values: week, horizon, interval, skill, postcode, travel
indication    pure: care packages, their hours and their day pattern
labour        pure: what a labour rule is, and the rules
statistics    pure: spread and interval of a mean, its decomposition, control charts
demand        pure: when expected children are born, and what care follows
organisation, indication_policy, labour_agreement, assessment, care, care_plan, carer, on_call,
roster, planning_run  aggregates; each folder holds aggregate, commands, handlers and errors
application   the one door: handle(command, context) -> Receipt
catalogue     every event and command, once
"""
