"""Where the program's own files and the office's data live, frozen or not."""

import sys
from pathlib import Path

APP_FOLDER = "KeHoach"


def resources() -> Path:
    """Fonts, icons, templates: beside the package, or inside the frozen folder."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root / "resources"


def data_folder() -> Path:
    """Return the default home of the office's data: local, never a synced folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - a named folder needs it not

    return user_data_path(APP_FOLDER, appauthor=False, roaming=False) / "data"


def log_folder() -> Path:
    from platformdirs import user_log_path  # noqa: PLC0415

    return user_log_path(APP_FOLDER, appauthor=False)
