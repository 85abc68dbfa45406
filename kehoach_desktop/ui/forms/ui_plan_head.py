# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_head.ui'
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

class Ui_PlanHead(object):
    def setupUi(self, PlanHead):
        if not PlanHead.objectName():
            PlanHead.setObjectName(u"PlanHead")
        PlanHead.resize(680, 420)
        self.page_column = QVBoxLayout(PlanHead)
        self.page_column.setSpacing(10)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(PlanHead)
        self.title_label.setObjectName(u"title_label")

        self.page_column.addWidget(self.title_label)

        self.number_row = QHBoxLayout()
        self.number_row.setSpacing(12)
        self.number_row.setObjectName(u"number_row")
        self.number_edit_column = QVBoxLayout()
        self.number_edit_column.setSpacing(4)
        self.number_edit_column.setObjectName(u"number_edit_column")
        self.number_edit_label = QLabel(PlanHead)
        self.number_edit_label.setObjectName(u"number_edit_label")

        self.number_edit_column.addWidget(self.number_edit_label)

        self.number_edit = QLineEdit(PlanHead)
        self.number_edit.setObjectName(u"number_edit")

        self.number_edit_column.addWidget(self.number_edit)

        self.spacer_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.number_edit_column.addItem(self.spacer_1)


        self.number_row.addLayout(self.number_edit_column)

        self.symbol_edit_column = QVBoxLayout()
        self.symbol_edit_column.setSpacing(4)
        self.symbol_edit_column.setObjectName(u"symbol_edit_column")
        self.symbol_edit_label = QLabel(PlanHead)
        self.symbol_edit_label.setObjectName(u"symbol_edit_label")

        self.symbol_edit_column.addWidget(self.symbol_edit_label)

        self.symbol_edit = QLineEdit(PlanHead)
        self.symbol_edit.setObjectName(u"symbol_edit")

        self.symbol_edit_column.addWidget(self.symbol_edit)

        self.spacer_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.symbol_edit_column.addItem(self.spacer_2)


        self.number_row.addLayout(self.symbol_edit_column)

        self.place_edit_column = QVBoxLayout()
        self.place_edit_column.setSpacing(4)
        self.place_edit_column.setObjectName(u"place_edit_column")
        self.place_edit_label = QLabel(PlanHead)
        self.place_edit_label.setObjectName(u"place_edit_label")

        self.place_edit_column.addWidget(self.place_edit_label)

        self.place_edit = QLineEdit(PlanHead)
        self.place_edit.setObjectName(u"place_edit")

        self.place_edit_column.addWidget(self.place_edit)

        self.spacer_3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_edit_column.addItem(self.spacer_3)


        self.number_row.addLayout(self.place_edit_column)

        self.day_edit_column = QVBoxLayout()
        self.day_edit_column.setSpacing(4)
        self.day_edit_column.setObjectName(u"day_edit_column")
        self.day_edit_label = QLabel(PlanHead)
        self.day_edit_label.setObjectName(u"day_edit_label")

        self.day_edit_column.addWidget(self.day_edit_label)

        self.day_edit = QLineEdit(PlanHead)
        self.day_edit.setObjectName(u"day_edit")

        self.day_edit_column.addWidget(self.day_edit)

        self.spacer_4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.day_edit_column.addItem(self.spacer_4)


        self.number_row.addLayout(self.day_edit_column)

        self.month_edit_column = QVBoxLayout()
        self.month_edit_column.setSpacing(4)
        self.month_edit_column.setObjectName(u"month_edit_column")
        self.month_edit_label = QLabel(PlanHead)
        self.month_edit_label.setObjectName(u"month_edit_label")

        self.month_edit_column.addWidget(self.month_edit_label)

        self.month_edit = QLineEdit(PlanHead)
        self.month_edit.setObjectName(u"month_edit")

        self.month_edit_column.addWidget(self.month_edit)

        self.spacer_5 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.month_edit_column.addItem(self.spacer_5)


        self.number_row.addLayout(self.month_edit_column)

        self.year_edit_column = QVBoxLayout()
        self.year_edit_column.setSpacing(4)
        self.year_edit_column.setObjectName(u"year_edit_column")
        self.year_edit_label = QLabel(PlanHead)
        self.year_edit_label.setObjectName(u"year_edit_label")

        self.year_edit_column.addWidget(self.year_edit_label)

        self.year_edit = QLineEdit(PlanHead)
        self.year_edit.setObjectName(u"year_edit")

        self.year_edit_column.addWidget(self.year_edit)

        self.spacer_6 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_edit_column.addItem(self.spacer_6)


        self.number_row.addLayout(self.year_edit_column)

        self.number_row.setStretch(0, 2)
        self.number_row.setStretch(1, 3)
        self.number_row.setStretch(2, 4)
        self.number_row.setStretch(3, 1)
        self.number_row.setStretch(4, 1)
        self.number_row.setStretch(5, 2)

        self.page_column.addLayout(self.number_row)

        self.subject_row = QHBoxLayout()
        self.subject_row.setSpacing(12)
        self.subject_row.setObjectName(u"subject_row")
        self.type_edit_column = QVBoxLayout()
        self.type_edit_column.setSpacing(4)
        self.type_edit_column.setObjectName(u"type_edit_column")
        self.type_edit_label = QLabel(PlanHead)
        self.type_edit_label.setObjectName(u"type_edit_label")

        self.type_edit_column.addWidget(self.type_edit_label)

        self.type_edit = QLineEdit(PlanHead)
        self.type_edit.setObjectName(u"type_edit")

        self.type_edit_column.addWidget(self.type_edit)

        self.spacer_7 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.type_edit_column.addItem(self.spacer_7)


        self.subject_row.addLayout(self.type_edit_column)

        self.subject_edit_column = QVBoxLayout()
        self.subject_edit_column.setSpacing(4)
        self.subject_edit_column.setObjectName(u"subject_edit_column")
        self.subject_edit_label = QLabel(PlanHead)
        self.subject_edit_label.setObjectName(u"subject_edit_label")

        self.subject_edit_column.addWidget(self.subject_edit_label)

        self.subject_edit = GrowingText(PlanHead)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_edit_column.addWidget(self.subject_edit)

        self.spacer_8 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_edit_column.addItem(self.spacer_8)


        self.subject_row.addLayout(self.subject_edit_column)

        self.subject_row.setStretch(0, 1)
        self.subject_row.setStretch(1, 3)

        self.page_column.addLayout(self.subject_row)

        self.agency_row = QHBoxLayout()
        self.agency_row.setSpacing(12)
        self.agency_row.setObjectName(u"agency_row")
        self.superior_edit_column = QVBoxLayout()
        self.superior_edit_column.setSpacing(4)
        self.superior_edit_column.setObjectName(u"superior_edit_column")
        self.superior_edit_label = QLabel(PlanHead)
        self.superior_edit_label.setObjectName(u"superior_edit_label")

        self.superior_edit_column.addWidget(self.superior_edit_label)

        self.superior_edit = GrowingText(PlanHead)
        self.superior_edit.setObjectName(u"superior_edit")

        self.superior_edit_column.addWidget(self.superior_edit)

        self.spacer_9 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.superior_edit_column.addItem(self.spacer_9)


        self.agency_row.addLayout(self.superior_edit_column)

        self.agency_edit_column = QVBoxLayout()
        self.agency_edit_column.setSpacing(4)
        self.agency_edit_column.setObjectName(u"agency_edit_column")
        self.agency_edit_label = QLabel(PlanHead)
        self.agency_edit_label.setObjectName(u"agency_edit_label")

        self.agency_edit_column.addWidget(self.agency_edit_label)

        self.agency_edit = GrowingText(PlanHead)
        self.agency_edit.setObjectName(u"agency_edit")

        self.agency_edit_column.addWidget(self.agency_edit)

        self.spacer_10 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.agency_edit_column.addItem(self.spacer_10)


        self.agency_row.addLayout(self.agency_edit_column)

        self.agency_row.setStretch(0, 1)
        self.agency_row.setStretch(1, 1)

        self.page_column.addLayout(self.agency_row)

        self.period_row = QHBoxLayout()
        self.period_row.setSpacing(12)
        self.period_row.setObjectName(u"period_row")
        self.plan_year_edit_column = QVBoxLayout()
        self.plan_year_edit_column.setSpacing(4)
        self.plan_year_edit_column.setObjectName(u"plan_year_edit_column")
        self.plan_year_edit_label = QLabel(PlanHead)
        self.plan_year_edit_label.setObjectName(u"plan_year_edit_label")

        self.plan_year_edit_column.addWidget(self.plan_year_edit_label)

        self.plan_year_edit = QLineEdit(PlanHead)
        self.plan_year_edit.setObjectName(u"plan_year_edit")

        self.plan_year_edit_column.addWidget(self.plan_year_edit)

        self.spacer_11 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.plan_year_edit_column.addItem(self.spacer_11)


        self.period_row.addLayout(self.plan_year_edit_column)

        self.from_edit_column = QVBoxLayout()
        self.from_edit_column.setSpacing(4)
        self.from_edit_column.setObjectName(u"from_edit_column")
        self.from_edit_label = QLabel(PlanHead)
        self.from_edit_label.setObjectName(u"from_edit_label")

        self.from_edit_column.addWidget(self.from_edit_label)

        self.from_edit = QLineEdit(PlanHead)
        self.from_edit.setObjectName(u"from_edit")

        self.from_edit_column.addWidget(self.from_edit)

        self.spacer_12 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.from_edit_column.addItem(self.spacer_12)


        self.period_row.addLayout(self.from_edit_column)

        self.to_edit_column = QVBoxLayout()
        self.to_edit_column.setSpacing(4)
        self.to_edit_column.setObjectName(u"to_edit_column")
        self.to_edit_label = QLabel(PlanHead)
        self.to_edit_label.setObjectName(u"to_edit_label")

        self.to_edit_column.addWidget(self.to_edit_label)

        self.to_edit = QLineEdit(PlanHead)
        self.to_edit.setObjectName(u"to_edit")

        self.to_edit_column.addWidget(self.to_edit)

        self.spacer_13 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.to_edit_column.addItem(self.spacer_13)


        self.period_row.addLayout(self.to_edit_column)

        self.ordered_edit_column = QVBoxLayout()
        self.ordered_edit_column.setSpacing(4)
        self.ordered_edit_column.setObjectName(u"ordered_edit_column")
        self.ordered_edit_label = QLabel(PlanHead)
        self.ordered_edit_label.setObjectName(u"ordered_edit_label")

        self.ordered_edit_column.addWidget(self.ordered_edit_label)

        self.ordered_edit = QLineEdit(PlanHead)
        self.ordered_edit.setObjectName(u"ordered_edit")

        self.ordered_edit_column.addWidget(self.ordered_edit)

        self.spacer_14 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ordered_edit_column.addItem(self.spacer_14)


        self.period_row.addLayout(self.ordered_edit_column)

        self.period_row.setStretch(0, 1)
        self.period_row.setStretch(1, 1)
        self.period_row.setStretch(2, 1)
        self.period_row.setStretch(3, 3)

        self.page_column.addLayout(self.period_row)

        self.rare_row = QHBoxLayout()
        self.rare_row.setSpacing(12)
        self.rare_row.setObjectName(u"rare_row")
        self.date_edit_column = QVBoxLayout()
        self.date_edit_column.setSpacing(4)
        self.date_edit_column.setObjectName(u"date_edit_column")
        self.date_edit_label = QLabel(PlanHead)
        self.date_edit_label.setObjectName(u"date_edit_label")

        self.date_edit_column.addWidget(self.date_edit_label)

        self.date_edit = QLineEdit(PlanHead)
        self.date_edit.setObjectName(u"date_edit")

        self.date_edit_column.addWidget(self.date_edit)

        self.spacer_15 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.date_edit_column.addItem(self.spacer_15)


        self.rare_row.addLayout(self.date_edit_column)

        self.urgency_edit_column = QVBoxLayout()
        self.urgency_edit_column.setSpacing(4)
        self.urgency_edit_column.setObjectName(u"urgency_edit_column")
        self.urgency_edit_label = QLabel(PlanHead)
        self.urgency_edit_label.setObjectName(u"urgency_edit_label")

        self.urgency_edit_column.addWidget(self.urgency_edit_label)

        self.urgency_edit = QLineEdit(PlanHead)
        self.urgency_edit.setObjectName(u"urgency_edit")

        self.urgency_edit_column.addWidget(self.urgency_edit)

        self.spacer_16 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.urgency_edit_column.addItem(self.spacer_16)


        self.rare_row.addLayout(self.urgency_edit_column)

        self.drafter_edit_column = QVBoxLayout()
        self.drafter_edit_column.setSpacing(4)
        self.drafter_edit_column.setObjectName(u"drafter_edit_column")
        self.drafter_edit_label = QLabel(PlanHead)
        self.drafter_edit_label.setObjectName(u"drafter_edit_label")

        self.drafter_edit_column.addWidget(self.drafter_edit_label)

        self.drafter_edit = QLineEdit(PlanHead)
        self.drafter_edit.setObjectName(u"drafter_edit")

        self.drafter_edit_column.addWidget(self.drafter_edit)

        self.spacer_17 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drafter_edit_column.addItem(self.spacer_17)


        self.rare_row.addLayout(self.drafter_edit_column)

        self.rare_row.setStretch(0, 2)
        self.rare_row.setStretch(1, 1)
        self.rare_row.setStretch(2, 1)

        self.page_column.addLayout(self.rare_row)

