"""Random keys, pastes and undo through the window: the model stays exact, nothing is lost."""

import random

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kehoach_desktop.ui.grid.filtering import View
from tests.ui.grid.conftest import Hands, sample_plan

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT_SHIFT = Mod.AltModifier | Mod.ShiftModifier
KEYS = (
    *((key, Mod.NoModifier) for key in (Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right)),
    *((key, Mod.ShiftModifier) for key in (Key.Key_Down, Key.Key_Up, Key.Key_Right)),
    *((key, ALT_SHIFT) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)),
    *((key, Mod.ControlModifier) for key in (Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_D)),
    *((key, Mod.NoModifier) for key in (Key.Key_F2, Key.Key_F5, Key.Key_F6, Key.Key_Escape)),
    *((key, Mod.NoModifier) for key in (Key.Key_Return, Key.Key_Tab, Key.Key_Delete)),
    (Key.Key_Backtab, Mod.ShiftModifier),
    (Key.Key_Home, Mod.ControlModifier),
    (Key.Key_F5, Mod.ShiftModifier),
    (Key.Key_A, Mod.ControlModifier),
    (Key.Key_Period, Mod.ControlModifier),
    (Key.Key_PageDown, Mod.NoModifier),
    (Key.Key_Semicolon, Mod.ControlModifier),
    (Key.Key_0, Mod.ControlModifier),
)
BLOCKS = ("một\thai\nba\tbốn\n", "1\tNhóm\n1.1\tCon\n", "Công an phường", '"a\nb"\tc', "\n")


def one_action(grid, hands, chance):
    match chance.randrange(8):
        case 0:
            hands.type(chance.choice(("đ", "Ủy ban\b", "\bâ", "công an", "thu")))
        case 1:
            hands.clipboard(chance.choice(BLOCKS))
        case 2:
            chance.choice((grid.editor.undo, grid.editor.redo))()
        case 3 if chance.random() < 0.3:
            grid.set_filter(chance.choice(("", "cong", "a")), chance.choice(list(View)))
        case _:
            hands.press(*chance.choice(KEYS))


def walk(grid, seed, length):
    start = grid.editor.plan
    hands, chance = Hands(grid), random.Random(seed)
    hands.go(21)
    tester = QAbstractItemModelTester(
        grid.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    deeds = 0
    for _ in range(length):
        before = grid.editor.plan
        one_action(grid, hands, chance)
        deeds += grid.editor.plan is not before
        assert_shows_the_plan(grid)
    assert deeds > length // 20, "a walk that changes nothing proves nothing"
    grid.session.cancel()
    while grid.editor.undo_label:
        grid.editor.undo()
    assert grid.editor.plan == start
    grid.set_filter("")
    assert_shows_the_plan(grid)
    tester.deleteLater()


def assert_shows_the_plan(grid):
    flat = grid.model.flat
    assert flat.outline is grid.editor.plan.outline(grid.table) or not flat.outline.items
    assert flat.ids == flat.wanted()


@pytest.mark.parametrize("seed", range(4))
def test_a_random_walk_is_undone_to_the_start(make_grid, seed):
    walk(make_grid(), seed, 60)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 200))
def test_a_long_random_walk_is_undone_to_the_start(make_grid, seed):
    walk(make_grid(), seed, 100)


def test_a_chosen_cell_follows_its_row(make_grid):
    grid = make_grid(sample_plan())
    index = grid.model.index(5, 1)
    assert grid.model.data(index, Qt.ItemDataRole.UserRole) == 31
    kept = QPersistentModelIndex(index)
    grid.commands.move_up([32])
    grid.commands.delete([21])
    QApplication.processEvents()
    assert grid.model.data(kept, Qt.ItemDataRole.UserRole) == 31
