"""The paragraph styles of a Word document: every look has a name, so people can change it once."""

from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import ParagraphRole

FACE = "Times New Roman"
SUPERIOR, AGENCY, NATION = "Cơ quan chủ quản", "Tên cơ quan", "Quốc hiệu"
MOTTO, NUMBER, PLACE = "Tiêu ngữ", "Số ký hiệu", "Địa danh thời gian"
ABOUT, URGENCY, SIGNING = "Trích yếu công văn", "Độ khẩn", "Chỗ ký số"
RULE, TYPE_NAME, SUBJECT = "Đường kẻ", "Tên loại", "Trích yếu"
APPENDIX, APPENDIX_NAME, ATTACHED = "Phụ lục", "Tên phụ lục", "Kèm theo"
CELL, HEADER_CELL, CENTRED_CELL = "Ô bảng", "Tiêu đề bảng", "Ô bảng giữa"
GROUP_CELL, CENTRED_GROUP_CELL = "Ô nhóm", "Ô nhóm giữa"
ADDRESSEES = "Các nơi kính gửi"
RECIPIENTS, RECIPIENT, POWERS, SIGNER = "Nơi nhận", "Dòng nơi nhận", "Quyền hạn chức vụ", "Họ tên"
SIGNING_ROOM = 51  # points, 18 mm, free at the top of what is signed as a file of its own
NOTE, PAGE_NUMBER = "Ghi chú", "Số trang"

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
    align: ALIGN = ALIGN.CENTER
    first_line: float = 0
    before: float = 0
    after: float = 0
    spacing: float = 1
    keep_with_next: bool = False


def styled_document(form: Form) -> Any:
    """Return an empty Word document whose styles are those of the form, and whose body is bare."""
    document = docx.Document()
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    for name, look in looks(form).items():
        _define(document, name, look)
    return document


def looks(form: Form) -> dict[str, Look]:
    body = form.body_size
    text = Look(
        body,
        align=ALIGN.JUSTIFY,
        first_line=form.first_line,
        after=form.paragraph_gap,
        spacing=form.line_spacing,
    )
    heading = Look(
        body,
        bold=True,
        align=ALIGN.JUSTIFY,
        first_line=form.first_line,
        after=form.paragraph_gap,
        spacing=form.line_spacing,
        keep_with_next=True,
    )
    return {
        "Normal": Look(body, align=ALIGN.LEFT),
        "Nội dung": text,
        "Khoản điểm": text,
        "Căn cứ": Look(
            body,
            italic=True,
            align=ALIGN.JUSTIFY,
            first_line=form.first_line,
            after=form.paragraph_gap,
            spacing=form.line_spacing,
        ),
        "Kính gửi": Look(body, before=form.paragraph_gap, after=form.paragraph_gap),
        ADDRESSEES: Look(
            body, align=ALIGN.LEFT, before=form.paragraph_gap, after=form.paragraph_gap
        ),
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
        TYPE_NAME: Look(form.title_size, bold=True, before=18, keep_with_next=True),
        SUBJECT: Look(form.title_size, bold=True, keep_with_next=True),
        APPENDIX: Look(14, bold=True, keep_with_next=True),
        APPENDIX_NAME: Look(form.title_size, bold=True, keep_with_next=True),
        ATTACHED: Look(form.title_size, italic=True, after=6, keep_with_next=True),
        CELL: Look(form.table_size, align=ALIGN.LEFT, before=2, after=2),
        CENTRED_CELL: Look(form.table_size, before=2, after=2),
        GROUP_CELL: Look(
            form.table_size, bold=True, align=ALIGN.LEFT, before=2, after=2, keep_with_next=True
        ),
        CENTRED_GROUP_CELL: Look(
            form.table_size, bold=True, before=2, after=2, keep_with_next=True
        ),
        HEADER_CELL: Look(form.table_size, bold=True, before=2, after=2, keep_with_next=True),
        RECIPIENTS: Look(12, bold=True, italic=True, align=ALIGN.LEFT),
        RECIPIENT: Look(form.recipient_size, align=ALIGN.LEFT),
        POWERS: Look(form.title_size, bold=True, keep_with_next=True),
        SIGNER: Look(form.title_size, bold=True, before=85),  # 30 mm for signature and seal
        NOTE: Look(form.recipient_size, align=ALIGN.JUSTIFY, keep_with_next=True),
        PAGE_NUMBER: Look(form.body_size),
    }


def _define(document: Any, name: str, look: Look) -> None:
    styles = document.styles
    known = {style.name for style in styles}
    style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if name != "Normal":
        style.base_style = styles["Normal"]
    style.quick_style = True
    font = style.font
    font.name, font.size, font.bold, font.italic = FACE, Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor(0, 0, 0)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(faces.attrib):
        if attribute.endswith("Theme"):
            del faces.attrib[attribute]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        faces.set(qn(script), FACE)
    paragraph = style.paragraph_format
    paragraph.alignment = look.align
    paragraph.first_line_indent = Mm(look.first_line)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.spacing
    paragraph.keep_with_next = look.keep_with_next
    paragraph.widow_control = True
