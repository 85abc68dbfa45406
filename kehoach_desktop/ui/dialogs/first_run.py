"""The wizard of the first start: four short questions, then work begins."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import Message, message_for
from kehoach_desktop.services.moving import SUFFIX
from kehoach_desktop.services.templates import Template, TemplateKind
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.drop_target import files_in
from kehoach_desktop.ui.first_run.backup_places import (
    FOLDER,
    BackupPlace,
    backup_places,
    can_write,
    mounted_volumes,
)
from kehoach_desktop.ui.first_run.choice_card import ChoiceCard
from kehoach_desktop.ui.first_run.commune import letterhead, usual_names
from kehoach_desktop.ui.first_run.moved_file import MovedFile
from kehoach_desktop.ui.first_run.setting_up import Answers, Start, Started, set_up
from kehoach_desktop.ui.forms.ui_first_run import Ui_FirstRun
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.icon_view import IconView
from kehoach_desktop.ui.widgets.tallest import tallest

_STEPS = ("Tên đơn vị", "Người dùng", "Nơi sao lưu", "Bắt đầu từ đâu")
_OFFICE, _USER, _BACKUP, _START = range(len(_STEPS))
_FIRST_TEMPLATE = "four_indices_2025"
_WIDTH, _HEIGHT = 900, 540
_WIDEST = 1260  # a screen of 1280 points


class FirstRun(QDialog):
    """Nothing is written before the last step; Esc leaves everything as it was."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._started: Started | None = None
        self._ui = ui = Ui_FirstRun()
        ui.setupUi(self)
        self._name_note = FieldNote(ui.office_name)
        self._user_note = FieldNote(ui.user)
        self._folder_note = FieldNote(ui.other_folder)
        ui.name_column.addWidget(self._name_note)
        ui.user_column.addWidget(self._user_note)
        ui.purpose_row.insertWidget(0, IconView("info"), 0, Qt.AlignmentFlag.AlignTop)
        self._places: list[tuple[ChoiceCard, BackupPlace]] = []
        self._templates: list[Template] = []
        self._files: tuple[Path, ...] = ()
        self._moved = MovedFile(context, self)
        self.setAcceptDrops(True)
        ui.steps.show_steps(_STEPS)
        self._offer_places()
        self._offer_starts()
        self._connect()
        current = theme.current()
        self.setFixedSize(
            min(current.scaled(_WIDTH), _WIDEST), min(current.scaled(_HEIGHT), tallest(self))
        )
        self._derive("")
        self._recall(context.staffing.office())
        self._show_step(_OFFICE)

    @classmethod
    def ask(cls, parent: QWidget | None, context: Context) -> Started | None:
        dialog = cls(context, parent)
        dialog.exec()
        return dialog.started

    @property
    def started(self) -> Started | None:
        return self._started

    @property
    def fields(self) -> Ui_FirstRun:
        return self._ui

    def _connect(self) -> None:
        ui = self._ui
        ui.office_name.textChanged.connect(self._derive)
        ui.office_name.textChanged.connect(lambda _: self._name_note.say(""))
        ui.user.textChanged.connect(lambda _: self._user_note.say(""))
        ui.go_on.clicked.connect(self._go_on)
        ui.back.clicked.connect(lambda: self._show_step(ui.pages.currentIndex() - 1))
        ui.browse.clicked.connect(self._browse)
        ui.other_place.toggled.connect(self._show_choices)
        ui.from_template.toggled.connect(self._show_choices)
        ui.from_moved.toggled.connect(self._show_choices)
        ui.moved_browse.clicked.connect(self._moved.ask_which)
        ui.has_moved.clicked.connect(self._start_from_moved)
        self._moved.said.connect(self._show_moved)
        self._moved.failed.connect(self._show_fault)
        self._moved.brought_in.connect(self._brought_in)
        self._show_choices()

    # Step by step

    def _show_step(self, step: int) -> None:
        ui = self._ui
        ui.pages.setCurrentIndex(step)
        ui.steps.show_answers(self._short_answers()[:step])
        ui.step_words.setText(f"Bước {step + 1}/{len(_STEPS)}")
        ui.back.setVisible(step > _OFFICE)
        ui.go_on.setText("Bắt đầu" if step == _START else "Tiếp tục")
        ui.fault.hide()
        self._first_field(step).setFocus()

    def _first_field(self, step: int) -> QWidget:
        ui = self._ui
        cards = [*(card for card, _ in self._places), ui.other_place]
        chosen = next((card for card in cards if card.isChecked()), ui.other_place)
        starts = (ui.from_template, ui.from_file, ui.from_moved, ui.from_sample)
        start = next((card for card in starts if card.isChecked()), ui.from_template)
        return (ui.office_name, ui.user, chosen, start)[step]

    def _go_on(self) -> None:
        step = self._ui.pages.currentIndex()
        if not self._is_answered(step):
            return
        if step < _START:
            self._show_step(step + 1)
        else:
            self._begin()

    def _is_answered(self, step: int) -> bool:
        ui = self._ui
        if step == _OFFICE:
            return _wanted(ui.office_name, self._name_note, "Cần có tên cơ quan")
        if step == _USER:
            return _wanted(ui.user, self._user_note, "Cần có họ tên")
        if step == _BACKUP and ui.other_place.isChecked():
            fine = can_write(Path(self._backup_folder()))
            words = "Không ghi được vào thư mục này; hãy chọn nơi khác"
            self._folder_note.say("" if fine else words)
            return fine
        return True

    def _begin(self) -> None:
        if self._start() is Start.MOVED:
            self._moved.bring_in()
            return
        try:
            self._started = set_up(self._context, self._answers())
        except (DomainError, StorageError) as error:
            self._show_fault(message_for(error))
        else:
            self.accept()

    def _show_fault(self, message: Message) -> None:
        self._ui.fault.setText(f"{message.happened} {message.kept} {message.to_do}")
        self._ui.fault.show()
        self._ui.right.setEnabled(True)

    # From a file, or from the computer before

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Whatever step is asked, the files are the answer to the last one."""
        files = files_in(event)
        moved = [file for file in files if file.suffix.lower() == SUFFIX]
        if moved:
            self._start_from_moved()
            self._moved.look(moved[0])
        elif files:
            self._files = tuple(files)
            self._show_files()
            self._ui.from_file.setChecked(True)
        event.acceptProposedAction()

    def _show_files(self) -> None:
        named = ", ".join(file.name for file in self._files)
        self._ui.from_file.show_words(
            "Từ tệp Word hoặc Excel đang dùng",
            named or "Kéo tệp vào cửa sổ này cũng được. Chữ trong tệp được giữ nguyên.",
            "arrow_import",
        )

    def _start_from_moved(self) -> None:
        """The file knows the office and its people: nothing else is asked."""
        self._ui.from_moved.setChecked(True)
        self._show_step(_START)

    def _show_moved(self, words: str) -> None:
        self._ui.fault.hide()
        self._ui.moved_words.setText(words)
        self._ui.right.setEnabled(not self._moved.is_busy)
        self._ui.go_on.setFocus()

    def _brought_in(self) -> None:
        self._started = Started(Start.MOVED)
        self.accept()

    # What was answered

    def _answers(self) -> Answers:
        ui = self._ui
        lines = (squeeze(ui.first_line.text()), squeeze(ui.second_line.text()))
        template = ui.template.currentIndex()
        return Answers(
            name=squeeze(ui.office_name.text()),
            agency_lines=tuple(filter(None, lines)),
            place=squeeze(ui.place.text()),
            receiver=squeeze(ui.receiver.text()),
            user=squeeze(ui.user.text()),
            backup_folder=self._backup_folder(),
            start=self._start(),
            with_units=ui.with_units.isChecked() and not ui.with_units.isHidden(),
            template=self._templates[template] if template >= 0 else None,
            files=self._files,
        )

    def _start(self) -> Start:
        ui = self._ui
        cards = ((ui.from_sample, Start.SAMPLE), (ui.from_file, Start.FILE))
        chosen = (
            start for card, start in (*cards, (ui.from_moved, Start.MOVED)) if card.isChecked()
        )
        return next(chosen, Start.TEMPLATE)

    def _backup_folder(self) -> str:
        for card, place in self._places:
            if card.isChecked():
                return str(place.folder)
        return self._ui.other_folder.text().strip()

    def _short_answers(self) -> list[str]:
        ui = self._ui
        return [squeeze(ui.office_name.text()), squeeze(ui.user.text()), self._backup_folder(), ""]

    # What is offered

    def _recall(self, office: Office) -> None:
        """What was answered once is not asked for again: after sample data were looked at."""
        ui = self._ui
        ui.office_name.setText(office.name)
        ui.user.setText(office.user)
        lines = (*office.agency_lines, "", "")
        known = (
            (ui.first_line, lines[0]),
            (ui.second_line, lines[1]),
            (ui.place, office.place),
            (ui.receiver, office.receiver),
        )
        for field, words in known:
            if words:
                field.setText(words)

    def _derive(self, name: str) -> None:
        """What the name tells is filled in, save where a person has written something else."""
        ui, head = self._ui, letterhead(name)
        lines = (*head.agency_lines, "", "")
        for field, words in (
            (ui.first_line, lines[0]),
            (ui.second_line, lines[1]),
            (ui.place, head.place),
        ):
            if not field.isModified():
                field.setText(words)
        for widget in (ui.with_units, ui.units_words):
            widget.setVisible(head.is_commune)
        ui.units_words.setText(", ".join(usual_names(head.noun)) + " (Nghị định 150/2025/NĐ-CP)")

    def _offer_places(self) -> None:
        ui = self._ui
        for place in backup_places(mounted_volumes(), self._context.data_folder):
            card = ChoiceCard(ui.backup_step)
            card.show_words(place.title, place.detail, "usb_stick" if place.is_apart else "save")
            ui.places.addWidget(card)
            self._places.append((card, place))
        ui.other_place.show_words("Thư mục khác", "Bạn tự chọn nơi cất.", "folder_open")
        self._places[0][0].setChecked(True)
        tab_order = [card for card, _ in self._places] + [ui.other_place]
        for first, second in pairwise(tab_order):
            QWidget.setTabOrder(first, second)

    def _offer_starts(self) -> None:
        ui = self._ui
        year = self._context.clock().year
        self._templates = sorted(
            self._context.templates(),
            key=lambda t: (t.kind is TemplateKind.BLANK, t.key != _FIRST_TEMPLATE, t.name),
        )
        for template in self._templates:
            ui.template.addItem(template.name)
            ui.template.setItemData(
                ui.template.count() - 1, template.description, Qt.ItemDataRole.ToolTipRole
            )
        ui.from_template.show_words(
            "Từ mẫu có sẵn",
            f"Kế hoạch năm {year} có đủ phụ lục; bạn sửa lại cho hợp.",
            "document_add",
        )
        ui.from_sample.show_words(
            "Xem thử với dữ liệu mẫu",
            "Kế hoạch của một xã đặt tên giả; xoá hết bằng một lần bấm.",
            "eye",
        )
        self._show_files()
        ui.from_moved.show_words(
            "Từ máy cũ", f"Tôi có tệp chuyển máy ({SUFFIX}) trên USB.", "usb_stick"
        )
        ui.from_template.setChecked(True)

    def _show_choices(self) -> None:
        ui = self._ui
        for field in (ui.other_folder, ui.browse):
            field.setVisible(ui.other_place.isChecked())
        for words in (ui.template, ui.template_label):
            words.setVisible(ui.from_template.isChecked())
        for widget in (ui.moved_words, ui.moved_browse):
            widget.setVisible(ui.from_moved.isChecked())

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Chọn nơi sao lưu", str(Path.home()))
        if chosen:
            self._ui.other_folder.setText(str(Path(chosen) / FOLDER))


def _wanted(field: QLineEdit, note: FieldNote, words: str) -> bool:
    is_there = bool(field.text().strip())
    note.say("" if is_there else words)
    if not is_there:
        field.setFocus()
    return is_there
