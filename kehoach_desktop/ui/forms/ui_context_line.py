# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'context_line.ui'
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
    QSizePolicy,
    QSpacerItem,
)

from kehoach_desktop.ui.command_box import CommandBox
from kehoach_desktop.ui.widgets.shortening_combo import ShorteningCombo

class Ui_ContextLine(object):
    def setupUi(self, ContextLine):
        if not ContextLine.objectName():
            ContextLine.setObjectName(u"ContextLine")
        self.row = QHBoxLayout(ContextLine)
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(12, 0, 12, 0)
        self.year_label = QLabel(ContextLine)
        self.year_label.setObjectName(u"year_label")

        self.row.addWidget(self.year_label)

        self.year_combo = QComboBox(ContextLine)
        self.year_combo.setObjectName(u"year_combo")
        self.year_combo.setEnabled(False)

        self.row.addWidget(self.year_combo)

        self.plan_label = QLabel(ContextLine)
        self.plan_label.setObjectName(u"plan_label")

        self.row.addWidget(self.plan_label)

        self.plan_combo = ShorteningCombo(ContextLine)
        self.plan_combo.setObjectName(u"plan_combo")
        self.plan_combo.setEnabled(False)

        self.row.addWidget(self.plan_combo)

        self.period_label = QLabel(ContextLine)
        self.period_label.setObjectName(u"period_label")

        self.row.addWidget(self.period_label)

        self.period_combo = QComboBox(ContextLine)
        self.period_combo.setObjectName(u"period_combo")
        self.period_combo.setEnabled(False)

        self.row.addWidget(self.period_combo)

        self.period_note = QLabel(ContextLine)
        self.period_note.setObjectName(u"period_note")

        self.row.addWidget(self.period_note)

        self.gap = QSpacerItem(12, 1, QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)

        self.command_box = CommandBox(ContextLine)
        self.command_box.setObjectName(u"command_box")

        self.row.addWidget(self.command_box)

        self.row.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year_combo)
        self.plan_label.setBuddy(self.plan_combo)
        self.period_label.setBuddy(self.period_combo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContextLine)
    # setupUi

    def retranslateUi(self, ContextLine):
        ContextLine.setProperty(u"ground", QCoreApplication.translate("ContextLine", u"raised", None))
        self.year_label.setText(QCoreApplication.translate("ContextLine", u"N\u0103m", None))
        self.year_label.setProperty(u"kind", QCoreApplication.translate("ContextLine", u"small", None))
#if QT_CONFIG(accessibility)
        self.year_combo.setAccessibleName(QCoreApplication.translate("ContextLine", u"N\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.plan_label.setText(QCoreApplication.translate("ContextLine", u"K\u1ebf ho\u1ea1ch", None))
        self.plan_label.setProperty(u"kind", QCoreApplication.translate("ContextLine", u"small", None))
#if QT_CONFIG(accessibility)
        self.plan_combo.setAccessibleName(QCoreApplication.translate("ContextLine", u"K\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("ContextLine", u"K\u1ef3", None))
        self.period_label.setProperty(u"kind", QCoreApplication.translate("ContextLine", u"small", None))
#if QT_CONFIG(accessibility)
        self.period_combo.setAccessibleName(QCoreApplication.translate("ContextLine", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.period_note.setProperty(u"kind", QCoreApplication.translate("ContextLine", u"small", None))
    # retranslateUi

