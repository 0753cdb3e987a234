"""What every aggregate shares. Nothing here knows kraamzorg.

ids            names for streams: uuid5 of natural keys; the one home of random ids
clock          the one home of "now"
errors         the base of every refusal
command        command, context, receipt
event          the base of every event and who caused it
aggregate      decide, record, evolve
unit_of_work   the aggregates one handler may see
mapper         events to bytes and back, with a checksum
"""
