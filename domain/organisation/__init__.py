"""The care organisation: its regions, how scarce care is in each, its policies and yardsticks.

record            the regions, which every part stands on
scarce_regions    levels of scarcity, set and lifted
giving            who gives hours while care is scarce, in which order, and how many
adopted_policies  which indication policy drives, which run in the shadow
adoption          an adopted policy and the days it holds
held_against      which mean of hours counts as neutral, and what care is paid
yardsticks        a reference, a tariff, and which of them holds on a day
service_level     how sure a week's care must be
surveyed          what surveys and studies told of it as a whole
surveys           a result by group, the consent to a study
skipped_events    what a read model need not digest any more
published_tariffs maximum tariffs that can be found in public
"""
