# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'form_settings.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

class Ui_FormSettings(object):
    def setupUi(self, FormSettings):
        if not FormSettings.objectName():
            FormSettings.setObjectName(u"FormSettings")
        FormSettings.setProperty(u"ground", u"surface")
        self.outer = QVBoxLayout(FormSettings)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(28, 14, 28, 20)
        self.layout_42 = QVBoxLayout()
        self.layout_42.setSpacing(2)
        self.layout_42.setObjectName(u"layout_42")
        self.form_title = QLabel(FormSettings)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"kind", u"title")

        self.layout_42.addWidget(self.form_title)

        self.form_words = QLabel(FormSettings)
        self.form_words.setObjectName(u"form_words")
        self.form_words.setProperty(u"kind", u"muted")
        self.form_words.setWordWrap(True)

        self.layout_42.addWidget(self.form_words)


        self.outer.addLayout(self.layout_42)

        self.margins_row = QHBoxLayout()
        self.margins_row.setSpacing(24)
        self.margins_row.setObjectName(u"margins_row")
        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(2)
        self.layout_7.setObjectName(u"layout_7")
        self.margins_title = QLabel(FormSettings)
        self.margins_title.setObjectName(u"margins_title")
        self.margins_title.setProperty(u"kind", u"strong")
        self.margins_title.setWordWrap(True)

        self.layout_7.addWidget(self.margins_title)

        self.margins_words = QLabel(FormSettings)
        self.margins_words.setObjectName(u"margins_words")
        self.margins_words.setProperty(u"kind", u"small")
        self.margins_words.setWordWrap(True)

        self.layout_7.addWidget(self.margins_words)

        self.spacer_8 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.spacer_8)


        self.margins_row.addLayout(self.layout_7)

        self.margins_place = QVBoxLayout()
        self.margins_place.setSpacing(6)
        self.margins_place.setObjectName(u"margins_place")
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(2)
        self.layout_1.setObjectName(u"layout_1")
        self.margin_top_label = QLabel(FormSettings)
        self.margin_top_label.setObjectName(u"margin_top_label")
        self.margin_top_label.setProperty(u"kind", u"small")

        self.layout_1.addWidget(self.margin_top_label)

        self.margin_top = QDoubleSpinBox(FormSettings)
        self.margin_top.setObjectName(u"margin_top")
        self.margin_top.setKeyboardTracking(False)
        self.margin_top.setDecimals(0)
        self.margin_top.setMinimum(5.000000000000000)
        self.margin_top.setMaximum(60.000000000000000)
        self.margin_top.setSingleStep(1.000000000000000)

        self.layout_1.addWidget(self.margin_top)


        self.layout_5.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(2)
        self.layout_2.setObjectName(u"layout_2")
        self.margin_bottom_label = QLabel(FormSettings)
        self.margin_bottom_label.setObjectName(u"margin_bottom_label")
        self.margin_bottom_label.setProperty(u"kind", u"small")

        self.layout_2.addWidget(self.margin_bottom_label)

        self.margin_bottom = QDoubleSpinBox(FormSettings)
        self.margin_bottom.setObjectName(u"margin_bottom")
        self.margin_bottom.setKeyboardTracking(False)
        self.margin_bottom.setDecimals(0)
        self.margin_bottom.setMinimum(5.000000000000000)
        self.margin_bottom.setMaximum(60.000000000000000)
        self.margin_bottom.setSingleStep(1.000000000000000)

        self.layout_2.addWidget(self.margin_bottom)


        self.layout_5.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(2)
        self.layout_3.setObjectName(u"layout_3")
        self.margin_left_label = QLabel(FormSettings)
        self.margin_left_label.setObjectName(u"margin_left_label")
        self.margin_left_label.setProperty(u"kind", u"small")

        self.layout_3.addWidget(self.margin_left_label)

        self.margin_left = QDoubleSpinBox(FormSettings)
        self.margin_left.setObjectName(u"margin_left")
        self.margin_left.setKeyboardTracking(False)
        self.margin_left.setDecimals(0)
        self.margin_left.setMinimum(5.000000000000000)
        self.margin_left.setMaximum(60.000000000000000)
        self.margin_left.setSingleStep(1.000000000000000)

        self.layout_3.addWidget(self.margin_left)


        self.layout_5.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(2)
        self.layout_4.setObjectName(u"layout_4")
        self.margin_right_label = QLabel(FormSettings)
        self.margin_right_label.setObjectName(u"margin_right_label")
        self.margin_right_label.setProperty(u"kind", u"small")

        self.layout_4.addWidget(self.margin_right_label)

        self.margin_right = QDoubleSpinBox(FormSettings)
        self.margin_right.setObjectName(u"margin_right")
        self.margin_right.setKeyboardTracking(False)
        self.margin_right.setDecimals(0)
        self.margin_right.setMinimum(5.000000000000000)
        self.margin_right.setMaximum(60.000000000000000)
        self.margin_right.setSingleStep(1.000000000000000)

        self.layout_4.addWidget(self.margin_right)


        self.layout_5.addLayout(self.layout_4)

        self.spacer_6 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_6)


        self.margins_place.addLayout(self.layout_5)

        self.spacer_9 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.margins_place.addItem(self.spacer_9)


        self.margins_row.addLayout(self.margins_place)

        self.margins_row.setStretch(0, 4)
        self.margins_row.setStretch(1, 7)

        self.outer.addLayout(self.margins_row)

        self.line_1 = QFrame(FormSettings)
        self.line_1.setObjectName(u"line_1")
        self.line_1.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_1)

        self.sizes_row = QHBoxLayout()
        self.sizes_row.setSpacing(24)
        self.sizes_row.setObjectName(u"sizes_row")
        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(2)
        self.layout_15.setObjectName(u"layout_15")
        self.sizes_title = QLabel(FormSettings)
        self.sizes_title.setObjectName(u"sizes_title")
        self.sizes_title.setProperty(u"kind", u"strong")
        self.sizes_title.setWordWrap(True)

        self.layout_15.addWidget(self.sizes_title)

        self.sizes_words = QLabel(FormSettings)
        self.sizes_words.setObjectName(u"sizes_words")
        self.sizes_words.setProperty(u"kind", u"small")
        self.sizes_words.setWordWrap(True)

        self.layout_15.addWidget(self.sizes_words)

        self.spacer_16 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_15.addItem(self.spacer_16)


        self.sizes_row.addLayout(self.layout_15)

        self.sizes_place = QVBoxLayout()
        self.sizes_place.setSpacing(6)
        self.sizes_place.setObjectName(u"sizes_place")
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(2)
        self.layout_10.setObjectName(u"layout_10")
        self.body_size_label = QLabel(FormSettings)
        self.body_size_label.setObjectName(u"body_size_label")
        self.body_size_label.setProperty(u"kind", u"small")

        self.layout_10.addWidget(self.body_size_label)

        self.body_size = QDoubleSpinBox(FormSettings)
        self.body_size.setObjectName(u"body_size")
        self.body_size.setKeyboardTracking(False)
        self.body_size.setDecimals(0)
        self.body_size.setMinimum(8.000000000000000)
        self.body_size.setMaximum(20.000000000000000)
        self.body_size.setSingleStep(1.000000000000000)

        self.layout_10.addWidget(self.body_size)


        self.layout_13.addLayout(self.layout_10)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(2)
        self.layout_11.setObjectName(u"layout_11")
        self.title_size_label = QLabel(FormSettings)
        self.title_size_label.setObjectName(u"title_size_label")
        self.title_size_label.setProperty(u"kind", u"small")

        self.layout_11.addWidget(self.title_size_label)

        self.title_size = QDoubleSpinBox(FormSettings)
        self.title_size.setObjectName(u"title_size")
        self.title_size.setKeyboardTracking(False)
        self.title_size.setDecimals(0)
        self.title_size.setMinimum(8.000000000000000)
        self.title_size.setMaximum(20.000000000000000)
        self.title_size.setSingleStep(1.000000000000000)

        self.layout_11.addWidget(self.title_size)


        self.layout_13.addLayout(self.layout_11)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(2)
        self.layout_12.setObjectName(u"layout_12")
        self.table_size_label = QLabel(FormSettings)
        self.table_size_label.setObjectName(u"table_size_label")
        self.table_size_label.setProperty(u"kind", u"small")

        self.layout_12.addWidget(self.table_size_label)

        self.table_size = QDoubleSpinBox(FormSettings)
        self.table_size.setObjectName(u"table_size")
        self.table_size.setKeyboardTracking(False)
        self.table_size.setDecimals(0)
        self.table_size.setMinimum(6.000000000000000)
        self.table_size.setMaximum(20.000000000000000)
        self.table_size.setSingleStep(1.000000000000000)

        self.layout_12.addWidget(self.table_size)


        self.layout_13.addLayout(self.layout_12)

        self.spacer_14 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_14)


        self.sizes_place.addLayout(self.layout_13)

        self.spacer_17 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sizes_place.addItem(self.spacer_17)


        self.sizes_row.addLayout(self.sizes_place)

        self.sizes_row.setStretch(0, 4)
        self.sizes_row.setStretch(1, 7)

        self.outer.addLayout(self.sizes_row)

        self.line_2 = QFrame(FormSettings)
        self.line_2.setObjectName(u"line_2")
        self.line_2.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_2)

        self.lines_row = QHBoxLayout()
        self.lines_row.setSpacing(24)
        self.lines_row.setObjectName(u"lines_row")
        self.layout_23 = QVBoxLayout()
        self.layout_23.setSpacing(2)
        self.layout_23.setObjectName(u"layout_23")
        self.lines_title = QLabel(FormSettings)
        self.lines_title.setObjectName(u"lines_title")
        self.lines_title.setProperty(u"kind", u"strong")
        self.lines_title.setWordWrap(True)

        self.layout_23.addWidget(self.lines_title)

        self.lines_words = QLabel(FormSettings)
        self.lines_words.setObjectName(u"lines_words")
        self.lines_words.setProperty(u"kind", u"small")
        self.lines_words.setWordWrap(True)

        self.layout_23.addWidget(self.lines_words)

        self.spacer_24 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_23.addItem(self.spacer_24)


        self.lines_row.addLayout(self.layout_23)

        self.lines_place = QVBoxLayout()
        self.lines_place.setSpacing(6)
        self.lines_place.setObjectName(u"lines_place")
        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(2)
        self.layout_18.setObjectName(u"layout_18")
        self.first_line_label = QLabel(FormSettings)
        self.first_line_label.setObjectName(u"first_line_label")
        self.first_line_label.setProperty(u"kind", u"small")

        self.layout_18.addWidget(self.first_line_label)

        self.first_line = QDoubleSpinBox(FormSettings)
        self.first_line.setObjectName(u"first_line")
        self.first_line.setKeyboardTracking(False)
        self.first_line.setDecimals(1)
        self.first_line.setMinimum(0.000000000000000)
        self.first_line.setMaximum(30.000000000000000)
        self.first_line.setSingleStep(0.100000000000000)

        self.layout_18.addWidget(self.first_line)


        self.layout_21.addLayout(self.layout_18)

        self.layout_19 = QVBoxLayout()
        self.layout_19.setSpacing(2)
        self.layout_19.setObjectName(u"layout_19")
        self.line_spacing_label = QLabel(FormSettings)
        self.line_spacing_label.setObjectName(u"line_spacing_label")
        self.line_spacing_label.setProperty(u"kind", u"small")

        self.layout_19.addWidget(self.line_spacing_label)

        self.line_spacing = QDoubleSpinBox(FormSettings)
        self.line_spacing.setObjectName(u"line_spacing")
        self.line_spacing.setKeyboardTracking(False)
        self.line_spacing.setDecimals(2)
        self.line_spacing.setMinimum(0.800000000000000)
        self.line_spacing.setMaximum(3.000000000000000)
        self.line_spacing.setSingleStep(0.050000000000000)

        self.layout_19.addWidget(self.line_spacing)


        self.layout_21.addLayout(self.layout_19)

        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(2)
        self.layout_20.setObjectName(u"layout_20")
        self.paragraph_gap_label = QLabel(FormSettings)
        self.paragraph_gap_label.setObjectName(u"paragraph_gap_label")
        self.paragraph_gap_label.setProperty(u"kind", u"small")

        self.layout_20.addWidget(self.paragraph_gap_label)

        self.paragraph_gap = QDoubleSpinBox(FormSettings)
        self.paragraph_gap.setObjectName(u"paragraph_gap")
        self.paragraph_gap.setKeyboardTracking(False)
        self.paragraph_gap.setDecimals(0)
        self.paragraph_gap.setMinimum(0.000000000000000)
        self.paragraph_gap.setMaximum(30.000000000000000)
        self.paragraph_gap.setSingleStep(1.000000000000000)

        self.layout_20.addWidget(self.paragraph_gap)


        self.layout_21.addLayout(self.layout_20)

        self.spacer_22 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.spacer_22)


        self.lines_place.addLayout(self.layout_21)

        self.spacer_25 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lines_place.addItem(self.spacer_25)


        self.lines_row.addLayout(self.lines_place)

        self.lines_row.setStretch(0, 4)
        self.lines_row.setStretch(1, 7)

        self.outer.addLayout(self.lines_row)

        self.line_3 = QFrame(FormSettings)
        self.line_3.setObjectName(u"line_3")
        self.line_3.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_3)

        self.font_row = QHBoxLayout()
        self.font_row.setSpacing(24)
        self.font_row.setObjectName(u"font_row")
        self.layout_26 = QVBoxLayout()
        self.layout_26.setSpacing(2)
        self.layout_26.setObjectName(u"layout_26")
        self.font_title = QLabel(FormSettings)
        self.font_title.setObjectName(u"font_title")
        self.font_title.setProperty(u"kind", u"strong")
        self.font_title.setWordWrap(True)

        self.layout_26.addWidget(self.font_title)

        self.font_words = QLabel(FormSettings)
        self.font_words.setObjectName(u"font_words")
        self.font_words.setProperty(u"kind", u"small")
        self.font_words.setWordWrap(True)

        self.layout_26.addWidget(self.font_words)

        self.spacer_27 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_26.addItem(self.spacer_27)


        self.font_row.addLayout(self.layout_26)

        self.font_place = QVBoxLayout()
        self.font_place.setSpacing(6)
        self.font_place.setObjectName(u"font_place")
        self.spacer_28 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.font_place.addItem(self.spacer_28)


        self.font_row.addLayout(self.font_place)

        self.font_row.setStretch(0, 4)
        self.font_row.setStretch(1, 7)

        self.outer.addLayout(self.font_row)

        self.line_4 = QFrame(FormSettings)
        self.line_4.setObjectName(u"line_4")
        self.line_4.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_4)

        self.labels_row = QHBoxLayout()
        self.labels_row.setSpacing(24)
        self.labels_row.setObjectName(u"labels_row")
        self.layout_29 = QVBoxLayout()
        self.layout_29.setSpacing(2)
        self.layout_29.setObjectName(u"layout_29")
        self.labels_title = QLabel(FormSettings)
        self.labels_title.setObjectName(u"labels_title")
        self.labels_title.setProperty(u"kind", u"strong")
        self.labels_title.setWordWrap(True)

        self.layout_29.addWidget(self.labels_title)

        self.spacer_30 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_29.addItem(self.spacer_30)


        self.labels_row.addLayout(self.layout_29)

        self.labels_place = QVBoxLayout()
        self.labels_place.setSpacing(6)
        self.labels_place.setObjectName(u"labels_place")
        self.spacer_31 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.labels_place.addItem(self.spacer_31)


        self.labels_row.addLayout(self.labels_place)

        self.labels_row.setStretch(0, 4)
        self.labels_row.setStretch(1, 7)

        self.outer.addLayout(self.labels_row)

        self.line_5 = QFrame(FormSettings)
        self.line_5.setObjectName(u"line_5")
        self.line_5.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_5)

        self.titles_row = QHBoxLayout()
        self.titles_row.setSpacing(24)
        self.titles_row.setObjectName(u"titles_row")
        self.layout_32 = QVBoxLayout()
        self.layout_32.setSpacing(2)
        self.layout_32.setObjectName(u"layout_32")
        self.titles_title = QLabel(FormSettings)
        self.titles_title.setObjectName(u"titles_title")
        self.titles_title.setProperty(u"kind", u"strong")
        self.titles_title.setWordWrap(True)

        self.layout_32.addWidget(self.titles_title)

        self.spacer_33 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_32.addItem(self.spacer_33)


        self.titles_row.addLayout(self.layout_32)

        self.titles_place = QVBoxLayout()
        self.titles_place.setSpacing(6)
        self.titles_place.setObjectName(u"titles_place")
        self.spacer_34 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.titles_place.addItem(self.spacer_34)


        self.titles_row.addLayout(self.titles_place)

        self.titles_row.setStretch(0, 4)
        self.titles_row.setStretch(1, 7)

        self.outer.addLayout(self.titles_row)

        self.line_6 = QFrame(FormSettings)
        self.line_6.setObjectName(u"line_6")
        self.line_6.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_6)

        self.numbers_row = QHBoxLayout()
        self.numbers_row.setSpacing(24)
        self.numbers_row.setObjectName(u"numbers_row")
        self.layout_35 = QVBoxLayout()
        self.layout_35.setSpacing(2)
        self.layout_35.setObjectName(u"layout_35")
        self.numbers_title = QLabel(FormSettings)
        self.numbers_title.setObjectName(u"numbers_title")
        self.numbers_title.setProperty(u"kind", u"strong")
        self.numbers_title.setWordWrap(True)

        self.layout_35.addWidget(self.numbers_title)

        self.spacer_36 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_35.addItem(self.spacer_36)


        self.numbers_row.addLayout(self.layout_35)

        self.numbers_place = QVBoxLayout()
        self.numbers_place.setSpacing(6)
        self.numbers_place.setObjectName(u"numbers_place")
        self.spacer_37 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.numbers_place.addItem(self.spacer_37)


        self.numbers_row.addLayout(self.numbers_place)

        self.numbers_row.setStretch(0, 4)
        self.numbers_row.setStretch(1, 7)

        self.outer.addLayout(self.numbers_row)

        self.line_7 = QFrame(FormSettings)
        self.line_7.setObjectName(u"line_7")
        self.line_7.setProperty(u"kind", u"line")

        self.outer.addWidget(self.line_7)

        self.rows_row = QHBoxLayout()
        self.rows_row.setSpacing(24)
        self.rows_row.setObjectName(u"rows_row")
        self.layout_38 = QVBoxLayout()
        self.layout_38.setSpacing(2)
        self.layout_38.setObjectName(u"layout_38")
        self.rows_title = QLabel(FormSettings)
        self.rows_title.setObjectName(u"rows_title")
        self.rows_title.setProperty(u"kind", u"strong")
        self.rows_title.setWordWrap(True)

        self.layout_38.addWidget(self.rows_title)

        self.spacer_39 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_38.addItem(self.spacer_39)


        self.rows_row.addLayout(self.layout_38)

        self.rows_place = QVBoxLayout()
        self.rows_place.setSpacing(6)
        self.rows_place.setObjectName(u"rows_place")
        self.rows_may_split = QCheckBox(FormSettings)
        self.rows_may_split.setObjectName(u"rows_may_split")

        self.rows_place.addWidget(self.rows_may_split)

        self.spacer_40 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows_place.addItem(self.spacer_40)


        self.rows_row.addLayout(self.rows_place)

        self.rows_row.setStretch(0, 4)
        self.rows_row.setStretch(1, 7)

        self.outer.addLayout(self.rows_row)

        self.reset_place = QHBoxLayout()
        self.reset_place.setObjectName(u"reset_place")
        self.reset = QPushButton(FormSettings)
        self.reset.setObjectName(u"reset")
        self.reset.setAutoDefault(False)

        self.reset_place.addWidget(self.reset)

        self.spacer_43 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reset_place.addItem(self.spacer_43)


        self.outer.addLayout(self.reset_place)

        self.spacer_44 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.spacer_44)

        self.outer.setStretch(17, 1)

        self.retranslateUi(FormSettings)
    # setupUi

    def retranslateUi(self, FormSettings):
        self.form_title.setText(QCoreApplication.translate("FormSettings", u"Th\u1ec3 th\u1ee9c v\u0103n b\u1ea3n", None))
        self.form_words.setText(QCoreApplication.translate("FormSettings", u"D\u00f9ng cho m\u1ecdi v\u0103n b\u1ea3n xu\u1ea5t ra. S\u1ed1 ngo\u00e0i khung c\u1ee7a Ngh\u1ecb \u0111\u1ecbnh 30/2020/N\u0110-CP v\u1eabn d\u00f9ng \u0111\u01b0\u1ee3c, ch\u01b0\u01a1ng tr\u00ecnh ch\u1ec9 nh\u1eafc.", None))
        self.margins_title.setText(QCoreApplication.translate("FormSettings", u"L\u1ec1 gi\u1ea5y (mm)", None))
        self.margins_words.setText(QCoreApplication.translate("FormSettings", u"Ngh\u1ecb \u0111\u1ecbnh 30: tr\u00ean v\u00e0 d\u01b0\u1edbi 20\u201325, tr\u00e1i 30\u201335, ph\u1ea3i 15\u201320 mm.", None))
        self.margin_top_label.setText(QCoreApplication.translate("FormSettings", u"Tr\u00ean", None))
