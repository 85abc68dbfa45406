# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTextBrowser,
    QVBoxLayout,
)

class Ui_HelpWindow(object):
    def setupUi(self, HelpWindow):
        if not HelpWindow.objectName():
            HelpWindow.setObjectName(u"HelpWindow")
        self.column = QVBoxLayout(HelpWindow)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.main = QFrame(HelpWindow)
        self.main.setObjectName(u"main")
        self.main.setProperty(u"ground", u"surface")
        self.main_column = QVBoxLayout(self.main)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(16, 8, 12, 0)
        self.text = QTextBrowser(self.main)
        self.text.setObjectName(u"text")
        self.text.setOpenLinks(False)
        self.text.setProperty(u"kind", u"print")
        self.text.setFrameShape(QFrame.Shape.NoFrame)

        self.main_column.addWidget(self.text)


        self.column.addWidget(self.main)

        self.rule = QFrame(HelpWindow)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"kind", u"rule")

        self.column.addWidget(self.rule)

        self.foot = QFrame(HelpWindow)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(20, 8, 20, 8)
        self.words = QLabel(self.foot)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"kind", u"small")

        self.foot_row.addWidget(self.words)

        self.spacer = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer)

        self.close_it = QPushButton(self.foot)
        self.close_it.setObjectName(u"close_it")

        self.foot_row.addWidget(self.close_it)


        self.column.addWidget(self.foot)


        self.retranslateUi(HelpWindow)
    # setupUi

    def retranslateUi(self, HelpWindow):
        HelpWindow.setWindowTitle(QCoreApplication.translate("HelpWindow", u"Tr\u1ee3 gi\u00fap", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpWindow", u"Trang tr\u1ee3 gi\u00fap", None))
#endif // QT_CONFIG(accessibility)
        self.words.setText(QCoreApplication.translate("HelpWindow", u"Esc: tr\u1edf l\u1ea1i vi\u1ec7c \u0111ang l\u00e0m", None))
        self.close_it.setText(QCoreApplication.translate("HelpWindow", u"\u0110\u00f3ng", None))
    # retranslateUi

