# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'party_fields.ui'
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
    QLabel,
    QLineEdit,
    QWidget,
)

from kehoach_desktop.ui.directory.calm_box import CalmBox
from kehoach_desktop.ui.directory.day_edit import DayEdit
from kehoach_desktop.ui.directory.lines_edit import LinesEdit
from kehoach_desktop.ui.directory.party_box import PartyBox

class Ui_PartyFields(object):
    def setupUi(self, PartyFields):
        if not PartyFields.objectName():
            PartyFields.setObjectName(u"PartyFields")
        self.form = QFormLayout(PartyFields)
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(4)
        self.form.setHorizontalSpacing(8)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.full_name_label = QLabel(PartyFields)
        self.full_name_label.setObjectName(u"full_name_label")
        self.full_name_label.setProperty(u"kind", u"small")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.full_name_label)

        self.full_name = QLineEdit(PartyFields)
        self.full_name.setObjectName(u"full_name")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.full_name)

        self.short_name_label = QLabel(PartyFields)
        self.short_name_label.setObjectName(u"short_name_label")
        self.short_name_label.setProperty(u"kind", u"small")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.short_name_label)

        self.short_name = QLineEdit(PartyFields)
        self.short_name.setObjectName(u"short_name")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.short_name)

        self.position_label = QLabel(PartyFields)
        self.position_label.setObjectName(u"position_label")
        self.position_label.setProperty(u"kind", u"small")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.position_label)

        self.position = PartyBox(PartyFields)
        self.position.setObjectName(u"position")
        self.position.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.position.setMinimumContentsLength(8)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.position)

        self.unit_label = QLabel(PartyFields)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setProperty(u"kind", u"small")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.unit_label)

        self.unit = PartyBox(PartyFields)
        self.unit.setObjectName(u"unit")
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit.setMinimumContentsLength(8)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.unit)

        self.field_label = QLabel(PartyFields)
        self.field_label.setObjectName(u"field_label")
        self.field_label.setProperty(u"kind", u"small")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.field_label)

        self.field = QLineEdit(PartyFields)
        self.field.setObjectName(u"field")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.field)

        self.phone_label = QLabel(PartyFields)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"kind", u"small")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.phone_label)

        self.phone = QLineEdit(PartyFields)
        self.phone.setObjectName(u"phone")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.phone)

        self.system_label = QLabel(PartyFields)
        self.system_label.setObjectName(u"system_label")
        self.system_label.setProperty(u"kind", u"small")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.system_label)

        self.system = CalmBox(PartyFields)
        self.system.setObjectName(u"system")
        self.system.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.system.setMinimumContentsLength(8)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.system)

        self.unit_kind_label = QLabel(PartyFields)
        self.unit_kind_label.setObjectName(u"unit_kind_label")
        self.unit_kind_label.setProperty(u"kind", u"small")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.unit_kind_label)

        self.unit_kind = CalmBox(PartyFields)
        self.unit_kind.setObjectName(u"unit_kind")
        self.unit_kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit_kind.setMinimumContentsLength(8)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.unit_kind)

        self.level_label = QLabel(PartyFields)
        self.level_label.setObjectName(u"level_label")
        self.level_label.setProperty(u"kind", u"small")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.level_label)

        self.level = CalmBox(PartyFields)
        self.level.setObjectName(u"level")
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.level.setMinimumContentsLength(8)

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.level)

        self.parent_label = QLabel(PartyFields)
        self.parent_label.setObjectName(u"parent_label")
        self.parent_label.setProperty(u"kind", u"small")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.parent_label)

        self.parent = PartyBox(PartyFields)
        self.parent.setObjectName(u"parent")
        self.parent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.parent.setMinimumContentsLength(8)

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.parent)

        self.members_label = QLabel(PartyFields)
        self.members_label.setObjectName(u"members_label")
        self.members_label.setProperty(u"kind", u"small")

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.members_label)

        self.members = LinesEdit(PartyFields)
        self.members.setObjectName(u"members")

        self.form.setWidget(10, QFormLayout.ItemRole.FieldRole, self.members)

        self.aliases_label = QLabel(PartyFields)
        self.aliases_label.setObjectName(u"aliases_label")
        self.aliases_label.setProperty(u"kind", u"small")

        self.form.setWidget(11, QFormLayout.ItemRole.LabelRole, self.aliases_label)

        self.aliases = LinesEdit(PartyFields)
        self.aliases.setObjectName(u"aliases")

        self.form.setWidget(11, QFormLayout.ItemRole.FieldRole, self.aliases)

        self.aliases_note = QLabel(PartyFields)
        self.aliases_note.setObjectName(u"aliases_note")
        self.aliases_note.setProperty(u"kind", u"small")
        self.aliases_note.setWordWrap(True)

        self.form.setWidget(12, QFormLayout.ItemRole.SpanningRole, self.aliases_note)

        self.since_label = QLabel(PartyFields)
        self.since_label.setObjectName(u"since_label")
        self.since_label.setProperty(u"kind", u"small")

        self.form.setWidget(13, QFormLayout.ItemRole.LabelRole, self.since_label)

        self.since = DayEdit(PartyFields)
        self.since.setObjectName(u"since")

        self.form.setWidget(13, QFormLayout.ItemRole.FieldRole, self.since)

        self.until_label = QLabel(PartyFields)
        self.until_label.setObjectName(u"until_label")
        self.until_label.setProperty(u"kind", u"small")

        self.form.setWidget(14, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until = DayEdit(PartyFields)
        self.until.setObjectName(u"until")

        self.form.setWidget(14, QFormLayout.ItemRole.FieldRole, self.until)

        self.successor_label = QLabel(PartyFields)
        self.successor_label.setObjectName(u"successor_label")
        self.successor_label.setProperty(u"kind", u"small")

        self.form.setWidget(15, QFormLayout.ItemRole.LabelRole, self.successor_label)

        self.successor = PartyBox(PartyFields)
        self.successor.setObjectName(u"successor")
        self.successor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.successor.setMinimumContentsLength(8)

        self.form.setWidget(15, QFormLayout.ItemRole.FieldRole, self.successor)

#if QT_CONFIG(shortcut)
        self.full_name_label.setBuddy(self.full_name)
        self.short_name_label.setBuddy(self.short_name)
        self.position_label.setBuddy(self.position)
        self.unit_label.setBuddy(self.unit)
        self.field_label.setBuddy(self.field)
        self.phone_label.setBuddy(self.phone)
        self.system_label.setBuddy(self.system)
        self.unit_kind_label.setBuddy(self.unit_kind)
        self.level_label.setBuddy(self.level)
        self.parent_label.setBuddy(self.parent)
        self.members_label.setBuddy(self.members)
        self.aliases_label.setBuddy(self.aliases)
        self.since_label.setBuddy(self.since)
        self.until_label.setBuddy(self.until)
        self.successor_label.setBuddy(self.successor)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.full_name, self.short_name)
        QWidget.setTabOrder(self.short_name, self.position)
        QWidget.setTabOrder(self.position, self.unit)
        QWidget.setTabOrder(self.unit, self.field)
        QWidget.setTabOrder(self.field, self.phone)
        QWidget.setTabOrder(self.phone, self.system)
        QWidget.setTabOrder(self.system, self.unit_kind)
        QWidget.setTabOrder(self.unit_kind, self.level)
        QWidget.setTabOrder(self.level, self.parent)
        QWidget.setTabOrder(self.parent, self.members)
        QWidget.setTabOrder(self.members, self.aliases)
        QWidget.setTabOrder(self.aliases, self.since)
        QWidget.setTabOrder(self.since, self.until)
        QWidget.setTabOrder(self.until, self.successor)

        self.retranslateUi(PartyFields)
    # setupUi

    def retranslateUi(self, PartyFields):
        self.full_name_label.setText(QCoreApplication.translate("PartyFields", u"T\u00ean \u0111\u1ea7y \u0111\u1ee7", None))
