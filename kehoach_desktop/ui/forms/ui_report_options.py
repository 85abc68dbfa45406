# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report_options.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from kehoach_desktop.ui.directory.day_edit import DayEdit
from kehoach_desktop.ui.widgets.shortening_combo import ShorteningCombo

class Ui_ReportOptions(object):
    def setupUi(self, ReportOptions):
        if not ReportOptions.objectName():
            ReportOptions.setObjectName(u"ReportOptions")
        self.column = QVBoxLayout(ReportOptions)
        self.column.setSpacing(3)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(12, 8, 12, 10)
        self.period_label = QLabel(ReportOptions)
        self.period_label.setObjectName(u"period_label")

        self.column.addWidget(self.period_label)

        self.period = ShorteningCombo(ReportOptions)
        self.period.setObjectName(u"period")

        self.column.addWidget(self.period)

        self.party_label = QLabel(ReportOptions)
        self.party_label.setObjectName(u"party_label")

        self.column.addWidget(self.party_label)

        self.party = ShorteningCombo(ReportOptions)
        self.party.setObjectName(u"party")

        self.column.addWidget(self.party)

        self.to_party_label = QLabel(ReportOptions)
        self.to_party_label.setObjectName(u"to_party_label")

        self.column.addWidget(self.to_party_label)

        self.to_party = ShorteningCombo(ReportOptions)
        self.to_party.setObjectName(u"to_party")

        self.column.addWidget(self.to_party)

        self.letter_kind_label = QLabel(ReportOptions)
        self.letter_kind_label.setObjectName(u"letter_kind_label")

        self.column.addWidget(self.letter_kind_label)

        self.letter_kind = QComboBox(ReportOptions)
        self.letter_kind.setObjectName(u"letter_kind")

        self.column.addWidget(self.letter_kind)

        self.receiver_label = QLabel(ReportOptions)
        self.receiver_label.setObjectName(u"receiver_label")

        self.column.addWidget(self.receiver_label)

        self.receiver = QLineEdit(ReportOptions)
        self.receiver.setObjectName(u"receiver")

        self.column.addWidget(self.receiver)

        self.number_row = QHBoxLayout()
        self.number_row.setSpacing(6)
        self.number_row.setObjectName(u"number_row")
        self.number_row.setContentsMargins(0, 0, 0, 0)
        self.number_column = QVBoxLayout()
        self.number_column.setSpacing(3)
        self.number_column.setObjectName(u"number_column")
        self.number_column.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(ReportOptions)
        self.number_label.setObjectName(u"number_label")

        self.number_column.addWidget(self.number_label)

        self.number = QLineEdit(ReportOptions)
        self.number.setObjectName(u"number")

        self.number_column.addWidget(self.number)


        self.number_row.addLayout(self.number_column)

        self.day_column = QVBoxLayout()
        self.day_column.setSpacing(3)
        self.day_column.setObjectName(u"day_column")
        self.day_column.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(ReportOptions)
        self.day_label.setObjectName(u"day_label")

        self.day_column.addWidget(self.day_label)

        self.day = DayEdit(ReportOptions)
        self.day.setObjectName(u"day")

        self.day_column.addWidget(self.day)


        self.number_row.addLayout(self.day_column)

        self.number_row.setStretch(0, 2)
        self.number_row.setStretch(1, 3)

        self.column.addLayout(self.number_row)

        self.links = QVBoxLayout()
        self.links.setSpacing(2)
        self.links.setObjectName(u"links")
        self.links.setContentsMargins(0, 4, 0, 0)

        self.column.addLayout(self.links)

#if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.party_label.setBuddy(self.party)
        self.to_party_label.setBuddy(self.to_party)
        self.letter_kind_label.setBuddy(self.letter_kind)
        self.receiver_label.setBuddy(self.receiver)
        self.number_label.setBuddy(self.number)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReportOptions)
    # setupUi

    def retranslateUi(self, ReportOptions):
        self.period_label.setText(QCoreApplication.translate("ReportOptions", u"K\u1ef3 b\u00e1o c\u00e1o", None))
        self.period_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("ReportOptions", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.party_label.setText(QCoreApplication.translate("ReportOptions", u"C\u1ee7a ai", None))
        self.party_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.party.setAccessibleName(QCoreApplication.translate("ReportOptions", u"C\u1ee7a ai", None))
#endif // QT_CONFIG(accessibility)
        self.to_party_label.setText(QCoreApplication.translate("ReportOptions", u"B\u00ean nh\u1eadn", None))
        self.to_party_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.to_party.setAccessibleName(QCoreApplication.translate("ReportOptions", u"B\u00ean nh\u1eadn", None))
#endif // QT_CONFIG(accessibility)
        self.letter_kind_label.setText(QCoreApplication.translate("ReportOptions", u"Lo\u1ea1i", None))
        self.letter_kind_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.letter_kind.setAccessibleName(QCoreApplication.translate("ReportOptions", u"Lo\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        self.receiver_label.setText(QCoreApplication.translate("ReportOptions", u"G\u1eedi", None))
        self.receiver_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.receiver.setAccessibleName(QCoreApplication.translate("ReportOptions", u"G\u1eedi", None))
#endif // QT_CONFIG(accessibility)
        self.number_label.setText(QCoreApplication.translate("ReportOptions", u"S\u1ed1", None))
        self.number_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("ReportOptions", u"S\u1ed1", None))
#endif // QT_CONFIG(accessibility)
        self.day_label.setText(QCoreApplication.translate("ReportOptions", u"Ng\u00e0y", None))
        self.day_label.setProperty(u"kind", QCoreApplication.translate("ReportOptions", u"small", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ReportOptions", u"Ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

