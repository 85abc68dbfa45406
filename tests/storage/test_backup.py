"""Backups hold what they say, come back whole, and the check finds what is broken."""

import os
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.progress import Evidence, EvidenceId
from kehoach_desktop.services.errors import (
    DamagedFileError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    ReadOnlyFileError,
)
from kehoach_desktop.services.safekeeping import Contents, Fault, Finding
from kehoach_desktop.storage import migrations
from kehoach_desktop.storage.backup import FileVault
from kehoach_desktop.storage.engine import APPLICATION_ID
from kehoach_desktop.storage.evidence import EvidenceFolder
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import AT, add, content, do, long_plan, only_table, rich_plan, stored

PAGE = 4096
LATER = AT + timedelta(hours=1)


def vault_of(file):
    folder = file.path.parent
    return FileVault(file, folder / "backups", EvidenceFolder(folder / "evidence"))


@pytest.fixture
def vault(file):
    return vault_of(file)


@pytest.fixture
def plan(file):
    return add(file, rich_plan(file.new_id))


def changed(file, plan):
    return do(file, plan, PutHead(PlanHead(subject="Đã sửa")))


def break_table(path, table):
    """Zero the first page of a table in a closed file."""
    with closing(sqlite3.connect(path)) as reader:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = reader.execute(query, (table,)).fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def test_a_backup_is_a_data_file_with_everything_in_it(file, vault, plan, tmp_path):
    backup = vault.back_up(AT, "")
    assert (backup.at, backup.size) == (AT, backup.path.stat().st_size)
    with closing(DataFile(backup.path.rename(tmp_path / "ban-sao.khdb"))) as copy:
        assert stored(copy, plan) == plan


def test_work_goes_on_beside_a_backup(file, vault, plan):
    vault.back_up(AT, "")
    after = changed(file, plan)
    assert stored(file, after) == after


def test_backups_are_listed_newest_first_with_their_reasons(vault):
    vault.back_up(AT, "diem-khoi-phuc")
    vault.back_up(LATER, "")
    assert [(each.at.replace(tzinfo=None), each.reason) for each in vault.backups()] == [
        (LATER, ""),
        (AT, "diem-khoi-phuc"),
    ]


def test_a_reason_in_words_finds_its_backup_again(vault):
    made = vault.back_up(AT, "Trước khi giao 51 dòng")
    assert made.path.name == "kehoach-20260312-103205-truoc-khi-giao-dong.khdb"
    assert [(each.path, each.reason) for each in vault.backups()] == [(made.path, made.reason)]


def test_two_backups_of_one_second_are_both_kept(file, vault, plan):
    first = vault.back_up(AT, "")
    second = vault.back_up(AT, "")
    assert {each.path for each in vault.backups()} == {first.path, second.path}


@pytest.mark.parametrize(
    "name", ["khac.khdb", "kehoach-20261399-250000.khdb", "kehoach-20260312-103205.bak", "a.txt"]
)
def test_other_files_in_the_folder_are_no_backups(vault, name):
    made = vault.back_up(AT, "")
    made.path.with_name(name).write_bytes(b"")
    assert [each.path for each in vault.backups()] == [made.path]


def test_there_are_no_backups_before_the_first(vault):
    assert vault.backups() == []


def test_a_backup_that_somebody_deleted_can_still_be_dropped(vault):
    made = vault.back_up(AT, "")
    made.path.unlink()
    vault.drop(made)
    assert vault.backups() == []


def test_a_folder_that_cannot_be_written_to_is_named(file, vault, tmp_path):
    (tmp_path / "backups").write_text("không phải thư mục", "utf-8")
    with pytest.raises(ReadOnlyFileError) as caught:
        vault.back_up(AT, "")
    assert caught.value.path.parent == tmp_path / "backups"


def test_restoring_brings_the_old_state_back(file, vault, plan):
    backup = vault.back_up(AT, "")
    changed(file, plan)
    vault.restore(backup.path, LATER)
    assert stored(file, plan) == plan


def test_the_present_state_becomes_a_backup_first(file, vault, plan):
    backup = vault.back_up(AT, "")
    after = changed(file, plan)
    before = vault.restore(backup.path, LATER)
    assert before.reason == "truoc-khoi-phuc"
    vault.restore(before.path, LATER)
    assert stored(file, plan) == after


def test_restores_within_one_second_lose_no_state(file, vault, plan):
    backup = vault.back_up(AT, "")
    after = changed(file, plan)
    before = vault.restore(backup.path, AT)
    again = vault.restore(before.path, AT)
    assert stored(file, plan) == after
    vault.restore(again.path, AT)
    assert stored(file, plan) == plan


