"""What the panel says of a locked copy."""

from kehoach_desktop.domain.progress import Snapshot
from kehoach_desktop.domain.vocabulary import term

_GROUP = 8


def facts_of(snapshot: Snapshot) -> list[tuple[str, str]]:
    digest = snapshot.paper_sha256
    groups = (digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))
    return [
        ("Loại văn bản", term(snapshot.document) if snapshot.document else ""),
        ("Khoá lúc", f"{snapshot.at:%H:%M} ngày {snapshot.at:%d/%m/%Y}"),
        ("Gửi cho", snapshot.receiver or "chưa ghi"),
        ("Số trang", str(snapshot.pages)),
        ("Mã kiểm tra của tệp (SHA-256)", " ".join(groups)),
    ]
