# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'name.ui'
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

class Ui_NameDialog(object):
    def setupUi(self, NameDialog):
        if not NameDialog.objectName():
            NameDialog.setObjectName(u"NameDialog")
        NameDialog.resize(520, 200)
        self.page_column = QVBoxLayout(NameDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.title_label = QLabel(NameDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)

        self.page_column.addWidget(self.title_label)

        self.name_edit_column = QVBoxLayout()
        self.name_edit_column.setSpacing(4)
        self.name_edit_column.setObjectName(u"name_edit_column")
        self.name_edit_label = QLabel(NameDialog)
        self.name_edit_label.setObjectName(u"name_edit_label")

        self.name_edit_column.addWidget(self.name_edit_label)

        self.name_edit = QLineEdit(NameDialog)
        self.name_edit.setObjectName(u"name_edit")

        self.name_edit_column.addWidget(self.name_edit)

        self.spacer_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_edit_column.addItem(self.spacer_1)


        self.page_column.addLayout(self.name_edit_column)

        self.note_label = QLabel(NameDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.page_column.addWidget(self.note_label)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_column.addItem(self.spacer_2)

        self.buttons = QDialogButtonBox(NameDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_edit_label.setBuddy(self.name_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.buttons)

        self.retranslateUi(NameDialog)
        self.buttons.accepted.connect(NameDialog.accept)
        self.buttons.rejected.connect(NameDialog.reject)
    # setupUi

    def retranslateUi(self, NameDialog):
        NameDialog.setWindowTitle(QCoreApplication.translate("NameDialog", u"\u0110\u1eb7t t\u00ean", None))
        self.title_label.setText("")
        self.title_label.setProperty(u"kind", QCoreApplication.translate("NameDialog", u"section", None))
        self.name_edit_label.setText(QCoreApplication.translate("NameDialog", u"&T\u00ean", None))
#if QT_CONFIG(accessibility)
        self.name_edit.setAccessibleName(QCoreApplication.translate("NameDialog", u"T\u00ean", None))
#endif // QT_CONFIG(accessibility)
        self.name_edit.setPlaceholderText(QCoreApplication.translate("NameDialog", u"v\u00ed d\u1ee5: Vi\u1ec7c c\u1ee7a V\u0103n ph\u00f2ng trong qu\u00fd n\u00e0y", None))
        self.note_label.setText("")
        self.note_label.setProperty(u"kind", QCoreApplication.translate("NameDialog", u"small", None))
    # retranslateUi

