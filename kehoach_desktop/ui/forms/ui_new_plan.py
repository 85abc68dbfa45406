# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_plan.ui'
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
    QListWidget,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_NewPlanDialog(object):
    def setupUi(self, NewPlanDialog):
        if not NewPlanDialog.objectName():
            NewPlanDialog.setObjectName(u"NewPlanDialog")
        NewPlanDialog.resize(860, 520)
        self.page_column = QVBoxLayout(NewPlanDialog)
        self.page_column.setSpacing(14)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(20, 16, 20, 16)
        self.year_row = QHBoxLayout()
        self.year_row.setSpacing(8)
        self.year_row.setObjectName(u"year_row")
        self.year_label = QLabel(NewPlanDialog)
        self.year_label.setObjectName(u"year_label")

        self.year_row.addWidget(self.year_label)

        self.year_edit = QSpinBox(NewPlanDialog)
        self.year_edit.setObjectName(u"year_edit")
        self.year_edit.setMinimum(2000)
        self.year_edit.setMaximum(2100)

        self.year_row.addWidget(self.year_edit)

        self.spacer_1 = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.year_row.addItem(self.spacer_1)


        self.page_column.addLayout(self.year_row)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(16)
        self.choice_row.setObjectName(u"choice_row")
        self.source_list = QListWidget(NewPlanDialog)
        self.source_list.setObjectName(u"source_list")

        self.choice_row.addWidget(self.source_list)

        self.detail_column = QVBoxLayout()
        self.detail_column.setSpacing(8)
        self.detail_column.setObjectName(u"detail_column")
        self.name_label = QLabel(NewPlanDialog)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setWordWrap(True)

        self.detail_column.addWidget(self.name_label)

        self.description_label = QLabel(NewPlanDialog)
        self.description_label.setObjectName(u"description_label")
        self.description_label.setWordWrap(True)

        self.detail_column.addWidget(self.description_label)

        self.years_table = QTableWidget(NewPlanDialog)
        self.years_table.setObjectName(u"years_table")

        self.detail_column.addWidget(self.years_table)

        self.note_label = QLabel(NewPlanDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.detail_column.addWidget(self.note_label)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_column.addItem(self.spacer_2)

        self.detail_column.setStretch(2, 1)

        self.choice_row.addLayout(self.detail_column)

        self.choice_row.setStretch(0, 2)
        self.choice_row.setStretch(1, 3)

        self.page_column.addLayout(self.choice_row)

        self.buttons = QDialogButtonBox(NewPlanDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.page_column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.source_list, self.year_edit)
        QWidget.setTabOrder(self.year_edit, self.years_table)
        QWidget.setTabOrder(self.years_table, self.buttons)

        self.retranslateUi(NewPlanDialog)
        self.buttons.accepted.connect(NewPlanDialog.accept)
        self.buttons.rejected.connect(NewPlanDialog.reject)
    # setupUi

    def retranslateUi(self, NewPlanDialog):
        NewPlanDialog.setWindowTitle(QCoreApplication.translate("NewPlanDialog", u"T\u1ea1o k\u1ebf ho\u1ea1ch", None))
        self.year_label.setText(QCoreApplication.translate("NewPlanDialog", u"K\u1ebf ho\u1ea1ch &n\u0103m", None))
#if QT_CONFIG(accessibility)
        self.year_edit.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"N\u0103m c\u1ee7a k\u1ebf ho\u1ea1ch m\u1edbi", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source_list.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"B\u1eaft \u0111\u1ea7u t\u1eeb", None))
#endif // QT_CONFIG(accessibility)
        self.source_list.setProperty(u"kind", QCoreApplication.translate("NewPlanDialog", u"plain", None))
        self.name_label.setText("")
        self.name_label.setProperty(u"kind", QCoreApplication.translate("NewPlanDialog", u"section", None))
        self.description_label.setText("")
        self.description_label.setProperty(u"kind", QCoreApplication.translate("NewPlanDialog", u"muted", None))
#if QT_CONFIG(accessibility)
        self.years_table.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"Nh\u1eefng ch\u1ed7 \u0111\u1ed5i n\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.years_table.setProperty(u"kind", QCoreApplication.translate("NewPlanDialog", u"plain", None))
        self.note_label.setText("")
        self.note_label.setProperty(u"kind", QCoreApplication.translate("NewPlanDialog", u"small", None))
    # retranslateUi

