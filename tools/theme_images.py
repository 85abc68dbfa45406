"""Draws the small marks the style sheet needs as files, once for light and once for dark."""

import sys
from pathlib import Path

from kehoach_desktop.paths import resources
from kehoach_desktop.ui.theme import ColorName, Theme

_MARKS: dict[str, tuple[str, ColorName]] = {
    "check": ("M3.5 8.3l3 3 6-6.4", "onAccent"),
    "check_disabled": ("M3.5 8.3l3 3 6-6.4", "textDisabled"),
    "check_text": ("M3.5 8.3l3 3 6-6.4", "text"),
    "dash": ("M4 8h8", "onAccent"),
    "chevron_down": ("M3.5 6l4.5 4.5L12.5 6", "text"),
    "chevron_down_disabled": ("M3.5 6l4.5 4.5L12.5 6", "textDisabled"),
    "chevron_up": ("M3.5 10l4.5-4.5 4.5 4.5", "text"),
    "chevron_up_disabled": ("M3.5 10l4.5-4.5 4.5 4.5", "textDisabled"),
    "chevron_left": ("M10 3.5L5.5 8l4.5 4.5", "text"),
    "chevron_right": ("M6 3.5l4.5 4.5L6 12.5", "text"),
}


def draw(folder: Path) -> list[Path]:
    written = []
    for shade in ("light", "dark"):
        theme = Theme(dark=shade == "dark")
        (folder / shade).mkdir(parents=True, exist_ok=True)
        for name, (path, color) in _MARKS.items():
            width = 1.8 if name.startswith(("check", "dash")) else 1.3
            file = folder / shade / f"{name}.svg"
            file.write_text(
                '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" '
                f'viewBox="0 0 16 16"><path d="{path}" fill="none" '
                f'stroke="{theme.hex(color)}" stroke-width="{width}"/></svg>\n',
                encoding="utf-8",
                newline="\n",
            )
            written.append(file)
    return written


if __name__ == "__main__":
    draw(resources() / "theme")
    sys.exit(0)
