"""How high a dialog may open."""

from PySide6.QtWidgets import QWidget

_ON_A_SMALL_SCREEN = 690  # 1366 × 768, less a task bar and the title
_TITLE = 40


def tallest(dialog: QWidget) -> int:
    """A screen of 1920 × 1080 at 150 % is lower than the small one."""
    return min(dialog.screen().availableGeometry().height() - _TITLE, _ON_A_SMALL_SCREEN)
