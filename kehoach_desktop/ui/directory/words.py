"""What the directory's screens call each kind of party."""

from collections.abc import Mapping
from typing import NamedTuple

from kehoach_desktop.domain.staff import PartyKind


class KindWords(NamedTuple):
    """`one` stands inside a sentence: "Thêm đơn vị"."""

    tab: str
    one: str
    in_use: str
    past: str
    symbol: str
    empty: str
    pasting: str
    ending: str


WORDS: Mapping[PartyKind, KindWords] = {
    PartyKind.UNIT: KindWords(
        "Đơn vị",
        "đơn vị",
        "Đang hoạt động",
        "Đã thôi hoạt động",
        "building",
        "Kế hoạch nhận ra tên đơn vị chủ trì, phối hợp nhờ danh mục này.",
        "Mỗi dòng một đơn vị: tên, tên viết tắt, các cách viết khác.",
        "Đổi tên, sáp nhập…",
    ),
    PartyKind.POSITION: KindWords(
        "Chức danh",
        "chức danh",
        "Đang dùng",
        "Không còn dùng",
        "person_add",
        "Công việc giao theo chức danh vẫn đúng khi người giữ chức danh thay đổi.",
        "Mỗi dòng một chức danh: tên, tên viết tắt, các cách viết khác.",
        "Đổi tên, thôi dùng…",
    ),
    PartyKind.OFFICER: KindWords(
        "Công chức",
        "công chức",
        "Đang công tác",
        "Đã thôi công tác",
        "people",
        "Họ tên, chức danh được dùng để giao việc và lập báo cáo; dữ liệu chỉ nằm trên máy này.",
        "Mỗi dòng một người: họ tên, chức danh, đơn vị.",
        "Thôi công tác…",
    ),
    PartyKind.GROUP: KindWords(
        "Nhóm thực hiện",
        "nhóm",
        "Đang dùng",
        "Không còn dùng",
        "people_team",
        "Nhóm là cụm từ chỉ nhiều bên, như “Các thôn” hay “Các công chức có liên quan”.",
        "Mỗi dòng một nhóm: tên, các cách viết khác.",
        "Đổi tên, thôi dùng…",
    ),
}
KINDS = tuple(WORDS)
