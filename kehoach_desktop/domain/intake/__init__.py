"""Understands what a file from outside holds, and says where the reading could be wrong."""

from kehoach_desktop.domain.intake.understanding import understand

__all__ = ["understand"]
