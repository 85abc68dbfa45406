"""What is generated and committed is what the sources give."""

from pathlib import Path

from kehoach_desktop.paths import resources
from tools import forms, theme_images


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob(pattern)
    }


def test_the_forms_are_fresh(tmp_path):
    forms.compile_forms(tmp_path)
    assert contents(tmp_path, "ui_*.py") == contents(forms.FORMS, "ui_*.py")


def test_the_translations_are_fresh(tmp_path):
    forms.compile_translations(tmp_path)
    assert contents(tmp_path, "*.qm") == contents(forms.TRANSLATIONS, "*.qm")


def test_the_marks_of_the_style_sheet_are_fresh(tmp_path):
    theme_images.draw(tmp_path)
    assert contents(tmp_path, "*.svg") == contents(resources() / "theme", "*.svg")