#if QT_CONFIG(shortcut)
        self.number_edit_label.setBuddy(self.number_edit)
        self.symbol_edit_label.setBuddy(self.symbol_edit)
        self.place_edit_label.setBuddy(self.place_edit)
        self.day_edit_label.setBuddy(self.day_edit)
        self.month_edit_label.setBuddy(self.month_edit)
        self.year_edit_label.setBuddy(self.year_edit)
        self.type_edit_label.setBuddy(self.type_edit)
        self.subject_edit_label.setBuddy(self.subject_edit)
        self.superior_edit_label.setBuddy(self.superior_edit)
        self.agency_edit_label.setBuddy(self.agency_edit)
        self.plan_year_edit_label.setBuddy(self.plan_year_edit)
        self.from_edit_label.setBuddy(self.from_edit)
        self.to_edit_label.setBuddy(self.to_edit)
        self.ordered_edit_label.setBuddy(self.ordered_edit)
        self.date_edit_label.setBuddy(self.date_edit)
        self.urgency_edit_label.setBuddy(self.urgency_edit)
        self.drafter_edit_label.setBuddy(self.drafter_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.number_edit, self.symbol_edit)
        QWidget.setTabOrder(self.symbol_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.month_edit)
        QWidget.setTabOrder(self.month_edit, self.year_edit)
        QWidget.setTabOrder(self.year_edit, self.type_edit)
        QWidget.setTabOrder(self.type_edit, self.subject_edit)
        QWidget.setTabOrder(self.subject_edit, self.superior_edit)
        QWidget.setTabOrder(self.superior_edit, self.agency_edit)
        QWidget.setTabOrder(self.agency_edit, self.plan_year_edit)
        QWidget.setTabOrder(self.plan_year_edit, self.from_edit)
        QWidget.setTabOrder(self.from_edit, self.to_edit)
        QWidget.setTabOrder(self.to_edit, self.ordered_edit)
        QWidget.setTabOrder(self.ordered_edit, self.date_edit)
        QWidget.setTabOrder(self.date_edit, self.urgency_edit)
        QWidget.setTabOrder(self.urgency_edit, self.drafter_edit)

        self.retranslateUi(PlanHead)
    # setupUi

    def retranslateUi(self, PlanHead):
        self.title_label.setText(QCoreApplication.translate("PlanHead", u"Ph\u1ea7n \u0111\u1ea7u", None))
        self.title_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"section", None))
        self.number_edit_label.setText(QCoreApplication.translate("PlanHead", u"S\u1ed1", None))
        self.number_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.number_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"S\u1ed1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.number_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.symbol_edit_label.setText(QCoreApplication.translate("PlanHead", u"K\u00fd hi\u1ec7u", None))
        self.symbol_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.symbol_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"K\u00fd hi\u1ec7u v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.place_edit_label.setText(QCoreApplication.translate("PlanHead", u"\u0110\u1ecba danh", None))
        self.place_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.place_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"\u0110\u1ecba danh", None))
