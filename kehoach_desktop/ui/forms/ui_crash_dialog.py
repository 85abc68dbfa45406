# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

class Ui_CrashDialog(object):
    def setupUi(self, CrashDialog):
        if not CrashDialog.objectName():
            CrashDialog.setObjectName(u"CrashDialog")
        self.column = QVBoxLayout(CrashDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.happened = QLabel(CrashDialog)
        self.happened.setObjectName(u"happened")
        self.happened.setWordWrap(True)

        self.column.addWidget(self.happened)

        self.kept = QLabel(CrashDialog)
        self.kept.setObjectName(u"kept")
        self.kept.setWordWrap(True)

        self.column.addWidget(self.kept)

        self.to_do = QLabel(CrashDialog)
        self.to_do.setObjectName(u"to_do")
        self.to_do.setWordWrap(True)

        self.column.addWidget(self.to_do)

        self.report_label = QLabel(CrashDialog)
        self.report_label.setObjectName(u"report_label")
        self.report_label.setWordWrap(True)

        self.column.addWidget(self.report_label)

        self.report = QPlainTextEdit(CrashDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setTabChangesFocus(True)

        self.column.addWidget(self.report)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy_button = QPushButton(CrashDialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.buttons.addWidget(self.copy_button)

        self.folder_button = QPushButton(CrashDialog)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.buttons.addWidget(self.folder_button)

        self.gap = QSpacerItem(40, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = QPushButton(CrashDialog)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.report_label.setBuddy(self.report)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.report)

        self.retranslateUi(CrashDialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, CrashDialog):
        CrashDialog.setWindowTitle(QCoreApplication.translate("CrashDialog", u"C\u00f3 l\u1ed7i ngo\u00e0i d\u1ef1 ki\u1ebfn", None))
        self.happened.setText(QCoreApplication.translate("CrashDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh g\u1eb7p l\u1ed7i ngo\u00e0i d\u1ef1 ki\u1ebfn", None))
        self.happened.setProperty(u"kind", QCoreApplication.translate("CrashDialog", u"section", None))
        self.kept.setText(QCoreApplication.translate("CrashDialog", u"M\u1ecdi n\u1ed9i dung \u0111\u00e3 l\u01b0u c\u00f2n nguy\u00ean. C\u1eeda s\u1ed5 n\u00e0y v\u1eabn d\u00f9ng \u0111\u01b0\u1ee3c.", None))
        self.to_do.setText(QCoreApplication.translate("CrashDialog", u"H\u00e3y l\u00e0m l\u1ea1i vi\u1ec7c v\u1eeba r\u1ed3i. N\u1ebfu l\u1ed7i l\u1eb7p l\u1ea1i, b\u1ea5m Ch\u00e9p chi ti\u1ebft v\u00e0 g\u1eedi cho ng\u01b0\u1eddi h\u1ed7 tr\u1ee3.", None))
        self.report_label.setText(QCoreApplication.translate("CrashDialog", u"Chi ti\u1ebft (kh\u00f4ng c\u00f3 n\u1ed9i dung k\u1ebf ho\u1ea1ch, kh\u00f4ng c\u00f3 t\u00ean ng\u01b0\u1eddi) \u00b7 KH-999", None))
        self.report_label.setProperty(u"kind", QCoreApplication.translate("CrashDialog", u"small", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Chi ti\u1ebft l\u1ed7i", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("CrashDialog", u"Ch\u00e9p chi ti\u1ebft", None))
        self.folder_button.setText(QCoreApplication.translate("CrashDialog", u"M\u1edf th\u01b0 m\u1ee5c nh\u1eadt k\u00fd", None))
        self.close_button.setText(QCoreApplication.translate("CrashDialog", u"\u0110\u00f3ng", None))
        self.close_button.setProperty(u"kind", QCoreApplication.translate("CrashDialog", u"main", None))
    # retranslateUi

