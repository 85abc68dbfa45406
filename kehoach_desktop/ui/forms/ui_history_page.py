# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_page.ui'
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
    QStackedWidget,
    QVBoxLayout,
)

from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs

class Ui_HistoryPage(object):
    def setupUi(self, HistoryPage):
        if not HistoryPage.objectName():
            HistoryPage.setObjectName(u"HistoryPage")
        self.page_layout = QHBoxLayout(HistoryPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.main = QFrame(HistoryPage)
        self.main.setObjectName(u"main")
        self.main_layout = QVBoxLayout(self.main)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName(u"main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.tabs = SheetTabs(self.main)
        self.tabs.setObjectName(u"tabs")

        self.main_layout.addWidget(self.tabs)

        self.views = QStackedWidget(self.main)
        self.views.setObjectName(u"views")

        self.main_layout.addWidget(self.views)


        self.page_layout.addWidget(self.main)

        self.page_layout.setStretch(0, 1)

        self.retranslateUi(HistoryPage)
    # setupUi

    def retranslateUi(self, HistoryPage):
        self.main.setProperty(u"ground", QCoreApplication.translate("HistoryPage", u"surface", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("HistoryPage", u"L\u1ecbch s\u1eed, th\u00f9ng r\u00e1c, sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

