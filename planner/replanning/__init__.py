"""Least change against the roster carers work by.

replan     the roster that changes least, and what is proven of that
frozen     what still holds stays as it is: work that is done, to whoever plans beside it
stages     open visits first, then changes, then cost: one goal after the other
changes    what is another than it was, visit by visit
"""
