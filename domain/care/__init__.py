"""The care of one family, from registration to close.

facts, errors, course_errors, feeding_errors, limit_errors
              the words it is kept in, and why it refuses
plausibility  checks of what is told, apart from what is on record
spreading     hours over the days of care, and over the days left when they are set anew
record        what every part of the aggregate stands on
planned_birth the part that knows of a day agreed for the birth
sessions      the part that counts time: sessions and birth assistance
feeding_days  the part that knows how the child was fed on each day
circumstances the part that bends the course: hospital, deferral, minimum care
closing       the part that ends it: shortfall, outcomes, close
limits        the part that scarcity takes from: hours limited, limits lifted
aggregate     the care itself: registration, intake, birth, package
commands, handlers
              what can be asked, and what carries it out
"""
