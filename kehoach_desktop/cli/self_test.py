"""`kehoach --self-test`: proves that an installed program has all its parts and can work."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from kehoach_desktop import paths
from kehoach_desktop.app import open_workplace
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.exchange.templates import list_templates


def self_test() -> Answer:
    """Run every check even if one fails: the list is what a supporter needs."""
    outcomes = [_outcome(name, check) for name, check in _CHECKS.items()]
    failed = [name for name, fault in outcomes if fault]
    lines = [f"LỖI\t{name}: {fault}" if fault else f"tốt\t{name}" for name, fault in outcomes]
    data = {name: fault or "ok" for name, fault in outcomes}
    return Answer(lines, data, failed=bool(failed))


def _outcome(name: str, check: Callable[[], None]) -> tuple[str, str]:
    try:
        check()
    except Exception as error:  # noqa: BLE001 - whatever is missing must be named, not crash
        return name, repr(error)
    return name, ""


def _store() -> None:
    """Migrate a new file in a folder with Vietnamese letters, write, close, and read again."""
    with tempfile.TemporaryDirectory(prefix="kế hoạch ") as folder:
        template = list_templates(paths.resources() / "templates")[0]
        with open_workplace(Path(folder)) as workplace:
            plan = workplace.load_sample(template, 2026)
            workplace.safekeeping.back_up()
        with open_workplace(Path(folder)) as workplace:
            if workplace.planning.open(plan.id) != plan or workplace.safekeeping.check():
                raise AssertionError(folder)


def _templates() -> None:
    if not list_templates(paths.resources() / "templates"):
        raise FileNotFoundError("templates")


def _screen() -> None:
    """Load the theme, fonts, icons, translation and every form, without showing a window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kehoach_desktop.ui.application import create_application  # noqa: PLC0415
    from kehoach_desktop.ui.icons import icon, names  # noqa: PLC0415

    application = create_application(["kehoach"])
    missing = [name for name in names() if icon(name).pixmap(20, 20).isNull()]
    if missing or not application.font().family():
        raise FileNotFoundError(missing)


_CHECKS: dict[str, Callable[[], None]] = {
    "dữ liệu": _store,
    "mẫu": _templates,
    "màn hình": _screen,
}
