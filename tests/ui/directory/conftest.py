"""The directory's screen over a real, temporary data folder."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.staff import Officer, Position, Unit, UnitKind, Validity
from kehoach_desktop.ui.pages.directory_page import DirectoryPage


@pytest.fixture
def context(tmp_path):
    with open_workplace(tmp_path / "data") as workplace:
        yield context_of(workplace, tmp_path / "data")


@pytest.fixture
def staffed(context):
    """A division, a unit above it, a post and two people."""
    new_id = context.new_id
    above = Unit(new_id(), "UBND xã Bình Minh", "UBND xã", UnitKind.PEOPLES_COMMITTEE)
    division = Unit(
        new_id(),
        "Phòng Kinh tế",
        kind=UnitKind.DIVISION,
        parent_id=above.id,
        validity=Validity(),
        aliases=("Phòng KT xã",),
    )
    post = Position(new_id(), "Trưởng phòng Kinh tế")
    people = (
        Officer(new_id(), "Hoàng Văn E", post.id, division.id),
        Officer(new_id(), "Nguyễn Văn Ánh", unit_id=above.id),
        Officer(new_id(), "Trần Thị An", unit_id=above.id),
    )
    context.staffing.put(above, division, post, *people, label="Danh mục thử")
    return context


@pytest.fixture
def page(staffed, qtbot):
    return shown(DirectoryPage(staffed), qtbot)


@pytest.fixture
def empty_page(context, qtbot):
    return shown(DirectoryPage(context), qtbot)


def shown(page, qtbot):
    qtbot.addWidget(page)
    page.resize(1218, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page._ui.table.setFocus()
    return page


@pytest.fixture
def in_dialog(qtbot):
    """Does a deed inside the dialog that the next call opens, and closes it if that fails."""

    def do(deed):
        def act():
            dialog = QApplication.activeModalWidget()
            try:
                qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
                deed(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(0, act)

    return do
