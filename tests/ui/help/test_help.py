"""The help: every page reachable, every key it names real, F1 opens the one that fits."""

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop import paths
from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.help import card
from kehoach_desktop.ui.help.manual import CARD, FIRST, read_manual
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.theme import Theme
from tools.screen_builders import window_over
from tools.screen_stage import open_stage
from tools.screens import put_away

MANUAL = read_manual(paths.resources() / "help")
MOST_PAGES, MOST_LINES = 20, 45


@pytest.fixture(scope="module")
def stage(tmp_path_factory, qapp):
    with open_stage(tmp_path_factory.mktemp("stage")) as opened:
        yield opened


@pytest.fixture
def window(stage, wardrobe, qtbot):
    stylesheet.apply(wardrobe, Theme())
    window = window_over(stage, stage.full)
    window.make_all_pages()
    window.shell.activateWindow()
    qtbot.waitUntil(window.shell.isActiveWindow)
    for key in [room.destination.key for room in window.rooms()]:
        window.page(key)
    yield window
    put_away(window.shell)


@pytest.fixture
def help_page(window):
    return window.page("help")


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def normal(keys):
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def real_keys(window, help_page):
    """Those of every command of the window and of every page, and those of a cell."""
    found = {normal(keys) for _, keys in card.CELL_KEYS}
    for offer in help_page._offers():
        for action in offer.actions:
            found.update(normal(keys) for keys in card.keys_of(action))
    return found


def test_the_pages_are_few_and_short():
    assert 10 <= len(MANUAL) <= MOST_PAGES
    for topic in MANUAL:
        assert topic.title, topic.name
        assert len(topic.text.splitlines()) <= MOST_LINES, topic.name


def test_every_link_leads_to_a_page():
    names = {topic.name for topic in MANUAL} | {CARD}
    assert [link for topic in MANUAL for link in topic.links() if link not in names] == []


def test_every_page_is_in_the_list_and_shown(help_page):
    shown = []
    for place in range(help_page._ui.topics.count()):
        help_page._ui.topics.setCurrentRow(place)
        shown.append(help_page._ui.text.toPlainText().splitlines()[0])
    assert shown == [*(topic.title for topic in MANUAL), card.TITLE]


def test_every_key_that_a_page_names_is_one_of_a_command(window, help_page):
    real = real_keys(window, help_page)
    named = [(topic.name, keys) for topic in MANUAL for keys in topic.named_keys()]
    assert len(named) > 30
    assert [each for each in named if normal(each[1]) not in real] == []


def test_the_card_has_every_key_of_every_command(window, help_page):
    help_page.show_topic(CARD)
    text = help_page._ui.text.toPlainText()
    for offer in help_page._offers():
        for action in offer.actions:
            for keys in card.keys_of(action)[:1]:
                assert keys in text, action.text()


def test_a_link_is_followed_by_a_click(help_page):
    help_page.show_topic(FIRST)
    help_page._ui.text.anchorClicked.emit("giao-viec")
    assert help_page.topic() == "giao-viec"


@pytest.mark.parametrize(
    ("bring", "topic"),
    [
        (lambda plans: None, "bang-phu-luc"),
        (lambda plans: plans.view.show_tab(TEXT), "van-ban"),
        (lambda plans: plans.view.find_bar.open_bar(with_replace=False), "tim-thay"),
        (lambda plans: plans.show_rows(View.UNASSIGNED), "loc"),
    ],
)
def test_f1_opens_the_page_of_what_is_in_front_and_escape_goes_back(window, bring, topic):
    plans = window.go_to("plan")
    bring(plans)
    QApplication.processEvents()
    press(Qt.Key.Key_F1)
    assert window.current_key() == "help"
    assert window.page("help").topic() == topic
    press(Qt.Key.Key_Escape)
    assert window.current_key() == "plan"


@pytest.mark.parametrize(
    ("key", "topic"),
    [
        ("directory", "danh-muc"),
        ("history", "hoan-tac"),
        ("settings", "cai-dat"),
        ("reports", "bao-cao"),
    ],
)
def test_other_pages_have_their_own_help(window, key, topic):
    window.go_to(key)
    press(Qt.Key.Key_F1)
    assert window.page("help").topic() == topic


def test_ctrl_slash_shows_the_card_of_keys(window):
    window.go_to("plan")
    press(Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert window.page("help").topic() == CARD
    press(Qt.Key.Key_Escape)
    assert window.current_key() == "plan"


def test_the_card_is_one_printed_page(help_page, tmp_path):
    help_page.show_topic(CARD)
    help_page.write_pdf(tmp_path / "phim-tat.pdf")
    reader = pypdf.PdfReader(tmp_path / "phim-tat.pdf")
    assert len(reader.pages) == 1
    assert "Ctrl+G" in reader.pages[0].extract_text()
    assert reader.metadata.title == card.TITLE


def test_the_printed_page_is_black_in_the_dark_too(help_page, wardrobe, tmp_path):
    stylesheet.apply(wardrobe, Theme(dark=True))
    help_page.show_topic(FIRST)
    help_page.write_pdf(tmp_path / "bat-dau.pdf")
    assert len(pypdf.PdfReader(tmp_path / "bat-dau.pdf").pages) == 1
