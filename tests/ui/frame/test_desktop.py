"""The whole program over a data folder: it starts, works, says what is wrong, and ends."""

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenuBar, QPushButton
from shiboken6 import isValid

from kehoach_desktop import paths
from kehoach_desktop.app import now, open_workplace
from kehoach_desktop.desktop import Desktop, context_of
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Unit
from kehoach_desktop.domain.staff_edits import StaffEdit
from kehoach_desktop.services.errors import DiskFullError
from kehoach_desktop.services.relocating import Drive, Relocating
from kehoach_desktop.storage.relocation import copy_folder
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile, has_data
from kehoach_desktop.ui.dialogs.first_run import FirstRun
from kehoach_desktop.ui.dialogs.rescue import RescueDialog
from kehoach_desktop.ui.preferences import LastPlace, Preferences
from kehoach_desktop.ui.single_instance import SingleInstance
from kehoach_desktop.ui.widgets.message_bar import MessageBar
from kehoach_desktop.ui.widgets.toast import Toast
from tests.storage.test_backup import break_table

PLANS = Path(__file__).parents[2] / "plans"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An office with a name, a user and the ward's plan."""
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    target = tmp_path / "data"
    with open_workplace(target) as workplace:
        workplace.staffing.put_office(
            Office(name="UBND xã Bình Minh", user="Nguyễn Văn A"), "Mở đầu"
        )
        data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
        plan = workplace.planning.create(data, "Tạo kế hoạch")
    preferences = Preferences(target)
    preferences.place = LastPlace(plan.id)
    preferences.save()
    return target


@pytest.fixture
def start(qapp, qtbot):
    """Starts as `run` does, up to the event loop; ends what the test did not end."""
    running = []

    def started(folder, *file, relocating=None):
        instance = SingleInstance(folder)
        assert instance.claim()
        desktop = Desktop(qapp, folder, instance, relocating)
        running.append(desktop)
        desktop.start(*file)
        desktop.shell.activateWindow()
        qtbot.waitUntil(lambda: desktop.window is not None)
        qtbot.waitUntil(lambda: desktop.shell.isActiveWindow() or QApplication.activeModalWidget())
        qtbot.waitUntil(lambda: settled(desktop))
        return desktop

    yield started
    for desktop in running:
        end(desktop)


def settled(desktop):
    """Every page is made, or something stands in the way of that."""
    return (
        desktop.workspace is None
        or QApplication.activeModalWidget() is not None
        or len(desktop.window.pages()) == len(desktop.window.rooms())
    )


def end(desktop):
    if isValid(desktop.shell):
        desktop.shell.close()
        desktop.close()


def plan_page(desktop):
    return desktop.window.page("plan")


def bar_words(desktop):
    return [bar.accessibleName() for bar in desktop.shell.findChildren(MessageBar)]


def status_words(desktop):
    return [label.text() for label in desktop.window.status.findChildren(QLabel)]


def begin_to_type(desktop, text):
    view = plan_page(desktop).view
    view.show_tab(next(view.editor.plan.appendices()).id)
    view.current_grid().view.setFocus()
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def type_into_the_grid(desktop, text):
    begin_to_type(desktop, text)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def texts_on_disk(folder):
    with open_workplace(folder) as workplace:
        plan = workplace.planning.open(workplace.planning.entries()[0].id)
        return {row.title for row in plan.all_rows()}


def test_it_opens_at_the_plan_with_everything_about_it(start, folder):
    desktop = start(folder)
    assert plan_page(desktop).editor is not None
    assert "UBND xã Bình Minh" in desktop.shell.windowTitle()
    assert "Nguyễn Văn A" in status_words(desktop)
    combos = [each.currentText() for each in desktop.window.context_line.findChildren(QComboBox)]
    assert plan_page(desktop).editor.plan.head.subject in combos


def test_a_file_it_is_started_with_is_brought_in(start, folder, qtbot, tmp_path):
    file = tmp_path / "danh sach.csv"
    file.write_text("TT;Nội dung\n1;Kiểm tra\n", encoding="utf-8")
    desktop = start(folder, file)
    qtbot.waitUntil(lambda: names_file(desktop, file))


def test_a_file_of_a_second_start_comes_to_the_window(start, folder, qtbot, tmp_path):
    desktop = start(folder)
    file = tmp_path / "khong co.khx"
    SingleInstance(folder).raise_first(file)
    qtbot.waitUntil(lambda: names_file(desktop, file))