#if QT_CONFIG(accessibility)
        self.full_name.setAccessibleName(QCoreApplication.translate("PartyFields", u"T\u00ean \u0111\u1ea7y \u0111\u1ee7", None))
#endif // QT_CONFIG(accessibility)
        self.short_name_label.setText(QCoreApplication.translate("PartyFields", u"T\u00ean vi\u1ebft t\u1eaft", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("PartyFields", u"T\u00ean vi\u1ebft t\u1eaft", None))
#endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("PartyFields", u"Ch\u1ee9c danh", None))
#if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("PartyFields", u"Ch\u1ee9c danh", None))
#endif // QT_CONFIG(accessibility)
        self.unit_label.setText(QCoreApplication.translate("PartyFields", u"\u0110\u01a1n v\u1ecb c\u00f4ng t\u00e1c", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("PartyFields", u"\u0110\u01a1n v\u1ecb c\u00f4ng t\u00e1c", None))
#endif // QT_CONFIG(accessibility)
        self.field_label.setText(QCoreApplication.translate("PartyFields", u"Ph\u1ee5 tr\u00e1ch", None))
        self.field.setPlaceholderText(QCoreApplication.translate("PartyFields", u"n\u1ed9i v\u1ee5, c\u1ea3i c\u00e1ch h\u00e0nh ch\u00ednh", None))
#if QT_CONFIG(accessibility)
        self.field.setAccessibleName(QCoreApplication.translate("PartyFields", u"Ph\u1ee5 tr\u00e1ch", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("PartyFields", u"\u0110i\u1ec7n tho\u1ea1i", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("PartyFields", u"\u0110i\u1ec7n tho\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        self.system_label.setText(QCoreApplication.translate("PartyFields", u"Lo\u1ea1i ch\u1ee9c danh", None))
#if QT_CONFIG(accessibility)
        self.system.setAccessibleName(QCoreApplication.translate("PartyFields", u"Lo\u1ea1i ch\u1ee9c danh", None))
#endif // QT_CONFIG(accessibility)
        self.unit_kind_label.setText(QCoreApplication.translate("PartyFields", u"Lo\u1ea1i \u0111\u01a1n v\u1ecb", None))
#if QT_CONFIG(accessibility)
        self.unit_kind.setAccessibleName(QCoreApplication.translate("PartyFields", u"Lo\u1ea1i \u0111\u01a1n v\u1ecb", None))
#endif // QT_CONFIG(accessibility)
        self.level_label.setText(QCoreApplication.translate("PartyFields", u"C\u1ea5p", None))
#if QT_CONFIG(accessibility)
        self.level.setAccessibleName(QCoreApplication.translate("PartyFields", u"C\u1ea5p", None))
#endif // QT_CONFIG(accessibility)
        self.parent_label.setText(QCoreApplication.translate("PartyFields", u"Tr\u1ef1c thu\u1ed9c", None))
#if QT_CONFIG(accessibility)
        self.parent.setAccessibleName(QCoreApplication.translate("PartyFields", u"Tr\u1ef1c thu\u1ed9c", None))
#endif // QT_CONFIG(accessibility)
        self.members_label.setText(QCoreApplication.translate("PartyFields", u"G\u1ed3m nh\u1eefng ai (m\u1ed7i d\u00f2ng m\u1ed9t t\u00ean)", None))
#if QT_CONFIG(accessibility)
        self.members.setAccessibleName(QCoreApplication.translate("PartyFields", u"G\u1ed3m nh\u1eefng ai (m\u1ed7i d\u00f2ng m\u1ed9t t\u00ean)", None))
#endif // QT_CONFIG(accessibility)
        self.aliases_label.setText(QCoreApplication.translate("PartyFields", u"C\u00e1ch vi\u1ebft kh\u00e1c (m\u1ed7i d\u00f2ng m\u1ed9t c\u00e1ch)", None))
#if QT_CONFIG(accessibility)
        self.aliases.setAccessibleName(QCoreApplication.translate("PartyFields", u"C\u00e1ch vi\u1ebft kh\u00e1c (m\u1ed7i d\u00f2ng m\u1ed9t c\u00e1ch)", None))
#endif // QT_CONFIG(accessibility)
        self.aliases_note.setText(QCoreApplication.translate("PartyFields", u"Ch\u1eef trong v\u0103n b\u1ea3n c\u0169 gi\u1eef nguy\u00ean; ch\u1ec9 d\u00f9ng \u0111\u1ec3 nh\u1eadn ra khi \u0111\u1ecdc k\u1ebf ho\u1ea1ch.", None))
        self.since_label.setText(QCoreApplication.translate("PartyFields", u"T\u1eeb ng\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.since.setAccessibleName(QCoreApplication.translate("PartyFields", u"T\u1eeb ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.until_label.setText(QCoreApplication.translate("PartyFields", u"\u0110\u1ebfn h\u1ebft ng\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("PartyFields", u"\u0110\u1ebfn h\u1ebft ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.successor_label.setText(QCoreApplication.translate("PartyFields", u"K\u1ebf t\u1ee5c b\u1edfi", None))
#if QT_CONFIG(accessibility)
        self.successor.setAccessibleName(QCoreApplication.translate("PartyFields", u"K\u1ebf t\u1ee5c b\u1edfi", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

