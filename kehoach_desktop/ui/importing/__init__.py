"""The road of a file into a plan: choose it, say what its columns are, look, bring it in."""
