# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_backups.ui'
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
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.history.sheet import Sheet
from kehoach_desktop.ui.widgets.tool_row import ToolRow

class Ui_HistoryBackups(object):
    def setupUi(self, HistoryBackups):
        if not HistoryBackups.objectName():
            HistoryBackups.setObjectName(u"HistoryBackups")
        self.view_layout = QVBoxLayout(HistoryBackups)
        self.view_layout.setSpacing(0)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)
        self.toolbar = ToolRow(HistoryBackups)
        self.toolbar.setObjectName(u"toolbar")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.toolbar.sizePolicy().hasHeightForWidth())
        self.toolbar.setSizePolicy(sizePolicy)
        self.toolbar_layout = QHBoxLayout(self.toolbar)
        self.toolbar_layout.setObjectName(u"toolbar_layout")
        self.toolbar_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolbar_layout.addItem(self.toolbar_space)


        self.view_layout.addWidget(self.toolbar)

        self.pages = QStackedWidget(HistoryBackups)
        self.pages.setObjectName(u"pages")
        self.sheet_page = QWidget()
        self.sheet_page.setObjectName(u"sheet_page")
        self.sheet_layout = QVBoxLayout(self.sheet_page)
        self.sheet_layout.setSpacing(0)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.sheet = Sheet(self.sheet_page)
        self.sheet.setObjectName(u"sheet")

        self.sheet_layout.addWidget(self.sheet)

        self.pages.addWidget(self.sheet_page)

        self.view_layout.addWidget(self.pages)

        self.foot = QFrame(HistoryBackups)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(8, 4, 12, 4)
        self.count = QLabel(self.foot)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)

        self.foot_layout.addWidget(self.count)


        self.view_layout.addWidget(self.foot)

        self.view_layout.setStretch(1, 1)

        self.retranslateUi(HistoryBackups)
    # setupUi

    def retranslateUi(self, HistoryBackups):
        self.toolbar.setProperty(u"ground", QCoreApplication.translate("HistoryBackups", u"surface", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("HistoryBackups", u"B\u1ea3n sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.foot.setProperty(u"ground", QCoreApplication.translate("HistoryBackups", u"surface", None))
        self.count.setProperty(u"kind", QCoreApplication.translate("HistoryBackups", u"muted", None))
        pass
    # retranslateUi

