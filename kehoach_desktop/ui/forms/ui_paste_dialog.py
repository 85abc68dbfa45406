# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paste_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_PasteDialog(object):
    def setupUi(self, PasteDialog):
        if not PasteDialog.objectName():
            PasteDialog.setObjectName(u"PasteDialog")
        self.layout_1 = QVBoxLayout(PasteDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 16, 20, 16)
        self.explanation = QLabel(PasteDialog)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.layout_1.addWidget(self.explanation)

        self.text_label = QLabel(PasteDialog)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setProperty(u"kind", u"small")
        self.text_label.setWordWrap(True)

        self.layout_1.addWidget(self.text_label)

        self.text = QPlainTextEdit(PasteDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.layout_1.addWidget(self.text)

        self.preview_label = QLabel(PasteDialog)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setProperty(u"kind", u"small")

        self.layout_1.addWidget(self.preview_label)

        self.preview = QTableWidget(PasteDialog)
        self.preview.setObjectName(u"preview")
        self.preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setProperty(u"kind", u"plain")
        self.preview.setTabKeyNavigation(False)

        self.layout_1.addWidget(self.preview)

        self.with_new = QCheckBox(PasteDialog)
        self.with_new.setObjectName(u"with_new")
        self.with_new.setChecked(True)

        self.layout_1.addWidget(self.with_new)

        self.summary = QLabel(PasteDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"kind", u"muted")
        self.summary.setWordWrap(True)

        self.layout_1.addWidget(self.summary)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.spacer_3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.cancel = QPushButton(PasteDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.layout_2.addWidget(self.cancel)

        self.add = QPushButton(PasteDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(True)
        self.add.setProperty(u"kind", u"main")

        self.layout_2.addWidget(self.add)


        self.layout_1.addLayout(self.layout_2)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        self.preview_label.setBuddy(self.preview)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.preview)
        QWidget.setTabOrder(self.preview, self.with_new)
        QWidget.setTabOrder(self.with_new, self.add)
        QWidget.setTabOrder(self.add, self.cancel)

        self.retranslateUi(PasteDialog)

        self.add.setDefault(True)

    # setupUi

    def retranslateUi(self, PasteDialog):
        PasteDialog.setWindowTitle(QCoreApplication.translate("PasteDialog", u"Nh\u1eadp t\u1eeb danh s\u00e1ch", None))
        self.explanation.setText("")
        self.text_label.setText(QCoreApplication.translate("PasteDialog", u"Danh s\u00e1ch, m\u1ed7i d\u00f2ng m\u1ed9t m\u1ee5c; ch\u00e9p t\u1eeb Excel ho\u1eb7c Word r\u1ed3i d\u00e1n v\u00e0o \u0111\u00e2y (Ctrl+V)", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("PasteDialog", u"Danh s\u00e1ch d\u00e1n v\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.preview_label.setText(QCoreApplication.translate("PasteDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh hi\u1ec3u l\u00e0", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("PasteDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh hi\u1ec3u l\u00e0", None))
#endif // QT_CONFIG(accessibility)
        self.with_new.setText(QCoreApplication.translate("PasteDialog", u"Th\u00eam c\u1ea3 ch\u1ee9c danh, \u0111\u01a1n v\u1ecb ch\u01b0a c\u00f3 trong danh m\u1ee5c", None))
        self.summary.setText("")
        self.cancel.setText(QCoreApplication.translate("PasteDialog", u"Th\u00f4i", None))
        self.add.setText(QCoreApplication.translate("PasteDialog", u"Th\u00eam", None))
    # retranslateUi

