"""Statistics a manager reads hours by. Pure: numbers in, numbers out; no log, no clock, no chance.

summary        mean, standard deviation, quartiles and the interval a mean lies in
student        quantiles of Student's t, which that interval needs
comparison     how much higher one group scores than another, and how sure that is
decomposition  why a mean differs from its reference: norm, case mix, deviation
control_chart  whether a row of numbers in time says more than noise
"""