def test_what_is_restored_is_still_there_after_reopening(path):
    with closing(DataFile(path)) as file:
        plan = add(file, rich_plan(file.new_id))
        backup = vault_of(file).back_up(AT, "")
        changed(file, plan)
        vault_of(file).restore(backup.path, LATER)
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan
        assert vault_of(file).findings() == []


def test_no_id_is_given_twice_although_the_backup_did_not_know_it(path):
    with closing(DataFile(path)) as file:
        backup = vault_of(file).back_up(AT, "")
        newest = add(file, long_plan(file.new_id, 30)).id
        vault_of(file).restore(backup.path, LATER)
        assert file.new_id() > newest
    with closing(DataFile(path)) as file:
        assert file.new_id() > newest


def test_a_restore_leaves_one_new_file_the_backup_of_the_present(file, vault, plan, tmp_path):
    backup = vault.back_up(AT, "")
    there = set(content(tmp_path))
    before = vault.restore(backup.path, LATER)
    assert set(content(tmp_path)) - there == {str(before.path.relative_to(tmp_path))}


def test_a_backup_of_an_older_version_is_brought_up_to_date(path, monkeypatch):
    with closing(DataFile(path)) as file:
        plan = add(file, rich_plan(file.new_id))
        old = vault_of(file).back_up(AT, "").path
    later_scripts = (*migrations.scripts(), "CREATE TABLE note (id INTEGER);")
    monkeypatch.setattr(migrations, "scripts", lambda: later_scripts)
    monkeypatch.setattr(migrations, "LATEST", len(later_scripts))
    with closing(DataFile(path)) as file:
        changed(file, plan)
        vault_of(file).restore(old, LATER)
        assert stored(file, plan) == plan
        with file.raw_connection() as raw:
            assert raw.execute("SELECT count(*) FROM note").fetchone() == (0,)
            assert raw.execute("PRAGMA user_version").fetchone() == (len(later_scripts),)


def newer(path):
    with closing(sqlite3.connect(path)) as later:
        later.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE plan (a); INSERT INTO plan VALUES (1);")


def only_bearing_our_mark(path):
    foreign(path)
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            f"PRAGMA application_id = {APPLICATION_ID};PRAGMA user_version = {migrations.LATEST};"
        )


def zipped(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kehoach.json", "{}" * 500)


def damaged(path):
    break_table(path, "plan_row")


def cut_off(path):
    os.truncate(path, path.stat().st_size // 2)


def gone(path):
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (gone, MissingFileError),
        (newer, NewerFileError),
        (foreign, NotOurFileError),
        (only_bearing_our_mark, NotOurFileError),
        (zipped, NotOurFileError),
        (damaged, DamagedFileError),
        (cut_off, DamagedFileError),
    ],
)
def test_what_cannot_be_restored_is_refused_and_nothing_is_touched(
    file, plan, tmp_path, spoil, error
):
    vault = vault_of(file)
    source = vault.back_up(AT, "").path
    after = changed(file, plan)
    spoil(source)
    before = content(tmp_path)
    with pytest.raises(error) as caught:
        vault.restore(source, LATER)
    assert caught.value.path == source
    assert content(tmp_path) == before
    assert stored(file, plan) == after


def test_a_broken_file_can_be_restored_and_is_kept_as_it_was(path):
    with closing(DataFile(path)) as file:
        plan = add(file, rich_plan(file.new_id))
        backup = vault_of(file).back_up(AT, "")
    break_table(path, "plan_row")
    broken = path.read_bytes()
    with closing(DataFile(path)) as file:
        kept = vault_of(file).restore(backup.path, LATER)
        assert stored(file, plan) == plan
    assert kept.reason == "truoc-khoi-phuc-hong"
    assert kept.path.read_bytes() == broken


def test_a_broken_file_gives_no_backup(path):
    with closing(DataFile(path)) as file:
        add(file, rich_plan(file.new_id))
    break_table(path, "plan_row")
    with closing(DataFile(path)) as file:
        with pytest.raises(DamagedFileError):
            vault_of(file).back_up(AT, "")
        assert content(path.parent / "backups") == {}


def test_a_backup_and_the_present_are_compared_by_what_they_hold(file, vault, plan):
    backup = vault.back_up(AT, "")
    rows = len(list(plan.all_rows()))
    changed(file, add(file, long_plan(file.new_id, 12)))
    assert vault.contents(backup.path) == Contents(1, rows, 0, 0, 0, 0)
    assert vault.contents(None) == Contents(2, rows + 12, 0, 0, 0, 1)


