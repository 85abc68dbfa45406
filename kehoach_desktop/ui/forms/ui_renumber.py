# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'renumber.ui'
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
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_RenumberDialog(object):
    def setupUi(self, RenumberDialog):
        if not RenumberDialog.objectName():
            RenumberDialog.setObjectName(u"RenumberDialog")
        RenumberDialog.resize(620, 460)
        self.page_column = QVBoxLayout(RenumberDialog)
        self.page_column.setSpacing(12)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.count_label = QLabel(RenumberDialog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setWordWrap(True)

        self.page_column.addWidget(self.count_label)

        self.changes_table = QTableWidget(RenumberDialog)
        self.changes_table.setObjectName(u"changes_table")

        self.page_column.addWidget(self.changes_table)

        self.note_label = QLabel(RenumberDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.page_column.addWidget(self.note_label)

        self.buttons = QDialogButtonBox(RenumberDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

        QWidget.setTabOrder(self.changes_table, self.buttons)

        self.retranslateUi(RenumberDialog)
        self.buttons.accepted.connect(RenumberDialog.accept)
        self.buttons.rejected.connect(RenumberDialog.reject)
    # setupUi

    def retranslateUi(self, RenumberDialog):
        RenumberDialog.setWindowTitle(QCoreApplication.translate("RenumberDialog", u"\u0110\u00e1nh l\u1ea1i s\u1ed1", None))
        self.count_label.setText("")
        self.count_label.setProperty(u"kind", QCoreApplication.translate("RenumberDialog", u"section", None))
#if QT_CONFIG(accessibility)
        self.changes_table.setAccessibleName(QCoreApplication.translate("RenumberDialog", u"S\u1ed1 th\u1ee9 t\u1ef1 s\u1ebd \u0111\u1ed5i", None))
#endif // QT_CONFIG(accessibility)
        self.changes_table.setProperty(u"kind", QCoreApplication.translate("RenumberDialog", u"plain", None))
        self.note_label.setText(QCoreApplication.translate("RenumberDialog", u"B\u1ecf d\u1ea5u ch\u1ecdn \u1edf d\u00f2ng mu\u1ed1n gi\u1eef nguy\u00ean s\u1ed1.", None))
        self.note_label.setProperty(u"kind", QCoreApplication.translate("RenumberDialog", u"small", None))
    # retranslateUi

