"""The strip over the table after a paste: what was understood, what to look at, the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.domain.source import Encoding
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.grid.paste import Pasted
from kehoach_desktop.ui.plan.paste_doubts import PasteDoubt
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity

_ENCODINGS = {Encoding.TCVN3: "TCVN3 (ABC)", Encoding.VNI: "VNI"}


class PasteStrip(QWidget):
    """It stays until it is closed, the paste is undone, or another block is pasted."""

    looked = Signal(object)  # PasteDoubt
    undo_asked = Signal(str)  # the label of the step
    changed = Signal()  # it came, went, or says something else
    left = Signal()  # the grid should have the keyboard again

    def __init__(self, editor: PlanEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor = editor
        self._pasted: Pasted | None = None
        self._doubts: Sequence[PasteDoubt] = ()
        self._bar: MessageBar | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        editor.undo_line_changed.connect(self._follow)
        self.hide()

    @property
    def bar(self) -> MessageBar | None:
        return self._bar

    def show_pasted(
        self, pasted: Pasted, doubts: Sequence[PasteDoubt], *, is_checked: bool = True
    ) -> None:
        """A few cells over others need no words."""
        self._pasted, self._doubts = pasted, doubts
        said = summary(pasted)
        if not (doubts or said or pasted.new):
            self.close_strip()
            return
        fact = f"Đã dán {len(pasted.rows)} dòng"
        if not is_checked:
            said.append(f"bảng dài, chưa soát từng ô: xem ở Lọc, “{View.DOUBTFUL.value}”")
        if pasted.new:
            fact += f", {len(pasted.new)} dòng mới"
            said = [pasted.levels.value, *said]
        look = [BarAction(f"Xem {len(doubts)} chỗ", lambda: self._look(0))] if doubts else []
        rest = "; ".join(said)
        self._show(f"{fact}.", f"{rest[0].upper()}{rest[1:]}." if said else "", look)

    def close_strip(self) -> None:
        self._pasted, self._doubts = None, ()
        self._drop_bar()
        self.hide()
        self.changed.emit()

    def _look(self, place: int) -> None:
        doubt = self._doubts[place]
        if place + 1 < len(self._doubts):
            go_on = BarAction("Chỗ tiếp theo", lambda: self._look(place + 1))
        else:
            go_on = BarAction("Xem xong", self._finish)
        self._show(f"Chỗ {place + 1}/{len(self._doubts)}.", doubt.what, [go_on])
        self.looked.emit(doubt)

    def _ask_undo(self) -> None:
        if self._pasted is not None:
            self.undo_asked.emit(self._pasted.label)

    def _finish(self) -> None:
        self.close_strip()
        self.left.emit()

    def _show(self, fact: str, rest: str, actions: list[BarAction]) -> None:
        self._drop_bar()
        self._bar = bar = MessageBar(
            Severity.WARN if self._doubts else Severity.OK,
            fact,
            rest,
            actions=(*actions, BarAction("Hoàn tác", self._ask_undo)),
            closable=True,
            parent=self,
        )
        bar.closed.connect(self._finish)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(bar)
        self.show()
        bar.show()
        bar.announce()
        self.changed.emit()

    def _drop_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def _follow(self) -> None:
        """Whoever takes the paste back has no more to look at."""
        if self._pasted is not None and self._editor.redo_label == self._pasted.label:
            self.close_strip()


def summary(pasted: Pasted) -> list[str]:
    """What was changed or left out on the way in."""
    block, said = pasted.block, []
    if block.converted:
        said.append(f"{block.converted} ô đổi từ {_ENCODINGS[block.encoding]} sang Unicode")
    if block.hidden_rows:
        said.append(f"bỏ {block.hidden_rows} dòng ẩn")
    if block.hidden_columns:
        said.append(f"bỏ {block.hidden_columns} cột ẩn")
    if block.prose:
        said.append(f"bỏ {block.prose} đoạn chữ ngoài bảng")
    if pasted.lost_columns:
        said.append(f"bỏ {pasted.lost_columns} cột thừa, bảng không có cột cho chúng")
    return said
