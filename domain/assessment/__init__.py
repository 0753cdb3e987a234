"""What is known about a family's need for care, and the indications given on it."""
