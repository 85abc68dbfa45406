"""Faults a person can meet, said in three parts: what happened, what is kept, what to do."""

from datetime import datetime
from typing import NamedTuple

from kehoach_desktop.domain.errors import DomainError, PlanFormatError
from kehoach_desktop.domain.staff import display_name
from kehoach_desktop.domain.staff_edits import PartyInUseError
from kehoach_desktop.files import FileHeldError
from kehoach_desktop.services.errors import (
    DamagedFileError,
    DamagedForeignFileError,
    DiskFullError,
    EmptyFileError,
    LockedFileError,
    MissingFileError,
    NetworkFolderError,
    NewerFileError,
    NotOurFileError,
    OldWordFileError,
    ProtectedFileError,
    ReadOnlyFileError,
    StorageError,
    TooLargeFileError,
    UnknownFileError,
)
from kehoach_desktop.services.refusals import (
    ChangedPaperError,
    LockedPeriodError,
    NeedsPeriodError,
    NeedsWordsError,
    NobodyAssignedError,
    NoCriteriaError,
    NoSampleError,
    UnknownNameError,
    UnknownPlanError,
    Wanted,
)


class Message(NamedTuple):
    code: str
    happened: str
    kept: str
    to_do: str

    def __str__(self) -> str:
        return f"{self.code}: {self.happened} {self.kept} {self.to_do}"


def message_for(error: DomainError | StorageError | FileHeldError) -> Message:
    match error:
        case PartyInUseError():
            return Message(
                "KH-214",
                f"Không bỏ được {display_name(error.party)} khỏi danh mục.",
                "Việc đã giao và danh mục giữ nguyên.",
                "Đã có việc giao cho, hoặc mục khác nhắc đến; hãy dùng Thôi dùng thay cho xoá.",
            )
        case DomainError():
            return _domain_message(error)
        case FileHeldError(target=target, kept=kept):
            return Message(
                "KH-104",
                f"Tệp {target.name} đang mở ở chương trình khác nên chưa thay được.",
                f"Tệp cũ còn nguyên; bản mới đã ghi ở {kept}.",
                "Hãy đóng tệp kia rồi xuất lại, hoặc dùng bản mới này.",
            )
        case NewerFileError(found=found, known=known):
            return Message(
                "KH-140",
                f"Dữ liệu {error.path.name} do bản chương trình mới hơn tạo ra "
                f"(mức {found}, máy này đọc được đến mức {known}).",
                "Tệp được giữ nguyên.",
                "Hãy cài bản chương trình mới rồi mở lại.",
            )
        case _:
            happened, whole, to_do = _STORAGE[type(error)]
            return Message(_CODES[type(error)], happened.format(error.path), whole, to_do)


def _domain_message(error: DomainError) -> Message:
    match error:
        case UnknownPlanError():
            return Message(
                "KH-201",
                f"Không có kế hoạch mang mã {error.plan_id}.",
                "Dữ liệu chưa thay đổi.",
                "Hãy xem mã đúng bằng lệnh kehoach plans.",
            )
        case PlanFormatError():
            return Message(
                "KH-202",
                f"Tệp không đúng mẫu ở chỗ {error.where}.",
                "Dữ liệu chưa thay đổi.",
                "Hãy lấy lại tệp từ nơi gửi, hoặc chọn tệp khác.",
            )
        case LockedPeriodError():
            return Message(
                "KH-203",
                f"Kỳ {error.period.period.label} đã gửi nên không nhập thêm được.",
                "Số liệu đã gửi được giữ nguyên.",
                "Hãy mở lại kỳ và ghi lý do, rồi nhập.",
            )
        case NeedsWordsError():
            return _WANTED[error.wanted]
        case UnknownNameError():
            return Message(
                "KH-211",
                f"Danh mục không có đúng một người hay đơn vị nào tên {error.name}.",
                "Dữ liệu chưa thay đổi.",
                "Hãy xem tên đúng trong Danh mục rồi làm lại.",
            )
        case _:
            return _DOMAIN.get(type(error), _NO_LONGER_FITS)


def recovered(last: datetime) -> Message:
    """After a sudden end, once the whole file was checked."""
    return Message(
        "KH-160",
        "Lần trước máy tắt đột ngột.",
        f"Mọi nội dung đã nhập đến {last:%H:%M:%S} ngày {last.day}/{last.month} còn nguyên;",
        "dữ liệu đã kiểm tra: tốt.",
    )


