"""The paragraph styles of a Word document: every look has a name, so people can change it once."""

from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import ParagraphRole

FACE = "Times New Roman"
LEFT, CENTRE, JUSTIFY = "left", "center", "both"
MM_PER_POINT = 25.4 / 72
SUPERIOR, AGENCY, NATION = "Cơ quan chủ quản", "Tên cơ quan", "Quốc hiệu"
MOTTO, NUMBER, PLACE = "Tiêu ngữ", "Số ký hiệu", "Địa danh thời gian"
ABOUT, URGENCY, SIGNING = "Trích yếu công văn", "Độ khẩn", "Chỗ ký số"
RULE, TYPE_NAME, SUBJECT = "Đường kẻ", "Tên loại", "Trích yếu"
SECTION_END = "Hết phần"  # as low as can be, or a full page is followed by an empty one
APPENDIX, APPENDIX_NAME, ATTACHED = "Phụ lục", "Tên phụ lục", "Kèm theo"
CELL, HEADER_CELL, CENTRED_CELL = "Ô bảng", "Tiêu đề bảng", "Ô bảng giữa"
GROUP_CELL, CENTRED_GROUP_CELL = "Ô nhóm", "Ô nhóm giữa"
ADDRESSEES = "Các nơi kính gửi"
RECIPIENTS, RECIPIENT, POWERS, SIGNER = "Nơi nhận", "Dòng nơi nhận", "Quyền hạn chức vụ", "Họ tên"
SIGNING_ROOM = 51  # points, 18 mm, free at the top of what is signed as a file of its own
NOTE, PAGE_NUMBER = "Ghi chú", "Số trang"

_OUTLINE = {"Heading 1": 0, "Heading 2": 1}  # Word's own names, for its navigation pane
ROLES = {
    ParagraphRole.CITATION: "Căn cứ",
    ParagraphRole.BODY: "Nội dung",
    ParagraphRole.PART: "Heading 1",
    ParagraphRole.HEADING: "Heading 2",
    ParagraphRole.ITEM: "Khoản điểm",
    ParagraphRole.ADDRESSEE: "Kính gửi",
    ParagraphRole.CENTRED: "Giữa dòng",
    ParagraphRole.NOTE: NOTE,
}


@dataclass(frozen=True, slots=True)
class Look:
    size: float
    bold: bool = False
    italic: bool = False
    align: str = CENTRE
    first_line: float = 0
    before: float = 0
    after: float = 0
    spacing: float = 1
    keep_with_next: bool = False


def style_id(name: str) -> str:
    """Word refers to a style by an id; people see the name."""
    return name.replace(" ", "")


def styled_document(form: Form) -> Any:
    """Return an empty Word document that has the styles of the form and no others."""
    document = docx.Document()
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        is_ours = style.get(qn("w:type")) == "paragraph" or not style.get(qn("w:default"))
        if is_ours:
            styles.remove(style)
    made = "".join(_style(name, look) for name, look in looks(form).items())
    for style in parse_xml(f"<w:styles {nsdecls('w')}>{made}</w:styles>".encode()):
        styles.append(style)
    styles.find(f".//{qn('w:lang')}").set(qn("w:val"), "vi-VN")
    return document


def looks(form: Form) -> dict[str, Look]:
    body = form.body_size
    text = Look(
        body,
        align=JUSTIFY,
        first_line=form.first_line,
        after=form.paragraph_gap,
        spacing=form.line_spacing,
    )
    heading = Look(
        body,
        bold=True,
        align=JUSTIFY,
        first_line=form.first_line,
        after=form.paragraph_gap,
        spacing=form.line_spacing,
        keep_with_next=True,
    )
    return {
        "Normal": Look(body, align=LEFT),
        "Nội dung": text,
        "Khoản điểm": text,
        "Căn cứ": Look(
            body,
            italic=True,
            align=JUSTIFY,
            first_line=form.first_line,
            after=form.paragraph_gap,
            spacing=form.line_spacing,
        ),
        "Kính gửi": Look(body, before=form.paragraph_gap, after=form.paragraph_gap),
        ADDRESSEES: Look(body, align=LEFT, before=form.paragraph_gap, after=form.paragraph_gap),
        "Giữa dòng": Look(body, after=form.paragraph_gap),
        "Heading 1": heading,
        "Heading 2": heading,
        SUPERIOR: Look(form.nation_size),
        AGENCY: Look(form.nation_size, bold=True),
        NATION: Look(form.nation_size, bold=True),
        MOTTO: Look(form.motto_size, bold=True),
        NUMBER: Look(13),
        ABOUT: Look(form.nation_size, before=6),
        URGENCY: Look(form.motto_size, bold=True, before=8, after=4),
        SIGNING: Look(2, after=SIGNING_ROOM),
        PLACE: Look(form.motto_size, italic=True),
        RULE: Look(2, before=3),
        SECTION_END: Look(1),
        TYPE_NAME: Look(form.title_size, bold=True, before=18, keep_with_next=True),
        SUBJECT: Look(form.title_size, bold=True, keep_with_next=True),
        APPENDIX: Look(14, bold=True, keep_with_next=True),
        APPENDIX_NAME: Look(form.title_size, bold=True, keep_with_next=True),
        ATTACHED: Look(form.title_size, italic=True, after=6, keep_with_next=True),
        CELL: Look(form.table_size, align=LEFT, before=2, after=2),
        CENTRED_CELL: Look(form.table_size, before=2, after=2),
        GROUP_CELL: Look(
            form.table_size, bold=True, align=LEFT, before=2, after=2, keep_with_next=True
        ),
        CENTRED_GROUP_CELL: Look(
            form.table_size, bold=True, before=2, after=2, keep_with_next=True
        ),
        HEADER_CELL: Look(form.table_size, bold=True, before=2, after=2, keep_with_next=True),
        RECIPIENTS: Look(12, bold=True, italic=True, align=LEFT),
        RECIPIENT: Look(form.recipient_size, align=LEFT),
        POWERS: Look(form.title_size, bold=True, keep_with_next=True),
        SIGNER: Look(form.title_size, bold=True, before=85),  # 30 mm for signature and seal
        NOTE: Look(form.recipient_size, align=JUSTIFY, keep_with_next=True),
        PAGE_NUMBER: Look(form.body_size),
    }


def _style(name: str, look: Look) -> str:
    known = name == "Normal" or name in _OUTLINE
    kind = 'w:default="1"' if name == "Normal" else ("" if known else 'w:customStyle="1"')
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    keep = "<w:keepNext/>" if look.keep_with_next else '<w:keepNext w:val="0"/>'
    level = f'<w:outlineLvl w:val="{_OUTLINE[name]}"/>' if name in _OUTLINE else ""
    return (
        f'<w:style w:type="paragraph" {kind} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name.lower() if name in _OUTLINE else name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{keep}<w:widowControl/>"
        f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(look.after)}" '
        f'w:line="{round(look.spacing * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="{_twips(look.first_line / MM_PER_POINT)}"/>'
        f'<w:jc w:val="{look.align}"/>{level}</w:pPr>'
        f"<w:rPr>{_FACES}{_switch('b', on=look.bold)}{_switch('i', on=look.italic)}"
        f'<w:color w:val="000000"/><w:sz w:val="{round(look.size * 2)}"/>'
        f'<w:szCs w:val="{round(look.size * 2)}"/></w:rPr></w:style>'
    )


def _switch(mark: str, *, on: bool) -> str:
    return f"<w:{mark}/>" if on else f'<w:{mark} w:val="0"/>'


def _twips(points: float) -> int:
    return round(points * 20)


_FACES = f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>'