#if QT_CONFIG(accessibility)
        self.margin_top.setAccessibleName(QCoreApplication.translate("FormSettings", u"Tr\u00ean", None))
#endif // QT_CONFIG(accessibility)
        self.margin_bottom_label.setText(QCoreApplication.translate("FormSettings", u"D\u01b0\u1edbi", None))
#if QT_CONFIG(accessibility)
        self.margin_bottom.setAccessibleName(QCoreApplication.translate("FormSettings", u"D\u01b0\u1edbi", None))
#endif // QT_CONFIG(accessibility)
        self.margin_left_label.setText(QCoreApplication.translate("FormSettings", u"Tr\u00e1i", None))
#if QT_CONFIG(accessibility)
        self.margin_left.setAccessibleName(QCoreApplication.translate("FormSettings", u"Tr\u00e1i", None))
#endif // QT_CONFIG(accessibility)
        self.margin_right_label.setText(QCoreApplication.translate("FormSettings", u"Ph\u1ea3i", None))
#if QT_CONFIG(accessibility)
        self.margin_right.setAccessibleName(QCoreApplication.translate("FormSettings", u"Ph\u1ea3i", None))
#endif // QT_CONFIG(accessibility)
        self.sizes_title.setText(QCoreApplication.translate("FormSettings", u"C\u1ee1 ch\u1eef (pt)", None))
        self.sizes_words.setText(QCoreApplication.translate("FormSettings", u"N\u1ed9i dung 13\u201314; trong b\u1ea3ng 10\u201313.", None))
        self.body_size_label.setText(QCoreApplication.translate("FormSettings", u"N\u1ed9i dung", None))
