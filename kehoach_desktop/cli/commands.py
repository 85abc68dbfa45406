"""The commands that work on a data folder."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from kehoach_desktop import paths
from kehoach_desktop.app import open_workplace
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.cli.demo import demo
from kehoach_desktop.cli.export import export
from kehoach_desktop.cli.importing import import_file
from kehoach_desktop.exchange.criteria import read_criteria
from kehoach_desktop.exchange.templates import add_template, list_templates, own_templates
from kehoach_desktop.services.safekeeping import Backup, Fault

_FAULTS: Mapping[Fault, str] = {
    Fault.DAMAGED_PAGES: "trang dữ liệu hỏng",
    Fault.BROKEN_REFERENCE: "liên kết đứt",
    Fault.BROKEN_TREE: "dòng mồ côi",
    Fault.BROKEN_JOURNAL: "nhật ký bị sửa từ bước",
    Fault.MISSING_EVIDENCE: "thiếu tệp minh chứng",
}


def plans(_options: Namespace, folder: Path) -> Answer:
    with open_workplace(folder) as workplace:
        entries = workplace.planning.entries()
    lines = [
        f"{each.id}\t{each.year or 'chưa rõ năm'}\t{each.rows} dòng\t{each.subject}"
        for each in entries
    ]
    return Answer(lines or ["Chưa có kế hoạch nào."], [each._asdict() for each in entries])


def check(_options: Namespace, folder: Path) -> Answer:
    with open_workplace(folder) as workplace:
        findings = workplace.safekeeping.check()
    lines = [f"{_FAULTS[each.fault]}: {each.detail}" for each in findings]
    data = [{"fault": each.fault.value, "detail": each.detail} for each in findings]
    return Answer(lines or ["Dữ liệu tốt."], {"findings": data}, failed=bool(findings))


def backup(options: Namespace, folder: Path) -> Answer:
    with open_workplace(folder) as workplace:
        if options.list:
            found = workplace.safekeeping.backups()
            return Answer([_line(each) for each in found], [_plain(each) for each in found])
        made = workplace.safekeeping.back_up()
    return Answer([f"Đã sao lưu và đọc lại tốt: {made.path}"], _plain(made))


def criteria(options: Namespace, folder: Path) -> Answer:
    with open_workplace(folder) as workplace:
        if options.add:
            source: Path = options.add
            added = workplace.criteria.add(
                lambda new_id: read_criteria(source, new_id), "Thêm bộ tiêu chí"
            )
            return Answer([f"Đã thêm bộ tiêu chí: {added.name}"], {"set": added.id})
        found = workplace.criteria.sets()
    lines = [f"{each.id}\t{each.year}\t{each.name}" for each in found]
    data = [{"set": each.id, "year": each.year, "name": each.name} for each in found]
    return Answer(lines or ["Chưa có bộ tiêu chí nào."], data)


def templates(options: Namespace, folder: Path) -> Answer:
    own = folder / "templates"
    if options.add:
        added = add_template(options.add, own)
        return Answer([f"Đã thêm mẫu: {added.name}"], {"key": added.key, "name": added.name})
    found = (*list_templates(paths.resources() / "templates"), *own_templates(own))
    lines = [f"{each.key}\t{each.year or ''}\t{each.name}" for each in found]
    return Answer(lines, [{"key": each.key, "name": each.name} for each in found])


def restore(options: Namespace, folder: Path) -> Answer:
    with open_workplace(folder) as workplace:
        before = workplace.safekeeping.restore(options.file)
    lines = [f"Đã khôi phục từ {options.file}.", f"Dữ liệu trước đó cất ở {before.path}"]
    return Answer(lines, {"restored": str(options.file), "before": _plain(before)})


def _line(backup: Backup) -> str:
    return f"{backup.at:%d/%m/%Y %H:%M:%S}\t{backup.size} byte\t{backup.path}"


def _plain(backup: Backup) -> dict[str, object]:
    return {"file": str(backup.path), "at": backup.at.isoformat(), "size": backup.size}


COMMANDS: Mapping[str, Callable[[Namespace, Path], Answer]] = {
    "backup": backup,
    "check": check,
    "criteria": criteria,
    "demo": demo,
    "export": export,
    "import": import_file,
    "plans": plans,
    "restore": restore,
    "templates": templates,
}
