"""The groups of widgets the gallery shows, each filling a column."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.icons import icon, names
from kehoach_desktop.ui.shapes import Status
from kehoach_desktop.ui.widgets.buttons import Button, ToolButton, link
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.data_bar import DataBar, Part
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.icon_view import IconView
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.segments import Segments
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs


def _labelled(*parts: tuple[str, QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for words, widget in parts:
        column = QVBoxLayout()
        column.setSpacing(3)
        caption = QLabel(words)
        caption.setProperty("kind", "caption")
        column.addWidget(caption)
        column.addWidget(widget)
        row.addLayout(column)
    row.addStretch(1)
    return row


def _with(widget: QWidget, **properties: object) -> QWidget:
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _head(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "section")
    return label


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def buttons(column: QVBoxLayout) -> None:
    column.addWidget(_head("Nút"))
    column.addLayout(
        _labelled(
            ("thường", Button("Xem và gộp")),
            ("không dùng được", _off(Button("Xem và gộp"))),
            ("có biểu tượng", Button("Đúng", symbol="checkmark_circle")),
            ("liên kết", link("Mở báo cáo", print)),
        )
    )
    column.addLayout(
        _labelled(
            ("nút chính", Button("Nhập 86 dòng", main=True)),
            ("có phím", Button("Đóng", main=True, hint="Esc")),
            ("không dùng được", _off(Button("Nhập 86 dòng", main=True))),
            ("lớn", Button("Tạo kế hoạch", main=True, large=True, symbol="document_add")),
        )
    )
    column.addLayout(_tool_buttons(column.parentWidget() or QWidget()))
    column.addWidget(Segments(["Lưới", "Văn bản", "Cả hai"], name="Cách xem"))


def _action(symbol: str, words: str, owner: QWidget, key: str = "") -> QAction:
    action = QAction(icon(symbol), words, owner)
    action.setShortcut(key)
    return action


def _tool_buttons(owner: QWidget) -> QHBoxLayout:
    funnel = _action("filter", "Lọc", owner)
    funnel.setCheckable(True)
    funnel.setChecked(True)
    off = _action("delete", "Xoá", owner, "F6")
    off.setEnabled(False)
    alone = ToolButton(_action("more_horizontal", "Thêm lệnh", owner))
    alone.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    add = ToolButton(_action("add", "Thêm dòng", owner, "F5"))
    return row(add, ToolButton(funnel), ToolButton(off), alone)


def fields(column: QVBoxLayout) -> None:
    column.addWidget(_head("Ô nhập"))
    column.addLayout(
        _labelled(
            ("thường", QLineEdit("Bình Minh")),
            ("gợi ý chữ", QLineEdit(placeholderText="để trống")),
            ("dài", QLineEdit("Bình Minh, Phú Sơn")),
            ("chỉ đọc", _with(QLineEdit("01/7/2025"), readOnly=True)),
            ("không dùng", _off(QLineEdit("Bình Minh"))),
        )
    )
    wrong = QLineEdit("105")
    note = FieldNote(wrong)
    note.say("Ô này cần số từ 0 đến 100")
    period = QComboBox()
    period.addItems(["Quý III/2026", "Quý IV/2026"])
    date = _with(QDateEdit(QDate(2026, 9, 15)), calendarPopup=True, displayFormat="d/M/yyyy")
    number = QSpinBox(value=12, maximum=99)
    decimal = QDoubleSpinBox(value=7.4)
    column.addLayout(
        _labelled(
            ("cần sửa", wrong), ("chọn", period), ("ngày", date), ("số", number), ("số lẻ", decimal)
        )
    )
    column.addWidget(note)
    partly = QCheckBox("Một phần")
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    column.addLayout(
        row(
            _with(QCheckBox("Có"), checked=True),
            QCheckBox("Không"),
            partly,
            _off(_with(QCheckBox("Khoá"), checked=True)),
            _with(QRadioButton("Chủ trì"), checked=True),
            QRadioButton("Phối hợp"),
            _off(QRadioButton("Khoá")),
        )
    )
    column.addWidget(SearchBox("Tìm lệnh, dòng, người…", "Ctrl+K"))
    column.addWidget(_with(QPlainTextEdit("Ủy ban, Uỷ ban."), maximumHeight=70))


def statuses(column: QVBoxLayout) -> None:
    column.addWidget(_head("Trạng thái: chữ + hình + màu"))
    column.addLayout(row(*(Chip(status) for status in Status)))
    column.addLayout(row(*(Chip(status, selected=True) for status in Status)))
    column.addLayout(row(*(Chip(status, bare=True) for status in Status)))
    one, many = DataBar(), DataBar()
    one.show_parts([Part(52, "accent")], whole=85, words="52/85", target=70)
    many.show_parts(
        [Part(40, "done"), Part(20, "doing"), Part(3, "failed")], whole=85, words="63/85"
    )
    column.addLayout(row(one, QLabel("52/85"), many, QProgressBar(value=40, textVisible=False)))


def bars(column: QVBoxLayout) -> None:
    column.addWidget(_head("Thanh báo"))
    see, retry = BarAction("Xem và gộp", print), BarAction("Thử lại", print)
    column.addWidget(MessageBar(Severity.INFO, "Có 2 tên gần giống nhau.", actions=[see]))
    column.addWidget(
        MessageBar(Severity.OK, "Mọi nội dung đã nhập đến 10:32:05 còn nguyên.", closable=True)
    )
    column.addWidget(
        MessageBar(Severity.WARN, "3 ô trong tệp khác với dữ liệu đang có.", actions=[see])
    )
    column.addWidget(
        MessageBar(
            Severity.ERROR,
            "Không ghi được vào ổ D: vì ổ đã đầy.",
            "Nội dung vừa nhập vẫn đang được giữ trên màn hình.",
            actions=[retry],
            code="KH-101",
        )
    )


def tables(column: QVBoxLayout) -> None:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["TT", "Nội dung", "Chủ trì"])
    for number in range(1, 7):
        model.appendRow([QStandardItem(word) for word in (f"1.{number}", "Rà soát VBQPPL", "TPHT")])
    table = QTableView()
    table.setMaximumHeight(150)
    table.setProperty("kind", "plain")
    table.setModel(model)
    table.selectRow(1)
    table.verticalHeader().hide()
    column.addWidget(table)
    tabs = SheetTabs()
    for number, word in enumerate(("Phụ lục 1 – PAR INDEX", "Phụ lục 2 – SIPAS", "Phụ lục 3")):
        tabs.addTab(word)
        tabs.show_count(number, 31 - number)
    tabs.addTab(icon("document_text"), "Văn bản")
    column.addWidget(tabs)
    dialog_tabs = QTabWidget()
    dialog_tabs.setMaximumHeight(90)
    dialog_tabs.addTab(QLabel("  Nội dung"), "Chung")
    dialog_tabs.addTab(QLabel(), "Sao lưu")
    column.addWidget(dialog_tabs)
    standard = QDialogButtonBox.StandardButton
    column.addWidget(QDialogButtonBox(standard.Save | standard.Discard | standard.Cancel))


def icons(column: QVBoxLayout) -> None:
    grid = QGridLayout()
    for number, name in enumerate(sorted(names())):
        grid.addWidget(IconView(name, tint="text"), number // 24, number % 24)
    column.addLayout(grid)
