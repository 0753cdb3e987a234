"""The care organisation: its regions, how scarce care is in each, and the policies it adopted.

record            the regions, which every part stands on
scarce_regions    levels of scarcity, set and lifted
adopted_policies  which indication policy drives, which run in the shadow
adoption          an adopted policy and the days it holds
"""
