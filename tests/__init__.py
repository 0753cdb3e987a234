"""The tests mirror the tree; `support` is what they share, `architecture` guards the tree."""