def test_a_backup_that_was_spoilt_since_is_found_out_when_looked_at(file, vault, plan):
    backup = vault.back_up(AT, "")
    damaged(backup.path)
    with pytest.raises(DamagedFileError) as caught:
        vault.contents(backup.path)
    assert caught.value.path == backup.path


def test_a_sound_file_gives_no_findings(file, vault, plan):
    changed(file, plan)
    assert vault.findings() == []


def parent_and_child(file):
    plan = add(file, long_plan(file.new_id, 20))
    outline = plan.outline(only_table(plan))
    (parent, *_) = outline.children_of(None)
    return only_table(plan), parent, outline.children_of(parent)[0]


def plant(file, *statements):
    with file.raw_connection() as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("INSERT OR IGNORE INTO step VALUES (77, '2026-03-12', 'A', 'x', NULL, '')")
        for statement in statements:
            raw.execute(statement)
        raw.execute("PRAGMA foreign_keys = ON")


def found_by(vault, fault):
    return [finding.detail for finding in vault.findings() if finding.fault is fault]


def test_a_row_under_a_removed_one_is_found(file, vault):
    _, parent, child = parent_and_child(file)
    plant(file, f"UPDATE plan_row SET removed = 77 WHERE id = {parent}")
    assert f"row {child}" in found_by(vault, Fault.BROKEN_TREE)


def test_a_row_of_a_removed_table_is_found(file, vault):
    table, parent, _ = parent_and_child(file)
    plant(file, f"UPDATE part SET removed = 77 WHERE id = {table}")
    assert f"row {parent}" in found_by(vault, Fault.BROKEN_TREE)


def test_rows_that_stand_under_each_other_are_found(file, vault):
    _, parent, child = parent_and_child(file)
    plant(file, f"UPDATE plan_row SET parent_id = {child} WHERE id = {parent}")
    assert {f"row {parent}", f"row {child}"} <= set(found_by(vault, Fault.BROKEN_TREE))


def test_a_row_under_one_that_does_not_exist_is_found(file, vault):
    _, _, child = parent_and_child(file)
    plant(file, f"UPDATE plan_row SET parent_id = 999999 WHERE id = {child}")
    assert found_by(vault, Fault.BROKEN_REFERENCE) == [f"plan_row {child} → plan_row"]


def test_a_changed_byte_of_the_journal_is_found(file, vault, plan):
    changed(file, plan)
    with file.raw_connection() as raw:
        raw.execute("DROP TRIGGER step_is_append_only")
        raw.execute("UPDATE step SET label = 'Sửb' WHERE id = 1")
    assert vault.findings() == [Finding(Fault.BROKEN_JOURNAL, "1")]


def test_evidence_whose_file_is_gone_is_found(file, vault, tmp_path):
    document = tmp_path / "Báo cáo.pdf"
    document.write_bytes(b"%PDF")
    sha256, size = EvidenceFolder(tmp_path / "evidence").keep(document)
    with file.unit_of_work() as work:
        work.tracking.add_evidence(Evidence(EvidenceId(file.new_id()), "Báo cáo.pdf", sha256, size))
        work.commit()
    assert vault.findings() == []
    (tmp_path / "evidence" / sha256[:2] / sha256).unlink()
    assert vault.findings() == [Finding(Fault.MISSING_EVIDENCE, sha256)]


def test_damaged_pages_are_a_finding_and_no_crash(path):
    with closing(DataFile(path)) as file:
        add(file, rich_plan(file.new_id))
    break_table(path, "plan_row")
    with closing(DataFile(path)) as file:
        assert found_by(vault_of(file), Fault.DAMAGED_PAGES)


def test_a_backup_also_goes_to_the_second_place_and_is_thinned_there(tmp_path):
    with open_workplace(tmp_path / "data") as workplace:
        office = replace(workplace.staffing.office(), backup_folder=str(tmp_path / "USB"))
        workplace.staffing.put_office(office, "Nơi sao lưu")
        made = workplace.safekeeping.back_up()
    assert made.outside is True
    assert (tmp_path / "USB" / made.path.name).read_bytes() == made.path.read_bytes()


def test_a_second_place_that_is_gone_is_told_and_the_backup_stands(tmp_path):
    (tmp_path / "USB").write_text("không phải thư mục", encoding="utf-8")
    with open_workplace(tmp_path / "data") as workplace:
        assert workplace.safekeeping.back_up().outside is None
        office = replace(workplace.staffing.office(), backup_folder=str(tmp_path / "USB" / "x"))
        workplace.staffing.put_office(office, "Nơi sao lưu")
        made = workplace.safekeeping.back_up()
    assert made.outside is False
    assert made.path.is_file()
