"""Puts a document into a file or on paper, beside the window, and says where it is."""

import errno
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.files import FileHeldError
from kehoach_desktop.services.errors import DiskFullError, ReadOnlyFileError, StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.ports import Watch
from kehoach_desktop.ui.background import Background, Task, watch_of
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.reports.printout import print_pages

FORMATS = {".pdf": "Tệp PDF (*.pdf)", ".docx": "Tệp Word (*.docx)", ".xlsx": "Tệp Excel (*.xlsx)"}

Write = Callable[[Path, Watch], Sequence[Path]]  # writes the file and what goes beside it


class Ware(NamedTuple):
    """What can be exported: a name without ending, the endings it can have, and how."""

    name: str
    endings: Sequence[str]
    write: Write
    paper: Callable[[Watch], bytes]
    pages: int = 0  # as far as it is known


class Exporter(QObject):
    notice = Signal(object)

    def __init__(self, background: Background, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._preferences, self._widget = background, preferences, parent

    def ask_where(self, ware: Ware) -> None:
        """The folder and the format of the last time are proposed."""
        kept = self._preferences.export_ending
        ending = kept if kept in ware.endings else ware.endings[0]
        suggested = self._preferences.folder / f"{ware.name}{ending}"
        filters = [FORMATS[each] for each in ware.endings]
        chosen, used = QFileDialog.getSaveFileName(
            self._widget, "Xuất văn bản", str(suggested), ";;".join(filters), FORMATS[ending]
        )
        if chosen:
            self.export(ware, _with_ending(Path(chosen), used, ware.endings))

    def export(self, ware: Ware, target: Path) -> None:
        self._preferences.folder = target.parent
        self._preferences.export_ending = target.suffix.lower()

        words = f"Đang xuất {target.name}…"

        def work(task: Task) -> Sequence[Path]:
            return ware.write(target, watch_of(task, words))

        self._background.run(words, work, done=self._tell_done, failed=self._told(target))

    def ask_printer(self, ware: Ware) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(300)
        printer.setDocName(ware.name)
        dialog = QPrintDialog(printer, self._widget)
        dialog.setWindowTitle("In văn bản")
        if ware.pages:
            dialog.setMinMax(1, ware.pages)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, ware)

    def print_on(self, printer: QPrinter, ware: Ware) -> None:
        words = f"Đang in {ware.name}…"

        def work(task: Task) -> int:
            def say(page: int, count: int) -> None:
                task.check()
                task.say(f"Đang in trang {page}/{count}…")

            return print_pages(ware.paper(watch_of(task, words)), printer, say)

        self._background.run(
            words,
            work,
            done=lambda count: self._tell_printed(count, printer.outputFileName()),
            failed=self._told(Path(printer.outputFileName() or printer.printerName() or ware.name)),
        )

    def _tell_printed(self, count: int, file: str) -> None:
        where = f"ra tệp {Path(file).name}" if file else "tới máy in"
        self._tell(Notice(Tone.OK, f"Đã in {count} trang {where}."))

    def _tell_done(self, written: Sequence[Path]) -> None:
        first = written[0]
        more = f" và {len(written) - 1} tệp phụ lục ký riêng" if len(written) > 1 else ""
        choices = (
            Choice("Mở tệp", lambda: _open(first)),
            Choice("Mở thư mục", lambda: _open(first.parent)),
        )
        self._tell(Notice(Tone.OK, f"Đã xuất {first.name}{more}.", str(first.parent), "", choices))

    def _told(self, target: Path) -> Callable[[Exception], None]:
        def tell(error: Exception) -> None:
            self._tell(Notice.of(message_for(fault_of(error, target))))

        return tell

    def _tell(self, notice: Notice) -> None:
        self.notice.emit(notice)


def fault_of(error: Exception, target: Path) -> DomainError | StorageError | FileHeldError:
    """In words that the program has sentences for; anything else is unexpected."""
    match error:
        case DomainError() | StorageError() | FileHeldError():
            return error
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            return DiskFullError(target.parent)
        case PermissionError():
            return ReadOnlyFileError(target.parent)
        case OSError():
            return StorageError(target)
        case _:
            raise error


def _with_ending(path: Path, used: str, endings: Sequence[str]) -> Path:
    """A name typed without its ending gets that of the chosen kind."""
    if path.suffix.lower() in endings:
        return path
    ending = next((each for each in endings if FORMATS[each] == used), endings[0])
    return path.with_name(path.name + ending)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
