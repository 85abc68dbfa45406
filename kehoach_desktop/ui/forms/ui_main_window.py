# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.status_line import StatusLine

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 768)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.column = QVBoxLayout(self.central)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.top_rule = QFrame(self.central)
        self.top_rule.setObjectName(u"top_rule")

        self.column.addWidget(self.top_rule)

        self.bars = QVBoxLayout()
        self.bars.setSpacing(0)
        self.bars.setObjectName(u"bars")

        self.column.addLayout(self.bars)

        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")
        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")

        self.body.addWidget(self.pages)

        self.body.setStretch(0, 1)

        self.column.addLayout(self.body)

        MainWindow.setCentralWidget(self.central)
        self.menu_bar = QMenuBar(MainWindow)
        self.menu_bar.setObjectName(u"menu_bar")
        MainWindow.setMenuBar(self.menu_bar)
        self.status_line = StatusLine(MainWindow)
        self.status_line.setObjectName(u"status_line")
        MainWindow.setStatusBar(self.status_line)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"K\u1ebf ho\u1ea1ch", None))
        self.top_rule.setProperty(u"kind", QCoreApplication.translate("MainWindow", u"line", None))
        self.pages.setProperty(u"ground", QCoreApplication.translate("MainWindow", u"surface", None))
    # retranslateUi

