"""Journey 0: from the first start to a plan on screen, by keys alone or by the mouse."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from ui.first_run.robot import Robot

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import PartyKind
from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.dialogs.first_run import FirstRun
from kehoach_desktop.ui.first_run.setting_up import Start
from kehoach_desktop.ui.theme import Theme

MOST_CLICKS, MOST_KEYS = 6, 40


@pytest.fixture
def robot():
    return Robot()


@pytest.fixture
def ask(context, qtbot):
    """Opens the wizard as the window does, lets the hand work in it, returns what it gave."""

    def asked(deed):
        def act():
            wizard = QApplication.activeModalWidget()
            try:
                qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
                deed(wizard)
            finally:
                if wizard.isVisible():
                    wizard.reject()

        QTimer.singleShot(0, act)
        return FirstRun.ask(None, context)

    return asked


@pytest.fixture
def wizard(context, qtbot):
    made = FirstRun(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def step(wizard):
    return wizard._ui.pages.currentIndex()


def go_to_last_step(robot):
    robot.type("UBND xã Bình Minh")
    robot.press(Qt.Key.Key_Return)
    robot.type("Nguyễn Văn A")
    robot.press(Qt.Key.Key_Return)
    robot.press(Qt.Key.Key_Return)


def test_keys_alone_lead_to_a_plan_from_a_template(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Return)

    started = ask(hand)
    plan = context.planning.open(started.plan_id)
    assert started.start is Start.TEMPLATE
    assert len(list(plan.appendices())) == 4
    assert plan.head.plan_year == context.clock().year
    assert plan.head.agency_lines == ("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH")
    assert plan.head.place == "Bình Minh"
    assert robot.clicks == 0
    assert robot.keys <= MOST_KEYS


def test_the_mouse_leads_to_a_plan_in_few_clicks(context, ask, robot):
    def hand(wizard):
        robot.type("UBND phường Phú Sơn")
        robot.click(wizard._ui.go_on)
        robot.type("Trần Thị B")
        for _ in range(3):
            robot.click(wizard._ui.go_on)

    started = ask(hand)
    assert context.planning.open(started.plan_id).head.place == "Phú Sơn"
    assert robot.keys == 0
    assert robot.clicks <= MOST_CLICKS


def test_the_answers_are_kept_as_the_offices_facts(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Return)

    ask(hand)
    office = context.staffing.office()
    assert (office.name, office.user, office.is_sample) == (
        "UBND xã Bình Minh",
        "Nguyễn Văn A",
        False,
    )
    assert office.backup_folder
    own = context.staffing.directory().find(PartyKind.UNIT, "UBND xã Bình Minh")
    assert office.unit_id == own.id


def test_the_template_knows_the_usual_units(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Return)

    plan = context.planning.open(ask(hand).plan_id)
    named = {each.subject for parties in plan.assignments.values() for each in parties}
    division = context.staffing.directory().find(PartyKind.UNIT, "Phòng Kinh tế")
    assert division is not None
    assert division in named


def test_in_a_ward_the_template_knows_the_usual_units_too(context, ask, robot):
    def hand(_wizard):
        robot.type("UBND phường Bình Minh")
        robot.press(Qt.Key.Key_Return)
        robot.type("Nguyễn Văn A")
        for _ in range(3):
            robot.press(Qt.Key.Key_Return)

    plan = context.planning.open(ask(hand).plan_id)
    named = {each.subject for parties in plan.assignments.values() for each in parties}
    economy = "Phòng Kinh tế, Hạ tầng và Đô thị"
    assert context.staffing.directory().find(PartyKind.UNIT, economy) in named - {None}


def test_the_usual_units_may_be_left_out(context, ask, robot):
    def hand(wizard):
        robot.type("UBND xã Bình Minh")
        robot.click(wizard._ui.with_units)
        robot.press(Qt.Key.Key_Return)
        robot.type("Nguyễn Văn A")
        for _ in range(3):
            robot.press(Qt.Key.Key_Return)

    ask(hand)
    assert [unit.name for unit in context.staffing.directory().units] == ["UBND xã Bình Minh"]


def test_escape_leaves_everything_as_it_was(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Escape)

    assert ask(hand) is None
    assert context.staffing.office() == Office()
    assert context.staffing.directory().units == ()
    assert context.planning.entries() == []


def test_a_blank_plan_is_the_last_of_the_templates(context, ask, robot):
    def hand(wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Tab)
        robot.press(Qt.Key.Key_End)
        wizard._ui.go_on.setFocus()
        robot.press(Qt.Key.Key_Space)

    started = ask(hand)
    assert list(context.planning.open(started.plan_id).all_rows()) == []
    assert context.planning.open(started.plan_id).head.agency_lines[1] == "XÃ BÌNH MINH"


def test_removed_sample_data_leaves_an_empty_office(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        for _ in range(3):
            robot.press(Qt.Key.Key_Down)
        robot.press(Qt.Key.Key_Return)

    started = ask(hand)
    assert started.start is Start.SAMPLE
    assert context.staffing.office().is_sample
    assert context.staffing.office().user == "Nguyễn Văn A"
    assert context.planning.open(started.plan_id)
    context.remove_sample()
    assert context.planning.entries() == []
    assert context.staffing.directory().units == ()
    assert not context.staffing.office().is_sample


def test_after_sample_data_the_first_answers_are_still_there(context, ask, robot):
    def look_at_sample(_wizard):
        go_to_last_step(robot)
        for _ in range(3):
            robot.press(Qt.Key.Key_Down)
        robot.press(Qt.Key.Key_Return)

    def go_through(_wizard):
        for _ in range(4):
            robot.press(Qt.Key.Key_Return)

    ask(look_at_sample)
    context.remove_sample()
    assert ask(go_through).start is Start.TEMPLATE
    office = context.staffing.office()
    assert (office.name, office.user) == ("UBND xã Bình Minh", "Nguyễn Văn A")
    assert office.agency_lines == ("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH")


def test_a_name_is_needed_to_go_on(wizard, robot):
    robot.press(Qt.Key.Key_Return)
    assert step(wizard) == 0
    assert wizard._ui.office_name.property("invalid")
    robot.type("UBND xã Bình Minh")
    robot.press(Qt.Key.Key_Return)
    assert step(wizard) == 1


def test_a_line_written_by_hand_is_not_overwritten(wizard, robot):
    robot.type("UBND xã Bình")
    wizard._ui.place.setFocus()
    wizard._ui.place.selectAll()
    robot.type("Bình An")
    wizard._ui.office_name.setFocus()
    wizard._ui.office_name.end(False)
    robot.type(" Minh")
    assert wizard._ui.place.text() == "Bình An"
    assert wizard._ui.second_line.text() == "XÃ BÌNH MINH"


def test_a_folder_that_takes_no_files_is_not_accepted(wizard, robot, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    robot.type("UBND xã Bình Minh")
    robot.press(Qt.Key.Key_Return)
    robot.type("Nguyễn Văn A")
    robot.press(Qt.Key.Key_Return)
    robot.click(wizard._ui.other_place)
    robot.click(wizard._ui.other_folder)
    robot.type(str(tmp_path / "file"))
    robot.press(Qt.Key.Key_Return)
    assert step(wizard) == 2
    assert wizard._ui.other_folder.property("invalid")


def test_one_may_go_back_and_nothing_is_lost(wizard, robot):
    robot.type("UBND xã Bình Minh")
    robot.press(Qt.Key.Key_Return)
    robot.type("Nguyễn Văn A")
    robot.click(wizard._ui.back)
    assert wizard._ui.office_name.text() == "UBND xã Bình Minh"
    robot.press(Qt.Key.Key_Return)
    assert wizard._ui.user.text() == "Nguyễn Văn A"


@pytest.mark.parametrize("base", [10, 20])
def test_the_wizard_fits_a_small_screen(wardrobe, context, qtbot, base):
    stylesheet.apply(wardrobe, Theme(base=base))
    wizard = FirstRun(context)
    qtbot.addWidget(wizard)
    assert wizard.width() <= 1366
    assert wizard.height() <= 728


def test_every_field_of_the_wizard_has_a_name(wizard):
    nameless = [
        widget.objectName()
        for widget in wizard.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is wizard
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_an_office_may_start_from_a_file(context, ask, robot):
    def hand(_wizard):
        go_to_last_step(robot)
        robot.press(Qt.Key.Key_Down)
        robot.press(Qt.Key.Key_Return)

    started = ask(hand)
    assert (started.start, started.plan_id, started.files) == (Start.FILE, None, ())
    assert context.planning.entries() == []
    assert context.staffing.office().name == "UBND xã Bình Minh"


def dropped(wizard, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    at, left = wizard.rect().center(), Qt.MouseButton.LeftButton
    QApplication.sendEvent(wizard, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(wizard, QDropEvent(QPointF(at), copy, data, left, none))


def test_a_file_dropped_on_the_wizard_is_what_it_starts_from(context, ask, robot, tmp_path):
    file = tmp_path / "Phuluc.docx"
    file.write_bytes(b"")

    def hand(wizard):
        dropped(wizard, file)
        robot.type("UBND xã Bình Minh")
        robot.press(Qt.Key.Key_Return)
        robot.type("Nguyễn Văn A")
        for _ in range(3):
            robot.press(Qt.Key.Key_Return)

    assert ask(hand).files == (file,)


@pytest.fixture
def packed(tmp_path):
    with open_workplace(tmp_path / "old") as old:
        old.staffing.put_office(Office(name="UBND xã Cũ", user="Trần Thị B"), "Mở đầu")
        old.moving().pack(tmp_path / "ChuyenMay.khm", lambda: None)
    return tmp_path / "ChuyenMay.khm"


def test_the_file_of_the_computer_before_answers_everything(context, ask, robot, packed, qtbot):
    def hand(wizard):
        dropped(wizard, packed)
        assert step(wizard) == 3
        qtbot.waitUntil(lambda: "còn nguyên vẹn" in wizard._ui.moved_words.text())
        robot.click(wizard._ui.go_on)
        qtbot.waitUntil(lambda: wizard.started is not None)

    started = ask(hand)
    assert started.start is Start.MOVED
    assert context.staffing.office().name == "UBND xã Cũ"
    assert (robot.clicks, robot.keys) == (1, 0)


def test_a_damaged_file_of_the_computer_before_changes_nothing(
    context, ask, robot, packed, qtbot
):  # fmt: skip
    packed.write_bytes(packed.read_bytes()[:500])

    def hand(wizard):
        dropped(wizard, packed)
        qtbot.waitUntil(wizard._ui.fault.isVisible)
        wizard.reject()

    assert ask(hand) is None
    assert context.staffing.office() == Office()
