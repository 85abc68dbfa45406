"""The tables as SQLAlchemy Core knows them; a test keeps them equal to the migrations."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _optional_text(name: str) -> Column[str | None]:
    return Column(name, Text)


def _number(name: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=False, primary_key=primary_key, autoincrement=False)


def _optional_number(name: str) -> Column[int | None]:
    return Column(name, Integer)


def _reference(name: str, target: str, *, required: bool = True) -> Column[int]:
    return Column(name, ForeignKey(f"{target}.id"), nullable=not required)


def _removed() -> Column[int]:
    return _reference("removed", "step", required=False)


sequence = Table("sequence", metadata, _id(), _number("next"), CheckConstraint("id = 1", "single"))
office = Table("office", metadata, _id(), _text("facts"), CheckConstraint("id = 1", "single"))

unit = Table(
    "unit",
    metadata,
    _id(),
    _text("name"),
    _text("short_name"),
    _text("kind"),
    _text("level"),
    _reference("parent_id", "unit", required=False),
    _text("place"),
    _optional_text("since"),
    _optional_text("until"),
    _reference("successor_id", "unit", required=False),
    _text("aliases"),
)
position = Table(
    "position",
    metadata,
    _id(),
    _text("name"),
    _text("short_name"),
    _text("system"),
    _optional_text("since"),
    _optional_text("until"),
    _reference("successor_id", "position", required=False),
    _text("aliases"),
)
officer = Table(
    "officer",
    metadata,
    _id(),
    _text("full_name"),
    _reference("position_id", "position", required=False),
    _reference("unit_id", "unit", required=False),
    _text("field"),
    _text("phone"),
    _optional_text("since"),
    _optional_text("until"),
    _reference("successor_id", "officer", required=False),
    _text("aliases"),
)
party_group = Table(
    "party_group",
    metadata,
    _id(),
    _text("name"),
    _text("members"),
    _optional_text("since"),
    _optional_text("until"),
    _reference("successor_id", "party_group", required=False),
    _text("aliases"),
)

step = Table(
    "step",
    metadata,
    _id(),
    _text("at"),
    _text("who"),
    _text("label"),
    _optional_number("plan_id"),
    _text("digest"),
)
change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("step_id", "step"),
    _text("kind"),
    _optional_number("subject_id"),
    _text("field"),
    _optional_text("old"),
    _optional_text("new"),
    Index(None, "subject_id"),
    Index(None, "step_id"),
)

plan = Table(
    "plan",
    metadata,
    _id(),
    _optional_number("year"),
    _text("subject"),
    _text("head"),
    _text("created_at"),
    _removed(),
)
part = Table(
    "part",
    metadata,
    _id(),
    _reference("plan_id", "plan"),
    _reference("parent_id", "part", required=False),
    _text("rank"),
    _text("value"),
    _removed(),
    Index("ix_part_siblings", "plan_id", "parent_id", "rank"),
)
plan_row = Table(
    "plan_row",
    metadata,
    _id(),
    _reference("plan_id", "plan"),
    _reference("table_id", "part"),
    _reference("parent_id", "plan_row", required=False),
    _text("rank"),
    _text("kind"),
    _optional_text("marker"),
    _text("title"),
    _text("cells"),
    _optional_text("extra"),
    _removed(),
    Index("ix_plan_row_siblings", "table_id", "parent_id", "rank"),
    Index(None, "plan_id", "removed"),
)
assignment = Table(
    "assignment",
    metadata,
    _id(),
    _reference("plan_id", "plan"),
    _number("owner_id"),
    _number("place"),
    _text("role"),
    _text("literal"),
    _optional_text("subject_kind"),
    _optional_number("subject_id"),
    _text("qualifier"),
    _text("label"),
    _text("separator"),
    Index(None, "owner_id"),
    Index(None, "plan_id"),
    Index("ix_assignment_subject", "subject_kind", "subject_id"),
)
reading = Table(
    "reading",
    metadata,
    _number("owner_id", primary_key=True),
    Column("column_key", Text, primary_key=True),
    _reference("plan_id", "plan"),
    _text("literal"),
    _text("restated"),
)
waiver = Table(
    "waiver",
    metadata,
    Column("plan_id", ForeignKey("plan.id"), primary_key=True, autoincrement=False),
    Column("code", Text, primary_key=True),
    _number("owner_id", primary_key=True),
    _text("reason"),
)

period = Table(
    "period",
    metadata,
    _id(),
    _text("kind"),
    _number("year"),
    _number("number"),
    _text("since"),
    _text("until"),
    _optional_text("due"),
    _text("state"),
    Index(
        "uq_period_kind_year_number",
        "kind",
        "year",
        "number",
        unique=True,
        sqlite_where=text("kind <> 'custom'"),
    ),
)
progress = Table(
    "progress",
    metadata,
    _id(),
    _reference("row_id", "plan_row"),
    _reference("period_id", "period"),
    _text("at"),
    _text("who"),
    _text("state"),
    _optional_number("percent"),
    _optional_text("value"),
    _text("result"),
    _text("difficulty"),
    _text("proposal"),
    Index("ix_progress_latest", "row_id", "period_id", "id"),
)
evidence = Table(
    "evidence",
    metadata,
    _id(),
    _text("number"),
    _optional_text("day"),
    _text("subject"),
    _text("issuer"),
    _text("file_name"),
    _text("sha256"),
    _number("size"),
)
evidence_link = Table(
    "evidence_link",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id"), primary_key=True, autoincrement=False),
    _number("owner_id", primary_key=True),
    _number("period_id", primary_key=True),
    Index(None, "owner_id"),
)

criteria_set = Table(
    "criteria_set",
    metadata,
    _id(),
    _text("name"),
    _text("issuer"),
    _number("year"),
    _text("basis"),
    _text("scale"),
)
criterion = Table(
    "criterion",
    metadata,
    _id(),
    _reference("set_id", "criteria_set"),
    _reference("parent_id", "criterion", required=False),
    _number("place"),
    _optional_text("marker"),
    _text("title"),
    _optional_text("max_score"),
    _text("method"),
    _number("adjustment"),
)
score = Table(
    "score",
    metadata,
    Column("criterion_id", ForeignKey("criterion.id"), primary_key=True, autoincrement=False),
    Column("period_id", ForeignKey("period.id"), primary_key=True, autoincrement=False),
    _reference("row_id", "plan_row", required=False),
    _optional_text("self_score"),
    _optional_text("reviewed_score"),
    _text("explanation"),
)
snapshot = Table(
    "snapshot",
    metadata,
    _id(),
    _reference("plan_id", "plan"),
    _reference("period_id", "period", required=False),
    _text("kind"),
    _text("at"),
    _text("title"),
    Column("content", LargeBinary, nullable=False),
    _text("sha256"),
    _optional_text("document"),
    _optional_text("receiver"),
    _optional_number("pages"),
    Column("paper", LargeBinary),
    _optional_text("paper_sha256"),
)
wording = Table(
    "wording",
    metadata,
    Column("plan_id", ForeignKey("plan.id"), primary_key=True, autoincrement=False),
    Column("document", Text, primary_key=True),
    _number("period_id", primary_key=True),
    Column("key", Text, primary_key=True),
    _text("text"),
    _text("drafted"),
)
