"""The command line: plain words or JSON out, one Vietnamese line when it cannot be done."""

import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import page
import pytest

from kehoach_desktop import app
from kehoach_desktop.app import open_workplace
from kehoach_desktop.cli.main import run
from kehoach_desktop.cli.opening import file_to_open
from kehoach_desktop.domain.form import Form
from kehoach_desktop.exchange.pdf.attachment import read_attachment
from kehoach_desktop.paths import resources
from kehoach_desktop.services.relocating import Drive, Relocating
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo, made once."""
    folder = tmp_path_factory.mktemp("mẫu")
    assert run(["demo", "--to", str(folder)]) == 0
    return folder


@pytest.fixture
def sample(demo, tmp_path, capsys):
    """The data folder of a demo, a copy for each test."""
    capsys.readouterr()
    return shutil.copytree(demo / "data", tmp_path / "mẫu" / "data")


def said(capsys):
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refused(capsys, *arguments):
    """The one line on standard error; nothing is printed besides, and nothing is a traceback."""
    assert run([str(each) for each in arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err.strip()


@pytest.mark.parametrize(
    ("arguments", "words", "file"),
    [
        (["Phụ lục I.docx"], [], "Phụ lục I.docx"),
        ([r"C:\Gói\xã.khx"], [], r"C:\Gói\xã.khx"),
        (["--data", "d", "a.khx"], ["--data", "d"], "a.khx"),
        (["plans"], ["plans"], None),
        (["restore", "a.khdb"], ["restore", "a.khdb"], None),
        (["--self-test"], ["--self-test"], None),
        ([], [], None),
    ],
)
def test_a_file_alone_is_opened_in_the_window(arguments, words, file):
    assert file_to_open(arguments) == (words, file and Path(file))


def test_the_demo_lists_what_it_made(tmp_path, capsys):
    assert run(["demo", "--to", str(tmp_path / "d"), "--json"]) == 0
    answer = json.loads(said(capsys))
    assert answer["rows"] == 112
    assert all(Path(file).is_file() for file in answer["files"])


def test_the_demo_writes_every_kind_in_every_format(demo):
    names = {path.stem for path in demo.glob("*.pdf")}
    assert len(names) == 10  # eight kinds; sheets for all and for one, a letter and a submission
    for form in ("docx", "xlsx"):
        assert {path.stem for path in demo.glob(f"*.{form}")} == names


@pytest.mark.parametrize("profile", ["3b", "ua1"])
def test_a_validator_finds_no_fault_in_any_pdf_of_the_demo(demo, profile):
    for path in sorted(demo.glob("*.pdf")):
        report = page.validate_pdf_bytes(path.read_bytes(), profile=profile)
        assert [each.message for each in report.failures] == [], path.name


def test_the_plan_in_the_demos_pdf_is_the_plan_of_its_data(demo):
    data = json.loads((demo / "ke-hoach.json").read_text(encoding="utf-8"))
    assert read_attachment(demo / "ke-hoach.pdf") == data


def test_the_demo_can_be_made_twice_and_stays_one_plan(sample, capsys):
    assert run(["demo", "--to", str(sample.parent)]) == 0
    capsys.readouterr()
    assert run(["plans", "--data", str(sample), "--json"]) == 0
    assert len(json.loads(said(capsys))) == 1


def test_plans_are_listed_with_their_ids(sample, capsys):
    assert run(["plans", "--data", str(sample)]) == 0
    number, year, rows, subject = said(capsys).strip().split("\t")
    assert number.isdigit()
    assert (year, rows) == ("2026", "112 dòng")
    assert "PAR INDEX" in subject


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
@pytest.mark.parametrize(
    "kind", ["plan", "appendices", "report", "assignment", "due", "scores", "handover", "letter"]
)
def test_every_kind_of_document_is_written_in_every_format(sample, capsys, tmp_path, kind, form):
    assert run(["plans", "--data", str(sample), "--json"]) == 0
    (plan,) = json.loads(said(capsys))
    target = tmp_path / "văn bản" / f"{kind}.{form}"
    arguments = ["--plan", plan["id"], "--kind", kind, "--format", form, "--to", target]
    words = ["--party", "Phòng Kinh tế", "--to-officer", "Văn phòng HĐND và UBND"]
    words = words if kind == "handover" else []
    asked = ["export", "--data", sample, *arguments, "--period", "2026-Q3", *words]
    assert run([str(each) for each in asked]) == 0
    assert said(capsys) == f"Đã xuất {target}\n"
    assert target.read_bytes().startswith(b"%PDF-1.7" if form == "pdf" else b"PK")


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (["--kind", "report"], "KH-204"),
        (["--kind", "report", "--period", "2031-Q1"], "KH-204"),
        (["--kind", "scores", "--period", "2026-Q3", "--criteria", "9999"], "KH-206"),
        (["--kind", "handover"], "KH-209"),
        (["--kind", "handover", "--party", "Phòng Kinh tế"], "KH-210"),
        (["--kind", "assignment", "--party", "Sở Vũ trụ"], "KH-211"),
        (["--plan", "999"], "KH-201"),
    ],
)
def test_a_document_that_cannot_be_made_leaves_no_file(sample, capsys, tmp_path, wish, code):
    assert run(["plans", "--data", str(sample), "--json"]) == 0
    (plan,) = json.loads(said(capsys))
    target = tmp_path / "x.pdf"
    asked = ["export", "--data", sample, "--plan", plan["id"], "--to", target, *wish]
    assert refused(capsys, *asked).startswith(code)
    assert not target.exists()


def test_a_letter_says_what_it_is_told(sample, capsys, tmp_path):
    assert run(["plans", "--data", str(sample), "--json"]) == 0
    (plan,) = json.loads(said(capsys))
    target = tmp_path / "a.docx"
    words = ["--receiver", "Sở A", "--receiver", "Sở B", "--about", "Gửi hồ sơ", "--number", "7"]
    words += ["--text", "Một.", "--text", "Hai.", "--date", "5/2/2026", "--urgency", "KHẨN"]
    asked = ["export", "--data", sample, "--plan", plan["id"], "--kind", "letter", *words]
    assert run([*map(str, asked), "--format", "docx", "--to", str(target)]) == 0
    capsys.readouterr()
    with zipfile.ZipFile(target) as archive:
        body = archive.read("word/document.xml").decode()
    for text in ("- Sở A;", "- Sở B.", "V/v gửi hồ sơ", "Một.", "Hai.", "KHẨN", "Số: 07/UBND-VHXH"):
        assert text in body
    assert "ngày 05 tháng 02 năm 2026" in body


def test_a_font_that_is_not_on_this_computer_is_said(sample, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("WINDIR", str(tmp_path))
    with open_workplace(sample) as workplace:
        office, (plan,) = workplace.staffing.office(), workplace.planning.entries()
        workplace.staffing.put_office(replace(office, form=Form(system_font=True)), "Đổi phông")
    target = tmp_path / "a.pdf"
    asked = ["export", "--data", sample, "--plan", plan.id, "--to", target]
    assert run([str(each) for each in asked]) == 0
    assert said(capsys).splitlines()[1].startswith("Không thấy Times New Roman")


def test_a_day_that_is_none_is_a_wrong_command(sample, capsys):
    asked = ["export", "--data", sample, "--plan", 1, "--date", "31/2/2026", "--to", "a.pdf"]
    assert refused(capsys, *asked).startswith("Lệnh chưa đúng")


def test_a_set_of_criteria_is_added_once_and_listed(tmp_path, capsys):
    data, source = str(tmp_path / "data"), str(resources() / "sample" / "criteria.json")
    assert run(["criteria", "--data", data]) == 0
    assert said(capsys) == "Chưa có bộ tiêu chí nào.\n"
    for _ in range(2):
        assert run(["criteria", "--data", data, "--add", source]) == 0
        assert said(capsys).startswith("Đã thêm bộ tiêu chí: Bộ tiêu chí mẫu")
    assert run(["criteria", "--data", data, "--json"]) == 0
    (kept,) = json.loads(said(capsys))
    assert kept["year"] == 2026


def test_a_criteria_file_with_a_fault_is_refused_with_its_place(tmp_path, capsys):
    source = tmp_path / "a.json"
    source.write_text('{"format": "kehoach.criteria", "version": 1, "set": {"name": "A"}}')
    refusal = refused(capsys, "criteria", "--data", tmp_path / "data", "--add", source)
    assert refusal.startswith("KH-202")


def test_an_empty_office_has_no_plan_yet(tmp_path, capsys):
    assert run(["plans", "--data", str(tmp_path)]) == 0
    assert said(capsys) == "Chưa có kế hoạch nào.\n"


def test_the_data_folder_may_stand_before_or_after_the_command(sample, capsys):
    assert run(["--data", str(sample), "--json", "plans"]) == 0
    first = said(capsys)
    assert run(["plans", "--json", "--data", str(sample)]) == 0
    assert said(capsys) == first


def test_good_data_is_said_to_be_good(sample, capsys):
    assert run(["check", "--data", str(sample)]) == 0
    assert said(capsys) == "Dữ liệu tốt.\n"


def test_a_backup_brings_the_data_back_and_keeps_what_was_there(sample, capsys):
    assert run(["backup", "--data", str(sample), "--json"]) == 0
    backup = json.loads(said(capsys))["file"]
    assert run(["restore", backup, "--data", str(sample), "--json"]) == 0
    before = json.loads(said(capsys))["before"]["file"]
    assert Path(before).is_file()
    assert run(["backup", "--list", "--data", str(sample), "--json"]) == 0
    assert {backup, before} <= {each["file"] for each in json.loads(said(capsys))}


def test_a_changed_journal_is_found_and_the_command_fails(sample, capsys):
    with sqlite3.connect(sample / FILE_NAME) as file:
        file.execute("DROP TRIGGER step_is_append_only")
        file.execute("UPDATE step SET label = 'khác' WHERE id = 2")
    file.close()
    assert run(["check", "--data", str(sample)]) == 1
    assert "nhật ký bị sửa từ bước: 2" in said(capsys)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "KH-111"), (b"Xin chao" * 100, "KH-111"), (b"\0" * 8192, "KH-111")],
)
def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path, capsys, content, code):
    file = tmp_path / FILE_NAME
    file.write_bytes(content)
    assert refused(capsys, "check", "--data", tmp_path).startswith(code)
    assert file.read_bytes() == content


def test_a_zip_file_is_refused_as_a_backup(sample, tmp_path, capsys):
    archive = tmp_path / "x.khdb"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", "a" * 5000)
    assert refused(capsys, "restore", archive, "--data", sample).startswith("KH-111")


def test_data_of_a_newer_program_is_refused_with_both_levels_named(sample, capsys):
    with sqlite3.connect(sample / FILE_NAME) as file:
        file.execute("PRAGMA user_version = 99")
    file.close()
    before = (sample / FILE_NAME).read_bytes()
    sentence = refused(capsys, "plans", "--data", sample)
    assert sentence.startswith("KH-140")
    assert "99" in sentence
    assert (sample / FILE_NAME).read_bytes() == before


def test_data_that_is_open_elsewhere_is_said_to_be(sample, capsys):
    held = DataFile(sample / FILE_NAME)
    try:
        assert refused(capsys, "plans", "--data", sample).startswith("KH-150")
    finally:
        held.close()


def test_an_office_adds_a_template_of_its_own_once_it_is_read_without_fault(tmp_path, capsys):
    own = json.loads((resources() / "templates" / "blank.json").read_text(encoding="utf-8"))
    own["template"] |= {"key": "own", "name": "Mẫu của xã"}
    file = tmp_path / "mau-cua-xa.json"
    file.write_text(json.dumps(own), encoding="utf-8")
    data = str(tmp_path / "data")
    assert run(["templates", "--add", str(file), "--data", data]) == 0
    assert said(capsys) == "Đã thêm mẫu: Mẫu của xã\n"
    assert run(["templates", "--data", data]) == 0
    assert said(capsys).splitlines()[-1].endswith("Mẫu của xã")


def test_a_template_with_a_fault_is_refused_with_its_place_and_not_added(tmp_path, capsys):
    file = tmp_path / "hong.json"
    file.write_text('{"template": {}, "plan": {}}', encoding="utf-8")
    assert refused(capsys, "templates", "--add", file, "--data", tmp_path / "d").startswith(
        "KH-202"
    )
    assert not (tmp_path / "d" / "templates").exists()


def test_a_missing_backup_is_named(sample, capsys):
    assert refused(capsys, "restore", "khong-co.khdb", "--data", sample).startswith("KH-103")


@pytest.mark.parametrize(
    "arguments",
    [["lạ"], ["demo"], ["restore"], ["--khong-co"], ["plans", "thừa"]],
    ids=" ".join,
)
def test_a_wrong_command_is_answered_with_one_vietnamese_line(capsys, arguments):
    assert "kehoach --help" in refused(capsys, *arguments)


def test_a_folder_that_cannot_be_made_is_named(tmp_path, capsys):
    file = tmp_path / "tệp"
    file.write_text("x", encoding="utf-8")
    assert refused(capsys, "plans", "--data", file / "data").startswith("KH-1")


def test_the_help_speaks_vietnamese_only(capsys):
    with pytest.raises(SystemExit) as stopped:
        run(["demo", "--help"])
    assert stopped.value.code == 0
    words = said(capsys)
    assert "Cách dùng" in words
    assert not {"usage", "options", "show", "exit"} & set(words.lower().replace(":", " ").split())


def test_the_self_test_passes_in_a_process_of_its_own():
    done = subprocess.run(
        [sys.executable, "-m", "kehoach_desktop", "--self-test", "--json"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert set(json.loads(done.stdout).values()) == {"ok"}


def test_a_command_loads_no_window_library():
    code = (
        "import sys, kehoach_desktop.cli.commands; "
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [["plans"], ["check"], ["backup"]])
def test_data_on_a_network_drive_is_left_alone(sample, capsys, monkeypatch, words):
    def of_a_network():
        return Relocating(lambda _: Drive.NETWORK, lambda *_: None, Path, lambda _: True)

    before = (sample / FILE_NAME).read_bytes()
    monkeypatch.setattr(app, "relocating", of_a_network)
    assert run([*words, "--data", str(sample)]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("KH-105")
    assert str(sample) in err
    assert (sample / FILE_NAME).read_bytes() == before
