# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_signature.ui'
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
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.widgets.growing_text import GrowingText

class Ui_PlanSignature(object):
    def setupUi(self, PlanSignature):
        if not PlanSignature.objectName():
            PlanSignature.setObjectName(u"PlanSignature")
        PlanSignature.resize(680, 160)
        self.page_column = QVBoxLayout(PlanSignature)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(PlanSignature)
        self.title_label.setObjectName(u"title_label")

        self.page_column.addWidget(self.title_label)

        self.fields_row = QHBoxLayout()
        self.fields_row.setSpacing(12)
        self.fields_row.setObjectName(u"fields_row")
        self.lines_edit_column = QVBoxLayout()
        self.lines_edit_column.setSpacing(4)
        self.lines_edit_column.setObjectName(u"lines_edit_column")
        self.lines_edit_label = QLabel(PlanSignature)
        self.lines_edit_label.setObjectName(u"lines_edit_label")

        self.lines_edit_column.addWidget(self.lines_edit_label)

        self.lines_edit = GrowingText(PlanSignature)
        self.lines_edit.setObjectName(u"lines_edit")

        self.lines_edit_column.addWidget(self.lines_edit)

        self.spacer_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lines_edit_column.addItem(self.spacer_1)


        self.fields_row.addLayout(self.lines_edit_column)

        self.name_edit_column = QVBoxLayout()
        self.name_edit_column.setSpacing(4)
        self.name_edit_column.setObjectName(u"name_edit_column")
        self.name_edit_label = QLabel(PlanSignature)
        self.name_edit_label.setObjectName(u"name_edit_label")

        self.name_edit_column.addWidget(self.name_edit_label)

        self.name_edit = QLineEdit(PlanSignature)
        self.name_edit.setObjectName(u"name_edit")

        self.name_edit_column.addWidget(self.name_edit)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_edit_column.addItem(self.spacer_2)


        self.fields_row.addLayout(self.name_edit_column)

        self.fields_row.setStretch(0, 1)
        self.fields_row.setStretch(1, 1)

        self.page_column.addLayout(self.fields_row)

#if QT_CONFIG(shortcut)
        self.lines_edit_label.setBuddy(self.lines_edit)
        self.name_edit_label.setBuddy(self.name_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.lines_edit, self.name_edit)

        self.retranslateUi(PlanSignature)
    # setupUi

    def retranslateUi(self, PlanSignature):
        self.title_label.setText(QCoreApplication.translate("PlanSignature", u"Kh\u1ed1i k\u00fd", None))
        self.title_label.setProperty(u"kind", QCoreApplication.translate("PlanSignature", u"section", None))
        self.lines_edit_label.setText(QCoreApplication.translate("PlanSignature", u"D\u00f2ng quy\u1ec1n h\u1ea1n, ch\u1ee9c v\u1ee5", None))
        self.lines_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanSignature", u"small", None))
#if QT_CONFIG(accessibility)
        self.lines_edit.setAccessibleName(QCoreApplication.translate("PlanSignature", u"C\u00e1c d\u00f2ng quy\u1ec1n h\u1ea1n v\u00e0 ch\u1ee9c v\u1ee5 c\u1ee7a ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.lines_edit.setPlaceholderText(QCoreApplication.translate("PlanSignature", u"V\u00ed d\u1ee5: TM. U\u1ef6 BAN NH\u00c2N D\u00c2N", None))
        self.name_edit_label.setText(QCoreApplication.translate("PlanSignature", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
        self.name_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanSignature", u"small", None))
#if QT_CONFIG(accessibility)
        self.name_edit.setAccessibleName(QCoreApplication.translate("PlanSignature", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

