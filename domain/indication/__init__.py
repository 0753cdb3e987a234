"""From facts about a family to hours of care. Pure: standard library only.

packages      the 13 care packages, their hours, and which of those are published
day_pattern   how the hours of a package are spread over the days of care
"""