#endif // QT_CONFIG(accessibility)
        self.day_edit_label.setText(QCoreApplication.translate("PlanHead", u"Ng\u00e0y", None))
        self.day_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.day_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.day_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.month_edit_label.setText(QCoreApplication.translate("PlanHead", u"Th\u00e1ng", None))
        self.month_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.month_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Th\u00e1ng ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.month_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.year_edit_label.setText(QCoreApplication.translate("PlanHead", u"N\u0103m", None))
        self.year_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.year_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"N\u0103m ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.year_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.type_edit_label.setText(QCoreApplication.translate("PlanHead", u"T\u00ean lo\u1ea1i", None))
        self.type_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.type_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"T\u00ean lo\u1ea1i v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.subject_edit_label.setText(QCoreApplication.translate("PlanHead", u"Tr\u00edch y\u1ebfu", None))
        self.subject_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.subject_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Tr\u00edch y\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.superior_edit_label.setText(QCoreApplication.translate("PlanHead", u"C\u01a1 quan ch\u1ee7 qu\u1ea3n", None))
        self.superior_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.superior_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"C\u01a1 quan ch\u1ee7 qu\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.superior_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"M\u1ed7i d\u00f2ng nh\u01b0 in \u1edf g\u00f3c tr\u00e1i", None))
        self.agency_edit_label.setText(QCoreApplication.translate("PlanHead", u"C\u01a1 quan ban h\u00e0nh", None))
        self.agency_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.agency_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.agency_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"M\u1ed7i d\u00f2ng nh\u01b0 in \u1edf g\u00f3c tr\u00e1i", None))
        self.plan_year_edit_label.setText(QCoreApplication.translate("PlanHead", u"K\u1ebf ho\u1ea1ch n\u0103m", None))
        self.plan_year_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.plan_year_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"N\u0103m k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.from_edit_label.setText(QCoreApplication.translate("PlanHead", u"Giai \u0111o\u1ea1n t\u1eeb", None))
        self.from_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.from_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Giai \u0111o\u1ea1n t\u1eeb n\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.from_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.to_edit_label.setText(QCoreApplication.translate("PlanHead", u"\u0111\u1ebfn", None))
        self.to_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.to_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Giai \u0111o\u1ea1n \u0111\u1ebfn n\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.to_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u2013", None))
        self.ordered_edit_label.setText(QCoreApplication.translate("PlanHead", u"Theo ch\u1ec9 \u0111\u1ea1o c\u1ee7a", None))
        self.ordered_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.ordered_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Theo ch\u1ec9 \u0111\u1ea1o c\u1ee7a", None))