def names_file(desktop, file):
    """On the page that reads it, or in the bar that says why it cannot be read."""
    labels = [label.text() for label in desktop.shell.findChildren(QLabel)]
    return any(file.name in words for words in (*labels, *bar_words(desktop)))


def test_what_is_typed_is_on_disk_after_the_window_was_closed(start, folder):
    desktop = start(folder)
    type_into_the_grid(desktop, "Cong tac kiem tra")
    assert any(words.startswith("Đã lưu ") for words in status_words(desktop))
    end(desktop)
    assert "Cong tac kiem tra" in texts_on_disk(folder)


def test_a_cell_still_open_is_saved_on_leaving(start, folder):
    desktop = start(folder)
    begin_to_type(desktop, "Dang go do")
    end(desktop)
    assert "Dang go do" in texts_on_disk(folder)


def test_undo_in_the_menu_names_the_step_and_takes_it_back(start, folder):
    desktop = start(folder)
    before = plan_page(desktop).editor.plan
    type_into_the_grid(desktop, "Cong tac kiem tra")
    edit = next(
        action.menu()
        for action in desktop.shell.findChild(QMenuBar).actions()
        if action.text() == "&Sửa"
    )
    undo = next(each for each in edit.actions() if each.shortcut().toString() == "Ctrl+Z")
    assert undo.text() == f"&Hoàn tác: {plan_page(desktop).editor.undo_label}"
    undo.trigger()
    assert plan_page(desktop).editor.plan.rows == before.rows
    assert not undo.isEnabled()


def test_undo_works_from_the_keyboard(start, folder, qtbot):
    desktop = start(folder)
    before = plan_page(desktop).editor.plan
    type_into_the_grid(desktop, "Cong tac kiem tra")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan_page(desktop).editor.plan.rows == before.rows


def test_letters_typed_right_after_the_start_go_into_the_cell_that_work_stopped_in(start, folder):
    with open_workplace(folder) as workplace:
        plan = workplace.planning.open(workplace.planning.entries()[0].id)
    appendix = next(plan.appendices()).id
    outline = plan.outline(next(plan.tables(appendix)).id)
    row = outline.children_of(None)[0]
    preferences = Preferences(folder)
    preferences.place = LastPlace(plan.id, appendix, row, "title")
    preferences.save()
    desktop = start(folder)
    for letter in "Cong tac":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    table = next(plan_page(desktop).editor.plan.tables(appendix)).id
    assert plan_page(desktop).editor.plan.outline(table)[row].title == "Cong tac"


def test_the_keyboard_is_in_the_plan_also_where_no_place_was_kept(start, folder):
    data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
    data["head"]["plan_year"] = now().year
    with open_workplace(folder) as workplace:
        workplace.planning.create(data, "Tạo kế hoạch")
    preferences = Preferences(folder)
    preferences.place = LastPlace()
    preferences.save()
    desktop = start(folder)
    assert plan_page(desktop).view.isAncestorOf(QApplication.focusWidget())


def test_the_next_start_opens_the_last_page(start, folder, qtbot):
    desktop = start(folder)
    qtbot.keyClick(desktop.shell, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desktop.window.current_key() == "history")
    end(desktop)
    again = start(folder)
    assert bar_words(again) == []
    assert again.window.current_key() == "history"


def test_a_window_closed_as_soon_as_it_is_there_leaves_nothing_at_work(qapp, folder, qtbot):
    instance = SingleInstance(folder)
    assert instance.claim()
    desktop = Desktop(qapp, folder, instance)
    closed = []
    desktop.start()
    # Second in line after the program's own work on the first paint.
    desktop.shell.painted.connect(
        lambda: QTimer.singleShot(0, lambda: closed.append(end(desktop))),
        Qt.ConnectionType.SingleShotConnection,
    )
    qtbot.waitUntil(lambda: bool(closed))
    assert desktop.workspace is not None
    qtbot.wait(50)  # a thread that begins only now would find its file closed, and say so
    assert "prepare writing" not in {each.name for each in threading.enumerate()}


