"""What was done, what was removed, what was backed up: the parts of the history page."""
