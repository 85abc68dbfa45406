# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_page.ui'
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

from kehoach_desktop.ui.reports.document_list import DocumentList
from kehoach_desktop.ui.reports.options_panel import OptionsPanel
from kehoach_desktop.ui.reports.preview_bar import PreviewBar
from kehoach_desktop.ui.reports.review_panel import ReviewPanel

class Ui_ReportsPage(object):
    def setupUi(self, ReportsPage):
        if not ReportsPage.objectName():
            ReportsPage.setObjectName(u"ReportsPage")
        self.page_row = QHBoxLayout(ReportsPage)
        self.page_row.setSpacing(0)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(0, 0, 0, 0)
        self.left = QFrame(ReportsPage)
        self.left.setObjectName(u"left")
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(0)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.documents = DocumentList(self.left)
        self.documents.setObjectName(u"documents")

        self.left_column.addWidget(self.documents)

        self.line_1 = QFrame(self.left)
        self.line_1.setObjectName(u"line_1")

        self.left_column.addWidget(self.line_1)

        self.options = OptionsPanel(self.left)
        self.options.setObjectName(u"options")

        self.left_column.addWidget(self.options)


        self.page_row.addWidget(self.left)

        self.rule_1 = QFrame(ReportsPage)
        self.rule_1.setObjectName(u"rule_1")

        self.page_row.addWidget(self.rule_1)

        self.middle = QFrame(ReportsPage)
        self.middle.setObjectName(u"middle")
        self.middle_column = QVBoxLayout(self.middle)
        self.middle_column.setSpacing(0)
        self.middle_column.setObjectName(u"middle_column")
        self.middle_column.setContentsMargins(0, 0, 0, 0)
        self.bar = PreviewBar(self.middle)
        self.bar.setObjectName(u"bar")

        self.middle_column.addWidget(self.bar)

        self.stage = QStackedWidget(self.middle)
        self.stage.setObjectName(u"stage")

        self.middle_column.addWidget(self.stage)

        self.middle_column.setStretch(1, 1)

        self.page_row.addWidget(self.middle)

        self.review = ReviewPanel(ReportsPage)
        self.review.setObjectName(u"review")

        self.page_row.addWidget(self.review)

        self.page_row.setStretch(2, 1)

        self.retranslateUi(ReportsPage)
    # setupUi

    def retranslateUi(self, ReportsPage):
        self.left.setProperty(u"ground", QCoreApplication.translate("ReportsPage", u"raised", None))
        self.line_1.setProperty(u"kind", QCoreApplication.translate("ReportsPage", u"line", None))
        self.rule_1.setProperty(u"kind", QCoreApplication.translate("ReportsPage", u"rule", None))
        self.middle.setProperty(u"ground", QCoreApplication.translate("ReportsPage", u"surface", None))
        pass
    # retranslateUi

