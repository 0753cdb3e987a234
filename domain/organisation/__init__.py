"""The care organisation and the regions it plans in."""
