# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'waiver.ui'
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
    QWidget,
)

class Ui_WaiverDialog(object):
    def setupUi(self, WaiverDialog):
        if not WaiverDialog.objectName():
            WaiverDialog.setObjectName(u"WaiverDialog")
        WaiverDialog.resize(520, 200)
        self.page_column = QVBoxLayout(WaiverDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.warning_label = QLabel(WaiverDialog)
        self.warning_label.setObjectName(u"warning_label")
        self.warning_label.setWordWrap(True)

        self.page_column.addWidget(self.warning_label)

        self.reason_edit_column = QVBoxLayout()
        self.reason_edit_column.setSpacing(4)
        self.reason_edit_column.setObjectName(u"reason_edit_column")
        self.reason_edit_label = QLabel(WaiverDialog)
        self.reason_edit_label.setObjectName(u"reason_edit_label")

        self.reason_edit_column.addWidget(self.reason_edit_label)

        self.reason_edit = QLineEdit(WaiverDialog)
        self.reason_edit.setObjectName(u"reason_edit")

        self.reason_edit_column.addWidget(self.reason_edit)

        self.spacer_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_edit_column.addItem(self.spacer_1)


        self.page_column.addLayout(self.reason_edit_column)

        self.note_label = QLabel(WaiverDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.page_column.addWidget(self.note_label)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer_2)

        self.buttons = QDialogButtonBox(WaiverDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_edit_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason_edit, self.buttons)

        self.retranslateUi(WaiverDialog)
        self.buttons.accepted.connect(WaiverDialog.accept)
        self.buttons.rejected.connect(WaiverDialog.reject)
    # setupUi

    def retranslateUi(self, WaiverDialog):
        WaiverDialog.setWindowTitle(QCoreApplication.translate("WaiverDialog", u"B\u1ecf qua \u0111i\u1ec1u nh\u1eafc", None))
        self.warning_label.setText("")
        self.warning_label.setProperty(u"kind", QCoreApplication.translate("WaiverDialog", u"section", None))
        self.reason_edit_label.setText(QCoreApplication.translate("WaiverDialog", u"&L\u00fd do", None))
#if QT_CONFIG(accessibility)
        self.reason_edit.setAccessibleName(QCoreApplication.translate("WaiverDialog", u"L\u00fd do b\u1ecf qua", None))
#endif // QT_CONFIG(accessibility)
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("WaiverDialog", u"v\u00ed d\u1ee5: v\u0103n b\u1ea3n g\u1ed1c ghi nh\u01b0 v\u1eady", None))
        self.note_label.setText(QCoreApplication.translate("WaiverDialog", u"\u0110i\u1ec1u n\u00e0y kh\u00f4ng nh\u1eafc l\u1ea1i n\u1eefa; ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c.", None))
        self.note_label.setProperty(u"kind", QCoreApplication.translate("WaiverDialog", u"small", None))
    # retranslateUi