_NO_LONGER_FITS = Message(
    "KH-200",
    "Việc vừa làm không còn khớp với kế hoạch đang mở.",
    "Kế hoạch chưa thay đổi.",
    "Hãy mở lại kế hoạch rồi làm lại.",
)
_NOTHING_WRITTEN = "Chưa có tệp nào được ghi."
_WANTED: dict[Wanted, Message] = {
    Wanted.RECEIVER: Message(
        "KH-208",
        "Chưa biết văn bản gửi cho nơi nào.",
        _NOTHING_WRITTEN,
        "Hãy ghi nơi nhận báo cáo trong Cài đặt, hoặc ghi nơi nhận cho riêng văn bản này.",
    ),
    Wanted.GIVER: Message(
        "KH-209",
        "Chưa biết bên giao trong biên bản bàn giao là ai.",
        _NOTHING_WRITTEN,
        "Hãy chọn người hoặc đơn vị giao việc rồi làm lại.",
    ),
    Wanted.TAKER: Message(
        "KH-210",
        "Chưa biết bên nhận trong biên bản bàn giao là ai.",
        _NOTHING_WRITTEN,
        "Hãy chọn người hoặc đơn vị nhận việc rồi làm lại.",
    ),
}
_DOMAIN: dict[type[DomainError], Message] = {
    NeedsPeriodError: Message(
        "KH-204",
        "Chưa mở kỳ báo cáo đó, hoặc chưa nói là kỳ nào.",
        _NOTHING_WRITTEN,
        "Hãy mở kỳ rồi làm lại, ví dụ --period 2026-Q3.",
    ),
    ChangedPaperError: Message(
        "KH-213",
        "Bản đã khoá không còn đúng từng byte như lúc khoá.",
        "Không có gì được in hay ghi ra.",
        "Hãy bấm Kiểm tra dữ liệu, và lấy bản này từ bản sao lưu.",
    ),
    NobodyAssignedError: Message(
        "KH-205",
        "Kế hoạch chưa có dòng nào giao cho người hay đơn vị trong danh mục.",
        _NOTHING_WRITTEN,
        "Hãy phân công rồi xuất lại.",
    ),
    NoCriteriaError: Message(
        "KH-206",
        "Chưa có bộ tiêu chí chấm điểm.",
        _NOTHING_WRITTEN,
        "Hãy thêm bộ tiêu chí rồi xuất lại.",
    ),
    NoSampleError: Message(
        "KH-207",
        "Không có dữ liệu mẫu để xoá.",
        "Dữ liệu chưa thay đổi.",
        "Hãy xem các bản sao lưu trong Lịch sử nếu cần quay lại trước đó.",
    ),
}

_CODES: dict[type[StorageError], str] = {
    StorageError: "KH-100",
    DiskFullError: "KH-101",
    ReadOnlyFileError: "KH-102",
    MissingFileError: "KH-103",
    NetworkFolderError: "KH-105",
    DamagedFileError: "KH-110",
    NotOurFileError: "KH-111",
    LockedFileError: "KH-150",
    ProtectedFileError: "KH-120",
    OldWordFileError: "KH-131",
    TooLargeFileError: "KH-132",
    DamagedForeignFileError: "KH-133",
    UnknownFileError: "KH-134",
    EmptyFileError: "KH-135",
}

_PLAN_UNCHANGED = "Kế hoạch của bạn chưa bị thay đổi."
_STORAGE: dict[type[StorageError], tuple[str, str, str]] = {
    ProtectedFileError: (
        "Tệp {0.name} có mật khẩu nên không đọc được.",
        _PLAN_UNCHANGED,
        "Hãy mở tệp bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi kéo vào đây.",
    ),
    OldWordFileError: (
        "Tệp {0.name} là tệp .doc đời cũ, chưa đọc trực tiếp được.",
        "Chưa có gì thay đổi.",
        "Hãy mở bằng Word, chọn Lưu thành, dạng .docx; hoặc chép bảng rồi dán (Ctrl+V) vào đây.",
    ),
    TooLargeFileError: (
        "Tệp {0.name} quá lớn hoặc quá lâu để đọc (tối đa 50 MB, 20.000 dòng, 60 giây).",
        _PLAN_UNCHANGED,
        "Hãy tách tệp thành nhiều phần, hoặc chép riêng bảng cần nhập rồi dán vào đây.",
    ),
    DamagedForeignFileError: (
        "Tệp {0.name} bị hỏng nên không đọc được.",
        _PLAN_UNCHANGED,
        "Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi kéo vào đây.",
    ),
    UnknownFileError: (
        "Tệp {0.name} không phải Word, Excel, CSV hay PDF do chương trình này xuất ra.",
        _PLAN_UNCHANGED,
        "Hãy chọn tệp khác, hoặc chép bảng rồi dán (Ctrl+V) vào đây.",
    ),
    EmptyFileError: (
        "Không thấy bảng nào trong tệp {0.name}.",
        _PLAN_UNCHANGED,
        "Hãy kiểm tra lại tệp, hoặc chép bảng rồi dán (Ctrl+V) vào đây.",
    ),
    StorageError: (
        "Không đọc hoặc ghi được {}.",
        "Những gì đã lưu trước đó còn nguyên.",
        "Hãy kiểm tra ổ đĩa rồi làm lại.",
    ),
    DiskFullError: (
        "Không ghi được vào {} vì ổ đã đầy hoặc có lỗi.",
        "Mọi nội dung đã lưu trước đó còn nguyên.",
        "Hãy xoá bớt tệp trên ổ đó rồi làm lại.",
    ),
    ReadOnlyFileError: (
        "Không được phép ghi vào {}.",
        "Không có gì thay đổi.",
        "Hãy chọn thư mục khác, hoặc bỏ thuộc tính chỉ đọc.",
    ),
    MissingFileError: (
        "Không tìm thấy {}.",
        "Không có gì thay đổi.",
        "Hãy kiểm tra lại tên và nơi để tệp.",
    ),
    NetworkFolderError: (
        "Dữ liệu ở {} nằm trên ổ mạng, mở ở đó dễ hỏng khi mạng chập chờn.",
        "Tệp trên ổ mạng được giữ nguyên.",
        "Hãy chép về máy này rồi làm việc với bản chép.",
    ),
    DamagedFileError: (
        "Tệp {} bị hỏng.",
        "Tệp được giữ nguyên để cứu dữ liệu.",
        "Hãy khôi phục từ bản sao lưu gần nhất bằng lệnh kehoach restore.",
    ),
    NotOurFileError: (
        "{} không phải dữ liệu của chương trình Kế hoạch.",
        "Tệp được giữ nguyên.",
        "Hãy chọn đúng tệp có đuôi .khdb.",
    ),
    LockedFileError: (
        "Dữ liệu {} đang được mở ở cửa sổ khác.",
        "Không có gì thay đổi.",
        "Hãy đóng cửa sổ kia rồi làm lại.",
    ),
}
