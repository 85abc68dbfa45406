"""One window per data folder: a second start brings the first one to the front and ends."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "window.lock"
_PATIENCE_MS = 2000  # the first window may hold the lock a moment before it listens


class SingleInstance(QObject):
    """The lock file tells who is first; a local socket carries the wish to be seen."""

    raise_wished = Signal()
    file_wished = Signal(object)  # the Path that the other start was asked to open

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(folder)
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self.after_sudden_end = (folder / LOCK_NAME).exists()  # whoever ends in order removes it
        self._lock.setStaleLockTime(0)  # a day-long lock is not stale; a dead holder's is
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Whether this is the first start. A folder that takes no lock is the store's to judge."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Apart from `claim`, as the socket library is not needed for the first paint."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(self._name)  # what a killed start left; the lock is ours
        self._server.listen(self._name)

    def raise_first(self, file: Path | None = None) -> bool:
        """Ask the window that holds the folder to show itself; False if it does not answer."""
        from PySide6.QtCore import QDeadlineTimer, QThread  # noqa: PLC0415
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(deadline.remainingTime()):
                words = "" if file is None else str(file.absolute())
                socket.write(f"{words}\n".encode())
                # Windows drops what was not yet read when its writer goes: wait for the answer.
                socket.waitForDisconnected(deadline.remainingTime())
                return True  # to knock is to ask
            QThread.msleep(50)
        return False

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        if self._server is not None:
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self.raise_wished.emit()
            self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        """One line: the file's path, or nothing. Hanging up tells the other start that it came."""
        if socket.canReadLine():
            words = bytes(socket.readLine().data()).decode("utf-8", "replace").removesuffix("\n")
            socket.disconnectFromServer()
            if words:
                self.file_wished.emit(Path(words))


def server_name(folder: Path) -> str:
    place = str(folder.resolve()).encode()
    digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
    return f"kehoach-{digest.toHex().toStdString()[:16]}"
