"""What the check of a policy looks at.

references     whatever is named exists, once, and makes sense
hours          norms lie within the bounds and can be given in visits
sources        every number says what it rests on, every part has words
combinations   every combination leads somewhere, by one rule
"""
