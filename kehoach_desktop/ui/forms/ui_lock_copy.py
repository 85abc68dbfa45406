# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock_copy.ui'
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
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_LockCopyDialog(object):
    def setupUi(self, LockCopyDialog):
        if not LockCopyDialog.objectName():
            LockCopyDialog.setObjectName(u"LockCopyDialog")
        self.page_column = QVBoxLayout(LockCopyDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(LockCopyDialog)
        self.fact.setObjectName(u"fact")
        self.fact.setWordWrap(True)

        self.page_column.addWidget(self.fact)

        self.rest = QLabel(LockCopyDialog)
        self.rest.setObjectName(u"rest")
        self.rest.setWordWrap(True)

        self.page_column.addWidget(self.rest)

        self.receiver_column = QVBoxLayout()
        self.receiver_column.setSpacing(4)
        self.receiver_column.setObjectName(u"receiver_column")
        self.receiver_column.setContentsMargins(0, 0, 0, 0)
        self.receiver_label = QLabel(LockCopyDialog)
        self.receiver_label.setObjectName(u"receiver_label")

        self.receiver_column.addWidget(self.receiver_label)

        self.receiver = QLineEdit(LockCopyDialog)
        self.receiver.setObjectName(u"receiver")

        self.receiver_column.addWidget(self.receiver)


        self.page_column.addLayout(self.receiver_column)

        self.note = QLabel(LockCopyDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.page_column.addWidget(self.note)

        self.spacer = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer)

        self.buttons = QDialogButtonBox(LockCopyDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.receiver_label.setBuddy(self.receiver)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LockCopyDialog)
    # setupUi

    def retranslateUi(self, LockCopyDialog):
        LockCopyDialog.setWindowTitle(QCoreApplication.translate("LockCopyDialog", u"Kho\u00e1 b\u1ea3n g\u1eedi", None))
        self.fact.setText("")
        self.fact.setProperty(u"kind", QCoreApplication.translate("LockCopyDialog", u"section", None))
        self.rest.setText("")
        self.receiver_label.setText(QCoreApplication.translate("LockCopyDialog", u"&G\u1eedi cho", None))
#if QT_CONFIG(accessibility)
        self.receiver.setAccessibleName(QCoreApplication.translate("LockCopyDialog", u"G\u1eedi cho", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText(QCoreApplication.translate("LockCopyDialog", u"B\u1ea3n \u0111\u00e3 kho\u00e1 xem, in, xu\u1ea5t l\u1ea1i \u0111\u01b0\u1ee3c nguy\u00ean nh\u01b0 v\u1eady nhi\u1ec1u n\u0103m sau, d\u00f9 k\u1ebf ho\u1ea1ch \u0111\u00e3 s\u1eeda.", None))
        self.note.setProperty(u"kind", QCoreApplication.translate("LockCopyDialog", u"small", None))
    # retranslateUi

