# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wording.ui'
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
    QDialogButtonBox,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.widgets.edge_scroll import EdgeScroll

class Ui_WordingDialog(object):
    def setupUi(self, WordingDialog):
        if not WordingDialog.objectName():
            WordingDialog.setObjectName(u"WordingDialog")
        self.page_column = QVBoxLayout(WordingDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 16, 0, 16)
        self.head = QVBoxLayout()
        self.head.setSpacing(10)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(20, 0, 20, 0)
        self.fact = QLabel(WordingDialog)
        self.fact.setObjectName(u"fact")

        self.head.addWidget(self.fact)

        self.note = QLabel(WordingDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.head.addWidget(self.note)


        self.page_column.addLayout(self.head)

        self.scroll = EdgeScroll(WordingDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.fields = QVBoxLayout(self.body)
        self.fields.setSpacing(12)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(20, 3, 20, 3)
        self.scroll.setWidget(self.body)

        self.page_column.addWidget(self.scroll)

        self.foot = QVBoxLayout()
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(20, 0, 20, 0)
        self.buttons = QDialogButtonBox(WordingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.foot.addWidget(self.buttons)


        self.page_column.addLayout(self.foot)


        self.retranslateUi(WordingDialog)
    # setupUi

    def retranslateUi(self, WordingDialog):
        WordingDialog.setWindowTitle(QCoreApplication.translate("WordingDialog", u"L\u1eddi v\u0103n", None))
        self.fact.setText("")
        self.fact.setProperty(u"kind", QCoreApplication.translate("WordingDialog", u"section", None))
        self.note.setText(QCoreApplication.translate("WordingDialog", u"L\u1eddi so\u1ea1n s\u1eb5n l\u1ea5y t\u1eeb s\u1ed1 li\u1ec7u. S\u1eeda c\u00e2u n\u00e0o, c\u00e2u \u0111\u00f3 \u0111\u01b0\u1ee3c gi\u1eef v\u00e0 in \u0111\u00fang nh\u01b0 \u0111\u00e3 s\u1eeda; \u0111\u1ec3 tr\u1ed1ng th\u00ec kh\u00f4ng in.", None))
        self.note.setProperty(u"kind", QCoreApplication.translate("WordingDialog", u"muted", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("WordingDialog", u"C\u00e1c c\u00e2u c\u1ee7a v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

