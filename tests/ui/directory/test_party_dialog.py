"""The dialog for a new party is as high as its fields ask, and then as a person wants it."""

from datetime import date

from kehoach_desktop.domain.staff import Directory, Officer, OfficerId, PartyKind
from kehoach_desktop.ui.dialogs.party import PartyDialog
from kehoach_desktop.ui.directory.register import Register

_KNOWN = Directory(officers=(Officer(OfficerId(1), "Nguyễn Văn A"),))


def opened(window, kind):
    dialog = PartyDialog(window, kind, Register(_KNOWN, date(2026, 9, 15)), 2)
    dialog.show()
    return dialog


def test_it_is_as_high_as_the_fields_of_its_kind(window, qtbot):
    heights = []
    for kind in (PartyKind.GROUP, PartyKind.OFFICER):
        dialog = opened(window, kind)
        bar = dialog._ui.scroll.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: not bar.isVisible())
        heights.append(dialog.height())
        dialog.reject()
    assert heights == sorted(set(heights))


def test_the_height_a_person_gave_it_stays_while_fields_are_left(window):
    dialog = opened(window, PartyKind.GROUP)
    dialog.resize(dialog.width(), dialog.height() + 60)
    given = dialog.height()
    dialog._look_for_likeness()
    assert dialog.height() == given
