# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_page.ui'
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
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.directory.lines_edit import LinesEdit
from kehoach_desktop.ui.settings.form_settings import FormSettings
from kehoach_desktop.ui.settings.preview import Preview
from kehoach_desktop.ui.widgets.edge_scroll import EdgeScroll

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage):
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.layout_1 = QHBoxLayout(SettingsPage)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.left = QFrame(SettingsPage)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"ground", u"raised")
        self.layout_2 = QVBoxLayout(self.left)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 8, 0, 0)
        self.sections = QListWidget(self.left)
        self.sections.setObjectName(u"sections")
        self.sections.setProperty(u"kind", u"plain")
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setFrameShape(QFrame.Shape.NoFrame)

        self.layout_2.addWidget(self.sections)


        self.layout_1.addWidget(self.left)

        self.left_line = QFrame(SettingsPage)
        self.left_line.setObjectName(u"left_line")
        self.left_line.setProperty(u"kind", u"rule")

        self.layout_1.addWidget(self.left_line)

        self.right = QFrame(SettingsPage)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"ground", u"surface")
        self.layout_3 = QVBoxLayout(self.right)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self.right)
        self.stack.setObjectName(u"stack")
        self.display_scroll = EdgeScroll()
        self.display_scroll.setObjectName(u"display_scroll")
        self.display_scroll.setWidgetResizable(True)
        self.display_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.display = QFrame()
        self.display.setObjectName(u"display")
        self.display.setProperty(u"ground", u"surface")
        self.layout_4 = QVBoxLayout(self.display)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(28, 14, 28, 20)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(2)
        self.layout_5.setObjectName(u"layout_5")
        self.display_title = QLabel(self.display)
        self.display_title.setObjectName(u"display_title")
        self.display_title.setProperty(u"kind", u"title")

        self.layout_5.addWidget(self.display_title)

        self.display_words = QLabel(self.display)
        self.display_words.setObjectName(u"display_words")
        self.display_words.setProperty(u"kind", u"muted")
        self.display_words.setWordWrap(True)

        self.layout_5.addWidget(self.display_words)


        self.layout_4.addLayout(self.layout_5)

        self.base_row = QHBoxLayout()
        self.base_row.setSpacing(24)
        self.base_row.setObjectName(u"base_row")
        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(2)
        self.layout_7.setObjectName(u"layout_7")
        self.base_title = QLabel(self.display)
        self.base_title.setObjectName(u"base_title")
        self.base_title.setProperty(u"kind", u"strong")
        self.base_title.setWordWrap(True)

        self.layout_7.addWidget(self.base_title)

        self.base_words = QLabel(self.display)
        self.base_words.setObjectName(u"base_words")
        self.base_words.setProperty(u"kind", u"small")
        self.base_words.setWordWrap(True)

        self.layout_7.addWidget(self.base_words)

        self.spacer_8 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.spacer_8)


        self.base_row.addLayout(self.layout_7)

        self.base_place = QVBoxLayout()
        self.base_place.setSpacing(6)
        self.base_place.setObjectName(u"base_place")
        self.preview = Preview(self.display)
        self.preview.setObjectName(u"preview")

        self.base_place.addWidget(self.preview)

        self.spacer_10 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.base_place.addItem(self.spacer_10)


        self.base_row.addLayout(self.base_place)

        self.base_row.setStretch(0, 4)
        self.base_row.setStretch(1, 7)

        self.layout_4.addLayout(self.base_row)

        self.line_1 = QFrame(self.display)
        self.line_1.setObjectName(u"line_1")
        self.line_1.setProperty(u"kind", u"line")

        self.layout_4.addWidget(self.line_1)

        self.shade_row = QHBoxLayout()
        self.shade_row.setSpacing(24)
        self.shade_row.setObjectName(u"shade_row")
        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(2)
        self.layout_12.setObjectName(u"layout_12")
        self.shade_title = QLabel(self.display)
        self.shade_title.setObjectName(u"shade_title")
        self.shade_title.setProperty(u"kind", u"strong")
        self.shade_title.setWordWrap(True)

        self.layout_12.addWidget(self.shade_title)

        self.shade_words = QLabel(self.display)
        self.shade_words.setObjectName(u"shade_words")
        self.shade_words.setProperty(u"kind", u"small")
        self.shade_words.setWordWrap(True)

        self.layout_12.addWidget(self.shade_words)

        self.spacer_13 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.spacer_13)


        self.shade_row.addLayout(self.layout_12)

        self.shade_place = QVBoxLayout()
        self.shade_place.setSpacing(6)
        self.shade_place.setObjectName(u"shade_place")
        self.spacer_15 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shade_place.addItem(self.spacer_15)


        self.shade_row.addLayout(self.shade_place)

        self.shade_row.setStretch(0, 4)
        self.shade_row.setStretch(1, 7)

        self.layout_4.addLayout(self.shade_row)

        self.spacer_16 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_16)

        self.layout_4.setStretch(4, 1)
        self.display_scroll.setWidget(self.display)
        self.stack.addWidget(self.display_scroll)
        self.office_scroll = EdgeScroll()
        self.office_scroll.setObjectName(u"office_scroll")
        self.office_scroll.setWidgetResizable(True)
        self.office_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.office = QFrame()
        self.office.setObjectName(u"office")
        self.office.setProperty(u"ground", u"surface")
        self.layout_17 = QVBoxLayout(self.office)
        self.layout_17.setSpacing(12)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(28, 14, 28, 20)
        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(2)
        self.layout_18.setObjectName(u"layout_18")
        self.office_title = QLabel(self.office)
        self.office_title.setObjectName(u"office_title")
        self.office_title.setProperty(u"kind", u"title")

        self.layout_18.addWidget(self.office_title)

        self.office_words = QLabel(self.office)
        self.office_words.setObjectName(u"office_words")
        self.office_words.setProperty(u"kind", u"muted")
        self.office_words.setWordWrap(True)

        self.layout_18.addWidget(self.office_words)


        self.layout_17.addLayout(self.layout_18)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(24)
        self.name_row.setObjectName(u"name_row")
        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(2)
        self.layout_20.setObjectName(u"layout_20")
        self.name_title = QLabel(self.office)
        self.name_title.setObjectName(u"name_title")
        self.name_title.setProperty(u"kind", u"strong")
        self.name_title.setWordWrap(True)

        self.layout_20.addWidget(self.name_title)

        self.spacer_21 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_20.addItem(self.spacer_21)


        self.name_row.addLayout(self.layout_20)

        self.name_place = QVBoxLayout()
        self.name_place.setSpacing(6)
        self.name_place.setObjectName(u"name_place")
        self.office_name = QLineEdit(self.office)
        self.office_name.setObjectName(u"office_name")

        self.name_place.addWidget(self.office_name)

        self.spacer_23 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_place.addItem(self.spacer_23)


        self.name_row.addLayout(self.name_place)

        self.name_row.setStretch(0, 4)
        self.name_row.setStretch(1, 7)

        self.layout_17.addLayout(self.name_row)

        self.line_2 = QFrame(self.office)
        self.line_2.setObjectName(u"line_2")
        self.line_2.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_2)

        self.agency_row = QHBoxLayout()
        self.agency_row.setSpacing(24)
        self.agency_row.setObjectName(u"agency_row")
        self.layout_25 = QVBoxLayout()
        self.layout_25.setSpacing(2)
        self.layout_25.setObjectName(u"layout_25")
        self.agency_title = QLabel(self.office)
        self.agency_title.setObjectName(u"agency_title")
        self.agency_title.setProperty(u"kind", u"strong")
        self.agency_title.setWordWrap(True)

        self.layout_25.addWidget(self.agency_title)

        self.agency_words = QLabel(self.office)
        self.agency_words.setObjectName(u"agency_words")
        self.agency_words.setProperty(u"kind", u"small")
        self.agency_words.setWordWrap(True)

        self.layout_25.addWidget(self.agency_words)

        self.spacer_26 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_25.addItem(self.spacer_26)


        self.agency_row.addLayout(self.layout_25)

        self.agency_place = QVBoxLayout()
        self.agency_place.setSpacing(6)
        self.agency_place.setObjectName(u"agency_place")
        self.agency_lines = LinesEdit(self.office)
        self.agency_lines.setObjectName(u"agency_lines")

        self.agency_place.addWidget(self.agency_lines)

        self.spacer_28 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.agency_place.addItem(self.spacer_28)


        self.agency_row.addLayout(self.agency_place)

        self.agency_row.setStretch(0, 4)
        self.agency_row.setStretch(1, 7)

        self.layout_17.addLayout(self.agency_row)

        self.line_3 = QFrame(self.office)
        self.line_3.setObjectName(u"line_3")
        self.line_3.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_3)

        self.superior_row = QHBoxLayout()
        self.superior_row.setSpacing(24)
        self.superior_row.setObjectName(u"superior_row")
        self.layout_30 = QVBoxLayout()
        self.layout_30.setSpacing(2)
        self.layout_30.setObjectName(u"layout_30")
        self.superior_title = QLabel(self.office)
        self.superior_title.setObjectName(u"superior_title")
        self.superior_title.setProperty(u"kind", u"strong")
        self.superior_title.setWordWrap(True)

        self.layout_30.addWidget(self.superior_title)

        self.superior_words = QLabel(self.office)
        self.superior_words.setObjectName(u"superior_words")
        self.superior_words.setProperty(u"kind", u"small")
        self.superior_words.setWordWrap(True)

        self.layout_30.addWidget(self.superior_words)

        self.spacer_31 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_30.addItem(self.spacer_31)


        self.superior_row.addLayout(self.layout_30)

        self.superior_place = QVBoxLayout()
        self.superior_place.setSpacing(6)
        self.superior_place.setObjectName(u"superior_place")
        self.superior_lines = LinesEdit(self.office)
        self.superior_lines.setObjectName(u"superior_lines")

        self.superior_place.addWidget(self.superior_lines)

        self.spacer_33 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.superior_place.addItem(self.spacer_33)


        self.superior_row.addLayout(self.superior_place)

        self.superior_row.setStretch(0, 4)
        self.superior_row.setStretch(1, 7)

        self.layout_17.addLayout(self.superior_row)

        self.line_4 = QFrame(self.office)
        self.line_4.setObjectName(u"line_4")
        self.line_4.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_4)

        self.where_row = QHBoxLayout()
        self.where_row.setSpacing(24)
        self.where_row.setObjectName(u"where_row")
        self.layout_35 = QVBoxLayout()
        self.layout_35.setSpacing(2)
        self.layout_35.setObjectName(u"layout_35")
        self.where_title = QLabel(self.office)
        self.where_title.setObjectName(u"where_title")
        self.where_title.setProperty(u"kind", u"strong")
        self.where_title.setWordWrap(True)

        self.layout_35.addWidget(self.where_title)

        self.where_words = QLabel(self.office)
        self.where_words.setObjectName(u"where_words")
        self.where_words.setProperty(u"kind", u"small")
        self.where_words.setWordWrap(True)

        self.layout_35.addWidget(self.where_words)

        self.spacer_36 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_35.addItem(self.spacer_36)


        self.where_row.addLayout(self.layout_35)

        self.where_place = QVBoxLayout()
        self.where_place.setSpacing(6)
        self.where_place.setObjectName(u"where_place")
        self.place = QLineEdit(self.office)
        self.place.setObjectName(u"place")

        self.where_place.addWidget(self.place)

        self.spacer_38 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.where_place.addItem(self.spacer_38)


        self.where_row.addLayout(self.where_place)

        self.where_row.setStretch(0, 4)
        self.where_row.setStretch(1, 7)

        self.layout_17.addLayout(self.where_row)

        self.line_5 = QFrame(self.office)
        self.line_5.setObjectName(u"line_5")
        self.line_5.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_5)

        self.above_row = QHBoxLayout()
        self.above_row.setSpacing(24)
        self.above_row.setObjectName(u"above_row")
        self.layout_40 = QVBoxLayout()
        self.layout_40.setSpacing(2)
        self.layout_40.setObjectName(u"layout_40")
        self.above_title = QLabel(self.office)
        self.above_title.setObjectName(u"above_title")
        self.above_title.setProperty(u"kind", u"strong")
        self.above_title.setWordWrap(True)

        self.layout_40.addWidget(self.above_title)

        self.spacer_41 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_40.addItem(self.spacer_41)


        self.above_row.addLayout(self.layout_40)

        self.above_place = QVBoxLayout()
        self.above_place.setSpacing(6)
        self.above_place.setObjectName(u"above_place")
        self.receiver = QLineEdit(self.office)
        self.receiver.setObjectName(u"receiver")

        self.above_place.addWidget(self.receiver)

        self.spacer_43 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.above_place.addItem(self.spacer_43)


        self.above_row.addLayout(self.above_place)

        self.above_row.setStretch(0, 4)
        self.above_row.setStretch(1, 7)

        self.layout_17.addLayout(self.above_row)

        self.line_6 = QFrame(self.office)
        self.line_6.setObjectName(u"line_6")
        self.line_6.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_6)

        self.signing_row = QHBoxLayout()
        self.signing_row.setSpacing(24)
        self.signing_row.setObjectName(u"signing_row")
        self.layout_45 = QVBoxLayout()
        self.layout_45.setSpacing(2)
        self.layout_45.setObjectName(u"layout_45")
        self.signing_title = QLabel(self.office)
        self.signing_title.setObjectName(u"signing_title")
        self.signing_title.setProperty(u"kind", u"strong")
        self.signing_title.setWordWrap(True)

        self.layout_45.addWidget(self.signing_title)

        self.signing_words = QLabel(self.office)
        self.signing_words.setObjectName(u"signing_words")
        self.signing_words.setProperty(u"kind", u"small")
        self.signing_words.setWordWrap(True)

        self.layout_45.addWidget(self.signing_words)

        self.spacer_46 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_45.addItem(self.spacer_46)


        self.signing_row.addLayout(self.layout_45)

        self.signing_place = QVBoxLayout()
        self.signing_place.setSpacing(6)
        self.signing_place.setObjectName(u"signing_place")
        self.signature_lines = LinesEdit(self.office)
        self.signature_lines.setObjectName(u"signature_lines")

        self.signing_place.addWidget(self.signature_lines)

        self.signer = QLineEdit(self.office)
        self.signer.setObjectName(u"signer")

        self.signing_place.addWidget(self.signer)

        self.spacer_48 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signing_place.addItem(self.spacer_48)


        self.signing_row.addLayout(self.signing_place)

        self.signing_row.setStretch(0, 4)
        self.signing_row.setStretch(1, 7)

        self.layout_17.addLayout(self.signing_row)

        self.line_7 = QFrame(self.office)
        self.line_7.setObjectName(u"line_7")
        self.line_7.setProperty(u"kind", u"line")

        self.layout_17.addWidget(self.line_7)

        self.to_row = QHBoxLayout()
        self.to_row.setSpacing(24)
        self.to_row.setObjectName(u"to_row")
        self.layout_50 = QVBoxLayout()
        self.layout_50.setSpacing(2)
        self.layout_50.setObjectName(u"layout_50")
        self.to_title = QLabel(self.office)
        self.to_title.setObjectName(u"to_title")
        self.to_title.setProperty(u"kind", u"strong")
        self.to_title.setWordWrap(True)

        self.layout_50.addWidget(self.to_title)

        self.to_words = QLabel(self.office)
        self.to_words.setObjectName(u"to_words")
        self.to_words.setProperty(u"kind", u"small")
        self.to_words.setWordWrap(True)

        self.layout_50.addWidget(self.to_words)

        self.spacer_51 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_50.addItem(self.spacer_51)


        self.to_row.addLayout(self.layout_50)

        self.to_place = QVBoxLayout()
        self.to_place.setSpacing(6)
        self.to_place.setObjectName(u"to_place")
        self.recipients = LinesEdit(self.office)
        self.recipients.setObjectName(u"recipients")

        self.to_place.addWidget(self.recipients)

        self.spacer_53 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.to_place.addItem(self.spacer_53)


        self.to_row.addLayout(self.to_place)

        self.to_row.setStretch(0, 4)
        self.to_row.setStretch(1, 7)

        self.layout_17.addLayout(self.to_row)

        self.spacer_54 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_54)

        self.layout_17.setStretch(14, 1)
        self.office_scroll.setWidget(self.office)
        self.stack.addWidget(self.office_scroll)
        self.form_scroll = EdgeScroll()
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = FormSettings()
        self.form.setObjectName(u"form")
        self.form_scroll.setWidget(self.form)
        self.stack.addWidget(self.form_scroll)
        self.backup_scroll = EdgeScroll()
        self.backup_scroll.setObjectName(u"backup_scroll")
        self.backup_scroll.setWidgetResizable(True)
        self.backup_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.backup = QFrame()
        self.backup.setObjectName(u"backup")
        self.backup.setProperty(u"ground", u"surface")
        self.layout_55 = QVBoxLayout(self.backup)
        self.layout_55.setSpacing(12)
        self.layout_55.setObjectName(u"layout_55")
        self.layout_55.setContentsMargins(28, 14, 28, 20)
        self.layout_56 = QVBoxLayout()
        self.layout_56.setSpacing(2)
        self.layout_56.setObjectName(u"layout_56")
        self.backup_title = QLabel(self.backup)
        self.backup_title.setObjectName(u"backup_title")
        self.backup_title.setProperty(u"kind", u"title")

        self.layout_56.addWidget(self.backup_title)

        self.backup_words = QLabel(self.backup)
        self.backup_words.setObjectName(u"backup_words")
        self.backup_words.setProperty(u"kind", u"muted")
        self.backup_words.setWordWrap(True)

        self.layout_56.addWidget(self.backup_words)


        self.layout_55.addLayout(self.layout_56)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(24)
        self.folder_row.setObjectName(u"folder_row")
        self.layout_58 = QVBoxLayout()
        self.layout_58.setSpacing(2)
        self.layout_58.setObjectName(u"layout_58")
        self.folder_title = QLabel(self.backup)
        self.folder_title.setObjectName(u"folder_title")
        self.folder_title.setProperty(u"kind", u"strong")
        self.folder_title.setWordWrap(True)

        self.layout_58.addWidget(self.folder_title)

        self.folder_words = QLabel(self.backup)
        self.folder_words.setObjectName(u"folder_words")
        self.folder_words.setProperty(u"kind", u"small")
        self.folder_words.setWordWrap(True)

        self.layout_58.addWidget(self.folder_words)

        self.spacer_59 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_58.addItem(self.spacer_59)


        self.folder_row.addLayout(self.layout_58)

        self.folder_place = QVBoxLayout()
        self.folder_place.setSpacing(6)
        self.folder_place.setObjectName(u"folder_place")
        self.layout_61 = QHBoxLayout()
        self.layout_61.setSpacing(8)
        self.layout_61.setObjectName(u"layout_61")
        self.backup_folder = QLineEdit(self.backup)
        self.backup_folder.setObjectName(u"backup_folder")

        self.layout_61.addWidget(self.backup_folder)

        self.browse = QPushButton(self.backup)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.layout_61.addWidget(self.browse)


        self.folder_place.addLayout(self.layout_61)

        self.suggestions = QVBoxLayout()
        self.suggestions.setSpacing(4)
        self.suggestions.setObjectName(u"suggestions")

        self.folder_place.addLayout(self.suggestions)

        self.spacer_63 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.folder_place.addItem(self.spacer_63)


        self.folder_row.addLayout(self.folder_place)

        self.folder_row.setStretch(0, 4)
        self.folder_row.setStretch(1, 7)

        self.layout_55.addLayout(self.folder_row)

        self.line_8 = QFrame(self.backup)
        self.line_8.setObjectName(u"line_8")
        self.line_8.setProperty(u"kind", u"line")

        self.layout_55.addWidget(self.line_8)

        self.newest_row = QHBoxLayout()
        self.newest_row.setSpacing(24)
        self.newest_row.setObjectName(u"newest_row")
        self.layout_65 = QVBoxLayout()
        self.layout_65.setSpacing(2)
        self.layout_65.setObjectName(u"layout_65")
        self.newest_title = QLabel(self.backup)
        self.newest_title.setObjectName(u"newest_title")
        self.newest_title.setProperty(u"kind", u"strong")
        self.newest_title.setWordWrap(True)

        self.layout_65.addWidget(self.newest_title)

        self.spacer_66 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_65.addItem(self.spacer_66)


        self.newest_row.addLayout(self.layout_65)

        self.newest_place = QVBoxLayout()
        self.newest_place.setSpacing(6)
        self.newest_place.setObjectName(u"newest_place")
        self.newest = QLabel(self.backup)
        self.newest.setObjectName(u"newest")
        self.newest.setWordWrap(True)

        self.newest_place.addWidget(self.newest)

        self.spacer_68 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.newest_place.addItem(self.spacer_68)


        self.newest_row.addLayout(self.newest_place)

        self.newest_row.setStretch(0, 4)
        self.newest_row.setStretch(1, 7)

        self.layout_55.addLayout(self.newest_row)

        self.spacer_69 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_55.addItem(self.spacer_69)

        self.layout_55.setStretch(4, 1)
        self.backup_scroll.setWidget(self.backup)
        self.stack.addWidget(self.backup_scroll)
        self.person_scroll = EdgeScroll()
        self.person_scroll.setObjectName(u"person_scroll")
        self.person_scroll.setWidgetResizable(True)
        self.person_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.person = QFrame()
        self.person.setObjectName(u"person")
        self.person.setProperty(u"ground", u"surface")
        self.layout_70 = QVBoxLayout(self.person)
        self.layout_70.setSpacing(12)
        self.layout_70.setObjectName(u"layout_70")
        self.layout_70.setContentsMargins(28, 14, 28, 20)
        self.layout_71 = QVBoxLayout()
        self.layout_71.setSpacing(2)
        self.layout_71.setObjectName(u"layout_71")
        self.person_title = QLabel(self.person)
        self.person_title.setObjectName(u"person_title")
        self.person_title.setProperty(u"kind", u"title")

        self.layout_71.addWidget(self.person_title)

        self.person_words = QLabel(self.person)
        self.person_words.setObjectName(u"person_words")
        self.person_words.setProperty(u"kind", u"muted")
        self.person_words.setWordWrap(True)

        self.layout_71.addWidget(self.person_words)


        self.layout_70.addLayout(self.layout_71)

        self.who_row = QHBoxLayout()
        self.who_row.setSpacing(24)
        self.who_row.setObjectName(u"who_row")
        self.layout_73 = QVBoxLayout()
        self.layout_73.setSpacing(2)
        self.layout_73.setObjectName(u"layout_73")
        self.who_title = QLabel(self.person)
        self.who_title.setObjectName(u"who_title")
        self.who_title.setProperty(u"kind", u"strong")
        self.who_title.setWordWrap(True)

        self.layout_73.addWidget(self.who_title)

        self.spacer_74 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_73.addItem(self.spacer_74)


        self.who_row.addLayout(self.layout_73)

        self.who_place = QVBoxLayout()
        self.who_place.setSpacing(6)
        self.who_place.setObjectName(u"who_place")
        self.user = QLineEdit(self.person)
        self.user.setObjectName(u"user")

        self.who_place.addWidget(self.user)

        self.spacer_76 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_place.addItem(self.spacer_76)


        self.who_row.addLayout(self.who_place)

        self.who_row.setStretch(0, 4)
        self.who_row.setStretch(1, 7)

        self.layout_70.addLayout(self.who_row)

        self.spacer_77 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_70.addItem(self.spacer_77)

        self.layout_70.setStretch(2, 1)
        self.person_scroll.setWidget(self.person)
        self.stack.addWidget(self.person_scroll)

        self.layout_3.addWidget(self.stack)


        self.layout_1.addWidget(self.right)

        QWidget.setTabOrder(self.sections, self.office_name)
        QWidget.setTabOrder(self.office_name, self.agency_lines)
        QWidget.setTabOrder(self.agency_lines, self.superior_lines)
        QWidget.setTabOrder(self.superior_lines, self.place)
        QWidget.setTabOrder(self.place, self.receiver)
        QWidget.setTabOrder(self.receiver, self.signature_lines)
        QWidget.setTabOrder(self.signature_lines, self.signer)
        QWidget.setTabOrder(self.signer, self.recipients)
        QWidget.setTabOrder(self.recipients, self.backup_folder)
        QWidget.setTabOrder(self.backup_folder, self.browse)
        QWidget.setTabOrder(self.browse, self.user)

        self.retranslateUi(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage):
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Nh\u00f3m c\u00e0i \u0111\u1eb7t", None))
#endif // QT_CONFIG(accessibility)
        self.display_title.setText(QCoreApplication.translate("SettingsPage", u"Hi\u1ec3n th\u1ecb", None))
        self.display_words.setText(QCoreApplication.translate("SettingsPage", u"Thay \u0111\u1ed5i c\u00f3 hi\u1ec7u l\u1ef1c ngay, kh\u00f4ng c\u1ea7n l\u01b0u.", None))
        self.base_title.setText(QCoreApplication.translate("SettingsPage", u"C\u1ee1 ch\u1eef", None))
        self.base_words.setText(QCoreApplication.translate("SettingsPage", u"\u00c1p d\u1ee5ng cho m\u1ecdi m\u00e0n h\u00ecnh, h\u1ed9p tho\u1ea1i v\u00e0 b\u1ea3ng ch\u1ecdn.", None))
        self.shade_title.setText(QCoreApplication.translate("SettingsPage", u"N\u1ec1n", None))
        self.shade_words.setText(QCoreApplication.translate("SettingsPage", u"Theo m\u00e1y: t\u1ef1 \u0111\u1ed5i khi m\u00e1y b\u1eadt ch\u1ebf \u0111\u1ed9 t\u1ed1i ho\u1eb7c t\u01b0\u01a1ng ph\u1ea3n cao.", None))
        self.office_title.setText(QCoreApplication.translate("SettingsPage", u"C\u01a1 quan, ng\u01b0\u1eddi k\u00fd", None))
        self.office_words.setText(QCoreApplication.translate("SettingsPage", u"K\u1ebf ho\u1ea1ch, b\u00e1o c\u00e1o m\u1edbi b\u1eaft \u0111\u1ea7u t\u1eeb nh\u1eefng d\u00f2ng n\u00e0y; v\u0103n b\u1ea3n \u0111\u00e3 c\u00f3 kh\u00f4ng \u0111\u1ed5i.", None))
        self.name_title.setText(QCoreApplication.translate("SettingsPage", u"T\u00ean c\u01a1 quan", None))
