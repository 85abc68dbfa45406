# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_mapping.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
    Qt,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.importing.source_view import SourceView
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs

class Ui_ImportMapping(object):
    def setupUi(self, ImportMapping):
        if not ImportMapping.objectName():
            ImportMapping.setObjectName(u"ImportMapping")
        self.column = QVBoxLayout(ImportMapping)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.target_bar = QFrame(ImportMapping)
        self.target_bar.setObjectName(u"target_bar")
        self.target_grid = QGridLayout(self.target_bar)
        self.target_grid.setObjectName(u"target_grid")
        self.target_grid.setHorizontalSpacing(10)
        self.target_grid.setVerticalSpacing(6)
        self.target_grid.setContentsMargins(16, 8, 16, 8)
        self.target_label = QLabel(self.target_bar)
        self.target_label.setObjectName(u"target_label")

        self.target_grid.addWidget(self.target_label, 0, 0, 1, 1)

        self.target = QComboBox(self.target_bar)
        self.target.setObjectName(u"target")
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMinimumContentsLength(8)

        self.target_grid.addWidget(self.target, 0, 1, 1, 1)

        self.way_label = QLabel(self.target_bar)
        self.way_label.setObjectName(u"way_label")

        self.target_grid.addWidget(self.way_label, 0, 2, 1, 1)

        self.way = QComboBox(self.target_bar)
        self.way.setObjectName(u"way")
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.way.setMinimumContentsLength(8)

        self.target_grid.addWidget(self.way, 0, 3, 1, 1)

        self.target_grid.setColumnStretch(1, 1)
        self.target_grid.setColumnStretch(3, 1)

        self.column.addWidget(self.target_bar)

        self.encoding_bar = QFrame(ImportMapping)
        self.encoding_bar.setObjectName(u"encoding_bar")
        self.encoding_row = QHBoxLayout(self.encoding_bar)
        self.encoding_row.setObjectName(u"encoding_row")
        self.encoding_row.setContentsMargins(16, 6, 16, 6)
        self.encoding_words = QLabel(self.encoding_bar)
        self.encoding_words.setObjectName(u"encoding_words")
        self.encoding_words.setTextFormat(Qt.TextFormat.RichText)
        self.encoding_words.setWordWrap(True)

        self.encoding_row.addWidget(self.encoding_words)


        self.column.addWidget(self.encoding_bar)

        self.tabs = SheetTabs(ImportMapping)
        self.tabs.setObjectName(u"tabs")

        self.column.addWidget(self.tabs)

        self.table_title = QLabel(ImportMapping)
        self.table_title.setObjectName(u"table_title")
        self.table_title.setWordWrap(True)
        self.table_title.setMargin(8)

        self.column.addWidget(self.table_title)

        self.source = SourceView(ImportMapping)
        self.source.setObjectName(u"source")

        self.column.addWidget(self.source)

        self.hint_line = QFrame(ImportMapping)
        self.hint_line.setObjectName(u"hint_line")

        self.column.addWidget(self.hint_line)

        self.hint = QLabel(ImportMapping)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setMargin(7)

        self.column.addWidget(self.hint)

        self.column.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.target_label.setBuddy(self.target)
        self.way_label.setBuddy(self.way)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.target, self.way)
        QWidget.setTabOrder(self.way, self.tabs)
        QWidget.setTabOrder(self.tabs, self.source)

        self.retranslateUi(ImportMapping)
    # setupUi

    def retranslateUi(self, ImportMapping):
        self.target_bar.setProperty(u"ground", QCoreApplication.translate("ImportMapping", u"surface", None))
        self.target_label.setText(QCoreApplication.translate("ImportMapping", u"Nh\u1eadp &v\u00e0o", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ImportMapping", u"Nh\u1eadp v\u00e0o k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.way_label.setText(QCoreApplication.translate("ImportMapping", u"&B\u1ea3ng n\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("ImportMapping", u"C\u00e1ch nh\u1eadp b\u1ea3ng n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportMapping", u"C\u00e1c b\u1ea3ng trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.table_title.setProperty(u"kind", QCoreApplication.translate("ImportMapping", u"strong", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("ImportMapping", u"B\u1ea3ng nh\u01b0 trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.hint_line.setProperty(u"kind", QCoreApplication.translate("ImportMapping", u"line", None))
        self.hint.setProperty(u"kind", QCoreApplication.translate("ImportMapping", u"small", None))
        self.hint.setText(QCoreApplication.translate("ImportMapping", u"B\u1ea5m v\u00e0o \u0111\u1ea7u c\u1ed9t (ho\u1eb7c Alt+\u2193) \u0111\u1ec3 n\u00f3i c\u1ed9t \u0111\u00f3 l\u00e0 g\u00ec. C\u1ed9t kh\u00e1c v\u1eabn \u0111\u01b0\u1ee3c nh\u1eadp, ch\u1eef gi\u1eef nguy\u00ean.", None))
        pass
    # retranslateUi

