"""Cài đặt: the look, the office's facts, where backups go, who works here."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import SignatureBlock
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.first_run.backup_places import (
    FOLDER,
    backup_places,
    can_write,
    mounted_volumes,
)
from kehoach_desktop.ui.forms.ui_settings_page import Ui_SettingsPage
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.preferences import Preferences, Shade
from kehoach_desktop.ui.settings.fact_rows import stack_facts
from kehoach_desktop.ui.settings.recipients import recipients
from kehoach_desktop.ui.theme import BASES
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.segments import Segments

_SECTIONS = (
    ("eye", "Hiển thị"),
    ("building", "Cơ quan, người ký"),
    ("document_text", "Thể thức văn bản"),
    ("shield_checkmark", "Sao lưu"),
    ("person", "Người dùng"),
)
_BASE_WORDS = ("Vừa (10)", "Lớn (12)", "Rất lớn (14)", "Lớn nhất (20)")
_SHADES = ((Shade.LIGHT, "Sáng"), (Shade.DARK, "Tối"), (Shade.SYSTEM, "Theo máy"))
_LIST_WIDTH, _WIDEST_LIST = 212, 320
_ROOM_FOR_TWO = 760  # a fact beside its field, at base 10


class SettingsPage(Page):
    """Everything takes effect at once: a field when it is left, a choice when it is made."""

    title = "Cài đặt"
    icon_name = "settings"
    shortcut = "Ctrl+,"

    def __init__(
        self,
        context: Context,
        appearance: Appearance,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._appearance = appearance
        self._preferences = preferences
        self._office = Office()
        self._ui = Ui_SettingsPage()
        self._ui.setupUi(self)
        self._bases = Segments(_BASE_WORDS, name="Cỡ chữ")
        self._shades = Segments([words for _, words in _SHADES], name="Nền")
        self._ui.base_place.insertWidget(0, self._bases)
        self._ui.shade_place.insertWidget(0, self._shades)
        self._folder_note = FieldNote(self._ui.backup_folder)
        self._ui.folder_place.insertWidget(1, self._folder_note)
        self._ui.form.ask_fonts(lambda: self._context.printing().has_system_font())
        self._fill_sections()
        self._suggest_folders()
        self._connect()
        self._measure()
        self.refresh()

    def refresh(self) -> None:
        self._show_look()
        try:
            self._office = self._context.staffing.office()
            backups = self._context.safekeeping().backups()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return
        self._show_office(self._office)
        newest = max((backup.at for backup in backups), default=None)
        words = f"{newest:%H:%M, %d/%m/%Y}" if newest else "Chưa có bản sao lưu nào."
        self._ui.newest.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A layout turned while the layout above is at work would keep its old height.
        QTimer.singleShot(0, self, self._measure)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_bases"):
            self._measure()

    def _connect(self) -> None:
        ui = self._ui
        ui.sections.currentRowChanged.connect(ui.stack.setCurrentIndex)
        self._bases.chosen.connect(lambda number: self._appearance.choose_base(BASES[number]))
        self._shades.chosen.connect(
            lambda number: self._appearance.choose_shade(_SHADES[number][0])
        )
        self._appearance.changed.connect(self._show_look)
        for line in (ui.office_name, ui.place, ui.receiver, ui.signer, ui.user):
            line.editingFinished.connect(self._save)
        for lines in (ui.agency_lines, ui.superior_lines, ui.signature_lines, ui.recipients):
            lines.left.connect(self._save)
        ui.form.changed.connect(self._save_form)
        ui.backup_folder.editingFinished.connect(self._save_folder)
        ui.browse.clicked.connect(self._browse)

    # Showing

    def _fill_sections(self) -> None:
        for symbol, words in _SECTIONS:
            self._ui.sections.addItem(QListWidgetItem(icon(symbol), words))
        self._ui.sections.setCurrentRow(0)
        self._ui.sections.setStyleSheet("QListView { border: none; background: transparent; }")

    def _suggest_folders(self) -> None:
        for place in backup_places(mounted_volumes(), self._context.data_folder):
            act = partial(self._choose_folder, place.folder)
            button = link(place.title, act, small=True)
            button.setToolTip(str(place.folder))
            self._ui.suggestions.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _measure(self) -> None:
        current = theme.current()
        self._ui.left.setFixedWidth(min(current.scaled(_LIST_WIDTH), _WIDEST_LIST))
        side = current.size("icon")
        self._ui.sections.setIconSize(QSize(side, side))
        stack_facts(self, is_narrow=self.width() < current.scaled(_ROOM_FOR_TWO))

    def _show_look(self) -> None:
        self._bases.choose(BASES.index(self._preferences.base))
        shades = [shade for shade, _ in _SHADES]
        self._shades.choose(shades.index(self._preferences.shade))

    def _show_office(self, office: Office) -> None:
        ui = self._ui
        ui.office_name.setText(office.name)
        ui.agency_lines.show_lines(office.agency_lines)
        ui.superior_lines.show_lines(office.superior_lines)
        ui.place.setText(office.place)
        ui.receiver.setText(office.receiver)
        ui.signature_lines.show_lines(office.signature.lines)
        ui.signer.setText(office.signature.name)
        ui.recipients.show_lines(tuple(each.literal for each in office.recipients))
        ui.backup_folder.setText(office.backup_folder)
        ui.user.setText(office.user)
        ui.form.show_form(office.form)

    # Saving

    def _save(self) -> None:
        ui = self._ui
        signature = SignatureBlock(ui.signature_lines.lines(), squeeze(ui.signer.text()))
        self._put(
            name=squeeze(ui.office_name.text()),
            agency_lines=ui.agency_lines.lines(),
            superior_lines=ui.superior_lines.lines(),
            place=squeeze(ui.place.text()),
            receiver=squeeze(ui.receiver.text()),
            signature=signature,
            recipients=recipients(ui.recipients.lines(), self._office.recipients),
            user=squeeze(ui.user.text()),
        )

    def _save_form(self, form: Form) -> None:
        self._put(form=form)
        self._ui.form.show_form(self._office.form)

    def _save_folder(self) -> None:
        folder = self._ui.backup_folder.text().strip()
        fine = not folder or can_write(Path(folder))
        self._folder_note.say("" if fine else "Không ghi được vào thư mục này; hãy chọn nơi khác")
        if fine:
            self._put(backup_folder=folder)

    def _choose_folder(self, folder: Path, *_: object) -> None:
        self._ui.backup_folder.setText(str(folder))
        self._save_folder()

    def _browse(self) -> None:
        start = self._ui.backup_folder.text() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, "Chọn nơi sao lưu", start)
        if chosen:
            self._choose_folder(Path(chosen) / FOLDER)

    def _put(self, **facts: Any) -> None:
        before = self._office
        after = replace(before, **facts)
        if after != before and self._try(lambda: self._write(after, "Sửa cài đặt cơ quan")):
            undo = Choice("Hoàn tác", lambda: self._take_back(before))
            self.notice.emit(Notice(Tone.OK, "Đã ghi cài đặt", choices=(undo,), as_toast=True))

    def _take_back(self, before: Office) -> None:
        if self._try(lambda: self._write(before, "Hoàn tác: Sửa cài đặt cơ quan")):
            self._show_office(before)

    def _write(self, office: Office, label: str) -> None:
        self._context.staffing.put_office(office, label)
        self._office = office

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return False
        return True
