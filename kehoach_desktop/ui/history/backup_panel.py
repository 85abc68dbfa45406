"""Beside the backups: what the chosen one holds against the present, and the way back to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
)

from kehoach_desktop.services.messages import Message
from kehoach_desktop.services.safekeeping import Backup
from kehoach_desktop.ui.history.backup_view import Comparison, Look
from kehoach_desktop.ui.history.backup_words import (
    backup_name,
    compared,
    reason_words,
    size_words,
    time_words,
)
from kehoach_desktop.ui.history.panel_parts import add_facts, add_words
from kehoach_desktop.ui.widgets.buttons import Button
from kehoach_desktop.ui.widgets.section_panel import SectionPanel


class BackupPanel:
    """Asks once more, in the panel itself, before anything is replaced."""

    def __init__(self, panel: SectionPanel, restore: Callable[[Backup], object]) -> None:
        self._panel = panel
        self._restore = restore
        self._asked: Backup | None = None

    def ask(self, backup: Backup, look: Look | None) -> None:
        self._asked = backup
        self.show(backup, look)

    def forget(self) -> None:
        """What was asked is of the past."""
        self._asked = None

    def show(self, backup: Backup | None, look: Look | None) -> None:
        self._panel.clear()
        self._panel.show_title("So với hiện tại")
        if backup != self._asked:
            self._asked = None
        if backup is None:
            words = "Chọn một bản sao lưu để so với hiện tại."
            add_words(self._panel.add_section(), words, "muted")
            return
        if self._asked is not None and isinstance(look, Comparison):
            self._show_question(backup, look)
        self._show_facts(backup)
        match look:
            case None:
                add_words(self._panel.add_section(), "Đang đọc bản sao lưu…", "muted")
            case Message():
                self._show_fault(look)
            case Comparison():
                _add_comparison(self._panel.add_section(), look)
                if self._asked is None:
                    self._show_way_back(backup, look)

    def _show_facts(self, backup: Backup) -> None:
        section = self._panel.add_section()
        add_words(section, backup_name(backup).capitalize(), "strong")
        facts = [("Vì sao có", reason_words(backup)), ("Cỡ tệp", size_words(backup.size))]
        add_facts(section, [*facts, ("Tên tệp", _breakable(backup.path.name))])

    def _show_fault(self, fault: Message) -> None:
        section = self._panel.add_section(ground="barError")
        add_words(section, "Không đọc được bản này", "strong")
        add_words(section, f"{fault.happened} {fault.kept} Hãy chọn bản khác.")

    def _show_way_back(self, backup: Backup, look: Comparison) -> None:
        section = self._panel.add_section()
        button = Button("Khôi phục bản này…", main=True, symbol="arrow_clockwise")
        button.clicked.connect(lambda: self.ask(backup, look))
        section.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        words = "Trước khi khôi phục, hiện trạng được cất thành một bản sao lưu; quay lại được."
        add_words(section, words, "small")

    def _show_question(self, backup: Backup, look: Comparison) -> None:
        section = self._panel.add_section(ground="barWarn")
        add_words(section, f"Đưa dữ liệu về lúc {time_words(backup.at)}?", "strong")
        add_words(section, _loss(look))
        restore, keep = Button("Khôi phục", main=True), Button("Thôi")
        restore.clicked.connect(lambda: self._go(backup))
        keep.clicked.connect(lambda: self._give_up(backup, look))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (restore, keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        section.addSpacing(6)
        section.addLayout(buttons)
        keep.setFocus()

    def _go(self, backup: Backup) -> None:
        self._asked = None
        self._restore(backup)

    def _give_up(self, backup: Backup, look: Comparison) -> None:
        self._asked = None
        self.show(backup, look)


def _breakable(name: str) -> str:
    """A file's name may go on in the next line."""
    return name.replace("-", "-\N{ZERO WIDTH SPACE}")


def _loss(look: Comparison) -> str:
    if look.now is None:
        return "Dữ liệu hiện tại không đọc hết được; tệp hỏng vẫn được cất lại như nó đang có."
    later = look.now.steps - look.then.steps
    lost = f"{later} việc làm sau lúc đó sẽ không còn trên màn hình. " if later > 0 else ""
    return f"{lost}Hiện trạng được cất thành bản sao lưu trước, nên vẫn quay lại được."


def _add_comparison(column: QVBoxLayout, look: Comparison) -> None:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    rows = [("", "Bản này", "Hiện tại"), *compared(look.then, look.now)]
    for row, cells in enumerate(rows):
        is_other = row > 0 and cells[1] != cells[2]
        for place, words in enumerate(cells):
            label = QLabel(words, wordWrap=place == 0)
            if place == 0:
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if row == 0 or place == 0:
                label.setProperty("kind", "muted")
            elif is_other:
                label.setProperty("kind", "strong")
            if place:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, row, place)
    column.addLayout(grid)
