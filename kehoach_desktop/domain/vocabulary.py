"""The Vietnamese term that is printed or shown for each stored English value."""

from collections.abc import Mapping
from enum import Enum

from kehoach_desktop.domain.appendix import ColumnKind, Orientation, RowKind
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.checks import Code, Warn
from kehoach_desktop.domain.period import PeriodKind
from kehoach_desktop.domain.plan import CitationUse, Purpose, SectionRole
from kehoach_desktop.domain.progress import PeriodState, ProgressState, SnapshotKind
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.scoring import ScoringMethod
from kehoach_desktop.domain.staff import Level, PartyKind, PositionSystem, UnitKind
from kehoach_desktop.domain.target import Direction, Operator, Statistic
from kehoach_desktop.domain.text import squeeze

_LONGEST = 60  # characters of a text that is only quoted
_TERMS: Mapping[Enum, str] = {
    Role.LEAD: "Chủ trì",
    Role.FOCAL: "Đầu mối",
    Role.ADVISE: "Tham mưu",
    Role.PERFORM: "Thực hiện",
    Role.COORDINATE: "Phối hợp",
    Role.FOLLOW: "Theo dõi",
    Role.COMPILE: "Tổng hợp",
    Role.OVERSEE: "Lãnh đạo phụ trách",
    ColumnKind.MARKER: "TT",
    ColumnKind.TITLE: "Nội dung",
    ColumnKind.UNIT: "Đơn vị tính",
    ColumnKind.TARGET: "Chỉ tiêu",
    ColumnKind.PRODUCT: "Sản phẩm, kết quả",
    ColumnKind.OVERSEE: "Lãnh đạo phụ trách",
    ColumnKind.LEAD: "Chủ trì",
    ColumnKind.COORDINATE: "Phối hợp",
    ColumnKind.TIMEFRAME: "Thời gian thực hiện",
    ColumnKind.MAX_SCORE: "Điểm tối đa",
    ColumnKind.NOTE: "Ghi chú",
    ColumnKind.TEXT: "Cột khác",
    RowKind.GROUP: "Nhóm",
    RowKind.CRITERION: "Tiêu chí",
    RowKind.TASK: "Nhiệm vụ",
    RowKind.NOTE: "Ghi chú",
    Orientation.PORTRAIT: "Khổ dọc",
    Orientation.LANDSCAPE: "Khổ ngang",
    CitationUse.BASIS: "Căn cứ",
    CitationUse.IMPLEMENTS: "Thực hiện",
    CitationUse.ATTACHED: "Kèm theo",
    CitationUse.REFERENCE: "Dẫn chiếu",
    Purpose.REPORT: "để báo cáo",
    Purpose.PERFORM: "để thực hiện",
    Purpose.DIRECT: "để chỉ đạo",
    Purpose.INFORM: "để biết",
    Purpose.ARCHIVE: "lưu",
    SectionRole.PLAIN: "Nội dung",
    SectionRole.INTRODUCTION: "Mở đầu",
    SectionRole.GOAL: "Mục tiêu",
    SectionRole.TARGET: "Chỉ tiêu",
    SectionRole.INDEX: "Chỉ số",
    SectionRole.TASK: "Nhiệm vụ",
    SectionRole.CLAUSE: "Điểm",
    SectionRole.PARTY_LINE: "Dòng phân công",
    SectionRole.LEADER_LINE: "Lãnh đạo phụ trách",
    SectionRole.TIME_LINE: "Thời gian thực hiện",
    SectionRole.FUNDING: "Kinh phí",
    SectionRole.DUTY: "Tổ chức thực hiện",
    SectionRole.APPENDIX_REFERENCE: "Dẫn phụ lục",
    SectionRole.CLOSING: "Kết thúc",
    PeriodKind.MONTH: "Tháng",
    PeriodKind.QUARTER: "Quý",
    PeriodKind.HALF_YEAR: "6 tháng",
    PeriodKind.NINE_MONTHS: "9 tháng",
    PeriodKind.YEAR: "Năm",
    PeriodKind.CUSTOM: "Kỳ khác",
    PeriodState.OPEN: "Đang nhập",
    PeriodState.SENT: "Đã gửi",
    PeriodState.RETURNED: "Yêu cầu chỉnh lý",
    PeriodState.ACCEPTED: "Đã duyệt",
    PeriodState.CLOSED: "Đã khoá sổ",
    ProgressState.TODO: "Chưa làm",
    ProgressState.DOING: "Đang làm",
    ProgressState.DONE: "Hoàn thành",
    ProgressState.FAILED: "Không hoàn thành",
    SnapshotKind.PLAN: "Kế hoạch",
    SnapshotKind.REPORT: "Báo cáo",
    SnapshotKind.SCORES: "Bảng tự chấm điểm",
    SnapshotKind.PAPER: "Văn bản khác",
    DocumentKind.PLAN: "Kế hoạch",
    DocumentKind.APPENDICES: "Phụ lục",
    DocumentKind.REPORT: "Báo cáo kỳ",
    DocumentKind.ASSIGNMENT: "Phiếu phân công",
    DocumentKind.DUE_LIST: "Việc đến hạn",
    DocumentKind.SCORES: "Bảng tự chấm điểm",
    DocumentKind.HANDOVER: "Biên bản bàn giao",
    DocumentKind.LETTER: "Công văn, tờ trình",
    ScoringMethod.SELF: "Tự chấm",
    ScoringMethod.SURVEY: "Điều tra xã hội học",
    ScoringMethod.FIGURES: "Theo số liệu",
    PartyKind.UNIT: "Đơn vị",
    PartyKind.POSITION: "Chức danh",
    PartyKind.OFFICER: "Công chức",
    PartyKind.GROUP: "Nhóm thực hiện",
    PositionSystem.TITLES_2023: "Chức danh trước 7/2025",
    PositionSystem.OFFICES_2025: "Vị trí từ 7/2025",
    PositionSystem.LEADERSHIP: "Lãnh đạo",
    PositionSystem.OTHER: "Khác",
    Level.CENTRAL: "Trung ương",
    Level.PROVINCE: "Cấp tỉnh",
    Level.DISTRICT: "Cấp huyện",
    Level.COMMUNE: "Cấp xã",
    Level.OTHER: "Khác",
    UnitKind.PEOPLES_COMMITTEE: "Uỷ ban nhân dân",
    UnitKind.COUNCIL: "Hội đồng nhân dân",
    UnitKind.OFFICE: "Văn phòng",
    UnitKind.DIVISION: "Phòng",
    UnitKind.CENTRE: "Trung tâm",
    UnitKind.POLICE: "Công an",
    UnitKind.MILITARY: "Quân sự",
    UnitKind.PARTY: "Đảng uỷ",
    UnitKind.FRONT: "Mặt trận Tổ quốc",
    UnitKind.UNION: "Đoàn thể",
    UnitKind.DEPARTMENT: "Sở, ngành",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.HEALTH: "Y tế",
    UnitKind.NEIGHBOURHOOD: "Thôn, khu phố",
    UnitKind.BUSINESS: "Doanh nghiệp",
    UnitKind.ASSOCIATION: "Hội, hiệp hội",
    UnitKind.OTHER: "Khác",
    Operator.EQUAL: "bằng",
    Operator.AT_LEAST: "ít nhất",
    Operator.AT_MOST: "không quá",
    Operator.MORE: "trên",
    Operator.LESS: "dưới",
    Operator.ABOUT: "khoảng",
    Direction.HIGHER: "càng cao càng tốt",
    Direction.LOWER: "càng thấp càng tốt",
    Direction.UNKNOWN: "chưa rõ chiều tốt",
    Statistic.RATIO: "tỷ lệ",
    Statistic.MEDIAN: "trung vị",
    Statistic.SCORE: "điểm",
    Statistic.COUNT: "số lượng",
    Statistic.RANK: "xếp hạng",
    Statistic.DAYS: "số ngày",
    Statistic.MONEY: "số tiền",
    Statistic.OTHER: "khác",
    Code.NUMBER_REPEATED: "Số thứ tự bị lặp",
    Code.NUMBER_MISSING: "Số thứ tự bị thiếu",
    Code.NUMBER_OUT_OF_ORDER: "Số thứ tự sai trật tự",
    Code.NUMBER_STYLE_CHANGED: "Kiểu đánh số thay đổi",
    Code.NO_MARKER: "Dòng không có số thứ tự",
    Code.NO_LEAD: "Chưa có bộ phận chủ trì",
    Code.MISSPELT_PARTY: "Tên đơn vị, chức danh có thể viết sai",
    Code.TIMEFRAME_UNCLEAR: "Chưa hiểu hết thời gian thực hiện",
    Code.TIMEFRAME_BEFORE_PLAN: "Thời hạn trước kỳ của kế hoạch",
    Code.TARGET_UNCLEAR: "Chỉ tiêu không có con số",
    Code.CITATION_LATER_THAN_PLAN: "Văn bản viện dẫn có ngày sau kế hoạch",
    Code.CITATION_SIGN: "Số, ký hiệu viện dẫn viết sai dấu",
    Code.BRACKET_OPEN: "Thiếu dấu đóng ngoặc",
    Code.APPENDIX_NOT_CITED: "Phụ lục chưa được dẫn trong nội dung",
    Code.APPENDIX_ABSENT: "Phụ lục được dẫn nhưng chưa có",
    Code.NO_DOCUMENT_NUMBER: "Chưa có số văn bản",
    Code.NO_DOCUMENT_DATE: "Chưa có ngày ban hành",
    Code.NO_SIGNER: "Chưa có người ký",
}


def term(value: Enum) -> str:
    """Return what people read for a stored value."""
    return _TERMS[value]


def words_of(warn: Warn) -> str:
    """What a person reads of a warning."""
    words = term(warn.code)
    match warn.code:
        case Code.NUMBER_MISSING | Code.NUMBER_OUT_OF_ORDER | Code.NUMBER_REPEATED:
            return f"{words}, lẽ ra là {warn.detail}" if warn.detail else words
        case Code.MISSPELT_PARTY | Code.CITATION_SIGN | Code.TIMEFRAME_UNCLEAR:
            return f"{words}: {shortened(warn.detail)}"
        case Code.TIMEFRAME_BEFORE_PLAN | Code.TARGET_UNCLEAR | Code.CITATION_LATER_THAN_PLAN:
            return f"{words}: {shortened(warn.detail)}"
        case _:
            return words


def shortened(text: str) -> str:
    text = squeeze(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
