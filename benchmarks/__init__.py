"""Benchmarks: one command each, figures beside a named baseline from the same run.

instances   planning problems of fixed seeds, any size
planner     how good and how fast the planner is, at any size (planner_regions, planner_course)
explanations   whether every claim of an explanation is true when it is forced (confirmation)
importing   how fast a file of families comes into the log
forecast    how good the forecast of demand is, on organisations of several sizes
cohort      how fast a history of up to 47,230 clients is written
rebuild     what making every read model anew costs, against decoding the log
panels      charts of figures over sizes, drawn beside each other
growth      how that grows with the log: time and memory over four sizes
pages       how long pages take to be read and drawn
"""
