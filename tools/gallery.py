"""Renders every widget and state into build/screens: `python -m tools.gallery`, then look."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.application import create_application
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.shapes import Status
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.icon_view import IconView
from kehoach_desktop.ui.widgets.navigation_rail import Destination, NavigationRail
from kehoach_desktop.ui.widgets.section_panel import SectionPanel
from kehoach_desktop.ui.widgets.toast import Toast
from tools import gallery_parts

TARGET = Path(__file__).resolve().parent.parent / "build" / "screens"


def _menu() -> QMenu:
    menu = QMenu()
    menu.addAction(icon("add"), "Thêm dòng").setShortcut("F5")
    menu.addAction(icon("delete"), "Xoá").setShortcut("F6")
    menu.addSeparator()
    chosen = menu.addAction("Hiện khung bên phải")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    menu.addMenu("Cỡ chữ")
    menu.addAction("Không dùng được").setEnabled(False)
    menu.setActiveAction(menu.actions()[1])
    return menu


def _rail() -> NavigationRail:
    rail = NavigationRail(
        [
            [Destination("home", "Tổng quan", "home", "Alt+1")],
            [
                Destination("plan", "Kế hoạch", "document_table", "Alt+2"),
                Destination("staff", "Phân công", "people_team", "Alt+3"),
                Destination("results", "Kết quả kỳ", "clipboard_task_list", "Alt+4"),
                Destination("report", "Báo cáo", "document_pdf", "Alt+5"),
            ],
            [Destination("history", "Lịch sử", "history", "Alt+8")],
        ],
        foot=[Destination("settings", "Cài đặt", "settings")],
    )
    rail.choose("plan")
    rail.show_count("staff", 4)
    rail.show_count("results", 33)
    return rail


def _panel() -> SectionPanel:
    panel = SectionPanel("Dòng 1.4")
    first = panel.add_section()
    strong = QLabel("Công tác tuyên truyền CCHC", wordWrap=True)
    strong.setProperty("kind", "strong")
    first.addWidget(strong)
    understood = panel.add_section("Chương trình hiểu là")
    understood.addWidget(QLabel("Trần Thị B"))
    understood.addLayout(
        gallery_parts.row(Button("Đúng", symbol="checkmark_circle"), Button("Sửa…"))
    )
    doubt = panel.add_section(ground="barWarn")
    doubt.addWidget(QLabel("Cách viết này được gộp vào VHXH; chữ in ra giữ nguyên.", wordWrap=True))
    results = panel.add_section("Kết quả theo kỳ")
    for status in (Status.DONE, Status.DOING):
        results.addWidget(Chip(status, bare=True))
    return panel


def _columns(*fillings: tuple[Callable[[QVBoxLayout], None], ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(22, 16, 22, 16)
    row.setSpacing(34)
    for filling in fillings:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for fill in filling:
            fill(column)
        column.addStretch(1)
        row.addWidget(holder, 1)
    return row


def _status_bar() -> QStatusBar:
    bar = QStatusBar(sizeGripEnabled=False)
    bar.setContentsMargins(12, 0, 12, 0)
    bar.addWidget(IconView("checkmark_circle", tint="done", size="iconSmall"))
    bar.addWidget(QLabel("Đã lưu 10:32:05"))
    bar.addPermanentWidget(QLabel("Đã chọn 4 dòng"))
    return bar


def build() -> QWidget:
    window = QWidget()
    page = QFrame()
    page.setProperty("ground", "surface")
    page.setLayout(
        _columns(
            (gallery_parts.buttons, gallery_parts.fields),
            (gallery_parts.statuses, gallery_parts.bars, gallery_parts.tables, gallery_parts.icons),
        )
    )
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(_rail())
    body.addWidget(page, 1)
    body.addWidget(_panel())
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(body, 1)
    column.addWidget(_status_bar())
    return window


def _empty() -> EmptyState:
    return EmptyState(
        symbol="document_add",
        sentence="Năm 2027 chưa có kế hoạch",
        detail="Lấy kế hoạch năm 2026 sang: giữ 86 dòng và người chủ trì, bỏ kết quả đã nhập.",
        button="Tạo từ kế hoạch năm 2026",
        hint="Ctrl+N",
        drop_words="hoặc kéo tệp Word, Excel vào đây",
        link_words="chọn mẫu có sẵn",
    )


def _save(widget: QWidget, name: str) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    QApplication.processEvents()
    if not widget.grab().save(str(TARGET / f"{name}.png")):
        raise OSError(name)


def render(app: QApplication, theme: Theme) -> None:
    stylesheet.apply(app, theme)
    name = f"gallery-{'dark' if theme.dark else 'light'}-{theme.base}"
    window = build()
    window.resize(max(theme.scaled(1366), window.sizeHint().width()), theme.scaled(880))
    window.show()
    window.activateWindow()
    buttons = window.findChildren(Button)
    buttons[0].setFocus()
    toast = Toast(window, bottom=theme.size("statusBar"))
    toast.say("Đã giao 4 dòng cho Trần Thị B", action="Hoàn tác", act=print)
    _save(window, name)
    main = next(button for button in buttons if button.property("kind") == "main")
    main.setFocus()
    _save(main.parentWidget() or main, f"{name}-focus")
    empty = QFrame()
    empty.setProperty("ground", "surface")
    QVBoxLayout(empty).addWidget(_empty())
    empty.resize(theme.scaled(900), theme.scaled(460))
    empty.show()
    _save(empty, f"{name}-empty")
    menu = _menu()
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    _save(menu, f"{name}-menu")


def main() -> None:
    app = create_application(sys.argv)
    for dark in (False, True):
        for base in (10, 14, 20):
            render(app, Theme(dark=dark, base=base))


if __name__ == "__main__":
    main()
