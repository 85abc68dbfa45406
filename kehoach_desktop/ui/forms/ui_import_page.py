# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
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
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from kehoach_desktop.ui.importing.step_bar import StepBar

class Ui_ImportPage(object):
    def setupUi(self, ImportPage):
        if not ImportPage.objectName():
            ImportPage.setObjectName(u"ImportPage")
        self.page_column = QVBoxLayout(ImportPage)
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(ImportPage)
        self.head.setObjectName(u"head")
        self.head_row = QHBoxLayout(self.head)
        self.head_row.setSpacing(24)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(16, 11, 16, 11)
        self.title = QLabel(self.head)
        self.title.setObjectName(u"title")

        self.head_row.addWidget(self.title)

        self.step_bar = StepBar(self.head)
        self.step_bar.setObjectName(u"step_bar")

        self.head_row.addWidget(self.step_bar)

        self.file_words = QLabel(self.head)
        self.file_words.setObjectName(u"file_words")
        self.file_words.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.file_words.setWordWrap(True)

        self.head_row.addWidget(self.file_words)

        self.head_row.setStretch(2, 1)

        self.page_column.addWidget(self.head)

        self.head_line = QFrame(ImportPage)
        self.head_line.setObjectName(u"head_line")

        self.page_column.addWidget(self.head_line)

        self.steps = QStackedWidget(ImportPage)
        self.steps.setObjectName(u"steps")

        self.page_column.addWidget(self.steps)

        self.foot_line = QFrame(ImportPage)
        self.foot_line.setObjectName(u"foot_line")

        self.page_column.addWidget(self.foot_line)

        self.foot = QFrame(ImportPage)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(16, 10, 16, 10)
        self.summary = QLabel(self.foot)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.RichText)
        self.summary.setWordWrap(True)

        self.foot_row.addWidget(self.summary)

        self.cancel = QPushButton(self.foot)
        self.cancel.setObjectName(u"cancel")

        self.foot_row.addWidget(self.cancel)

        self.back = QPushButton(self.foot)
        self.back.setObjectName(u"back")

        self.foot_row.addWidget(self.back)

        self.foot_row.setStretch(0, 1)

        self.page_column.addWidget(self.foot)

        self.page_column.setStretch(2, 1)

        self.retranslateUi(ImportPage)
    # setupUi

    def retranslateUi(self, ImportPage):
        self.head.setProperty(u"ground", QCoreApplication.translate("ImportPage", u"surface", None))
        self.title.setProperty(u"kind", QCoreApplication.translate("ImportPage", u"title", None))
        self.title.setText(QCoreApplication.translate("ImportPage", u"Nh\u1eadp t\u1eeb t\u1ec7p", None))
        self.file_words.setProperty(u"kind", QCoreApplication.translate("ImportPage", u"small", None))
        self.head_line.setProperty(u"kind", QCoreApplication.translate("ImportPage", u"line", None))
        self.foot_line.setProperty(u"kind", QCoreApplication.translate("ImportPage", u"line", None))
        self.foot.setProperty(u"ground", QCoreApplication.translate("ImportPage", u"raised", None))
        self.cancel.setText(QCoreApplication.translate("ImportPage", u"Hu\u1ef7", None))
        self.back.setText(QCoreApplication.translate("ImportPage", u"Quay l\u1ea1i", None))
        pass
    # retranslateUi

