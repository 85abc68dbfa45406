"""kehoach import: what the demo wrote comes back with the same rows, and storing says where."""

import json
import shutil

import pytest

from kehoach_desktop.cli.main import run

FIELDS = {
    "level", "kind", "label", "title", "unit", "target", "product", "lead", "coordinators",
    "timeframe", "note",
}  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mẫu")
    assert run(["demo", "--to", str(folder)]) == 0
    return folder


@pytest.fixture
def data(demo, tmp_path, capsys):
    capsys.readouterr()
    return shutil.copytree(demo / "data", tmp_path / "data")


def answer(capsys, *arguments):
    assert run([*map(str, arguments), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


@pytest.mark.parametrize("name", ["phu-luc.docx", "phu-luc.xlsx", "ke-hoach.docx", "ke-hoach.xlsx"])
def test_what_the_demo_wrote_is_understood_as_what_its_pdf_holds(demo, data, name, capsys):
    """The PDF carries the plan's data, so it tells what is right."""
    own = answer(capsys, "import", demo / "ke-hoach.pdf", "--dry-run", "--data", data)
    read = answer(capsys, "import", demo / name, "--dry-run", "--data", data)
    assert read["source"] == {"file": name, "encoding": "unicode"}
    assert [each["rows"] for each in read["appendices"]] == [
        each["rows"] for each in own["appendices"]
    ]
    assert [each["title"] for each in read["appendices"]] == [
        each["title"] for each in own["appendices"]
    ]
    assert read["doubts"] == []


def test_the_answer_has_the_shape_that_others_read(demo, data, capsys):
    said = answer(capsys, "import", demo / "phu-luc.xlsx", "--dry-run", "--data", data)
    assert said.keys() == {"source", "appendices", "doubts"}
    for appendix in said["appendices"]:
        assert appendix.keys() == {"label", "title", "kind", "columns", "rows"}
        assert all(column.keys() == {"key", "header"} for column in appendix["columns"])
        assert all(row.keys() == FIELDS for row in appendix["rows"])


def test_a_dry_run_stores_nothing(demo, data, capsys):
    before = answer(capsys, "plans", "--data", data)
    answer(capsys, "import", demo / "phu-luc.docx", "--dry-run", "--data", data)
    assert answer(capsys, "plans", "--data", data) == before


def test_a_new_plan_is_made_and_named(demo, data, capsys):
    made = answer(capsys, "import", demo / "phu-luc.docx", "--plan", "new", "--data", data)
    entries = {each["id"]: each for each in answer(capsys, "plans", "--data", data)}
    assert made["rows"] == 86
    assert entries[made["plan"]]["rows"] == 112


def test_rows_go_into_the_plan_that_is_named(demo, data, capsys):
    (entry,) = answer(capsys, "plans", "--data", data)
    into = answer(
        capsys, "import", demo / "phu-luc.xlsx", "--plan", entry["id"], "--data", data
    )  # fmt: skip
    assert into["plan"] == entry["id"]
    (after,) = answer(capsys, "plans", "--data", data)
    assert after["rows"] == entry["rows"] + 112


@pytest.mark.parametrize("arguments", [["--plan", "7777"], ["--plan", "x"], []])
def test_a_plan_that_is_none_is_refused_in_one_line(demo, data, capsys, arguments):
    file = str(demo / "phu-luc.docx")
    assert run(["import", file, *arguments, "--data", str(data)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_a_file_without_a_table_says_so(data, tmp_path, capsys):
    empty = tmp_path / "trống.csv"
    empty.write_text("chỉ một dòng chữ\n", encoding="utf-8")
    assert run(["import", str(empty), "--plan", "new", "--data", str(data)]) == 1
    assert capsys.readouterr().err.startswith("KH-135: Không thấy bảng nào")
