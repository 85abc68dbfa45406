# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rescue.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.history.sheet import Sheet

class Ui_RescueDialog(object):
    def setupUi(self, RescueDialog):
        if not RescueDialog.objectName():
            RescueDialog.setObjectName(u"RescueDialog")
        self.column = QVBoxLayout(RescueDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.happened = QLabel(RescueDialog)
        self.happened.setObjectName(u"happened")
        self.happened.setProperty(u"kind", u"strong")
        self.happened.setWordWrap(True)

        self.column.addWidget(self.happened)

        self.kept = QLabel(RescueDialog)
        self.kept.setObjectName(u"kept")
        self.kept.setWordWrap(True)

        self.column.addWidget(self.kept)

        self.sheet = Sheet(RescueDialog)
        self.sheet.setObjectName(u"sheet")

        self.column.addWidget(self.sheet)

        self.found = QLabel(RescueDialog)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"kind", u"muted")
        self.found.setWordWrap(True)

        self.column.addWidget(self.found)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spacer = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.cancel = QPushButton(RescueDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.restore = QPushButton(RescueDialog)
        self.restore.setObjectName(u"restore")
        self.restore.setEnabled(False)
        self.restore.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.restore)


        self.column.addLayout(self.buttons)

        QWidget.setTabOrder(self.sheet, self.restore)
        QWidget.setTabOrder(self.restore, self.cancel)

        self.retranslateUi(RescueDialog)

        self.restore.setDefault(True)

    # setupUi

    def retranslateUi(self, RescueDialog):
        RescueDialog.setWindowTitle(QCoreApplication.translate("RescueDialog", u"Kh\u00f4i ph\u1ee5c d\u1eef li\u1ec7u", None))
        self.happened.setText("")
        self.kept.setText(QCoreApplication.translate("RescueDialog", u"Ch\u1ecdn m\u1ed9t b\u1ea3n sao l\u01b0u \u0111\u1ec3 l\u00e0m vi\u1ec7c ti\u1ebfp. T\u1ec7p h\u1ecfng kh\u00f4ng b\u1ecb xo\u00e1: n\u00f3 \u0111\u01b0\u1ee3c gi\u1eef l\u1ea1i; khi xong ch\u01b0\u01a1ng tr\u00ecnh n\u00f3i t\u00ean t\u1ec7p \u0111\u00f3.", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("RescueDialog", u"C\u00e1c b\u1ea3n sao l\u01b0u \u0111\u1ecdc \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(accessibility)
        self.found.setText(QCoreApplication.translate("RescueDialog", u"\u0110ang \u0111\u1ecdc c\u00e1c b\u1ea3n sao l\u01b0u\u2026", None))
        self.cancel.setText(QCoreApplication.translate("RescueDialog", u"Th\u00f4i", None))
        self.restore.setText(QCoreApplication.translate("RescueDialog", u"Kh\u00f4i ph\u1ee5c b\u1ea3n n\u00e0y", None))
    # retranslateUi

