"""The rule families, one a file; each defines `RULES` and `find`, and none knows another."""
