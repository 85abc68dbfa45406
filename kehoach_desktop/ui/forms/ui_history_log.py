# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_log.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.history.sheet import Sheet
from kehoach_desktop.ui.widgets.tool_row import ToolRow

class Ui_HistoryLog(object):
    def setupUi(self, HistoryLog):
        if not HistoryLog.objectName():
            HistoryLog.setObjectName(u"HistoryLog")
        self.view_layout = QVBoxLayout(HistoryLog)
        self.view_layout.setSpacing(0)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)
        self.toolbar = ToolRow(HistoryLog)
        self.toolbar.setObjectName(u"toolbar")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.toolbar.sizePolicy().hasHeightForWidth())
        self.toolbar.setSizePolicy(sizePolicy)
        self.toolbar_layout = QHBoxLayout(self.toolbar)
        self.toolbar_layout.setObjectName(u"toolbar_layout")
        self.plan_box = QComboBox(self.toolbar)
        self.plan_box.setObjectName(u"plan_box")
        self.plan_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan_box.setMinimumContentsLength(12)

        self.toolbar_layout.addWidget(self.plan_box)

        self.person_box = QComboBox(self.toolbar)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person_box.setMinimumContentsLength(12)

        self.toolbar_layout.addWidget(self.person_box)

        self.toolbar_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolbar_layout.addItem(self.toolbar_space)


        self.view_layout.addWidget(self.toolbar)

        self.pages = QStackedWidget(HistoryLog)
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

        self.foot = QFrame(HistoryLog)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(8, 4, 12, 4)
        self.count = QLabel(self.foot)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)

        self.foot_layout.addWidget(self.count)

        self.more = QPushButton(self.foot)
        self.more.setObjectName(u"more")

        self.foot_layout.addWidget(self.more)

        self.foot_layout.setStretch(0, 1)

        self.view_layout.addWidget(self.foot)

        self.view_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.plan_box, self.person_box)
        QWidget.setTabOrder(self.person_box, self.sheet)
        QWidget.setTabOrder(self.sheet, self.more)

        self.retranslateUi(HistoryLog)
    # setupUi

    def retranslateUi(self, HistoryLog):
        self.toolbar.setProperty(u"ground", QCoreApplication.translate("HistoryLog", u"surface", None))
#if QT_CONFIG(accessibility)
        self.plan_box.setAccessibleName(QCoreApplication.translate("HistoryLog", u"K\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.person_box.setAccessibleName(QCoreApplication.translate("HistoryLog", u"Ng\u01b0\u1eddi", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("HistoryLog", u"Nh\u1eadt k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.foot.setProperty(u"ground", QCoreApplication.translate("HistoryLog", u"surface", None))
        self.count.setProperty(u"kind", QCoreApplication.translate("HistoryLog", u"muted", None))
        self.more.setProperty(u"kind", QCoreApplication.translate("HistoryLog", u"link", None))
        self.more.setText(QCoreApplication.translate("HistoryLog", u"Xem xa h\u01a1n v\u1ec1 tr\u01b0\u1edbc", None))
        pass
    # retranslateUi

