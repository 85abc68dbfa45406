# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_form.ui'
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
    QScrollArea,
    QVBoxLayout,
)

from kehoach_desktop.ui.settings.form_settings import FormSettings

class Ui_PlanFormDialog(object):
    def setupUi(self, PlanFormDialog):
        if not PlanFormDialog.objectName():
            PlanFormDialog.setObjectName(u"PlanFormDialog")
        self.page_column = QVBoxLayout(PlanFormDialog)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(PlanFormDialog)
        self.fact.setObjectName(u"fact")

        self.page_column.addWidget(self.fact)

        self.note = QLabel(PlanFormDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.page_column.addWidget(self.note)

        self.whose_place = QHBoxLayout()
        self.whose_place.setObjectName(u"whose_place")

        self.page_column.addLayout(self.whose_place)

        self.differing = QLabel(PlanFormDialog)
        self.differing.setObjectName(u"differing")
        self.differing.setWordWrap(True)

        self.page_column.addWidget(self.differing)

        self.scroll = QScrollArea(PlanFormDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = FormSettings()
        self.form.setObjectName(u"form")
        self.scroll.setWidget(self.form)

        self.page_column.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(PlanFormDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)


        self.retranslateUi(PlanFormDialog)
    # setupUi

    def retranslateUi(self, PlanFormDialog):
        PlanFormDialog.setWindowTitle(QCoreApplication.translate("PlanFormDialog", u"Th\u1ec3 th\u1ee9c c\u1ee7a k\u1ebf ho\u1ea1ch", None))
        self.fact.setText(QCoreApplication.translate("PlanFormDialog", u"Th\u1ec3 th\u1ee9c c\u1ee7a k\u1ebf ho\u1ea1ch n\u00e0y", None))
        self.fact.setProperty(u"kind", QCoreApplication.translate("PlanFormDialog", u"section", None))
        self.note.setText(QCoreApplication.translate("PlanFormDialog", u"M\u1ecdi v\u0103n b\u1ea3n so\u1ea1n t\u1eeb k\u1ebf ho\u1ea1ch n\u00e0y in theo \u0111\u00e2y. Theo c\u01a1 quan th\u00ec \u0111\u1ed5i c\u00f9ng C\u00e0i \u0111\u1eb7t.", None))
        self.note.setProperty(u"kind", QCoreApplication.translate("PlanFormDialog", u"muted", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PlanFormDialog", u"C\u00e1c l\u1ef1a ch\u1ecdn c\u1ee7a th\u1ec3 th\u1ee9c", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

