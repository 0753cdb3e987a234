"""The care of one family, from registration to close."""
