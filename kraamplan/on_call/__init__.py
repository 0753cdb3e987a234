"""Carers on call: sized on the births to expect, filled, published.

need       how many are needed in each block of eight hours
blocks     blocks planned, published and changed
reserve    how many carers should stand by on each day
documents  all three as documents
"""
