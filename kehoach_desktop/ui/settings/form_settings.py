"""The form of the office's documents: what the decree leaves open, and a word beyond it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QDoubleSpinBox, QFrame, QWidget

from kehoach_desktop.domain.form import (
    LIMITS,
    Form,
    LabelStyle,
    NumberPlace,
    TitleStyle,
    outside_limits,
)
from kehoach_desktop.domain.numbers import format_decimal, parse_decimal
from kehoach_desktop.ui.forms.ui_form_settings import Ui_FormSettings
from kehoach_desktop.ui.settings.fact_rows import stack_facts
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.segments import Segments


class _Choice(NamedTuple):
    field: str
    name: str
    options: tuple[tuple[Any, str], ...]


_CHOICES = {
    "font_place": _Choice(
        "system_font",
        "Phông chữ",
        ((False, "Tinos"), (True, "Times New Roman của máy")),
    ),
    "labels_place": _Choice(
        "label_style",
        "Số phụ lục",
        (
            (LabelStyle.AS_TYPED, "Như đã gõ"),
            (LabelStyle.ROMAN, "I, II, III"),
            (LabelStyle.ARABIC, "1, 2, 3"),
        ),
    ),
    "titles_place": _Choice(
        "title_style",
        "Tên phụ lục",
        ((TitleStyle.TWO_LINES, "Dưới số phụ lục"), (TitleStyle.ONE_LINE, "PHỤ LỤC I. TÊN")),
    ),
    "numbers_place": _Choice(
        "number_place",
        "Số trang",
        ((NumberPlace.TOP, "Giữa lề trên"), (NumberPlace.BOTTOM, "Giữa lề dưới")),
    ),
}
_SPINS = {
    "margins_place": ("margin_top", "margin_bottom", "margin_left", "margin_right"),
    "sizes_place": ("body_size", "title_size", "table_size"),
    "lines_place": ("first_line", "line_spacing", "paragraph_gap"),
}


_NO_FONT = "Không thấy Times New Roman trên máy này; văn bản in bằng Tinos, chữ rộng bằng nhau"


class FormSettings(QFrame):
    changed = Signal(object)  # Form

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form()
        self._ui = Ui_FormSettings()
        self._ui.setupUi(self)
        self._segments = {place: self._choice(place, each) for place, each in _CHOICES.items()}
        self._notes: dict[str, FieldNote] = {}
        for place, names in _SPINS.items():
            for name in names:
                spin = self._spin(name)
                spin.valueChanged.connect(self._take)
                spin.installEventFilter(self)
                note = self._notes[name] = FieldNote(spin)
                layout: QBoxLayout = getattr(self._ui, place)
                layout.insertWidget(layout.count() - 1, note)
        self._font_note = FieldNote(self._segments["font_place"])
        self._ui.font_place.insertWidget(1, self._font_note)
        self._has_system_font: Callable[[], bool] = lambda: True
        self._ui.rows_may_split.clicked.connect(self._take)
        self._ui.reset.clicked.connect(lambda: self.changed.emit(Form()))
        self.show_form(self._form)

    def ask_fonts(self, has_system_font: Callable[[], bool]) -> None:
        """Who knows whether this computer has the font that can be chosen."""
        self._has_system_font = has_system_font

    def show_beside_others(self) -> None:
        """Where something else already says what this is."""
        for label in (self._ui.form_title, self._ui.form_words):
            label.hide()

    def stack(self, *, is_narrow: bool) -> None:
        """A fact stands above its field where there is no room beside it."""
        stack_facts(self, is_narrow=is_narrow)

    def show_form(self, form: Form) -> None:
        """Shows a form, without saying `changed`."""
        self._form = form
        self._ui.rows_may_split.setChecked(form.rows_may_split)
        for name in self._notes:
            spin = self._spin(name)
            with QSignalBlocker(spin):
                spin.setValue(getattr(form, name))
        for place, (field, _, options) in _CHOICES.items():
            values = [value for value, _ in options]
            self._segments[place].choose(values.index(getattr(form, field)))
        outside = outside_limits(form)
        for name, note in self._notes.items():
            note.say(self._warning(name) if name in outside else "")
        lacks_font = form.system_font and not self._has_system_font()
        self._font_note.say(_NO_FONT if lacks_font else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turning the wheel moves the page; it must not change the form on the way."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _choice(self, place: str, choice: _Choice) -> Segments:
        segments = Segments([words for _, words in choice.options], name=choice.name)
        getattr(self._ui, place).insertWidget(0, segments)
        segments.chosen.connect(self._take)
        return segments

    def _spin(self, name: str) -> QDoubleSpinBox:
        spin: QDoubleSpinBox = getattr(self._ui, name)
        return spin

    def _take(self, *_: object) -> None:
        chosen: dict[str, Any] = {
            field: options[self._segments[place].current()][0]
            for place, (field, _, options) in _CHOICES.items()
        }
        for name in self._notes:
            value = round(self._spin(name).value(), 2)
            # What was stored with more digits than are shown is not changed by looking at it.
            kept = getattr(self._form, name)
            chosen[name] = kept if round(kept, self._spin(name).decimals()) == value else value
        chosen["rows_may_split"] = self._ui.rows_may_split.isChecked()
        self.changed.emit(replace(self._form, **chosen))

    def _warning(self, name: str) -> str:
        low, high = LIMITS[name]
        title = self._spin(name).accessibleName()
        return f"{title}: Nghị định 30 cho phép {_plain(low)} đến {_plain(high)}"


def _plain(value: float) -> str:
    number = parse_decimal(f"{value:g}")
    return format_decimal(number) if number is not None else f"{value:g}"
