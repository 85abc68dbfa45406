# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reading.ui'
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

class Ui_ReadingDialog(object):
    def setupUi(self, ReadingDialog):
        if not ReadingDialog.objectName():
            ReadingDialog.setObjectName(u"ReadingDialog")
        ReadingDialog.resize(520, 260)
        self.page_column = QVBoxLayout(ReadingDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.literal_label = QLabel(ReadingDialog)
        self.literal_label.setObjectName(u"literal_label")
        self.literal_label.setWordWrap(True)

        self.page_column.addWidget(self.literal_label)

        self.restated_edit_column = QVBoxLayout()
        self.restated_edit_column.setSpacing(4)
        self.restated_edit_column.setObjectName(u"restated_edit_column")
        self.restated_edit_label = QLabel(ReadingDialog)
        self.restated_edit_label.setObjectName(u"restated_edit_label")

        self.restated_edit_column.addWidget(self.restated_edit_label)

        self.restated_edit = QLineEdit(ReadingDialog)
        self.restated_edit.setObjectName(u"restated_edit")

        self.restated_edit_column.addWidget(self.restated_edit)

        self.spacer_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.restated_edit_column.addItem(self.spacer_1)


        self.page_column.addLayout(self.restated_edit_column)

        self.understood_label = QLabel(ReadingDialog)
        self.understood_label.setObjectName(u"understood_label")
        self.understood_label.setWordWrap(True)

        self.page_column.addWidget(self.understood_label)

        self.note_label = QLabel(ReadingDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.page_column.addWidget(self.note_label)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer_2)

        self.buttons = QDialogButtonBox(ReadingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.restated_edit_label.setBuddy(self.restated_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.restated_edit, self.buttons)

        self.retranslateUi(ReadingDialog)
        self.buttons.accepted.connect(ReadingDialog.accept)
        self.buttons.rejected.connect(ReadingDialog.reject)
    # setupUi

    def retranslateUi(self, ReadingDialog):
        ReadingDialog.setWindowTitle(QCoreApplication.translate("ReadingDialog", u"S\u1eeda c\u00e1ch hi\u1ec3u", None))
        self.literal_label.setText("")
        self.literal_label.setProperty(u"kind", QCoreApplication.translate("ReadingDialog", u"section", None))
        self.restated_edit_label.setText(QCoreApplication.translate("ReadingDialog", u"&Hi\u1ec3u l\u00e0 (vi\u1ebft nh\u01b0 trong k\u1ebf ho\u1ea1ch)", None))
#if QT_CONFIG(accessibility)
        self.restated_edit.setAccessibleName(QCoreApplication.translate("ReadingDialog", u"C\u00e1ch hi\u1ec3u \u0111\u00fang", None))
#endif // QT_CONFIG(accessibility)
        self.restated_edit.setPlaceholderText(QCoreApplication.translate("ReadingDialog", u"v\u00ed d\u1ee5: tr\u01b0\u1edbc ng\u00e0y 15/12/2026", None))
        self.understood_label.setText("")
        self.understood_label.setProperty(u"kind", QCoreApplication.translate("ReadingDialog", u"muted", None))
        self.note_label.setText(QCoreApplication.translate("ReadingDialog", u"Ch\u1eef in ra gi\u1eef nguy\u00ean; ch\u1ec9 c\u00e1ch hi\u1ec3u c\u1ee7a ch\u01b0\u01a1ng tr\u00ecnh \u0111\u1ed5i theo.", None))
        self.note_label.setProperty(u"kind", QCoreApplication.translate("ReadingDialog", u"small", None))
    # retranslateUi

