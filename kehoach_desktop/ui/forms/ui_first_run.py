# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
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
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.first_run.choice_card import ChoiceCard
from kehoach_desktop.ui.first_run.step_list import StepList
from kehoach_desktop.ui.widgets.edge_scroll import EdgeScroll

class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        self.layout_1 = QHBoxLayout(FirstRun)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.steps = StepList(FirstRun)
        self.steps.setObjectName(u"steps")

        self.layout_1.addWidget(self.steps)

        self.right = QFrame(FirstRun)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"ground", u"surface")
        self.layout_2 = QVBoxLayout(self.right)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.right)
        self.pages.setObjectName(u"pages")
        self.office_step_scroll = EdgeScroll()
        self.office_step_scroll.setObjectName(u"office_step_scroll")
        self.office_step_scroll.setWidgetResizable(True)
        self.office_step_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.office_step = QFrame()
        self.office_step.setObjectName(u"office_step")
        self.office_step.setProperty(u"ground", u"surface")
        self.layout_3 = QVBoxLayout(self.office_step)
        self.layout_3.setSpacing(10)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(26, 24, 26, 12)
        self.office_step_title = QLabel(self.office_step)
        self.office_step_title.setObjectName(u"office_step_title")
        self.office_step_title.setProperty(u"kind", u"title")
        self.office_step_title.setWordWrap(True)

        self.layout_3.addWidget(self.office_step_title)

        self.office_step_explanation = QLabel(self.office_step)
        self.office_step_explanation.setObjectName(u"office_step_explanation")
        self.office_step_explanation.setProperty(u"kind", u"muted")
        self.office_step_explanation.setWordWrap(True)

        self.layout_3.addWidget(self.office_step_explanation)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(2)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(self.office_step)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"kind", u"small")

        self.name_column.addWidget(self.name_label)

        self.office_name = QLineEdit(self.office_step)
        self.office_name.setObjectName(u"office_name")

        self.name_column.addWidget(self.office_name)


        self.layout_3.addLayout(self.name_column)

        self.layout_5 = QGridLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(2)
        self.layout_6.setObjectName(u"layout_6")
        self.first_line_label = QLabel(self.office_step)
        self.first_line_label.setObjectName(u"first_line_label")
        self.first_line_label.setProperty(u"kind", u"small")

        self.layout_6.addWidget(self.first_line_label)

        self.first_line = QLineEdit(self.office_step)
        self.first_line.setObjectName(u"first_line")

        self.layout_6.addWidget(self.first_line)


        self.layout_5.addLayout(self.layout_6, 0, 0, 1, 1)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(2)
        self.layout_7.setObjectName(u"layout_7")
        self.second_line_label = QLabel(self.office_step)
        self.second_line_label.setObjectName(u"second_line_label")
        self.second_line_label.setProperty(u"kind", u"small")

        self.layout_7.addWidget(self.second_line_label)

        self.second_line = QLineEdit(self.office_step)
        self.second_line.setObjectName(u"second_line")

        self.layout_7.addWidget(self.second_line)


        self.layout_5.addLayout(self.layout_7, 0, 1, 1, 1)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(2)
        self.layout_8.setObjectName(u"layout_8")
        self.place_label = QLabel(self.office_step)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"kind", u"small")

        self.layout_8.addWidget(self.place_label)

        self.place = QLineEdit(self.office_step)
        self.place.setObjectName(u"place")

        self.layout_8.addWidget(self.place)


        self.layout_5.addLayout(self.layout_8, 1, 0, 1, 1)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(2)
        self.layout_9.setObjectName(u"layout_9")
        self.receiver_label = QLabel(self.office_step)
        self.receiver_label.setObjectName(u"receiver_label")
        self.receiver_label.setProperty(u"kind", u"small")

        self.layout_9.addWidget(self.receiver_label)

        self.receiver = QLineEdit(self.office_step)
        self.receiver.setObjectName(u"receiver")

        self.layout_9.addWidget(self.receiver)


        self.layout_5.addLayout(self.layout_9, 1, 1, 1, 1)


        self.layout_3.addLayout(self.layout_5)

        self.with_units = QCheckBox(self.office_step)
        self.with_units.setObjectName(u"with_units")
        self.with_units.setChecked(True)

        self.layout_3.addWidget(self.with_units)

        self.units_words = QLabel(self.office_step)
        self.units_words.setObjectName(u"units_words")
        self.units_words.setProperty(u"kind", u"small")
        self.units_words.setWordWrap(True)

        self.layout_3.addWidget(self.units_words)

        self.has_moved = QPushButton(self.office_step)
        self.has_moved.setObjectName(u"has_moved")
        self.has_moved.setProperty(u"kind", u"link")
        self.has_moved.setAutoDefault(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.has_moved.sizePolicy().hasHeightForWidth())
        self.has_moved.setSizePolicy(sizePolicy)

        self.layout_3.addWidget(self.has_moved)

        self.spacer_10 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.spacer_10)

        self.office_step_scroll.setWidget(self.office_step)
        self.pages.addWidget(self.office_step_scroll)
        self.user_step_scroll = EdgeScroll()
        self.user_step_scroll.setObjectName(u"user_step_scroll")
        self.user_step_scroll.setWidgetResizable(True)
        self.user_step_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.user_step = QFrame()
        self.user_step.setObjectName(u"user_step")
        self.user_step.setProperty(u"ground", u"surface")
        self.layout_11 = QVBoxLayout(self.user_step)
        self.layout_11.setSpacing(10)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(26, 24, 26, 12)
        self.user_step_title = QLabel(self.user_step)
        self.user_step_title.setObjectName(u"user_step_title")
        self.user_step_title.setProperty(u"kind", u"title")
        self.user_step_title.setWordWrap(True)

        self.layout_11.addWidget(self.user_step_title)

        self.user_step_explanation = QLabel(self.user_step)
        self.user_step_explanation.setObjectName(u"user_step_explanation")
        self.user_step_explanation.setProperty(u"kind", u"muted")
        self.user_step_explanation.setWordWrap(True)

        self.layout_11.addWidget(self.user_step_explanation)

        self.user_column = QVBoxLayout()
        self.user_column.setSpacing(2)
        self.user_column.setObjectName(u"user_column")
        self.user_label = QLabel(self.user_step)
        self.user_label.setObjectName(u"user_label")
        self.user_label.setProperty(u"kind", u"small")

        self.user_column.addWidget(self.user_label)

        self.user = QLineEdit(self.user_step)
        self.user.setObjectName(u"user")

        self.user_column.addWidget(self.user)


        self.layout_11.addLayout(self.user_column)

        self.purpose_row = QHBoxLayout()
        self.purpose_row.setSpacing(8)
        self.purpose_row.setObjectName(u"purpose_row")
        self.purpose = QLabel(self.user_step)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setProperty(u"kind", u"small")
        self.purpose.setWordWrap(True)

        self.purpose_row.addWidget(self.purpose)


        self.layout_11.addLayout(self.purpose_row)

        self.spacer_14 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.spacer_14)

        self.user_step_scroll.setWidget(self.user_step)
        self.pages.addWidget(self.user_step_scroll)
        self.backup_step_scroll = EdgeScroll()
        self.backup_step_scroll.setObjectName(u"backup_step_scroll")
        self.backup_step_scroll.setWidgetResizable(True)
        self.backup_step_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.backup_step = QFrame()
        self.backup_step.setObjectName(u"backup_step")
        self.backup_step.setProperty(u"ground", u"surface")
        self.layout_15 = QVBoxLayout(self.backup_step)
        self.layout_15.setSpacing(10)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(26, 24, 26, 12)
        self.backup_step_title = QLabel(self.backup_step)
        self.backup_step_title.setObjectName(u"backup_step_title")
        self.backup_step_title.setProperty(u"kind", u"title")
        self.backup_step_title.setWordWrap(True)

        self.layout_15.addWidget(self.backup_step_title)

        self.backup_step_explanation = QLabel(self.backup_step)
        self.backup_step_explanation.setObjectName(u"backup_step_explanation")
        self.backup_step_explanation.setProperty(u"kind", u"muted")
        self.backup_step_explanation.setWordWrap(True)

        self.layout_15.addWidget(self.backup_step_explanation)

        self.places = QVBoxLayout()
        self.places.setSpacing(8)
        self.places.setObjectName(u"places")

        self.layout_15.addLayout(self.places)

        self.other_place = ChoiceCard(self.backup_step)
        self.other_place.setObjectName(u"other_place")

        self.layout_15.addWidget(self.other_place)

        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(8)
        self.other_row.setObjectName(u"other_row")
        self.other_folder = QLineEdit(self.backup_step)
        self.other_folder.setObjectName(u"other_folder")

        self.other_row.addWidget(self.other_folder)

        self.browse = QPushButton(self.backup_step)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.other_row.addWidget(self.browse)


        self.layout_15.addLayout(self.other_row)

        self.spacer_18 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_15.addItem(self.spacer_18)

        self.backup_step_scroll.setWidget(self.backup_step)
        self.pages.addWidget(self.backup_step_scroll)
        self.start_step_scroll = EdgeScroll()
        self.start_step_scroll.setObjectName(u"start_step_scroll")
        self.start_step_scroll.setWidgetResizable(True)
        self.start_step_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.start_step = QFrame()
        self.start_step.setObjectName(u"start_step")
        self.start_step.setProperty(u"ground", u"surface")
        self.layout_19 = QVBoxLayout(self.start_step)
        self.layout_19.setSpacing(10)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(26, 24, 26, 12)
        self.start_step_title = QLabel(self.start_step)
        self.start_step_title.setObjectName(u"start_step_title")
        self.start_step_title.setProperty(u"kind", u"title")
        self.start_step_title.setWordWrap(True)

        self.layout_19.addWidget(self.start_step_title)

        self.start_step_explanation = QLabel(self.start_step)
        self.start_step_explanation.setObjectName(u"start_step_explanation")
        self.start_step_explanation.setProperty(u"kind", u"muted")
        self.start_step_explanation.setWordWrap(True)

        self.layout_19.addWidget(self.start_step_explanation)

        self.from_template = ChoiceCard(self.start_step)
        self.from_template.setObjectName(u"from_template")

        self.layout_19.addWidget(self.from_template)

        self.template_column = QVBoxLayout()
        self.template_column.setSpacing(2)
        self.template_column.setObjectName(u"template_column")
        self.template_column.setContentsMargins(40, 0, 0, 4)
        self.template_label = QLabel(self.start_step)
        self.template_label.setObjectName(u"template_label")
        self.template_label.setProperty(u"kind", u"small")

        self.template_column.addWidget(self.template_label)

        self.template = QComboBox(self.start_step)
        self.template.setObjectName(u"template")
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.setMinimumContentsLength(20)

        self.template_column.addWidget(self.template)


        self.layout_19.addLayout(self.template_column)

        self.from_file = ChoiceCard(self.start_step)
        self.from_file.setObjectName(u"from_file")

        self.layout_19.addWidget(self.from_file)

        self.from_moved = ChoiceCard(self.start_step)
        self.from_moved.setObjectName(u"from_moved")

        self.layout_19.addWidget(self.from_moved)

        self.moved_row = QHBoxLayout()
        self.moved_row.setSpacing(8)
        self.moved_row.setObjectName(u"moved_row")
        self.moved_row.setContentsMargins(40, -1, -1, -1)
        self.moved_words = QLabel(self.start_step)
        self.moved_words.setObjectName(u"moved_words")
        self.moved_words.setProperty(u"kind", u"small")
        self.moved_words.setWordWrap(True)

        self.moved_row.addWidget(self.moved_words)

        self.moved_browse = QPushButton(self.start_step)
        self.moved_browse.setObjectName(u"moved_browse")
        self.moved_browse.setAutoDefault(False)

        self.moved_row.addWidget(self.moved_browse)

        self.moved_row.setStretch(0, 1)

        self.layout_19.addLayout(self.moved_row)

        self.from_sample = ChoiceCard(self.start_step)
        self.from_sample.setObjectName(u"from_sample")

        self.layout_19.addWidget(self.from_sample)

        self.spacer_21 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.spacer_21)

        self.start_step_scroll.setWidget(self.start_step)
        self.pages.addWidget(self.start_step_scroll)

        self.layout_2.addWidget(self.pages)

        self.fault = QLabel(self.right)
        self.fault.setObjectName(u"fault")
        self.fault.setProperty(u"kind", u"error")
        self.fault.setWordWrap(True)
        self.fault.setMargin(8)

        self.layout_2.addWidget(self.fault)

        self.foot_line = QFrame(self.right)
        self.foot_line.setObjectName(u"foot_line")
        self.foot_line.setProperty(u"kind", u"line")

        self.layout_2.addWidget(self.foot_line)

        self.foot = QFrame(self.right)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"ground", u"raised")
        self.layout_22 = QHBoxLayout(self.foot)
        self.layout_22.setSpacing(8)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(26, 10, 26, 10)
        self.step_words = QLabel(self.foot)
        self.step_words.setObjectName(u"step_words")
        self.step_words.setProperty(u"kind", u"muted")

        self.layout_22.addWidget(self.step_words)

        self.spacer_23 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_22.addItem(self.spacer_23)

        self.back = QPushButton(self.foot)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)
        self.back.setProperty(u"large", True)

        self.layout_22.addWidget(self.back)

        self.go_on = QPushButton(self.foot)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setAutoDefault(False)
        self.go_on.setProperty(u"large", True)
        self.go_on.setProperty(u"kind", u"main")

        self.layout_22.addWidget(self.go_on)


        self.layout_2.addWidget(self.foot)


        self.layout_1.addWidget(self.right)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.office_name)
        self.first_line_label.setBuddy(self.first_line)
        self.second_line_label.setBuddy(self.second_line)
        self.place_label.setBuddy(self.place)
        self.receiver_label.setBuddy(self.receiver)
        self.user_label.setBuddy(self.user)
        self.template_label.setBuddy(self.template)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.office_name, self.first_line)
        QWidget.setTabOrder(self.first_line, self.second_line)
        QWidget.setTabOrder(self.second_line, self.place)
        QWidget.setTabOrder(self.place, self.receiver)
        QWidget.setTabOrder(self.receiver, self.with_units)
        QWidget.setTabOrder(self.with_units, self.has_moved)
        QWidget.setTabOrder(self.has_moved, self.user)
        QWidget.setTabOrder(self.user, self.other_place)
        QWidget.setTabOrder(self.other_place, self.other_folder)
        QWidget.setTabOrder(self.other_folder, self.browse)
        QWidget.setTabOrder(self.browse, self.from_template)
        QWidget.setTabOrder(self.from_template, self.template)
        QWidget.setTabOrder(self.template, self.from_file)
        QWidget.setTabOrder(self.from_file, self.from_moved)
        QWidget.setTabOrder(self.from_moved, self.moved_browse)
        QWidget.setTabOrder(self.moved_browse, self.from_sample)
        QWidget.setTabOrder(self.from_sample, self.go_on)
        QWidget.setTabOrder(self.go_on, self.back)

        self.retranslateUi(FirstRun)

        self.go_on.setDefault(True)

    # setupUi

    def retranslateUi(self, FirstRun):
        FirstRun.setWindowTitle(QCoreApplication.translate("FirstRun", u"K\u1ebf ho\u1ea1ch", None))
        self.office_step_title.setText(QCoreApplication.translate("FirstRun", u"C\u01a1 quan c\u1ee7a b\u1ea1n t\u00ean l\u00e0 g\u00ec?", None))
        self.office_step_explanation.setText(QCoreApplication.translate("FirstRun", u"T\u00ean n\u00e0y \u0111\u1ee9ng \u1edf \u0111\u1ea7u m\u1ecdi k\u1ebf ho\u1ea1ch v\u00e0 b\u00e1o c\u00e1o. B\u00ean d\u01b0\u1edbi l\u00e0 nh\u1eefng g\u00ec suy ra t\u1eeb t\u00ean, s\u1eeda \u0111\u01b0\u1ee3c.", None))
        self.name_label.setText(QCoreApplication.translate("FirstRun", u"T\u00ean c\u01a1 quan", None))
        self.office_name.setPlaceholderText(QCoreApplication.translate("FirstRun", u"UBND x\u00e3 B\u00ecnh Minh", None))
