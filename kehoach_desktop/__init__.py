"""Kế hoạch: keeps the plan of a commune office, offline."""

__version__ = "0.1.0"
