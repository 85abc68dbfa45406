"""Facts of the office that uses this data: what every document and default starts from."""

from dataclasses import field

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.plan import Recipient, SignatureBlock
from kehoach_desktop.domain.staff import UnitId
from kehoach_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """Facts of the office that uses the data."""

    name: str = ""  # "UBND xã Bình Minh"
    agency_lines: tuple[str, ...] = ()  # as printed at the top left
    superior_lines: tuple[str, ...] = ()
    place: str = ""
    unit_id: UnitId | None = None
    user: str = ""  # who works at this PC: the journal's "who"
    receiver: str = ""  # whom reports go to
    recipients: tuple[Recipient, ...] = ()
    signature: SignatureBlock = field(default_factory=SignatureBlock)
    backup_folder: str = ""
    form: Form = field(default_factory=Form)  # of every document that has no form of its own
    is_sample: bool = False
