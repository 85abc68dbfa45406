"""The command line's words: commands, options and help, all in Vietnamese."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

from kehoach_desktop import __version__
from kehoach_desktop.cli.opening import UsageError

KINDS = (
    "plan",
    "appendices",
    "report",
    "assignment",
    "due",
    "scores",
    "handover",
    "letter",
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


class Parser(argparse.ArgumentParser):
    """argparse with no English left: its own sentences are replaced by one of ours."""

    def __init__(self, **settings: object) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
            **settings,  # type: ignore[arg-type]
        )
        self._positionals.title = "Tham số"
        self._optionals.title = "Tuỳ chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def build() -> Parser:
    parser = Parser(
        prog="kehoach",
        description="Kế hoạch: giữ kế hoạch cải cách hành chính và năng lực cạnh tranh của xã, "
        "phường, đặc khu.\nKhông kèm lệnh nào thì mở cửa sổ chương trình; kehoach TỆP mở cửa sổ "
        "và nhập tệp ấy.",
    )
    parser.add_argument("--version", action="version", version=__version__, help="xem phiên bản")
    parser.add_argument(
        "--self-test", action="store_true", help="tự kiểm tra bản cài đặt rồi thoát"
    )
    _add_shared(parser, default_data=None, default_json=False)
    commands = parser.add_subparsers(dest="command", title="Các lệnh", metavar="LỆNH")
    _add_demo(commands)
    _add_command(commands, "plans", "liệt kê các kế hoạch và mã của từng kế hoạch")
    _add_command(commands, "check", "kiểm tra dữ liệu: trang đĩa, liên kết, nhật ký, minh chứng")
    backup = _add_command(commands, "backup", "sao lưu dữ liệu ngay, có đọc lại để kiểm tra")
    backup.add_argument("--list", action="store_true", help="chỉ liệt kê các bản sao lưu đang có")
    _add_import(commands)
    _add_export(commands)
    _add_criteria(commands)
    templates = _add_command(commands, "templates", "liệt kê các mẫu kế hoạch, hoặc thêm mẫu riêng")
    templates.add_argument("--add", type=Path, metavar="TỆP", help="tệp mẫu .json cần thêm")
    restore = _add_command(commands, "restore", "khôi phục dữ liệu từ một bản sao lưu")
    restore.add_argument("file", type=Path, metavar="TỆP", help="tệp sao lưu .khdb")
    return parser


def _add_demo(commands: "argparse._SubParsersAction[Parser]") -> None:
    demo = _add_command(commands, "demo", "tạo cơ quan mẫu và kế hoạch mẫu vào một thư mục")
    demo.add_argument("--to", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục nhận")


def _add_import(commands: "argparse._SubParsersAction[Parser]") -> None:
    words = "nhập phụ lục hoặc kế hoạch từ tệp Word, Excel, CSV, PDF của chương trình"
    parser = _add_command(commands, "import", words)
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp cần nhập")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument(
        "--dry-run", action="store_true", help="chỉ xem chương trình hiểu gì, không lưu gì"
    )
    way.add_argument(
        "--plan",
        type=_plan_number,
        metavar="MÃ",
        help="mã kế hoạch nhận phụ lục; new để tạo kế hoạch mới",
    )


def _plan_number(text: str) -> str:
    if text != "new":
        int(text)  # argparse makes a refusal of the ValueError
    return text


def _add_export(commands: "argparse._SubParsersAction[Parser]") -> None:
    export = _add_command(commands, "export", "xuất một văn bản của kế hoạch ra tệp")
    export.add_argument("--plan", type=int, required=True, metavar="MÃ", help="mã kế hoạch")
    export.add_argument(
        "--kind",
        choices=KINDS,
        default="plan",
        metavar="LOẠI",
        help="plan (kế hoạch), appendices (phụ lục), report (báo cáo kỳ), assignment (phiếu phân "
        "công), due (việc đến hạn), scores (bảng tự chấm điểm), handover (biên bản bàn giao), "
        "letter (công văn, tờ trình)",
    )
    export.add_argument(
        "--period", metavar="KỲ", help="kỳ báo cáo: 2026, 2026-Q3, 2026-H1, 2026-9M"
    )
    export.add_argument(
        "--format",
        choices=("pdf", "docx", "xlsx"),
        default="pdf",
        metavar="DẠNG",
        help="pdf, docx (Word) hoặc xlsx (Excel)",
    )
    export.add_argument("--to", type=Path, required=True, metavar="TỆP", help="tệp sẽ ghi")
    _add_words(export)


def _add_words(export: Parser) -> None:
    """What a document says that the plan's data alone does not hold."""
    export.add_argument(
        "--party", metavar="TÊN", help="phiếu của riêng người hay đơn vị này; bên giao khi bàn giao"
    )
    export.add_argument("--to-officer", metavar="TÊN", help="bên nhận khi bàn giao")
    export.add_argument(
        "--receiver", action="append", default=[], metavar="NƠI", help="nơi kính gửi; ghi nhiều lần"
    )
    export.add_argument("--about", default="", metavar="LỜI", help="trích yếu công văn, tờ trình")
    export.add_argument(
        "--text", action="append", default=[], metavar="LỜI", help="một đoạn của công văn, tờ trình"
    )
    export.add_argument("--submission", action="store_true", help="lập tờ trình thay cho công văn")
    export.add_argument("--number", default="", metavar="SỐ", help="số văn bản")
    export.add_argument("--date", type=_day, metavar="NGÀY", help="ngày văn bản: 25/11/2026")
    export.add_argument("--urgency", default="", metavar="ĐỘ_KHẨN", help="ví dụ KHẨN, HOẢ TỐC")
    export.add_argument("--criteria", type=int, metavar="MÃ", help="mã bộ tiêu chí chấm điểm")
    export.add_argument(
        "--draft", action="store_true", help="bản trình: có cả những cột chỉ dùng khi trình"
    )


def _day(text: str) -> date:
    from kehoach_desktop.domain.dates import parse_date  # noqa: PLC0415 - the window starts lean

    day = parse_date(text)
    if day is None:
        raise UsageError(text)
    return day


def _add_criteria(commands: "argparse._SubParsersAction[Parser]") -> None:
    criteria = _add_command(
        commands, "criteria", "liệt kê các bộ tiêu chí chấm điểm, hoặc thêm một bộ từ tệp"
    )
    criteria.add_argument("--add", type=Path, metavar="TỆP", help="tệp bộ tiêu chí .json cần thêm")


def _add_command(commands: "argparse._SubParsersAction[Parser]", name: str, words: str) -> Parser:
    parser = commands.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    # Given after the command, the shared options must not undo what was given before it.
    _add_shared(parser, default_data=argparse.SUPPRESS, default_json=argparse.SUPPRESS)
    return parser


def _add_shared(parser: Parser, *, default_data: object, default_json: object) -> None:
    parser.add_argument(
        "--data", type=Path, default=default_data, metavar="THƯ_MỤC", help="thư mục dữ liệu"
    )
    parser.add_argument("--json", action="store_true", default=default_json, help="in ra JSON")
