"""The names of an appendix as they will be printed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kehoach_desktop.domain.appendix import Appendix, PartId
from kehoach_desktop.ui.dialogs.appendix import AppendixDialog

_LINE = "(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân xã)"


def test_a_long_line_stands_whole_and_comes_back_to_the_letter(window):
    dialog = AppendixDialog(window, Appendix(PartId(1), attached_line=_LINE))
    dialog.show()
    field = dialog._ui.attached_edit
    QTest.qWait(1)
    assert field.height() > 2 * field.fontMetrics().height()
    assert dialog.appendix().attached_line == _LINE


def test_enter_in_the_line_ends_the_dialog(window, qtbot):
    dialog = AppendixDialog(window, Appendix(PartId(1), attached_line=_LINE))
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog._ui.attached_edit, Qt.Key.Key_Return)
    assert dialog.appendix().attached_line == _LINE