#if QT_CONFIG(accessibility)
        self.office_name.setAccessibleName(QCoreApplication.translate("SettingsPage", u"T\u00ean c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.agency_title.setText(QCoreApplication.translate("SettingsPage", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n", None))
        self.agency_words.setText(QCoreApplication.translate("SettingsPage", u"M\u1ed7i d\u00f2ng m\u1ed9t d\u00f2ng in; d\u00f2ng \u0111\u1ea7u th\u01b0\u1eddng l\u00e0 \u201c\u1ee6Y BAN NH\u00c2N D\u00c2N\u201d.", None))
#if QT_CONFIG(accessibility)
        self.agency_lines.setAccessibleName(QCoreApplication.translate("SettingsPage", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.superior_title.setText(QCoreApplication.translate("SettingsPage", u"C\u01a1 quan ch\u1ee7 qu\u1ea3n", None))
        self.superior_words.setText(QCoreApplication.translate("SettingsPage", u"In ph\u00eda tr\u00ean t\u00ean c\u01a1 quan. U\u1ef7 ban nh\u00e2n d\u00e2n kh\u00f4ng c\u00f3 d\u00f2ng n\u00e0y.", None))
#if QT_CONFIG(accessibility)
        self.superior_lines.setAccessibleName(QCoreApplication.translate("SettingsPage", u"C\u01a1 quan ch\u1ee7 qu\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.where_title.setText(QCoreApplication.translate("SettingsPage", u"N\u01a1i ban h\u00e0nh", None))
        self.where_words.setText(QCoreApplication.translate("SettingsPage", u"\u0110\u1ee9ng tr\u01b0\u1edbc ng\u00e0y th\u00e1ng: \u201cB\u00ecnh Minh, ng\u00e0y 05 th\u00e1ng 01 n\u0103m 2026\u201d.", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("SettingsPage", u"N\u01a1i ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.above_title.setText(QCoreApplication.translate("SettingsPage", u"C\u01a1 quan c\u1ea5p tr\u00ean nh\u1eadn b\u00e1o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.receiver.setAccessibleName(QCoreApplication.translate("SettingsPage", u"C\u01a1 quan c\u1ea5p tr\u00ean nh\u1eadn b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.signing_title.setText(QCoreApplication.translate("SettingsPage", u"Ng\u01b0\u1eddi k\u00fd", None))
        self.signing_words.setText(QCoreApplication.translate("SettingsPage", u"Quy\u1ec1n h\u1ea1n, ch\u1ee9c v\u1ee5 nh\u01b0 in tr\u00ean v\u0103n b\u1ea3n, m\u1ed7i d\u00f2ng m\u1ed9t d\u00f2ng in; r\u1ed3i h\u1ecd t\u00ean.", None))
#if QT_CONFIG(accessibility)
        self.signature_lines.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Quy\u1ec1n h\u1ea1n, ch\u1ee9c v\u1ee5 ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("SettingsPage", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.signer.setPlaceholderText(QCoreApplication.translate("SettingsPage", u"H\u1ecd v\u00e0 t\u00ean", None))
        self.to_title.setText(QCoreApplication.translate("SettingsPage", u"N\u01a1i nh\u1eadn", None))
        self.to_words.setText(QCoreApplication.translate("SettingsPage", u"M\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i nh\u1eadn, vi\u1ebft \u0111\u1ee7 d\u1ea5u nh\u01b0 khi in: \u201cUBND t\u1ec9nh (b/c);\u201d.", None))
#if QT_CONFIG(accessibility)
        self.recipients.setAccessibleName(QCoreApplication.translate("SettingsPage", u"N\u01a1i nh\u1eadn", None))
#endif // QT_CONFIG(accessibility)
        self.backup_title.setText(QCoreApplication.translate("SettingsPage", u"Sao l\u01b0u", None))
        self.backup_words.setText(QCoreApplication.translate("SettingsPage", u"Ch\u01b0\u01a1ng tr\u00ecnh t\u1ef1 sao l\u01b0u khi c\u00f3 thay \u0111\u1ed5i v\u00e0 gi\u1eef c\u00e1c b\u1ea3n c\u0169 th\u01b0a d\u1ea7n.", None))
        self.folder_title.setText(QCoreApplication.translate("SettingsPage", u"N\u01a1i sao l\u01b0u", None))
        self.folder_words.setText(QCoreApplication.translate("SettingsPage", u"N\u00ean l\u00e0 \u1ed5 kh\u00e1c \u1ed5 \u0111ang ch\u1ee9a d\u1eef li\u1ec7u, ho\u1eb7c USB.", None))
#if QT_CONFIG(accessibility)
        self.backup_folder.setAccessibleName(QCoreApplication.translate("SettingsPage", u"N\u01a1i sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.browse.setText(QCoreApplication.translate("SettingsPage", u"Ch\u1ecdn\u2026", None))
        self.newest_title.setText(QCoreApplication.translate("SettingsPage", u"B\u1ea3n g\u1ea7n nh\u1ea5t", None))
        self.newest.setText("")
        self.person_title.setText(QCoreApplication.translate("SettingsPage", u"Ng\u01b0\u1eddi d\u00f9ng", None))
        self.person_words.setText(QCoreApplication.translate("SettingsPage", u"T\u00ean \u0111\u01b0\u1ee3c ghi c\u1ea1nh m\u1ed7i l\u1ea7n s\u1eeda; ch\u1ec9 n\u1eb1m tr\u00ean m\u00e1y n\u00e0y.", None))
        self.who_title.setText(QCoreApplication.translate("SettingsPage", u"H\u1ecd v\u00e0 t\u00ean", None))
#if QT_CONFIG(accessibility)
        self.user.setAccessibleName(QCoreApplication.translate("SettingsPage", u"H\u1ecd v\u00e0 t\u00ean ng\u01b0\u1eddi d\u00f9ng", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

