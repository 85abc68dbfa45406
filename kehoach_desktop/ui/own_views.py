"""Ways of looking at rows that a person keeps under a name, from one start to the next."""

import json
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.text import fold, sort_key
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.preferences import Preferences


class OwnView(NamedTuple):
    """Words and a ready view together; the name is what the menu shows."""

    name: str
    words: str
    view: View = View.ALL


class OwnViews(QObject):
    """Kept with this PC's preferences: how somebody looks at a plan is no part of the plan.

    Without preferences they last as long as the window.
    """

    changed = Signal()

    def __init__(
        self, preferences: Preferences | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._views = _read(preferences.views) if preferences is not None else []

    def all(self) -> tuple[OwnView, ...]:
        return tuple(sorted(self._views, key=lambda each: sort_key(each.name)))

    def named(self, name: str) -> OwnView | None:
        """Names that differ by accents or case alone would be one to the eye."""
        return next((each for each in self._views if fold(each.name) == fold(name)), None)

    def put(self, view: OwnView) -> None:
        """A new one, or another meaning for a known name."""
        self._views = [each for each in self._views if fold(each.name) != fold(view.name)]
        self._views.append(view)
        self._keep()

    def rename(self, view: OwnView, name: str) -> OwnView:
        renamed = view._replace(name=name)
        self._views = [each for each in self._views if each != view]
        self.put(renamed)
        return renamed

    def remove(self, view: OwnView) -> None:
        self._views = [each for each in self._views if each != view]
        self._keep()

    def _keep(self) -> None:
        if self._preferences is not None:
            stored = [(each.name, each.words, each.view.name) for each in self._views]
            self._preferences.views = json.dumps(stored, ensure_ascii=False)
        self.changed.emit()


def _read(stored: str) -> list[OwnView]:
    """A damaged list counts as none, a view this version does not know as all rows."""
    try:
        return [
            OwnView(str(name), str(words), View.__members__.get(view, View.ALL))
            for name, words, view in json.loads(stored or "[]")
        ]
    except (ValueError, TypeError):
        return []
