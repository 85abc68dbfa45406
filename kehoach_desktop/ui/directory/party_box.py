"""Chooses one party or nobody; typing letters finds a name without its accents."""

import time
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from kehoach_desktop.domain.staff import Party, display_name
from kehoach_desktop.domain.text import fold
from kehoach_desktop.ui.directory.calm_box import CalmBox

NOBODY = "–"
_PAUSE = 1.0  # seconds after which letters begin a new word


class PartyBox(CalmBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._typed_at = 0.0
        self.setView(_List(self))

    def offer(self, parties: Iterable[Party], chosen: int | None = None) -> None:
        self.clear()
        self.addItem(NOBODY, None)
        for party in parties:
            self.addItem(display_name(party), int(party.id))
        self.choose(chosen)

    def choose(self, party_id: int | None) -> None:
        self.setCurrentIndex(max(self.findData(party_id), 0) if party_id is not None else 0)

    def chosen(self) -> int | None:
        found = self.currentData()
        return found if isinstance(found, int) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if plain and letters.isprintable() and letters.strip():
            found = self.find_typed(letters)
            if found is not None:
                self.setCurrentIndex(found)
                self.activated.emit(found)
            return
        super().keyPressEvent(event)

    def find_typed(self, letters: str) -> int | None:
        """The first name, from the top, with a word that starts as typed so far."""
        now = time.monotonic()
        self._typed = letters if now - self._typed_at > _PAUSE else self._typed + letters
        self._typed_at = now
        wanted = fold(self._typed)
        names = (f" {fold(self.itemText(index))}" for index in range(self.count()))
        return next((index for index, name in enumerate(names) if f" {wanted}" in name), None)


class _List(QListView):
    """The open list searches as the closed box does."""

    def __init__(self, box: PartyBox) -> None:
        super().__init__(box)
        self._box = box

    def keyboardSearch(self, search: str) -> None:
        found = self._box.find_typed(search)
        if found is not None:
            self.setCurrentIndex(self.model().index(found, 0))
