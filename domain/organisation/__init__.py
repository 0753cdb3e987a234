"""The care organisation, the regions it plans in, and how scarce care is in each."""
