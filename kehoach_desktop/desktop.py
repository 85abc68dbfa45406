"""Runs the window over a data folder: paints first, then opens the data and brings in the pages."""

import gc
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop import paths
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell, bare_application
from kehoach_desktop.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.app import Workplace
    from kehoach_desktop.services.errors import StorageError
    from kehoach_desktop.services.relocating import Relocating
    from kehoach_desktop.services.templates import Template
    from kehoach_desktop.ui.context import Context
    from kehoach_desktop.ui.faults import Faults
    from kehoach_desktop.ui.main_window import MainWindow
    from kehoach_desktop.ui.workspace import Workspace


_SAMPLE_TEMPLATE = "four_indices_2025.json"


def run(folder: Path, file: Path | None = None) -> int:
    app = bare_application(sys.argv[:1])
    instance = SingleInstance(folder)
    first = instance.claim()
    if not first and instance.raise_first(file):
        return 0
    desktop = Desktop(app, folder, instance)
    desktop.start(file)
    try:
        return app.exec()
    finally:
        desktop.close()


class Desktop(QObject):
    """Owns what lives as long as the program: the window, the log, the opened folder."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        instance: SingleInstance,
        relocating: "Relocating | None" = None,
    ) -> None:
        super().__init__(app)
        self._relocating = relocating
        self._app = app
        self._folder = folder
        self._instance = instance
        self._preferences = Preferences(folder)
        theme.remember(app, self._preferences.theme())
        self.shell = Shell(self._preferences.geometry)
        self._open_data = ExitStack()
        self._session_ends = False
        self._files: list[Path] = []
        self.window: MainWindow | None = None
        self.workspace: Workspace | None = None
        self._faults: Faults | None = None

    def start(self, file: Path | None = None) -> None:
        """A file that the program was started with is brought in once the data is open."""
        self._files = [file] if file is not None else []
        self.shell.painted.connect(lambda: QTimer.singleShot(0, self, self._furnish))
        self.shell.appear()

    def close(self) -> None:
        """When the session ends, the system grants seconds: the next start makes the backup."""
        self.shell.hide()
        if self.workspace is not None:
            self.workspace.finish(back_up=not self._session_ends)
        # No timer of a page may come to the data once it is closed.
        self.shell.deleteLater()
        QApplication.sendPostedEvents(self.shell, QEvent.Type.DeferredDelete)
        self._open_data.close()
        self._instance.release()
        if self._faults is not None:
            self._faults.remove()

    # Everything below runs after the first paint: its imports are no part of the start.

    def _furnish(self) -> None:
        """Rows first; the log and the ear for a second start come as soon as they are painted."""
        from kehoach_desktop.ui import application  # noqa: PLC0415
        from kehoach_desktop.ui.main_window import MainWindow  # noqa: PLC0415

        try:
            application.set_up(self._app, theme.current())
            self.window = MainWindow(self.shell, self._preferences)
            self._open_at_its_place(self.window)
        finally:
            self._watch()
        gc.freeze()  # what the start made stays for good
        application.collect_seldom()
        gc.enable()

    def _watch(self) -> None:
        from kehoach_desktop.ui.crash_dialog import CrashTeller  # noqa: PLC0415
        from kehoach_desktop.ui.dialog_help import DialogHelp  # noqa: PLC0415
        from kehoach_desktop.ui.faults import Faults  # noqa: PLC0415
        from kehoach_desktop.ui.icons import application_icon  # noqa: PLC0415

        self._faults = Faults(paths.log_folder(), self)
        self._faults.install()
        if self.window is not None:
            teller = CrashTeller(self.shell, paths.log_folder(), self.window.show_notice)
            self._faults.found.connect(teller.tell)
        self._app.setWindowIcon(application_icon())
        DialogHelp(self._app, paths.resources() / "help", self.shell)
        self._app.commitDataRequest.connect(self._end_session)
        self._listen()

    def _listen(self) -> None:
        self._instance.raise_wished.connect(self.shell.raise_to_front)
        # Queued: reading a file is more than a socket's own signal can wait for.
        self._instance.file_wished.connect(self._take_file, Qt.ConnectionType.QueuedConnection)
        self._instance.listen()

    def _open_at_its_place(self, window: "MainWindow") -> None:
        """Data that is not on a disk of this computer is told of before it is touched."""
        from kehoach_desktop import app  # noqa: PLC0415
        from kehoach_desktop.services.relocating import Drive  # noqa: PLC0415

        relocating = self._relocating or app.relocating()
        drive = relocating.drive_of(self._folder)
        if drive is Drive.NETWORK:
            from kehoach_desktop.ui.startup import tell_network  # noqa: PLC0415

            tell_network(window, self._folder, relocating, lambda home: self._move(window, home))
            return
        self._open(window)
        if drive is Drive.REMOVABLE and self.workspace is not None:
            from kehoach_desktop.ui.startup import tell_removable  # noqa: PLC0415

            tell_removable(window, self._folder)

    def _move(self, window: "MainWindow", home: Path) -> None:
        """Go on with the data of this computer, as if the program had been started with it."""
        other = SingleInstance(home)
        if not other.claim() and other.raise_first():
            self.shell.close()
            return
        self._instance.release()
        self._instance, self._folder = other, home
        self._preferences.move_to(home)
        self._listen()
        window.close_bar()
        self._open(window)

    def _open(self, window: "MainWindow") -> None:
        from kehoach_desktop.app import open_workplace  # noqa: PLC0415
        from kehoach_desktop.services.errors import StorageError  # noqa: PLC0415

        try:
            workplace = self._open_data.enter_context(
                open_workplace(self._folder, prove=self._instance.after_sudden_end)
            )
            workplace.planning.entries()  # a file may open and still be broken where plans are
        except StorageError as error:
            self._refuse(window, error)
        except OSError as error:
            self._refuse(window, StorageError(Path(error.filename or self._folder)))
        else:
            self._bring_in(window, workplace)
            if self._instance.after_sudden_end:
                self._instance.after_sudden_end = False
                QTimer.singleShot(0, self, lambda: self._say_recovered(window, workplace))

    def _say_recovered(self, window: "MainWindow", workplace: "Workplace") -> None:
        from kehoach_desktop.services.messages import recovered  # noqa: PLC0415
        from kehoach_desktop.ui.notices import Notice, Tone  # noqa: PLC0415

        last = next(iter(workplace.planning.steps(limit=1)), None)
        if last is not None:
            message = recovered(last.at)
            rest = f"{message.kept} {message.to_do}"
            window.show_notice(Notice(Tone.OK, message.happened, rest, message.code))

    def _refuse(self, window: "MainWindow", error: "StorageError") -> None:
        from kehoach_desktop.app import rescuing  # noqa: PLC0415
        from kehoach_desktop.ui.startup import tell_refused  # noqa: PLC0415

        self._open_data.close()
        tell_refused(
            window, error, self._folder, lambda: self._open(window), rescuing(self._folder)
        )

    def _bring_in(self, window: "MainWindow", workplace: "Workplace") -> None:
        from kehoach_desktop.ui.appearance import Appearance  # noqa: PLC0415
        from kehoach_desktop.ui.workspace import Workspace  # noqa: PLC0415

        self.workspace = Workspace(
            window,
            context_of(workplace, self._folder),
            Appearance(self._app, self._preferences),
            self._preferences,
            changed_at=lambda: _changed_at(workplace.file.path),
        )
        self.workspace.open()
        # The workspace goes with the window, and this with it, should the window close at once.
        QTimer.singleShot(0, self.workspace, lambda: self._prepare_writing(workplace))
        self._hand_files()

    def _prepare_writing(self, workplace: "Workplace") -> None:
        """Beside the window, so that neither the rows nor the first edit waits for it."""

        def prepare() -> None:
            workplace.file.prepare_writing()
            # What the first edit and the first paste would have to load.
            from kehoach_desktop.domain import changes, parties  # noqa: F401, PLC0415
            from kehoach_desktop.ui.grid import (  # noqa: F401, PLC0415
                cell_editor,
                paste,
                suggestion_popup,
            )

        preparing = Thread(target=prepare, name="prepare writing")
        preparing.start()
        self._open_data.callback(preparing.join)

    def _take_file(self, file: Path) -> None:
        """Another start was asked to open it, and this window is the one there is."""
        self._files.append(file)
        self._hand_files()

    def _hand_files(self) -> None:
        if self.workspace is not None and self._files:
            files, self._files = self._files, []
            self.workspace.open_files(files)

    def _end_session(self) -> None:
        """Everything is on disk but the field being typed into; leaving it saves it."""
        self._session_ends = True
        if self.window is not None:
            self.window.keep()


def context_of(workplace: "Workplace", folder: Path) -> "Context":
    from kehoach_desktop import app  # noqa: PLC0415
    from kehoach_desktop.ui.context import Context  # noqa: PLC0415

    shipped, own = paths.resources() / "templates", folder / "templates"

    def templates() -> "Sequence[Template]":
        from kehoach_desktop.exchange import templates as files  # noqa: PLC0415

        return (*files.list_templates(shipped), *files.own_templates(own))

    def read_template(path: Path) -> "Template":
        from kehoach_desktop.exchange import templates as files  # noqa: PLC0415

        return files.read_template(path)

    def load_sample() -> None:
        workplace.load_sample(read_template(shipped / _SAMPLE_TEMPLATE), app.now().year)

    def remove_sample() -> None:
        workplace.samples.remove()

    return Context(
        planning=workplace.planning,
        staffing=workplace.staffing,
        tracking=lambda: workplace.tracking,
        criteria=lambda: workplace.criteria,
        safekeeping=lambda: workplace.safekeeping,
        documents=workplace.documents,
        issuing=workplace.issuing,
        printing=workplace.printing,
        importing=workplace.importing,
        read_file=workplace.read_file,
        moving=workplace.moving,
        rescuing=workplace.rescuing,
        new_id=workplace.file.new_id,
        clock=app.now,
        templates=templates,
        read_template=read_template,
        load_sample=load_sample,
        remove_sample=remove_sample,
        data_folder=folder,
        log_folder=paths.log_folder,
    )


def _changed_at(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime).astimezone()
