"""A long plan and its progress, the same in every run, and a raw connection to compare with."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from random import Random

from kehoach_desktop.domain.appendix import PartId, Row, RowId, RowKind, Table
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import OwnerId, Plan, PlanHead, PlanId
from kehoach_desktop.domain.progress import (
    PeriodId,
    Progress,
    ProgressId,
    ProgressState,
    ReportingPeriod,
)
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.storage.engine import PRAGMAS
from kehoach_desktop.storage.unit_of_work import DataFile

AT = datetime(2026, 3, 12, 10, 32, 5)  # noqa: DTZ001 - local time, as the store keeps it
WHO = "Nguyễn Văn A"
FEW, ROWS, ENTRIES = 50, 5_000, 100_000
# What reports on progress are made of; a text of eight has about 130 letters.
PHRASES = tuple(
    """công khai|thủ tục hành chính|kế hoạch cải cách hành chính|triển khai thực hiện
    báo cáo kết quả|niêm yết đầy đủ|đúng hạn|hồ sơ trực tuyến|dịch vụ công|số hóa hồ sơ
    giải quyết thủ tục|trả lời
    phản ánh, kiến nghị|tuyên truyền|tập huấn nghiệp vụ|cán bộ, công chức|chuyên môn|Văn phòng
    thống kê số liệu|địa chính|tài nguyên môi trường|lao động|người có công|nông nghiệp|đất đai
    hộ tịch|chứng thực|bộ phận một cửa|liên thông|mức độ hài lòng|người dân|doanh nghiệp|chỉ tiêu
    phần trăm|tăng so với cùng kỳ|giảm so với năm trước|trong tháng|hằng quý|văn bản chỉ đạo
    kiểm tra|giám sát|khắc phục tồn tại|hạn chế|rút ngắn thời gian|công bố trên trang thông tin
    công tác tham mưu|hướng dẫn|thông báo|tổng hợp|đối thoại với người dân|khảo sát""".replace(
        "\n    ", "|"
    ).split("|")
)

YEAR = ReportingPeriod(
    PeriodId(1), Period(PeriodKind.YEAR, 2026), date(2025, 12, 15), date(2026, 12, 14)
)


def raw_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def sample_plan(new_id: Callable[[], int], rows: int) -> Plan:
    table = Table(PartId(new_id()))
    placed: list[tuple[Row, int | None]] = []
    assignments: dict[OwnerId, tuple[Assignment, ...]] = {}
    group = None
    for number in range(rows):
        is_group = number % 10 == 0
        kind = RowKind.GROUP if is_group else RowKind.CRITERION
        title = f"Tiêu chí số {number} về cải cách thủ tục hành chính"
        cells = {
            "lead": "Công chức Văn phòng - Thống kê",
            "coordinate": "Các công chức; đơn vị có liên quan",
            "timeframe": "Thường xuyên",
        }
        row = Row(RowId(new_id()), kind, str(number), title, cells)
        placed.append((row, None if is_group else group))
        group = row.id if is_group else group
        assignments[row.id] = tuple(
            Assignment(
                AssignmentId(new_id()),
                role,
                cells["lead"],
                PartyRef(PartyKind.UNIT, 1 + number % 9),
            )
            for role in (Role.LEAD, Role.COORDINATE)
        )
    return Plan(
        PlanId(new_id()),
        PlanHead(subject="Kế hoạch dài", plan_year=2026),
        Outline.build([(table, None)]),
        {table.id: Outline.build(placed)},
        assignments,
    )


def added(file: DataFile, rows: int) -> Plan:
    plan = sample_plan(file.new_id, rows)
    with file.unit_of_work() as work:
        work.plans.add(plan, AT)
        work.tracking.put_period(YEAR)
        work.commit()
    return plan


def entries(plan: Plan, *, texts: bool) -> list[Progress]:
    random = Random(20)
    rows = [row.id for row in plan.all_rows()]
    return [
        Progress(
            ProgressId(10_000_000 + number),
            rows[number % len(rows)],
            YEAR.id,
            AT,
            WHO,
            ProgressState.DOING,
            number % 101,
            None,
            " ".join(random.choices(PHRASES, k=8)) if texts else "",
        )
        for number in range(ENTRIES)
    ]