def test_the_search_leads_to_a_row_of_the_plan(start, folder, qtbot):
    desktop = start(folder)
    plan = plan_page(desktop).editor.plan
    wanted = list(plan.all_rows())[-1]
    qtbot.keyClick(desktop.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = desktop.window.context_line.command_box
    assert box.hasFocus()
    box.setText(wanted.title)
    box.textEdited.emit(wanted.title)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert plan_page(desktop).view.current_grid().current_cell().row_id == wanted.id


def test_a_command_of_another_page_brings_that_page_to_the_front(start, folder, qtbot):
    desktop = start(folder)
    box = desktop.window.context_line.command_box
    box.open()
    QTest.keyClicks(box, "tim trong nhat ky")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desktop.window.current_key() == "history"


def test_control_s_makes_a_restore_point_and_says_so(start, folder, qtbot):
    desktop = start(folder)
    qtbot.keyClick(desktop.shell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desktop.shell.findChild(Toast) is not None)
    assert "Đã tạo điểm khôi phục" in desktop.shell.findChild(Toast).accessibleName()
    end(desktop)
    with open_workplace(folder) as workplace:
        assert any(each.reason for each in workplace.safekeeping.backups())


def test_leaving_backs_up_what_was_changed(start, folder):
    desktop = start(folder)
    type_into_the_grid(desktop, "Cong tac kiem tra")
    end(desktop)
    with open_workplace(folder) as workplace:
        assert len(workplace.safekeeping.backups()) == 1


def test_the_end_of_the_session_is_not_held_up_by_a_backup(start, folder, qapp):
    desktop = start(folder)
    begin_to_type(desktop, "Dang go do")
    desktop._end_session()
    desktop.close()
    assert "Dang go do" in texts_on_disk(folder)
    with open_workplace(folder) as workplace:
        assert workplace.safekeeping.backups() == []


def test_data_in_use_is_said_in_the_window_and_opens_when_it_is_free(start, folder, qtbot):
    with closing(DataFile(folder / FILE_NAME)):
        desktop = start(folder)
        qtbot.waitUntil(lambda: bool(bar_words(desktop)))
        assert "đang được mở ở cửa sổ khác" in bar_words(desktop)[0]
        assert desktop.workspace is None
    again = next(b for b in desktop.shell.findChildren(QPushButton) if b.text() == "Thử lại")
    assert again.hasFocus()
    again.click()
    assert desktop.workspace is not None


def test_data_of_a_newer_program_is_refused_untouched(start, folder, qtbot):
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")
    content = path.read_bytes()
    desktop = start(folder)
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    assert "bản chương trình mới hơn" in bar_words(desktop)[0]
    end(desktop)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content", [b"no database at all", b"", b"SQLite format 3\x00" + b"x" * 200]
)
def test_a_strange_file_is_refused_untouched(start, folder, qtbot, content):
    path = folder / FILE_NAME
    path.write_bytes(content)
    desktop = start(folder)
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    end(desktop)
    assert path.read_bytes() == content


@pytest.mark.parametrize("broken", ["head", "pages"])
def test_a_broken_file_is_replaced_by_a_backup_from_within_the_window(start, folder, qtbot, broken):
    with open_workplace(folder) as workplace:
        workplace.safekeeping.back_up()
    path = folder / FILE_NAME
    data = path.read_bytes()
    head = b"" if broken == "head" else data[:4096]
    path.write_bytes(head + b"\xff" * (len(data) - len(head)))
    spoilt = path.read_bytes()
    desktop = start(folder)
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    assert desktop.workspace is None

    def rescue():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RescueDialog) and dialog._ui.restore.isEnabled():
            QTest.keyClick(dialog._ui.sheet, Qt.Key.Key_Return)

    timer = QTimer(interval=20)
    timer.timeout.connect(rescue)
    timer.start()
    offer = next(b for b in desktop.shell.findChildren(QPushButton) if b.text() == "Khôi phục…")
    assert offer.hasFocus()
    offer.click()
    timer.stop()
    assert plan_page(desktop).editor is not None
    assert "Đã khôi phục bản" in bar_words(desktop)[-1]
    (kept,) = folder.glob("hong_*.khdb")
    assert kept.read_bytes() == spoilt


def test_damage_found_when_a_plan_is_opened_offers_the_backups_too(start, folder, qtbot):
    with open_workplace(folder) as workplace:
        workplace.safekeeping.back_up()
        plan = workplace.planning.open(workplace.planning.entries()[0].id)
    break_table(folder / FILE_NAME, "part")
    spoilt = (folder / FILE_NAME).read_bytes()
    desktop = start(folder)
    assert desktop.workspace is not None
    assert plan_page(desktop).editor is None
    assert not [words for words in status_words(desktop) if "Chưa lưu được" in words]

    def rescue():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RescueDialog) and dialog._ui.restore.isEnabled():
            QTest.keyClick(dialog._ui.sheet, Qt.Key.Key_Return)

    timer = QTimer(interval=20)
    timer.timeout.connect(rescue)
    timer.start()
    bar_button(desktop, "Khôi phục…").click()
    timer.stop()
    assert plan_page(desktop).plans()[0].id == plan.id
    plan_page(desktop).open_plan(plan.id)
    assert plan_page(desktop).editor.plan == plan
    assert "Đã khôi phục bản" in bar_words(desktop)[-1]
    (kept,) = (folder / "backups").glob("*hong*.khdb")
    assert kept.read_bytes() == spoilt


