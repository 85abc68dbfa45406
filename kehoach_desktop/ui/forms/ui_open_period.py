# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'open_period.ui'
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
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
)

from kehoach_desktop.ui.directory.day_edit import DayEdit

class Ui_OpenPeriodDialog(object):
    def setupUi(self, OpenPeriodDialog):
        if not OpenPeriodDialog.objectName():
            OpenPeriodDialog.setObjectName(u"OpenPeriodDialog")
        self.page_column = QVBoxLayout(OpenPeriodDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(OpenPeriodDialog)
        self.fact.setObjectName(u"fact")

        self.page_column.addWidget(self.fact)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(4)
        self.kind_label = QLabel(OpenPeriodDialog)
        self.kind_label.setObjectName(u"kind_label")

        self.grid.addWidget(self.kind_label, 0, 0, 1, 1)

        self.year_label = QLabel(OpenPeriodDialog)
        self.year_label.setObjectName(u"year_label")

        self.grid.addWidget(self.year_label, 0, 1, 1, 1)

        self.number_label = QLabel(OpenPeriodDialog)
        self.number_label.setObjectName(u"number_label")

        self.grid.addWidget(self.number_label, 0, 2, 1, 1)

        self.kind = QComboBox(OpenPeriodDialog)
        self.kind.setObjectName(u"kind")

        self.grid.addWidget(self.kind, 1, 0, 1, 1)

        self.year = QSpinBox(OpenPeriodDialog)
        self.year.setObjectName(u"year")
        self.year.setMinimum(2000)
        self.year.setMaximum(2100)

        self.grid.addWidget(self.year, 1, 1, 1, 1)

        self.number = QComboBox(OpenPeriodDialog)
        self.number.setObjectName(u"number")

        self.grid.addWidget(self.number, 1, 2, 1, 1)

        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 2)

        self.page_column.addLayout(self.grid)

        self.window_label = QLabel(OpenPeriodDialog)
        self.window_label.setObjectName(u"window_label")
        self.window_label.setWordWrap(True)

        self.page_column.addWidget(self.window_label)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_column.setContentsMargins(0, 0, 0, 0)
        self.due_label = QLabel(OpenPeriodDialog)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = DayEdit(OpenPeriodDialog)
        self.due.setObjectName(u"due")

        self.due_column.addWidget(self.due)


        self.page_column.addLayout(self.due_column)

        self.source_label = QLabel(OpenPeriodDialog)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setWordWrap(True)

        self.page_column.addWidget(self.source_label)

        self.spacer = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer)

        self.buttons = QDialogButtonBox(OpenPeriodDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.year_label.setBuddy(self.year)
        self.number_label.setBuddy(self.number)
        self.due_label.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OpenPeriodDialog)
    # setupUi

    def retranslateUi(self, OpenPeriodDialog):
        OpenPeriodDialog.setWindowTitle(QCoreApplication.translate("OpenPeriodDialog", u"M\u1edf k\u1ef3 b\u00e1o c\u00e1o", None))
        self.fact.setText(QCoreApplication.translate("OpenPeriodDialog", u"K\u1ef3 n\u00e0o c\u1ea7n b\u00e1o c\u00e1o?", None))
        self.fact.setProperty(u"kind", QCoreApplication.translate("OpenPeriodDialog", u"section", None))
        self.kind_label.setText(QCoreApplication.translate("OpenPeriodDialog", u"&Lo\u1ea1i k\u1ef3", None))
        self.year_label.setText(QCoreApplication.translate("OpenPeriodDialog", u"&N\u0103m", None))
        self.number_label.setText(QCoreApplication.translate("OpenPeriodDialog", u"&K\u1ef3", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("OpenPeriodDialog", u"Lo\u1ea1i k\u1ef3", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("OpenPeriodDialog", u"N\u0103m", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("OpenPeriodDialog", u"K\u1ef3", None))
#endif // QT_CONFIG(accessibility)
        self.window_label.setText("")
        self.window_label.setProperty(u"kind", QCoreApplication.translate("OpenPeriodDialog", u"muted", None))
        self.due_label.setText(QCoreApplication.translate("OpenPeriodDialog", u"&H\u1ea1n g\u1eedi (\u0111\u1ec3 tr\u1ed1ng n\u1ebfu kh\u00f4ng c\u00f3)", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("OpenPeriodDialog", u"H\u1ea1n g\u1eedi", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText("")
        self.source_label.setProperty(u"kind", QCoreApplication.translate("OpenPeriodDialog", u"small", None))
    # retranslateUi

