"""The middle of the page: the paper, or what stands in its place."""

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kehoach_desktop.ui.reports.page_view import PageView
from kehoach_desktop.ui.widgets.empty_state import EmptyState


class Stage:
    def __init__(self, stack: QStackedWidget, view: PageView) -> None:
        self._stack, self._view = stack, view
        self._empty: EmptyState | None = None
        stack.addWidget(view)

    def show_pages(self) -> None:
        self._bring(self._view, self._view)

    def show_empty(self, empty: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        self._bring(empty, empty.button)
        self._view.forget()

    def _bring(self, widget: QWidget, holder: QWidget) -> None:
        """Whoever works in the middle goes on working there."""
        was_in = self._stack.isAncestorOf(QApplication.focusWidget() or self._stack)
        self._stack.setCurrentWidget(widget)
        if was_in:
            holder.setFocus()
