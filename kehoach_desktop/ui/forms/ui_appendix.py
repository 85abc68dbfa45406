# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'appendix.ui'
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
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.widgets.block_text import BlockText
from kehoach_desktop.ui.widgets.growing_text import GrowingText

class Ui_AppendixDialog(object):
    def setupUi(self, AppendixDialog):
        if not AppendixDialog.objectName():
            AppendixDialog.setObjectName(u"AppendixDialog")
        AppendixDialog.resize(620, 380)
        self.page_column = QVBoxLayout(AppendixDialog)
        self.page_column.setSpacing(16)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.fields_grid = QGridLayout()
        self.fields_grid.setObjectName(u"fields_grid")
        self.fields_grid.setHorizontalSpacing(16)
        self.fields_grid.setVerticalSpacing(10)
        self.label_label = QLabel(AppendixDialog)
        self.label_label.setObjectName(u"label_label")

        self.fields_grid.addWidget(self.label_label, 0, 0, 1, 1)

        self.label_edit = QLineEdit(AppendixDialog)
        self.label_edit.setObjectName(u"label_edit")

        self.fields_grid.addWidget(self.label_edit, 0, 1, 1, 1)

        self.short_label = QLabel(AppendixDialog)
        self.short_label.setObjectName(u"short_label")

        self.fields_grid.addWidget(self.short_label, 1, 0, 1, 1)

        self.short_edit = QLineEdit(AppendixDialog)
        self.short_edit.setObjectName(u"short_edit")

        self.fields_grid.addWidget(self.short_edit, 1, 1, 1, 1)

        self.title_label = QLabel(AppendixDialog)
        self.title_label.setObjectName(u"title_label")

        self.fields_grid.addWidget(self.title_label, 2, 0, 1, 1)

        self.title_edit = GrowingText(AppendixDialog)
        self.title_edit.setObjectName(u"title_edit")

        self.fields_grid.addWidget(self.title_edit, 2, 1, 1, 1)

        self.attached_label = QLabel(AppendixDialog)
        self.attached_label.setObjectName(u"attached_label")

        self.fields_grid.addWidget(self.attached_label, 3, 0, 1, 1)

        self.attached_edit = BlockText(AppendixDialog)
        self.attached_edit.setObjectName(u"attached_edit")

        self.fields_grid.addWidget(self.attached_edit, 3, 1, 1, 1)

        self.paper_label = QLabel(AppendixDialog)
        self.paper_label.setObjectName(u"paper_label")

        self.fields_grid.addWidget(self.paper_label, 4, 0, 1, 1)

        self.paper_combo = QComboBox(AppendixDialog)
        self.paper_combo.setObjectName(u"paper_combo")

        self.fields_grid.addWidget(self.paper_combo, 4, 1, 1, 1)

        self.in_file_check = QCheckBox(AppendixDialog)
        self.in_file_check.setObjectName(u"in_file_check")

        self.fields_grid.addWidget(self.in_file_check, 5, 1, 1, 1)

        self.own_file_check = QCheckBox(AppendixDialog)
        self.own_file_check.setObjectName(u"own_file_check")

        self.fields_grid.addWidget(self.own_file_check, 6, 1, 1, 1)

        self.fields_grid.setColumnStretch(1, 1)

        self.page_column.addLayout(self.fields_grid)

        self.buttons = QDialogButtonBox(AppendixDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_label.setBuddy(self.label_edit)
        self.short_label.setBuddy(self.short_edit)
        self.title_label.setBuddy(self.title_edit)
        self.attached_label.setBuddy(self.attached_edit)
        self.paper_label.setBuddy(self.paper_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.label_edit, self.short_edit)
        QWidget.setTabOrder(self.short_edit, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.attached_edit)
        QWidget.setTabOrder(self.attached_edit, self.paper_combo)
        QWidget.setTabOrder(self.paper_combo, self.in_file_check)
        QWidget.setTabOrder(self.in_file_check, self.own_file_check)
        QWidget.setTabOrder(self.own_file_check, self.buttons)

        self.retranslateUi(AppendixDialog)
        self.buttons.accepted.connect(AppendixDialog.accept)
        self.buttons.rejected.connect(AppendixDialog.reject)
    # setupUi

    def retranslateUi(self, AppendixDialog):
        AppendixDialog.setWindowTitle(QCoreApplication.translate("AppendixDialog", u"Ph\u1ee5 l\u1ee5c", None))
        self.label_label.setText(QCoreApplication.translate("AppendixDialog", u"&Nh\u00e3n in tr\u00ean \u0111\u1ea7u", None))
#if QT_CONFIG(accessibility)
        self.label_edit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"Nh\u00e3n in tr\u00ean \u0111\u1ea7u", None))
#endif // QT_CONFIG(accessibility)
        self.label_edit.setPlaceholderText(QCoreApplication.translate("AppendixDialog", u"v\u00ed d\u1ee5: Ph\u1ee5 l\u1ee5c I; \u0111\u1ec3 tr\u1ed1ng n\u1ebfu kh\u00f4ng in", None))
        self.short_label.setText(QCoreApplication.translate("AppendixDialog", u"T\u00ean n&g\u1eafn tr\u00ean th\u1ebb", None))
#if QT_CONFIG(accessibility)
        self.short_edit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"T\u00ean ng\u1eafn tr\u00ean th\u1ebb", None))
#endif // QT_CONFIG(accessibility)
        self.short_edit.setPlaceholderText(QCoreApplication.translate("AppendixDialog", u"v\u00ed d\u1ee5: PAR INDEX", None))
        self.title_label.setText(QCoreApplication.translate("AppendixDialog", u"&Ti\u00eau \u0111\u1ec1 (m\u1ed7i d\u00f2ng nh\u01b0 in)", None))
#if QT_CONFIG(accessibility)
        self.title_edit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"Ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.attached_label.setText(QCoreApplication.translate("AppendixDialog", u"&D\u00f2ng k\u00e8m theo", None))
#if QT_CONFIG(accessibility)
        self.attached_edit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"D\u00f2ng k\u00e8m theo", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText(QCoreApplication.translate("AppendixDialog", u"&Kh\u1ed5 gi\u1ea5y", None))
#if QT_CONFIG(accessibility)
        self.paper_combo.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"Kh\u1ed5 gi\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
        self.in_file_check.setText(QCoreApplication.translate("AppendixDialog", u"N\u1ed9i dung ph\u1ee5 l\u1ee5c n\u1eb1m trong k\u1ebf &ho\u1ea1ch n\u00e0y", None))
        self.own_file_check.setText(QCoreApplication.translate("AppendixDialog", u"Ban h\u00e0nh th\u00e0nh t\u1ec7p ri\u00eang, c\u00f3 ch\u1eef k\u00fd ri\u00ean&g", None))
    # retranslateUi