#endif // QT_CONFIG(accessibility)
        self.date_edit_label.setText(QCoreApplication.translate("PlanHead", u"Ng\u00e0y in c\u00e1ch kh\u00e1c", None))
        self.date_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.date_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"Ng\u00e0y th\u00e1ng in theo c\u00e1ch kh\u00e1c", None))
#endif // QT_CONFIG(accessibility)
        self.date_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"n\u1ebfu kh\u00f4ng theo c\u00e1c \u00f4 tr\u00ean", None))
        self.urgency_edit_label.setText(QCoreApplication.translate("PlanHead", u"Kh\u1ea9n, m\u1eadt", None))
        self.urgency_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.urgency_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"M\u1ee9c \u0111\u1ed9 kh\u1ea9n, m\u1eadt", None))
#endif // QT_CONFIG(accessibility)
        self.urgency_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u0111\u1ec3 tr\u1ed1ng", None))
        self.drafter_edit_label.setText(QCoreApplication.translate("PlanHead", u"Ng\u01b0\u1eddi so\u1ea1n", None))
        self.drafter_edit_label.setProperty(u"kind", QCoreApplication.translate("PlanHead", u"small", None))
#if QT_CONFIG(accessibility)
        self.drafter_edit.setAccessibleName(QCoreApplication.translate("PlanHead", u"K\u00fd hi\u1ec7u ng\u01b0\u1eddi so\u1ea1n th\u1ea3o", None))
#endif // QT_CONFIG(accessibility)
        self.drafter_edit.setPlaceholderText(QCoreApplication.translate("PlanHead", u"\u0111\u1ec3 tr\u1ed1ng", None))
        pass
    # retranslateUi

