# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'party_dialog.ui'
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
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.directory.fields import PartyFields
from kehoach_desktop.ui.widgets.edge_scroll import EdgeScroll

class Ui_PartyDialog(object):
    def setupUi(self, PartyDialog):
        if not PartyDialog.objectName():
            PartyDialog.setObjectName(u"PartyDialog")
        self.layout_1 = QVBoxLayout(PartyDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 16, 0, 16)
        self.scroll = EdgeScroll(PartyDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.layout_2 = QVBoxLayout(self.scrolled)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(20, 0, 20, 0)
        self.fields = PartyFields(self.scrolled)
        self.fields.setObjectName(u"fields")

        self.layout_2.addWidget(self.fields)

        self.spacer_3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.spacer_3)

        self.scroll.setWidget(self.scrolled)

        self.layout_1.addWidget(self.scroll)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(20, 0, 20, 0)
        self.likeness = QLabel(PartyDialog)
        self.likeness.setObjectName(u"likeness")
        self.likeness.setProperty(u"kind", u"small")
        self.likeness.setWordWrap(True)

        self.foot.addWidget(self.likeness)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.spacer_5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_5)

        self.cancel = QPushButton(PartyDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.layout_4.addWidget(self.cancel)

        self.add = QPushButton(PartyDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(True)
        self.add.setProperty(u"kind", u"main")

        self.layout_4.addWidget(self.add)


        self.foot.addLayout(self.layout_4)


        self.layout_1.addLayout(self.foot)


        self.retranslateUi(PartyDialog)

        self.add.setDefault(True)

    # setupUi

    def retranslateUi(self, PartyDialog):
        PartyDialog.setWindowTitle(QCoreApplication.translate("PartyDialog", u"Th\u00eam v\u00e0o danh m\u1ee5c", None))
        self.likeness.setText("")
        self.cancel.setText(QCoreApplication.translate("PartyDialog", u"Th\u00f4i", None))
        self.add.setText(QCoreApplication.translate("PartyDialog", u"Th\u00eam", None))
    # retranslateUi

