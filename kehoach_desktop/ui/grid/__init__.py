"""The appendix grid: a table over the rows of one appendix that behaves as Excel does."""