#if QT_CONFIG(accessibility)
        self.body_size.setAccessibleName(QCoreApplication.translate("FormSettings", u"N\u1ed9i dung", None))
#endif // QT_CONFIG(accessibility)
        self.title_size_label.setText(QCoreApplication.translate("FormSettings", u"T\u00ean lo\u1ea1i, tr\u00edch y\u1ebfu", None))
#if QT_CONFIG(accessibility)
        self.title_size.setAccessibleName(QCoreApplication.translate("FormSettings", u"T\u00ean lo\u1ea1i, tr\u00edch y\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.table_size_label.setText(QCoreApplication.translate("FormSettings", u"Trong b\u1ea3ng", None))
#if QT_CONFIG(accessibility)
        self.table_size.setAccessibleName(QCoreApplication.translate("FormSettings", u"Trong b\u1ea3ng", None))
#endif // QT_CONFIG(accessibility)
        self.lines_title.setText(QCoreApplication.translate("FormSettings", u"D\u00f2ng v\u00e0 \u0111o\u1ea1n", None))
        self.lines_words.setText(QCoreApplication.translate("FormSettings", u"L\u00f9i \u0111\u1ea7u d\u00f2ng 10 ho\u1eb7c 12,7 mm; gi\u00e3n d\u00f2ng 1\u20131,5; c\u00e1ch \u0111o\u1ea1n t\u1eeb 6 pt.", None))
        self.first_line_label.setText(QCoreApplication.translate("FormSettings", u"L\u00f9i \u0111\u1ea7u d\u00f2ng (mm)", None))
#if QT_CONFIG(accessibility)
        self.first_line.setAccessibleName(QCoreApplication.translate("FormSettings", u"L\u00f9i \u0111\u1ea7u d\u00f2ng (mm)", None))
#endif // QT_CONFIG(accessibility)
        self.line_spacing_label.setText(QCoreApplication.translate("FormSettings", u"Gi\u00e3n d\u00f2ng", None))
#if QT_CONFIG(accessibility)
        self.line_spacing.setAccessibleName(QCoreApplication.translate("FormSettings", u"Gi\u00e3n d\u00f2ng", None))
#endif // QT_CONFIG(accessibility)
        self.paragraph_gap_label.setText(QCoreApplication.translate("FormSettings", u"C\u00e1ch \u0111o\u1ea1n (pt)", None))
#if QT_CONFIG(accessibility)
        self.paragraph_gap.setAccessibleName(QCoreApplication.translate("FormSettings", u"C\u00e1ch \u0111o\u1ea1n (pt)", None))
#endif // QT_CONFIG(accessibility)
        self.font_title.setText(QCoreApplication.translate("FormSettings", u"Ph\u00f4ng ch\u1eef", None))
        self.font_words.setText(QCoreApplication.translate("FormSettings", u"Tinos r\u1ed9ng b\u1eb1ng Times New Roman \u0111\u1ebfn t\u1eebng ch\u1eef, lu\u00f4n c\u00f3 s\u1eb5n trong ch\u01b0\u01a1ng tr\u00ecnh.", None))
        self.labels_title.setText(QCoreApplication.translate("FormSettings", u"S\u1ed1 ph\u1ee5 l\u1ee5c", None))
        self.titles_title.setText(QCoreApplication.translate("FormSettings", u"T\u00ean ph\u1ee5 l\u1ee5c", None))
        self.numbers_title.setText(QCoreApplication.translate("FormSettings", u"S\u1ed1 trang", None))
        self.rows_title.setText(QCoreApplication.translate("FormSettings", u"D\u00f2ng cao trong b\u1ea3ng", None))
        self.rows_may_split.setText(QCoreApplication.translate("FormSettings", u"Cho ph\u00e9p ng\u1eaft sang trang sau", None))
        self.reset.setText(QCoreApplication.translate("FormSettings", u"V\u1ec1 m\u1eb7c \u0111\u1ecbnh theo ngh\u1ecb \u0111\u1ecbnh", None))
        pass
    # retranslateUi

