# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge_dialog.ui'
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
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.directory.party_box import PartyBox

class Ui_MergeDialog(object):
    def setupUi(self, MergeDialog):
        if not MergeDialog.objectName():
            MergeDialog.setObjectName(u"MergeDialog")
        self.layout_1 = QVBoxLayout(MergeDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 16, 20, 16)
        self.question = QLabel(MergeDialog)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"kind", u"section")
        self.question.setWordWrap(True)

        self.layout_1.addWidget(self.question)

        self.kept = QLabel(MergeDialog)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"kind", u"muted")
        self.kept.setWordWrap(True)

        self.layout_1.addWidget(self.kept)

        self.pairs_label = QLabel(MergeDialog)
        self.pairs_label.setObjectName(u"pairs_label")
        self.pairs_label.setProperty(u"kind", u"small")

        self.layout_1.addWidget(self.pairs_label)

        self.pairs = QListWidget(MergeDialog)
        self.pairs.setObjectName(u"pairs")
        self.pairs.setProperty(u"kind", u"plain")

        self.layout_1.addWidget(self.pairs)

        self.layout_2 = QGridLayout()
        self.layout_2.setSpacing(6)
        self.layout_2.setObjectName(u"layout_2")
        self.first_label = QLabel(MergeDialog)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"kind", u"small")

        self.layout_2.addWidget(self.first_label, 0, 0, 1, 1)

        self.second_label = QLabel(MergeDialog)
        self.second_label.setObjectName(u"second_label")
        self.second_label.setProperty(u"kind", u"small")

        self.layout_2.addWidget(self.second_label, 0, 1, 1, 1)

        self.first = PartyBox(MergeDialog)
        self.first.setObjectName(u"first")
        self.first.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.first.setMinimumContentsLength(8)

        self.layout_2.addWidget(self.first, 1, 0, 1, 1)

        self.second = PartyBox(MergeDialog)
        self.second.setObjectName(u"second")
        self.second.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.second.setMinimumContentsLength(8)

        self.layout_2.addWidget(self.second, 1, 1, 1, 1)

        self.keep_first = QRadioButton(MergeDialog)
        self.keep_first.setObjectName(u"keep_first")
        self.keep_first.setChecked(True)

        self.layout_2.addWidget(self.keep_first, 2, 0, 1, 1)

        self.keep_second = QRadioButton(MergeDialog)
        self.keep_second.setObjectName(u"keep_second")

        self.layout_2.addWidget(self.keep_second, 2, 1, 1, 1)

        self.first_facts = QLabel(MergeDialog)
        self.first_facts.setObjectName(u"first_facts")
        self.first_facts.setProperty(u"kind", u"small")
        self.first_facts.setWordWrap(True)

        self.layout_2.addWidget(self.first_facts, 3, 0, 1, 1)

        self.second_facts = QLabel(MergeDialog)
        self.second_facts.setObjectName(u"second_facts")
        self.second_facts.setProperty(u"kind", u"small")
        self.second_facts.setWordWrap(True)

        self.layout_2.addWidget(self.second_facts, 3, 1, 1, 1)


        self.layout_1.addLayout(self.layout_2)

        self.spacer_3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_3)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.spacer_5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_5)

        self.cancel = QPushButton(MergeDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.layout_4.addWidget(self.cancel)

        self.different = QPushButton(MergeDialog)
        self.different.setObjectName(u"different")
        self.different.setAutoDefault(False)

        self.layout_4.addWidget(self.different)

        self.merge = QPushButton(MergeDialog)
        self.merge.setObjectName(u"merge")
        self.merge.setAutoDefault(True)
        self.merge.setProperty(u"kind", u"main")

        self.layout_4.addWidget(self.merge)


        self.layout_1.addLayout(self.layout_4)

#if QT_CONFIG(shortcut)
        self.pairs_label.setBuddy(self.pairs)
        self.first_label.setBuddy(self.first)
        self.second_label.setBuddy(self.second)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.pairs, self.first)
        QWidget.setTabOrder(self.first, self.second)
        QWidget.setTabOrder(self.second, self.keep_first)
        QWidget.setTabOrder(self.keep_first, self.keep_second)
        QWidget.setTabOrder(self.keep_second, self.merge)
        QWidget.setTabOrder(self.merge, self.different)
        QWidget.setTabOrder(self.different, self.cancel)

        self.retranslateUi(MergeDialog)

        self.merge.setDefault(True)

    # setupUi

    def retranslateUi(self, MergeDialog):
        MergeDialog.setWindowTitle(QCoreApplication.translate("MergeDialog", u"G\u1ed9p t\u00ean tr\u00f9ng", None))
        self.question.setText("")
        self.kept.setText(QCoreApplication.translate("MergeDialog", u"M\u1ecdi c\u00e1ch vi\u1ebft c\u1ee7a hai b\u00ean \u0111\u1ec1u \u0111\u01b0\u1ee3c nh\u1eadn ra v\u1ec1 m\u1ed9t n\u01a1i. Ch\u1eef trong c\u00e1c k\u1ebf ho\u1ea1ch gi\u1eef nguy\u00ean.", None))
        self.pairs_label.setText(QCoreApplication.translate("MergeDialog", u"T\u00ean g\u1ea7n gi\u1ed1ng nhau", None))
#if QT_CONFIG(accessibility)
        self.pairs.setAccessibleName(QCoreApplication.translate("MergeDialog", u"T\u00ean g\u1ea7n gi\u1ed1ng nhau", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("MergeDialog", u"T\u00ean th\u1ee9 nh\u1ea5t", None))
        self.second_label.setText(QCoreApplication.translate("MergeDialog", u"T\u00ean th\u1ee9 hai", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("MergeDialog", u"T\u00ean th\u1ee9 nh\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.second.setAccessibleName(QCoreApplication.translate("MergeDialog", u"T\u00ean th\u1ee9 hai", None))
#endif // QT_CONFIG(accessibility)
        self.keep_first.setText(QCoreApplication.translate("MergeDialog", u"Gi\u1eef t\u00ean n\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.keep_first.setAccessibleName(QCoreApplication.translate("MergeDialog", u"Gi\u1eef t\u00ean th\u1ee9 nh\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
        self.keep_second.setText(QCoreApplication.translate("MergeDialog", u"Gi\u1eef t\u00ean n\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.keep_second.setAccessibleName(QCoreApplication.translate("MergeDialog", u"Gi\u1eef t\u00ean th\u1ee9 hai", None))
#endif // QT_CONFIG(accessibility)
        self.first_facts.setText("")
        self.second_facts.setText("")
        self.cancel.setText(QCoreApplication.translate("MergeDialog", u"Th\u00f4i", None))
        self.different.setText(QCoreApplication.translate("MergeDialog", u"L\u00e0 t\u00ean kh\u00e1c", None))
        self.merge.setText(QCoreApplication.translate("MergeDialog", u"G\u1ed9p l\u1ea1i", None))
    # retranslateUi

