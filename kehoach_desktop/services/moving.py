"""One file that carries everything to another computer, and the way in there."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.ports import Check, Clock
from kehoach_desktop.services.safekeeping import Backup, Contents
from kehoach_desktop.services.staffing import Staffing

SUFFIX = ".khm"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What such a file holds, once every part of it has been read and found whole."""

    path: Path
    at: datetime
    office: str
    contents: Contents
    documents: int  # files of evidence
    size: int


class Carrier(Protocol):
    """Packs and unpacks; what it gives back was read again and compared by its hashes."""

    def pack(self, target: Path, at: datetime, office: str, check: Check) -> Parcel: ...
    def look(self, source: Path, check: Check) -> Parcel: ...
    def unpack(self, source: Path, at: datetime, check: Check) -> Backup: ...


class Moving:
    def __init__(self, carrier: Carrier, staffing: Staffing, clock: Clock) -> None:
        self._carrier = carrier
        self._staffing = staffing
        self._clock = clock

    def pack(self, target: Path, check: Check) -> Parcel:
        """Everything as it is now; the file replaces an older one only when it is whole."""
        return self._carrier.pack(target, self._clock(), self._staffing.office().name, check)

    def look(self, source: Path, check: Check) -> Parcel:
        return self._carrier.look(source, check)

    def bring_in(self, source: Path, check: Check) -> Backup:
        """Take the other computer's place; what was here becomes a backup, and is returned."""
        return self._carrier.unpack(source, self._clock(), check)

    def suggested_name(self) -> str:
        """ChuyenMay-20261125-1032.khm: sorts by day, and says what it is."""
        return f"ChuyenMay-{self._clock():%Y%m%d-%H%M}{SUFFIX}"
