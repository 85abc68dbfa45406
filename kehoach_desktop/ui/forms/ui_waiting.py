# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'waiting.ui'
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
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_WaitingDialog(object):
    def setupUi(self, WaitingDialog):
        if not WaitingDialog.objectName():
            WaitingDialog.setObjectName(u"WaitingDialog")
        WaitingDialog.resize(460, 140)
        self.page_column = QVBoxLayout(WaitingDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(WaitingDialog)
        self.fact.setObjectName(u"fact")
        self.fact.setWordWrap(True)

        self.page_column.addWidget(self.fact)

        self.rest = QLabel(WaitingDialog)
        self.rest.setObjectName(u"rest")
        self.rest.setWordWrap(True)

        self.page_column.addWidget(self.rest)

        self.spacer = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer)

        self.buttons = QDialogButtonBox(WaitingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.page_column.addWidget(self.buttons)


        self.retranslateUi(WaitingDialog)
        self.buttons.rejected.connect(WaitingDialog.reject)
    # setupUi

    def retranslateUi(self, WaitingDialog):
        WaitingDialog.setWindowTitle(QCoreApplication.translate("WaitingDialog", u"\u0110ang l\u00e0m", None))
        self.fact.setText("")
        self.fact.setProperty(u"kind", QCoreApplication.translate("WaitingDialog", u"section", None))
        self.rest.setText(QCoreApplication.translate("WaitingDialog", u"Hu\u1ef7 l\u00fac n\u00e0y th\u00ec d\u1eef li\u1ec7u gi\u1eef nguy\u00ean nh\u01b0 tr\u01b0\u1edbc khi b\u1eaft \u0111\u1ea7u.", None))
    # retranslateUi

