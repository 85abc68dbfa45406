"""The help inside the program: short pages, and a card of shortcuts made from the real commands."""
