# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_page.ui'
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
    QFrame,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
)

class Ui_HelpPage(object):
    def setupUi(self, HelpPage):
        if not HelpPage.objectName():
            HelpPage.setObjectName(u"HelpPage")
        self.columns = QHBoxLayout(HelpPage)
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.topics = QListWidget(HelpPage)
        self.topics.setObjectName(u"topics")
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.setProperty(u"kind", u"plain")
        self.topics.setProperty(u"edge", u"none")
        self.topics.setFrameShape(QFrame.Shape.NoFrame)

        self.columns.addWidget(self.topics)

        self.rule = QFrame(HelpPage)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"kind", u"rule")

        self.columns.addWidget(self.rule)

        self.main = QFrame(HelpPage)
        self.main.setObjectName(u"main")
        self.main.setProperty(u"ground", u"surface")
        self.main_column = QVBoxLayout(self.main)
        self.main_column.setSpacing(0)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(0, 0, 0, 0)
        self.text = QTextBrowser(self.main)
        self.text.setObjectName(u"text")
        self.text.setOpenLinks(False)
        self.text.setProperty(u"kind", u"print")
        self.text.setFrameShape(QFrame.Shape.NoFrame)

        self.main_column.addWidget(self.text)


        self.columns.addWidget(self.main)


        self.retranslateUi(HelpPage)
    # setupUi

    def retranslateUi(self, HelpPage):
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("HelpPage", u"C\u00e1c trang tr\u1ee3 gi\u00fap", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpPage", u"Trang tr\u1ee3 gi\u00fap", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

