# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_check.ui'
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
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
)

from kehoach_desktop.ui.importing.question_list import QuestionList
from kehoach_desktop.ui.importing.source_view import SourceView
from kehoach_desktop.ui.widgets.sheet_tabs import (SheetTabs, TabGround)

class Ui_ImportCheck(object):
    def setupUi(self, ImportCheck):
        if not ImportCheck.objectName():
            ImportCheck.setObjectName(u"ImportCheck")
        self.row = QHBoxLayout(ImportCheck)
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.questions = QuestionList(ImportCheck)
        self.questions.setObjectName(u"questions")

        self.row.addWidget(self.questions)

        self.side_line = QFrame(ImportCheck)
        self.side_line.setObjectName(u"side_line")

        self.row.addWidget(self.side_line)

        self.table_column = QVBoxLayout()
        self.table_column.setSpacing(0)
        self.table_column.setObjectName(u"table_column")
        self.tab_row = TabGround(ImportCheck)
        self.tab_row.setObjectName(u"tab_row")
        self.tab_layout = QHBoxLayout(self.tab_row)
        self.tab_layout.setSpacing(2)
        self.tab_layout.setObjectName(u"tab_layout")
        self.tab_layout.setContentsMargins(0, 0, 6, 0)
        self.tabs = SheetTabs(self.tab_row)
        self.tabs.setObjectName(u"tabs")

        self.tab_layout.addWidget(self.tabs)

        self.tab_layout.setStretch(0, 1)

        self.table_column.addWidget(self.tab_row)

        self.bar_column = QVBoxLayout()
        self.bar_column.setSpacing(0)
        self.bar_column.setObjectName(u"bar_column")

        self.table_column.addLayout(self.bar_column)

        self.splitter = QSplitter(ImportCheck)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.tables = QStackedWidget(self.splitter)
        self.tables.setObjectName(u"tables")
        self.splitter.addWidget(self.tables)
        self.source_pane = QFrame(self.splitter)
        self.source_pane.setObjectName(u"source_pane")
        self.source_column = QVBoxLayout(self.source_pane)
        self.source_column.setSpacing(0)
        self.source_column.setObjectName(u"source_column")
        self.source_column.setContentsMargins(0, 0, 0, 0)
        self.source_words = QLabel(self.source_pane)
        self.source_words.setObjectName(u"source_words")
        self.source_words.setMargin(5)

        self.source_column.addWidget(self.source_words)

        self.source = SourceView(self.source_pane)
        self.source.setObjectName(u"source")

        self.source_column.addWidget(self.source)

        self.source_column.setStretch(1, 1)
        self.splitter.addWidget(self.source_pane)

        self.table_column.addWidget(self.splitter)

        self.table_column.setStretch(2, 1)

        self.row.addLayout(self.table_column)

        self.row.setStretch(2, 1)

        self.retranslateUi(ImportCheck)
    # setupUi

    def retranslateUi(self, ImportCheck):
        self.side_line.setProperty(u"kind", QCoreApplication.translate("ImportCheck", u"rule", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportCheck", u"C\u00e1c b\u1ea3ng s\u1ebd nh\u1eadp", None))
#endif // QT_CONFIG(accessibility)
        self.source_words.setProperty(u"kind", QCoreApplication.translate("ImportCheck", u"small", None))
        self.source_words.setText(QCoreApplication.translate("ImportCheck", u"Nh\u01b0 trong t\u1ec7p", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("ImportCheck", u"B\u1ea3ng nh\u01b0 trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

