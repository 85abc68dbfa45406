# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ending_dialog.ui'
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
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.directory.day_edit import DayEdit
from kehoach_desktop.ui.directory.party_box import PartyBox

class Ui_EndingDialog(object):
    def setupUi(self, EndingDialog):
        if not EndingDialog.objectName():
            EndingDialog.setObjectName(u"EndingDialog")
        self.layout_1 = QVBoxLayout(EndingDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(EndingDialog)
        self.fact.setObjectName(u"fact")
        self.fact.setProperty(u"kind", u"section")
        self.fact.setWordWrap(True)

        self.layout_1.addWidget(self.fact)

        self.kept = QLabel(EndingDialog)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"kind", u"muted")
        self.kept.setWordWrap(True)

        self.layout_1.addWidget(self.kept)

        self.layout_2 = QFormLayout()
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.layout_2.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.layout_2.setVerticalSpacing(6)
        self.layout_2.setHorizontalSpacing(8)
        self.until_label = QLabel(EndingDialog)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setProperty(u"kind", u"small")

        self.layout_2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until = DayEdit(EndingDialog)
        self.until.setObjectName(u"until")

        self.layout_2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.until)

        self.renamed = QRadioButton(EndingDialog)
        self.renamed.setObjectName(u"renamed")
        self.renamed.setChecked(True)

        self.layout_2.setWidget(1, QFormLayout.ItemRole.SpanningRole, self.renamed)

        self.new_name = QLineEdit(EndingDialog)
        self.new_name.setObjectName(u"new_name")

        self.layout_2.setWidget(2, QFormLayout.ItemRole.SpanningRole, self.new_name)

        self.succeeded = QRadioButton(EndingDialog)
        self.succeeded.setObjectName(u"succeeded")

        self.layout_2.setWidget(3, QFormLayout.ItemRole.SpanningRole, self.succeeded)

        self.successor = PartyBox(EndingDialog)
        self.successor.setObjectName(u"successor")
        self.successor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.successor.setMinimumContentsLength(8)

        self.layout_2.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.successor)

        self.nobody = QRadioButton(EndingDialog)
        self.nobody.setObjectName(u"nobody")

        self.layout_2.setWidget(5, QFormLayout.ItemRole.SpanningRole, self.nobody)


        self.layout_1.addLayout(self.layout_2)

        self.notes = QVBoxLayout()
        self.notes.setSpacing(0)
        self.notes.setObjectName(u"notes")
        self.notes.setContentsMargins(0, 0, 0, 0)

        self.layout_1.addLayout(self.notes)

        self.spacer_4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_4)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.spacer_6 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_6)

        self.cancel = QPushButton(EndingDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.layout_5.addWidget(self.cancel)

        self.end_it = QPushButton(EndingDialog)
        self.end_it.setObjectName(u"end_it")
        self.end_it.setAutoDefault(True)
        self.end_it.setProperty(u"kind", u"main")

        self.layout_5.addWidget(self.end_it)


        self.layout_1.addLayout(self.layout_5)

#if QT_CONFIG(shortcut)
        self.until_label.setBuddy(self.until)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.until, self.renamed)
        QWidget.setTabOrder(self.renamed, self.new_name)
        QWidget.setTabOrder(self.new_name, self.succeeded)
        QWidget.setTabOrder(self.succeeded, self.successor)
        QWidget.setTabOrder(self.successor, self.nobody)
        QWidget.setTabOrder(self.nobody, self.end_it)
        QWidget.setTabOrder(self.end_it, self.cancel)

        self.retranslateUi(EndingDialog)

        self.end_it.setDefault(True)

    # setupUi

    def retranslateUi(self, EndingDialog):
        EndingDialog.setWindowTitle(QCoreApplication.translate("EndingDialog", u"Th\u00f4i d\u00f9ng, k\u1ebf t\u1ee5c", None))
        self.fact.setText("")
        self.kept.setText(QCoreApplication.translate("EndingDialog", u"V\u0103n b\u1ea3n v\u00e0 b\u00e1o c\u00e1o c\u0169 v\u1eabn gi\u1eef t\u00ean c\u0169. Vi\u1ec7c c\u00f2n d\u1edf \u0111\u01b0\u1ee3c giao l\u1ea1i sau, khi b\u1ea1n xem t\u1eebng k\u1ebf ho\u1ea1ch.", None))
        self.until_label.setText(QCoreApplication.translate("EndingDialog", u"Ng\u00e0y cu\u1ed1i c\u00f9ng", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("EndingDialog", u"Ng\u00e0y cu\u1ed1i c\u00f9ng", None))
#endif // QT_CONFIG(accessibility)
        self.renamed.setText(QCoreApplication.translate("EndingDialog", u"\u0110\u1ed5i t\u00ean th\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.new_name.setAccessibleName(QCoreApplication.translate("EndingDialog", u"T\u00ean m\u1edbi", None))
#endif // QT_CONFIG(accessibility)
        self.succeeded.setText(QCoreApplication.translate("EndingDialog", u"Vi\u1ec7c chuy\u1ec3n cho", None))
#if QT_CONFIG(accessibility)
        self.successor.setAccessibleName(QCoreApplication.translate("EndingDialog", u"B\u00ean nh\u1eadn vi\u1ec7c", None))
#endif // QT_CONFIG(accessibility)
        self.nobody.setText(QCoreApplication.translate("EndingDialog", u"Kh\u00f4ng c\u00f3 ai k\u1ebf t\u1ee5c", None))
        self.cancel.setText(QCoreApplication.translate("EndingDialog", u"Th\u00f4i", None))
        self.end_it.setText(QCoreApplication.translate("EndingDialog", u"Ghi l\u1ea1i", None))
    # retranslateUi

