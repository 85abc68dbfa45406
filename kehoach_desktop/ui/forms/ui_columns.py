# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'columns.ui'
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
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_ColumnsDialog(object):
    def setupUi(self, ColumnsDialog):
        if not ColumnsDialog.objectName():
            ColumnsDialog.setObjectName(u"ColumnsDialog")
        ColumnsDialog.resize(860, 460)
        self.page_column = QVBoxLayout(ColumnsDialog)
        self.page_column.setSpacing(12)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.columns_table = QTableWidget(ColumnsDialog)
        self.columns_table.setObjectName(u"columns_table")

        self.page_column.addWidget(self.columns_table)

        self.acts_row = QHBoxLayout()
        self.acts_row.setSpacing(8)
        self.acts_row.setObjectName(u"acts_row")
        self.add_button = QPushButton(ColumnsDialog)
        self.add_button.setObjectName(u"add_button")
        self.add_button.setAutoDefault(False)

        self.acts_row.addWidget(self.add_button)

        self.remove_button = QPushButton(ColumnsDialog)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)

        self.acts_row.addWidget(self.remove_button)

        self.up_button = QPushButton(ColumnsDialog)
        self.up_button.setObjectName(u"up_button")
        self.up_button.setAutoDefault(False)

        self.acts_row.addWidget(self.up_button)

        self.down_button = QPushButton(ColumnsDialog)
        self.down_button.setObjectName(u"down_button")
        self.down_button.setAutoDefault(False)

        self.acts_row.addWidget(self.down_button)

        self.spacer_1 = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts_row.addItem(self.spacer_1)


        self.page_column.addLayout(self.acts_row)

        self.note_label = QLabel(ColumnsDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.page_column.addWidget(self.note_label)

        self.buttons = QDialogButtonBox(ColumnsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

        QWidget.setTabOrder(self.columns_table, self.add_button)
        QWidget.setTabOrder(self.add_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.up_button)
        QWidget.setTabOrder(self.up_button, self.down_button)
        QWidget.setTabOrder(self.down_button, self.buttons)

        self.retranslateUi(ColumnsDialog)
        self.buttons.accepted.connect(ColumnsDialog.accept)
        self.buttons.rejected.connect(ColumnsDialog.reject)
    # setupUi

    def retranslateUi(self, ColumnsDialog):
        ColumnsDialog.setWindowTitle(QCoreApplication.translate("ColumnsDialog", u"C\u1ed9t c\u1ee7a b\u1ea3ng", None))
#if QT_CONFIG(accessibility)
        self.columns_table.setAccessibleName(QCoreApplication.translate("ColumnsDialog", u"C\u00e1c c\u1ed9t", None))
#endif // QT_CONFIG(accessibility)
        self.columns_table.setProperty(u"kind", QCoreApplication.translate("ColumnsDialog", u"plain", None))
        self.add_button.setText(QCoreApplication.translate("ColumnsDialog", u"&Th\u00eam c\u1ed9t", None))
        self.remove_button.setText(QCoreApplication.translate("ColumnsDialog", u"&B\u1ecf c\u1ed9t", None))
        self.up_button.setText(QCoreApplication.translate("ColumnsDialog", u"L\u00ea&n", None))
        self.down_button.setText(QCoreApplication.translate("ColumnsDialog", u"&Xu\u1ed1ng", None))
        self.note_label.setText(QCoreApplication.translate("ColumnsDialog", u"Nh\u00f3m ti\u00eau \u0111\u1ec1: c\u00e1c c\u1ed9t li\u1ec1n nhau ghi c\u00f9ng m\u1ed9t nh\u00f3m \u0111\u01b0\u1ee3c in d\u01b0\u1edbi m\u1ed9t \u00f4 chung. B\u1ecf c\u1ed9t th\u00ec ch\u1eef trong c\u1ed9t \u0111\u00f3 b\u1ecf theo; ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c.", None))
        self.note_label.setProperty(u"kind", QCoreApplication.translate("ColumnsDialog", u"small", None))
    # retranslateUi

