"""The roster of one region for one week: proposed by a planning run, published by a planner.

by_hand     what planners change in a proposal: moves, pins, rules set aside
overriding  which rules may be set aside
notice      how long beforehand carers know their roster
"""
