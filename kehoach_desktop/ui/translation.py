"""Vietnamese for Qt's own words and numbers, whatever language the machine speaks."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kehoach_desktop.paths import resources

_NAME = "qtbase_vi"


def install(app: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    if app.findChild(QTranslator, _NAME) is not None:
        return
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    file = resources() / "i18n" / f"{_NAME}.qm"
    if not translator.load(str(file)):
        raise FileNotFoundError(file)
    app.installTranslator(translator)
