"""Short ways to make domain values; each test names only what it is about."""

from itertools import count

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    PartId,
    Row,
    RowId,
    RowKind,
    Table,
)
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Plan, PlanHead, PlanId
from kehoach_desktop.domain.staff import (
    Directory,
    GroupId,
    Officer,
    OfficerId,
    PartyGroup,
    Position,
    PositionId,
    Unit,
    UnitId,
)

APPENDIX, TABLE = PartId(1), PartId(2)
_COLUMNS = (
    (PartId(3), "marker", "TT", ColumnKind.MARKER),
    (PartId(4), "title", "Lĩnh vực, tiêu chí", ColumnKind.TITLE),
    (PartId(5), "lead", "Bộ phận chủ trì", ColumnKind.LEAD),
    (PartId(6), "coordinators", "Bộ phận phối hợp", ColumnKind.COORDINATE),
    (PartId(7), "timeframe", "Thời gian thực hiện", ColumnKind.TIMEFRAME),
)
FIRST_FREE_ID = 100


def a_row(
    row_id, title="Tiêu chí", *, marker=None, lead="", time="", kind=RowKind.CRITERION, **cells
):
    named = {"lead": lead, "timeframe": time, **cells}
    filled = {key: text for key, text in named.items() if text}
    return Row(RowId(row_id), kind, marker, title, filled)


def a_group(row_id, title="Nhóm", *, marker=None):
    return a_row(row_id, title, marker=marker, kind=RowKind.GROUP)


def a_plan(*placed, head=None, plan_id=10, **fields):
    """A plan with one appendix and one table; `placed` are rows, or (row, parent id) pairs."""
    pairs = [each if type(each) is tuple else (each, None) for each in placed]
    columns = [
        (Column(part_id, key, header, kind), TABLE) for part_id, key, header, kind in _COLUMNS
    ]
    parts = [(Appendix(APPENDIX, "Phụ lục I", ("CHỈ SỐ",)), None), (Table(TABLE), APPENDIX)]
    return Plan(
        id=PlanId(plan_id),
        head=head or PlanHead(subject="Nâng cao các chỉ số", plan_year=2026),
        parts=Outline.build([*parts, *columns]),
        rows={TABLE: Outline.build(pairs)} if pairs else {},
        **fields,
    )


def a_directory():
    """A commune's units and posts with the aliases that real plans use."""
    return Directory(
        units=(
            Unit(UnitId(501), "Văn phòng HĐND và UBND", "VP"),
            Unit(UnitId(502), "Phòng Văn hóa - Xã hội", "PVHXH"),
            Unit(UnitId(503), "Công an phường"),
        ),
        positions=(
            Position(PositionId(511), "Văn phòng - thống kê", "VPTK"),
            Position(PositionId(512), "Văn hóa - xã hội", "VHXH"),
        ),
        officers=(
            Officer(OfficerId(521), "Nguyễn Văn A", PositionId(511)),
            Officer(OfficerId(522), "Trần Thị B", PositionId(512)),
        ),
        groups=(PartyGroup(GroupId(531), "Các công chức có liên quan"),),
    )


def ids(start=FIRST_FREE_ID):
    """A source of new ids."""
    return count(start).__next__