def test_after_a_sudden_end_it_is_said_that_nothing_was_lost(start, folder, qtbot):
    (folder / "window.lock").write_text("99999999\nkehoach\n\n", encoding="utf-8")
    desktop = start(folder)
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    assert "Lần trước máy tắt đột ngột." in bar_words(desktop)[0]
    assert "dữ liệu đã kiểm tra: tốt" in bar_words(desktop)[0]
    end(desktop)
    again = start(folder)
    assert bar_words(again) == []


def test_a_file_that_a_sudden_end_left_broken_is_refused_although_it_opens(start, folder, qtbot):
    path = folder / FILE_NAME
    data = bytearray(path.read_bytes())
    data[-4096:] = b"\xff" * 4096
    path.write_bytes(data)
    (folder / "window.lock").write_text("99999999\nkehoach\n\n", encoding="utf-8")
    desktop = start(folder)
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    assert "bị hỏng" in bar_words(desktop)[0]


def test_a_place_that_is_no_folder_is_said_in_the_window(start, tmp_path, qtbot):
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    desktop = start(tmp_path / "data")
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))


def test_an_office_without_a_name_is_asked_the_first_questions(start, tmp_path, qtbot):
    asked = []

    def look():
        dialog = QApplication.activeModalWidget()
        asked.append(type(dialog))
        dialog.reject()

    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: QApplication.activeModalWidget() and look())
    timer.start()
    desktop = start(tmp_path / "fresh")
    qtbot.waitUntil(lambda: asked == [FirstRun])
    timer.stop()
    assert plan_page(desktop).editor is None


