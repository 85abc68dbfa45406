"""The names that an import taught the directory: they go and come back with its step."""

from collections.abc import Sequence

from kehoach_desktop.services.importing import Alias
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor


class AcceptedNames:
    def __init__(self, context: Context, aliases: Sequence[Alias]) -> None:
        self._context, self._aliases = context, aliases
        self.editor: PlanEditor | None = None  # of the plan that the rows went to

    def take_back(self) -> None:
        self._context.importing().forget(self._aliases)
        self.show()

    def do_again(self) -> None:
        self._context.importing().accept(self._aliases)
        self.show()

    def show(self) -> None:
        if self.editor is not None:
            self.editor.directory = self._context.staffing.directory()
