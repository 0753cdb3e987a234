"""The care organisation, the regions it plans in and the indication policies it adopted."""
