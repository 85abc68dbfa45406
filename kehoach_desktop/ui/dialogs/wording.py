"""The sentences of a report or letter, each as drafted or as a person says it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.domain.progress import Wording
from kehoach_desktop.services.paperwork import Sentence
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_wording import Ui_WordingDialog
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.growing_text import GrowingText

_NAMES = {
    "overview": "Kết quả chung",
    "by_appendix": "Kết quả theo phụ lục",
    "failed": "Không hoàn thành",
    "late": "Quá hạn",
    "difficulty": "Khó khăn, vướng mắc",
    "proposal": "Kiến nghị, đề xuất",
    "occasion": "Căn cứ",
    "content": "Nội dung gửi",
    "wish": "Đề nghị",
}
_SIZE = 720, 560


class WordingDialog(QDialog):
    def __init__(
        self,
        parent: QWidget,
        title: str,
        drafted: Sequence[Sentence],
        kept: Mapping[str, Wording],
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_WordingDialog()
        ui.setupUi(self)
        ui.fact.setText(title)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Giữ lời văn này")
        self._fields = [_Field(each, kept.get(each.key)) for each in drafted]
        for field in self._fields:
            ui.fields.addWidget(field)
        ui.fields.addStretch(1)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        current = theme.current()
        screen = self.screen().availableSize()
        self.resize(
            min(current.scaled(_SIZE[0]), screen.width() - 80),
            min(current.scaled(_SIZE[1]), screen.height() - 80),
        )

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        title: str,
        drafted: Sequence[Sentence],
        kept: Mapping[str, Wording],
    ) -> Mapping[str, Wording | None] | None:
        dialog = cls(parent, title, drafted, kept)
        return dialog.said() if dialog.exec() else None

    def said(self) -> dict[str, Wording | None]:
        """Every sentence; None where it is as drafted."""
        return {field.key: field.said() for field in self._fields}


class _Field(QWidget):
    def __init__(self, drafted: Sentence, kept: Wording | None) -> None:
        super().__init__()
        self.key, self._drafted, self._kept = drafted.key, drafted.text, kept
        name = _NAMES.get(drafted.key, "Đoạn khác")
        self._back = link("Lấy lại lời soạn sẵn", self._take_back, small=True)
        self._edit = GrowingText(name=name, hint="Chưa có gì để nói, có thể viết thêm")
        self._edit.setPlainText(kept.text if kept is not None else drafted.text)
        self._edit.textChanged.connect(self._show_state)
        title = QLabel(name)
        title.setBuddy(self._edit)
        title.setProperty("kind", "strong")
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("kind", "small")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._edit)
        column.addWidget(self._note)
        self._show_state()

    def said(self) -> Wording | None:
        text = " ".join(self._edit.text().split())
        if text == self._drafted:
            return None
        if self._kept is not None and text == self._kept.text:
            return self._kept
        return Wording(text, self._drafted)

    def _take_back(self) -> None:
        self._edit.setPlainText(self._drafted)

    def _show_state(self) -> None:
        """What changed in the figures since a sentence was written is said below it."""
        said = self.said()
        self._back.setVisible(said is not None)
        is_old = said is not None and said.drafted != self._drafted
        self._note.setText(f"Số liệu nay đã khác: {self._drafted}" if is_old else "")
        self._note.setVisible(is_old and bool(self._drafted))