def test_sample_data_goes_with_one_click(start, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(FirstRun, "ask", lambda *_: None)
    with open_workplace(tmp_path / "data") as workplace:
        context_of(workplace, tmp_path / "data").load_sample()
    desktop = start(tmp_path / "data")
    qtbot.waitUntil(lambda: bool(bar_words(desktop)))
    remove = next(b for b in desktop.shell.findChildren(QPushButton) if "mẫu" in b.text())
    remove.click()
    assert plan_page(desktop).plans() == []


def test_a_backup_that_comes_back_replaces_what_is_on_the_screen(start, folder, qtbot):
    desktop = start(folder)
    before = plan_page(desktop).editor.plan
    qtbot.keyClick(desktop.shell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desktop.shell.findChild(Toast) is not None)
    type_into_the_grid(desktop, "Cong tac kiem tra")
    history = desktop.window.go_to("history")
    backups = history._context.safekeeping().backups()
    history._context.safekeeping().restore(backups[0].path)
    history.data_replaced.emit()
    assert plan_page(desktop).editor.plan == before
    assert plan_page(desktop).editor.undo_label is None


def test_large_letters_chosen_in_one_start_are_there_in_the_next(start, folder, wardrobe):
    preferences = Preferences(folder)
    preferences.base = 14
    preferences.save()
    assert "Cỡ chữ 14" in status_words(start(folder))


def test_a_column_keeps_the_width_it_was_given(start, folder):
    desktop = start(folder)
    view = plan_page(desktop).view
    appendix = next(view.editor.plan.appendices())
    view.show_tab(appendix.id)
    grid = view.current_grid()
    place = grid.model.columns.index_of("lead")
    grid.view.header.resizeSection(place, 277)
    end(desktop)
    again = plan_page(start(folder)).view
    again.show_tab(appendix.id)
    assert again.current_grid().view.columnWidth(place) == 277


class FullDisk:
    """Keeps no plan."""

    def __init__(self, path):
        self._path = path

    def apply(self, plan, edit, label):
        raise DiskFullError(self._path)


def test_what_could_not_be_saved_stays_and_is_said_until_it_is_saved(start, folder):
    desktop = start(folder)
    editor = plan_page(desktop).editor
    planning, editor._planning = editor._planning, FullDisk(folder / FILE_NAME)
    type_into_the_grid(desktop, "Cong tac")
    cell = QApplication.focusWidget()
    assert cell.toPlainText() == "Cong tac"
    assert "Chưa lưu được, đang giữ trên màn hình" in status_words(desktop)
    assert "vì ổ đã đầy" in bar_words(desktop)[0]
    editor._planning = planning
    QTest.keyClick(cell, Qt.Key.Key_Return)
    assert any(words.startswith("Đã lưu ") for words in status_words(desktop))
    assert desktop.window.bar is None
    end(desktop)
    assert "Cong tac" in texts_on_disk(folder)


def lying_on(drive, home):
    """As the program asks, with the answer about the disk given beforehand."""
    return Relocating(lambda _folder: drive, copy_folder, lambda: home, has_data)


def bar_button(desktop, words):
    QApplication.processEvents()  # a bar that came into the open window is shown by an event
    (found,) = [
        button
        for bar in desktop.shell.findChildren(MessageBar)
        for button in bar.findChildren(QPushButton)
        if bar.isVisible() and button.text() == words
    ]
    return found


def test_data_on_a_network_drive_is_copied_here_and_worked_on_here(start, folder, qtbot, tmp_path):
    before = (folder / FILE_NAME).read_bytes()
    home = tmp_path / "local" / "data"
    desktop = start(folder, relocating=lying_on(Drive.NETWORK, home))
    assert desktop.workspace is None
    assert "nằm trên ổ mạng" in bar_words(desktop)[-1]
    bar_button(desktop, "Chép về máy").click()
    qtbot.waitUntil(lambda: settled(desktop) and desktop.workspace is not None)
    type_into_the_grid(desktop, "Sua o may nay")
    end(desktop)
    assert "Sua o may nay" in texts_on_disk(home)
    assert (folder / FILE_NAME).read_bytes() == before
    assert not (home / "window.lock").exists()


def test_data_that_is_here_already_is_not_written_over(start, folder, qtbot, tmp_path):
    home = tmp_path / "local" / "data"
    with open_workplace(home) as workplace:
        workplace.staffing.put_office(Office(name="UBND xã khác", user="A"), "Mở đầu")
    desktop = start(folder, relocating=lying_on(Drive.NETWORK, home))
    assert "không bị chép đè" in bar_words(desktop)[-1]
    bar_button(desktop, "Mở dữ liệu ở máy này").click()
    qtbot.waitUntil(lambda: settled(desktop) and desktop.workspace is not None)
    assert desktop.shell.windowTitle() == "UBND xã khác – Kế hoạch"


def test_a_network_folder_that_somebody_works_in_is_told_and_can_be_tried_again(
    start, folder, qtbot, tmp_path
):
    home = tmp_path / "local" / "data"
    with open_workplace(folder):
        desktop = start(folder, relocating=lying_on(Drive.NETWORK, home))
        bar_button(desktop, "Chép về máy").click()
        qtbot.waitUntil(lambda: "đang được mở ở cửa sổ khác" in bar_words(desktop)[-1])
    bar_button(desktop, "Thử lại").click()
    qtbot.waitUntil(lambda: settled(desktop) and desktop.workspace is not None)


def test_data_on_a_plugged_disk_is_opened_and_that_is_said(start, folder, tmp_path):
    desktop = start(folder, relocating=lying_on(Drive.REMOVABLE, tmp_path / "local"))
    assert plan_page(desktop).editor is not None
    assert "Đừng rút ổ" in bar_words(desktop)[-1]


def test_an_order_of_columns_is_there_again_at_the_next_start(start, folder):
    desktop = start(folder)
    view = plan_page(desktop).view
    appendix = next(view.editor.plan.appendices())
    view.show_tab(appendix.id)
    grid = view.current_grid()
    last = len(grid.model.columns) - 1
    key = grid.model.columns[last].key
    grid.order.move(last, grid.model.columns.frozen)
    assert "thứ tự cột khác bản in" in " ".join(status_words(desktop))
    end(desktop)
    again = plan_page(start(folder)).view
    again.show_tab(appendix.id)
    columns = again.current_grid().model.columns
    assert columns[columns.frozen].key == key
    assert columns.printed[last].key == key


def test_undo_serves_the_page_in_front(start, folder, qtbot):
    desktop = start(folder)
    type_into_the_grid(desktop, "Cong tac kiem tra")
    directory = desktop.window.go_to("directory")
    unit = Unit(directory._context.new_id(), "Công an xã")
    directory.undo_line().push(StaffEdit((unit,)), "Thêm đơn vị Công an xã")
    qtbot.keyClick(desktop.shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert directory._context.staffing.directory().resolve("Công an xã") is None
    assert plan_page(desktop).editor.undo_label is not None
    desktop.window.go_to("plan")
    plan_page(desktop).view.current_grid().view.setFocus()
    qtbot.keyClick(desktop.shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan_page(desktop).editor.undo_label is None
