# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'directory_page.ui'
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
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.directory.table import PartyTable
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs
from kehoach_desktop.ui.widgets.tool_row import ToolRow

class Ui_DirectoryPage(object):
    def setupUi(self, DirectoryPage):
        if not DirectoryPage.objectName():
            DirectoryPage.setObjectName(u"DirectoryPage")
        self.columns = QHBoxLayout(DirectoryPage)
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.main = QFrame(DirectoryPage)
        self.main.setObjectName(u"main")
        self.main.setProperty(u"ground", u"surface")
        self.layout_2 = QVBoxLayout(self.main)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.tabs = SheetTabs(self.main)
        self.tabs.setObjectName(u"tabs")

        self.layout_2.addWidget(self.tabs)

        self.tool_row = ToolRow(self.main)
        self.tool_row.setObjectName(u"tool_row")
        self.tool_row.setProperty(u"ground", u"surface")

        self.layout_2.addWidget(self.tool_row)

        self.bars = QVBoxLayout()
        self.bars.setSpacing(0)
        self.bars.setObjectName(u"bars")
        self.bars.setContentsMargins(0, 0, 0, 0)

        self.layout_2.addLayout(self.bars)

        self.stack = QStackedWidget(self.main)
        self.stack.setObjectName(u"stack")
        self.table_page = QWidget()
        self.table_page.setObjectName(u"table_page")
        self.layout_4 = QVBoxLayout(self.table_page)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.nothing_found = QLabel(self.table_page)
        self.nothing_found.setObjectName(u"nothing_found")
        self.nothing_found.setProperty(u"kind", u"muted")
        self.nothing_found.setWordWrap(True)
        self.nothing_found.setMargin(12)

        self.layout_4.addWidget(self.nothing_found)

        self.table = PartyTable(self.table_page)
        self.table.setObjectName(u"table")

        self.layout_4.addWidget(self.table)

        self.stack.addWidget(self.table_page)

        self.layout_2.addWidget(self.stack)


        self.columns.addWidget(self.main)


        self.retranslateUi(DirectoryPage)
    # setupUi

    def retranslateUi(self, DirectoryPage):
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("DirectoryPage", u"Danh m\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_found.setText("")
        pass
    # retranslateUi

