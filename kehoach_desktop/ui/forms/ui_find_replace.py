# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_replace.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

class Ui_FindReplaceBar(object):
    def setupUi(self, FindReplaceBar):
        if not FindReplaceBar.objectName():
            FindReplaceBar.setObjectName(u"FindReplaceBar")
        FindReplaceBar.resize(900, 40)
        self.fields_grid = QGridLayout(FindReplaceBar)
        self.fields_grid.setObjectName(u"fields_grid")
        self.fields_grid.setHorizontalSpacing(8)
        self.fields_grid.setVerticalSpacing(6)
        self.fields_grid.setContentsMargins(12, 6, 6, 6)
        self.find_label = QLabel(FindReplaceBar)
        self.find_label.setObjectName(u"find_label")

        self.fields_grid.addWidget(self.find_label, 0, 0, 1, 1)

        self.find_edit = QLineEdit(FindReplaceBar)
        self.find_edit.setObjectName(u"find_edit")

        self.fields_grid.addWidget(self.find_edit, 0, 1, 1, 1)

        self.next_button = QPushButton(FindReplaceBar)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setAutoDefault(False)

        self.fields_grid.addWidget(self.next_button, 0, 2, 1, 1)

        self.previous_button = QPushButton(FindReplaceBar)
        self.previous_button.setObjectName(u"previous_button")
        self.previous_button.setAutoDefault(False)

        self.fields_grid.addWidget(self.previous_button, 0, 3, 1, 1)

        self.accents_check = QCheckBox(FindReplaceBar)
        self.accents_check.setObjectName(u"accents_check")
        self.accents_check.setChecked(True)

        self.fields_grid.addWidget(self.accents_check, 0, 4, 1, 2)

        self.count_label = QLabel(FindReplaceBar)
        self.count_label.setObjectName(u"count_label")

        self.fields_grid.addWidget(self.count_label, 1, 5, 1, 1)

        self.close_button = QToolButton(FindReplaceBar)
        self.close_button.setObjectName(u"close_button")

        self.fields_grid.addWidget(self.close_button, 0, 6, 1, 1)

        self.replace_label = QLabel(FindReplaceBar)
        self.replace_label.setObjectName(u"replace_label")

        self.fields_grid.addWidget(self.replace_label, 1, 0, 1, 1)

        self.replace_edit = QLineEdit(FindReplaceBar)
        self.replace_edit.setObjectName(u"replace_edit")

        self.fields_grid.addWidget(self.replace_edit, 1, 1, 1, 1)

        self.replace_button = QPushButton(FindReplaceBar)
        self.replace_button.setObjectName(u"replace_button")
        self.replace_button.setAutoDefault(False)

        self.fields_grid.addWidget(self.replace_button, 1, 2, 1, 1)

        self.replace_all_button = QPushButton(FindReplaceBar)
        self.replace_all_button.setObjectName(u"replace_all_button")
        self.replace_all_button.setAutoDefault(False)

        self.fields_grid.addWidget(self.replace_all_button, 1, 3, 1, 1)

        self.everywhere_check = QCheckBox(FindReplaceBar)
        self.everywhere_check.setObjectName(u"everywhere_check")
        self.everywhere_check.setChecked(True)

        self.fields_grid.addWidget(self.everywhere_check, 1, 4, 1, 1)

        self.fields_grid.setColumnStretch(1, 3)
        self.fields_grid.setColumnStretch(5, 2)
#if QT_CONFIG(shortcut)
        self.find_label.setBuddy(self.find_edit)
        self.replace_label.setBuddy(self.replace_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.find_edit, self.replace_edit)
        QWidget.setTabOrder(self.replace_edit, self.next_button)
        QWidget.setTabOrder(self.next_button, self.previous_button)
        QWidget.setTabOrder(self.previous_button, self.accents_check)
        QWidget.setTabOrder(self.accents_check, self.replace_button)
        QWidget.setTabOrder(self.replace_button, self.replace_all_button)
        QWidget.setTabOrder(self.replace_all_button, self.everywhere_check)
        QWidget.setTabOrder(self.everywhere_check, self.close_button)

        self.retranslateUi(FindReplaceBar)
    # setupUi

    def retranslateUi(self, FindReplaceBar):
        self.find_label.setText(QCoreApplication.translate("FindReplaceBar", u"T\u00ecm", None))
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"Ch\u1eef c\u1ea7n t\u00ecm", None))
#endif // QT_CONFIG(accessibility)
        self.next_button.setText(QCoreApplication.translate("FindReplaceBar", u"Ti\u1ebfp", None))
#if QT_CONFIG(accessibility)
        self.next_button.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"T\u00ecm ch\u1ed7 sau", None))
#endif // QT_CONFIG(accessibility)
        self.previous_button.setText(QCoreApplication.translate("FindReplaceBar", u"Tr\u01b0\u1edbc", None))
#if QT_CONFIG(accessibility)
        self.previous_button.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"T\u00ecm ch\u1ed7 tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.accents_check.setText(QCoreApplication.translate("FindReplaceBar", u"Kh\u00f4ng ph\u00e2n bi\u1ec7t d\u1ea5u", None))
        self.count_label.setText("")
        self.count_label.setProperty(u"kind", QCoreApplication.translate("FindReplaceBar", u"muted", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"\u0110\u00f3ng thanh t\u00ecm", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close_button.setToolTip(QCoreApplication.translate("FindReplaceBar", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.replace_label.setText(QCoreApplication.translate("FindReplaceBar", u"Thay", None))
#if QT_CONFIG(accessibility)
        self.replace_edit.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"Thay b\u1eb1ng", None))
#endif // QT_CONFIG(accessibility)
        self.replace_button.setText(QCoreApplication.translate("FindReplaceBar", u"Thay", None))
#if QT_CONFIG(accessibility)
        self.replace_button.setAccessibleName(QCoreApplication.translate("FindReplaceBar", u"Thay ch\u1ed7 n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.replace_all_button.setText(QCoreApplication.translate("FindReplaceBar", u"Thay c\u1ea3", None))
        self.everywhere_check.setText(QCoreApplication.translate("FindReplaceBar", u"To\u00e0n k\u1ebf ho\u1ea1ch", None))
        pass
    # retranslateUi

