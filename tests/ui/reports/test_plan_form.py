"""A plan's own form: chosen beside the paper, seen at once, one step to take back."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from kehoach_desktop.domain.form import Form, LabelStyle, differing
from kehoach_desktop.ui.dialogs.plan_form import PlanFormDialog
from kehoach_desktop.ui.settings.form_words import NAMES, differences, in_short

OFFICE = Form(margin_left=32)


def test_every_setting_has_a_name():
    assert NAMES.keys() == {each.name for each in fields(Form)}


def test_where_a_form_departs_is_named_and_counted():
    own = replace(OFFICE, table_size=13, label_style=LabelStyle.ROMAN)
    assert differing(own, OFFICE) == ["table_size", "label_style"]
    assert differences(own, OFFICE) == "cỡ chữ trong bảng, số phụ lục"
    assert in_short(own, OFFICE) == "Thể thức: khác 2 chỗ…"
    assert in_short(OFFICE, OFFICE) == "Thể thức riêng…"
    assert in_short(None, OFFICE) == "Thể thức cơ quan…"
    assert differences(None, OFFICE) == ""


@pytest.fixture
def dialog(qtbot):
    made = PlanFormDialog(None, None, OFFICE, lambda: True)
    qtbot.addWidget(made)
    made.show()
    return made


def press(dialog, words):
    button = next(each for each in dialog.findChildren(QToolButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def test_to_change_anything_is_to_have_a_form_of_ones_own(dialog):
    assert dialog.form() is None
    assert dialog._ui.form._ui.margin_left.value() == 32
    dialog._ui.form._ui.table_size.setValue(13)
    assert dialog.form() == replace(OFFICE, table_size=13)
    assert dialog._ui.differing.text() == "Khác cơ quan: cỡ chữ trong bảng."
    press(dialog, "Theo cơ quan")
    assert dialog.form() is None
    assert dialog._ui.form._ui.table_size.value() == OFFICE.table_size
    assert dialog._ui.differing.text() == "Không khác cơ quan."


def test_a_form_of_ones_own_begins_as_the_office_has_it(dialog):
    press(dialog, "Riêng kế hoạch này")
    assert dialog.form() == OFFICE


def test_the_decree_is_a_form_of_ones_own_too(dialog):
    QTest.mouseClick(dialog._ui.form._ui.reset, Qt.MouseButton.LeftButton)
    assert dialog.form() == Form()


def link(page):
    return page._ui.options.form


def test_the_paper_follows_the_plans_form_and_one_step_takes_it_back(
    window, page, settle, in_dialog
):
    before = page.made.proof.content
    assert link(page).text() == "Thể thức cơ quan…"

    def fill(dialog):
        dialog._ui.form._ui.table_size.setValue(10)
        dialog.accept()

    with in_dialog(PlanFormDialog, fill):
        link(page).click()
    settle()
    assert window.plan.head.form == Form(table_size=10)
    assert page.made.document.form == Form(table_size=10)
    assert page.made.proof.content != before
    assert link(page).text() == "Thể thức: khác 1 chỗ…"
    assert link(page).toolTip() == "Khác cơ quan: cỡ chữ trong bảng"
    window.plans.editor.undo()
    settle()
    assert window.plan.head.form is None
    assert page.made.document.form == Form()
    assert link(page).text() == "Thể thức cơ quan…"


def test_leaving_the_choice_changes_nothing(window, page, in_dialog):
    head = window.plan.head

    def fill(dialog):
        dialog._ui.form._ui.table_size.setValue(10)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with in_dialog(PlanFormDialog, fill):
        page._choose_form()
    assert window.plan.head == head
    assert window.plans.editor.undo_label is None
