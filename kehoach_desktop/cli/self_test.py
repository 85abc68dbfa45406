"""`kehoach --self-test`: proves that an installed program has all its parts and can work."""

import importlib
import inspect
import os
import pkgutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

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


def _documents() -> None:
    """One plan in each format, complete enough to be read again."""
    from kehoach_desktop.domain.report import DocumentKind  # noqa: PLC0415
    from kehoach_desktop.exchange.formats import Format, write  # noqa: PLC0415
    from kehoach_desktop.services.documents import Wish  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="văn bản ") as folder:
        template = list_templates(paths.resources() / "templates")[0]
        with open_workplace(Path(folder)) as workplace:
            plan = workplace.load_sample(template, 2026)
            document = workplace.documents().make(Wish(DocumentKind.PLAN, plan.id))
        for form in Format:
            file = Path(folder) / f"kế hoạch.{form.value}"
            write(document, form, file)
            whole = file.read_bytes().startswith(b"%PDF-")
            if not whole:
                with zipfile.ZipFile(file) as parts:
                    whole = parts.testzip() is None
            if not whole:
                raise AssertionError(file.name)


def _reading() -> None:
    """A file from outside goes through the process that has limits of its own."""
    with tempfile.TemporaryDirectory(prefix="tệp ngoài ") as folder:
        file = Path(folder) / "danh sách việc.csv"
        file.write_text("TT;Nội dung\n1;Kiểm tra cải cách hành chính\n", "utf-8")
        with open_workplace(Path(folder) / "data") as workplace:
            tables = list(workplace.read_file(file, lambda: None).tables())
        if len(tables) != 1:
            raise AssertionError(tables)


def _screen() -> None:
    """Load the theme, fonts, icons and translation, without showing a window."""
    if sys.platform != "win32":  # there Qt's own window system always is, and is what counts
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase, QFontMetrics  # noqa: PLC0415

    from kehoach_desktop.ui.application import create_application  # noqa: PLC0415
    from kehoach_desktop.ui.icons import icon, names  # noqa: PLC0415

    application = create_application(["kehoach"])
    missing = [name for name in names() if icon(name).pixmap(20, 20).isNull()]
    files = sorted((paths.resources() / "fonts").glob("*.ttf"))
    missing += [
        each.name for each in files if QFontDatabase.addApplicationFont(str(each)) == _REFUSED
    ]
    measures = QFontMetrics(application.font())
    missing += [letter for letter in _LETTERS if not measures.inFontUcs4(ord(letter))]
    if missing or not files:
        raise FileNotFoundError(missing)


def _forms() -> None:
    from kehoach_desktop.ui import forms  # noqa: PLC0415

    modules = [each.name for each in pkgutil.iter_modules(forms.__path__)]
    if not modules:
        raise FileNotFoundError("forms")
    for name in modules:
        _build(importlib.import_module(f"{forms.__name__}.{name}"))


def _build(module: ModuleType) -> None:
    """Every form is laid out for a window, a dialog or a part of one; a dialog serves for both."""
    from PySide6.QtWidgets import QDialog, QMainWindow  # noqa: PLC0415

    form: Any
    for name, form in inspect.getmembers(module, inspect.isclass):
        if name.startswith("Ui_"):
            owner = QMainWindow() if name == "Ui_MainWindow" else QDialog()
            form().setupUi(owner)
            owner.deleteLater()


_REFUSED = -1  # what Qt answers instead of a font's number
_LETTERS = "ăâđêôơưếợừẵĐỆỨ"
_CHECKS: dict[str, Callable[[], None]] = {
    "dữ liệu": _store,
    "mẫu": _templates,
    "văn bản": _documents,
    "tệp ngoài": _reading,
    "màn hình": _screen,
    "biểu mẫu": _forms,
}
