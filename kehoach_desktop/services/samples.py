"""A made-up office to try the program with, and the way back to an empty one."""

from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.refusals import NoSampleError
from kehoach_desktop.services.safekeeping import Safekeeping
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.templates import NewId, Sample, Template, in_year

BEFORE_SAMPLE = "truoc-du-lieu-mau"


class Samples:
    def __init__(self, planning: Planning, staffing: Staffing, safekeeping: Safekeeping) -> None:
        self._planning = planning
        self._staffing = staffing
        self._safekeeping = safekeeping

    def load(
        self, read: Callable[[NewId], Sample], new_id: NewId, template: Template, year: int
    ) -> Plan:
        """Fill in the sample's office, people and a plan; what was there is backed up first."""
        self._safekeeping.back_up(BEFORE_SAMPLE)
        sample = read(new_id)
        self._staffing.put(*sample.parties, label="Dữ liệu mẫu: danh mục")
        office = replace(sample.office, is_sample=True)
        self._staffing.put_office(office, "Dữ liệu mẫu: cơ quan")
        return self._planning.create(
            in_year(template, year).plan, "Dữ liệu mẫu: kế hoạch", own=True
        )

    def remove(self) -> None:
        """Go back to what was there before; the sample itself stays among the backups."""
        if not self._staffing.office().is_sample:
            raise NoSampleError
        for backup in self._safekeeping.backups():
            if backup.reason == BEFORE_SAMPLE:
                self._safekeeping.restore(backup.path)
                return
        raise NoSampleError
