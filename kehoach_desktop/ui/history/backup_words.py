"""Backups and what a check found, in words."""

from collections import Counter
from datetime import datetime

from kehoach_desktop.services.safekeeping import Backup, Contents, Fault, Finding
from kehoach_desktop.ui.notices import Notice, Tone

_REASONS = {
    "": "tự động",
    "diem-khoi-phuc": "điểm khôi phục",
    "truoc-khoi-phuc": "trước khi khôi phục",
    "truoc-khoi-phuc-hong": "bản hỏng, trước khi khôi phục",
    "truoc-du-lieu-mau": "trước khi nạp dữ liệu mẫu",
    "truoc-khi-nhap-tep": "trước khi nhập tệp",
    "chuyen-may": "để chuyển máy",
}
_MEGABYTE = 1_000_000
_FAULTS = {
    Fault.DAMAGED_PAGES: "{} trang dữ liệu hỏng",
    Fault.BROKEN_REFERENCE: "{} liên kết đứt",
    Fault.BROKEN_TREE: "{} dòng, mục không còn chỗ đứng",
    Fault.BROKEN_JOURNAL: "nhật ký bị sửa từ bước {}",
    Fault.MISSING_EVIDENCE: "{} tệp minh chứng không còn",
}


def time_words(at: datetime) -> str:
    return f"{at.day}/{at.month}/{at.year} {at:%H:%M}"


def reason_words(backup: Backup) -> str:
    return _REASONS.get(backup.reason, backup.reason.replace("-", " "))


def backup_name(backup: Backup) -> str:
    return f"bản {time_words(backup.at)}"


def size_words(size: int) -> str:
    if size < _MEGABYTE:
        return f"{max(size // 1000, 1)} KB"
    return f"{size / _MEGABYTE:.1f} MB".replace(".", ",")


def compared(backup: Contents, present: Contents | None) -> list[tuple[str, str, str]]:
    """Each thing counted: its name, how many in the backup, how many now."""
    today = ["–"] * len(backup) if present is None else map(str, present)
    names = ("Kế hoạch", "Dòng", "Công chức", "Kết quả đã nhập", "Minh chứng", "Việc trong nhật ký")
    return list(zip(names, map(str, backup), today, strict=True))


def findings_notice(findings: list[Finding]) -> Notice:
    if not findings:
        rest = "Các trang, cây dòng, nhật ký và tệp minh chứng đều nguyên vẹn."
        return Notice(Tone.OK, "Đã kiểm tra: dữ liệu tốt.", rest)
    counts = Counter(finding.fault for finding in findings)
    said = [_said(fault, count, findings) for fault, count in counts.items()]
    rest = f"{'; '.join(said)}. Dữ liệu được giữ nguyên; hãy khôi phục từ một bản sao lưu tốt."
    return Notice(Tone.ERROR, f"Đã kiểm tra: có {len(findings)} chỗ hỏng.", rest)


def _said(fault: Fault, count: int, findings: list[Finding]) -> str:
    if fault is Fault.BROKEN_JOURNAL:
        step = next(finding.detail for finding in findings if finding.fault is fault)
        return _FAULTS[fault].format(step)
    return _FAULTS[fault].format(count)