#if QT_CONFIG(accessibility)
        self.office_name.setAccessibleName(QCoreApplication.translate("FirstRun", u"T\u00ean c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.first_line_label.setText(QCoreApplication.translate("FirstRun", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n, d\u00f2ng 1", None))
#if QT_CONFIG(accessibility)
        self.first_line.setAccessibleName(QCoreApplication.translate("FirstRun", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n, d\u00f2ng 1", None))
#endif // QT_CONFIG(accessibility)
        self.second_line_label.setText(QCoreApplication.translate("FirstRun", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n, d\u00f2ng 2", None))
#if QT_CONFIG(accessibility)
        self.second_line.setAccessibleName(QCoreApplication.translate("FirstRun", u"In \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n, d\u00f2ng 2", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("FirstRun", u"N\u01a1i ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("FirstRun", u"N\u01a1i ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.receiver_label.setText(QCoreApplication.translate("FirstRun", u"C\u01a1 quan c\u1ea5p tr\u00ean nh\u1eadn b\u00e1o c\u00e1o", None))
        self.receiver.setPlaceholderText(QCoreApplication.translate("FirstRun", u"UBND t\u1ec9nh", None))
#if QT_CONFIG(accessibility)
        self.receiver.setAccessibleName(QCoreApplication.translate("FirstRun", u"C\u01a1 quan c\u1ea5p tr\u00ean nh\u1eadn b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.with_units.setText(QCoreApplication.translate("FirstRun", u"Th\u00eam s\u1eb5n c\u00e1c b\u1ed9 ph\u1eadn th\u01b0\u1eddng c\u00f3 c\u1ee7a c\u1ea5p x\u00e3", None))
        self.units_words.setText("")
        self.has_moved.setText(QCoreApplication.translate("FirstRun", u"\u0110\u00e3 d\u00f9ng tr\u00ean m\u00e1y kh\u00e1c? L\u1ea5y l\u1ea1i t\u1eeb t\u1ec7p chuy\u1ec3n m\u00e1y", None))
        self.user_step_title.setText(QCoreApplication.translate("FirstRun", u"Ai l\u00e0m vi\u1ec7c \u1edf m\u00e1y n\u00e0y?", None))
        self.user_step_explanation.setText(QCoreApplication.translate("FirstRun", u"T\u00ean \u0111\u01b0\u1ee3c ghi c\u1ea1nh m\u1ed7i l\u1ea7n s\u1eeda, \u0111\u1ec3 sau n\u00e0y bi\u1ebft ai \u0111\u00e3 s\u1eeda g\u00ec.", None))
        self.user_label.setText(QCoreApplication.translate("FirstRun", u"H\u1ecd v\u00e0 t\u00ean", None))
        self.user.setPlaceholderText(QCoreApplication.translate("FirstRun", u"Nguy\u1ec5n V\u0103n A", None))
#if QT_CONFIG(accessibility)
        self.user.setAccessibleName(QCoreApplication.translate("FirstRun", u"H\u1ecd v\u00e0 t\u00ean", None))
#endif // QT_CONFIG(accessibility)
        self.purpose.setText(QCoreApplication.translate("FirstRun", u"D\u1eef li\u1ec7u ch\u1ec9 n\u1eb1m tr\u00ean m\u00e1y n\u00e0y. H\u1ecd t\u00ean, ch\u1ee9c v\u1ee5 c\u1ee7a c\u00f4ng ch\u1ee9c \u0111\u01b0\u1ee3c d\u00f9ng \u0111\u1ec3 giao vi\u1ec7c v\u00e0 l\u1eadp b\u00e1o c\u00e1o, kh\u00f4ng g\u1eedi \u0111i \u0111\u00e2u.", None))
        self.backup_step_title.setText(QCoreApplication.translate("FirstRun", u"Sao l\u01b0u v\u00e0o \u0111\u00e2u?", None))
        self.backup_step_explanation.setText(QCoreApplication.translate("FirstRun", u"Ch\u01b0\u01a1ng tr\u00ecnh t\u1ef1 sao l\u01b0u khi c\u00f3 thay \u0111\u1ed5i. N\u00ean ch\u1ecdn \u1ed5 kh\u00e1c \u1ed5 ch\u1ee9a d\u1eef li\u1ec7u, ph\u00f2ng khi h\u1ecfng m\u00e1y.", None))
#if QT_CONFIG(accessibility)
        self.other_place.setAccessibleName(QCoreApplication.translate("FirstRun", u"Th\u01b0 m\u1ee5c kh\u00e1c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.other_folder.setAccessibleName(QCoreApplication.translate("FirstRun", u"Th\u01b0 m\u1ee5c sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.browse.setText(QCoreApplication.translate("FirstRun", u"Ch\u1ecdn\u2026", None))
        self.start_step_title.setText(QCoreApplication.translate("FirstRun", u"B\u1eaft \u0111\u1ea7u t\u1eeb \u0111\u00e2u?", None))
        self.start_step_explanation.setText(QCoreApplication.translate("FirstRun", u"Ch\u1ecdn m\u1ed9t c\u00e1ch. Sau n\u00e0y v\u1eabn nh\u1eadp th\u00eam \u0111\u01b0\u1ee3c t\u1ec7p v\u00e0 m\u1eabu kh\u00e1c.", None))
        self.template_label.setText(QCoreApplication.translate("FirstRun", u"M\u1eabu k\u1ebf ho\u1ea1ch", None))
#if QT_CONFIG(accessibility)
        self.template.setAccessibleName(QCoreApplication.translate("FirstRun", u"M\u1eabu k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.moved_browse.setText(QCoreApplication.translate("FirstRun", u"Ch\u1ecdn t\u1ec7p\u2026", None))
        self.fault.setText("")
        self.step_words.setText(QCoreApplication.translate("FirstRun", u"B\u01b0\u1edbc 1/4", None))
        self.back.setText(QCoreApplication.translate("FirstRun", u"Quay l\u1ea1i", None))
        self.go_on.setText(QCoreApplication.translate("FirstRun", u"Ti\u1ebfp t\u1ee5c", None))
    # retranslateUi

