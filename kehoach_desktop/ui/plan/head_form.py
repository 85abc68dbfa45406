"""The head of a plan as fields: number, date, type, subject, agencies, period."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui.forms.ui_plan_head import Ui_PlanHead
from kehoach_desktop.ui.forms.ui_plan_signature import Ui_PlanSignature
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.growing_text import GrowingText


class HeadForm(QWidget):
    """Each field is put down when the caret leaves it; a wrong figure stays and says why."""

    changed = Signal(object, str)  # PlanHead, name of the field

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_PlanHead()
        ui.setupUi(self)
        self._head = PlanHead()
        self._wrong: QLineEdit | None = None
        self._note: FieldNote | None = None
        words: tuple[tuple[QLineEdit, str], ...] = (
            (ui.number_edit, "number"),
            (ui.symbol_edit, "symbol"),
            (ui.place_edit, "place"),
            (ui.type_edit, "type_name"),
            (ui.ordered_edit, "ordered_by"),
            (ui.date_edit, "date_literal"),
            (ui.urgency_edit, "urgency"),
            (ui.drafter_edit, "drafter_code"),
        )
        self._fields: dict[str, QLineEdit] = {name: field for field, name in words}
        self._figures = {
            "day": (ui.day_edit, range(1, 32)),
            "month": (ui.month_edit, range(1, 13)),
            "year": (ui.year_edit, range(1945, 2101)),
            "plan_year": (ui.plan_year_edit, range(1945, 2101)),
            "period_from": (ui.from_edit, range(1945, 2101)),
            "period_to": (ui.to_edit, range(1945, 2101)),
        }
        for name, field in self._fields.items():
            field.editingFinished.connect(_bound(self._keep, name))
        for name, (field, _) in self._figures.items():
            field.editingFinished.connect(_bound(self._keep_figure, name))
        ui.subject_edit.left.connect(lambda: self._keep("subject"))
        for name, text in (("superior_lines", ui.superior_edit), ("agency_lines", ui.agency_edit)):
            text.left.connect(_bound(self._keep, name))

    @property
    def fields(self) -> Ui_PlanHead:
        return self._ui

    def show_head(self, head: PlanHead) -> None:
        self._head = head
        for name, field in self._fields.items():
            _show(field, getattr(head, name))
        for name, (field, _) in self._figures.items():
            figure = getattr(head, name)
            if field is not self._wrong:
                _show(field, "" if figure is None else str(figure))
        self._ui.subject_edit.show_text(head.subject)
        self._ui.superior_edit.show_text("\n".join(head.superior_lines))
        self._ui.agency_edit.show_text("\n".join(head.agency_lines))

    def field_of(self, name: str) -> QLineEdit | GrowingText | None:
        """The field that shows a text of the head."""
        texts = {
            "subject": self._ui.subject_edit,
            "superior_lines": self._ui.superior_edit,
            "agency_lines": self._ui.agency_edit,
        }
        return texts.get(name) or self._fields.get(name)

    def keep(self) -> None:
        for name in (*self._fields, "subject", "superior_lines", "agency_lines"):
            self._keep(name)
        for name in self._figures:
            self._keep_figure(name)

    def _keep(self, name: str) -> None:
        self._put(name, self._typed(name))

    def _typed(self, name: str) -> Any:
        match name:
            case "subject":
                return self._ui.subject_edit.text()
            case "superior_lines":
                return lines_of(self._ui.superior_edit)
            case "agency_lines":
                return lines_of(self._ui.agency_edit)
            case _:
                return nfc(self._fields[name].text())

    def _keep_figure(self, name: str) -> None:
        field, allowed = self._figures[name]
        text = field.text().strip()
        if not text:
            self._say(field, "")
            self._put(name, None)
        elif text.isdecimal() and int(text) in allowed:
            self._say(field, "")
            self._put(name, int(text))
        else:
            first, last = allowed.start, allowed.stop - 1
            self._say(field, f"{field.accessibleName()}: cần số từ {first} đến {last}")

    def _say(self, field: QLineEdit, words: str) -> None:
        """One note at a time, under all fields; it marks the one it is about."""
        if self._note is not None and (words or field is self._wrong):
            self._note.say("")
            self._ui.page_column.removeWidget(self._note)
            self._note.deleteLater()
            self._wrong, self._note = None, None
        if words:
            self._wrong, self._note = field, FieldNote(field, self)
            self._ui.page_column.addWidget(self._note)
            self._note.say(words)

    def _put(self, name: str, value: Any) -> None:
        changes: dict[str, Any] = {name: value}
        head = replace(self._head, **changes)
        if head != self._head:
            self._head = head
            self.changed.emit(head, name)


class SignatureForm(QWidget):
    changed = Signal(object, str)  # PlanHead, name of the field

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_PlanSignature()
        ui.setupUi(self)
        self._head = PlanHead()
        ui.lines_edit.left.connect(self.keep)
        ui.name_edit.editingFinished.connect(self.keep)

    @property
    def fields(self) -> Ui_PlanSignature:
        return self._ui

    def show_head(self, head: PlanHead) -> None:
        self._head = head
        self._ui.lines_edit.show_text("\n".join(head.signature.lines))
        _show(self._ui.name_edit, head.signature.name)

    def field_of(self, name: str) -> QLineEdit | GrowingText | None:
        fields: dict[str, QLineEdit | GrowingText] = {
            "signature_lines": self._ui.lines_edit,
            "signature_name": self._ui.name_edit,
        }
        return fields.get(name)

    def keep(self) -> None:
        block = replace(
            self._head.signature,
            lines=lines_of(self._ui.lines_edit),
            name=nfc(self._ui.name_edit.text()),
        )
        if block != self._head.signature:
            self._head = replace(self._head, signature=block)
            self.changed.emit(self._head, "signature")


def lines_of(field: GrowingText) -> tuple[str, ...]:
    """An empty field has no line, not one empty line."""
    text = field.text()
    return tuple(text.split("\n")) if text else ()


def _show(field: QLineEdit, text: str) -> None:
    """What is being typed is newer than what the plan holds."""
    if field.text() == text:
        field.setModified(False)
    elif not (field.hasFocus() and field.isModified()):
        field.setText(text)


def _bound(act: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: act(name)
