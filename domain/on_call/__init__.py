"""Who is on call in a region and week: drafted from what is expected, published two weeks ahead."""
