-- The first schema. Never edited after release: later steps are files of their own.

CREATE TABLE sequence (
    id INTEGER NOT NULL CONSTRAINT ck_sequence_single CHECK (id = 1),
    next INTEGER NOT NULL,
    CONSTRAINT pk_sequence PRIMARY KEY (id)
);

CREATE TABLE office (
    id INTEGER NOT NULL CONSTRAINT ck_office_single CHECK (id = 1),
    facts TEXT NOT NULL,
    CONSTRAINT pk_office PRIMARY KEY (id)
);

CREATE TABLE unit (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    parent_id INTEGER,
    place TEXT NOT NULL,
    since TEXT,
    until TEXT,
    successor_id INTEGER,
    aliases TEXT NOT NULL,
    CONSTRAINT pk_unit PRIMARY KEY (id),
    CONSTRAINT fk_unit_parent_id_unit FOREIGN KEY(parent_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_successor_id_unit FOREIGN KEY(successor_id) REFERENCES unit (id)
);

CREATE TABLE position (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    system TEXT NOT NULL,
    since TEXT,
    until TEXT,
    successor_id INTEGER,
    aliases TEXT NOT NULL,
    CONSTRAINT pk_position PRIMARY KEY (id),
    CONSTRAINT fk_position_successor_id_position FOREIGN KEY(successor_id) REFERENCES position (id)
);

CREATE TABLE officer (
    id INTEGER NOT NULL,
    full_name TEXT NOT NULL,
    position_id INTEGER,
    unit_id INTEGER,
    field TEXT NOT NULL,
    phone TEXT NOT NULL,
    since TEXT,
    until TEXT,
    successor_id INTEGER,
    aliases TEXT NOT NULL,
    CONSTRAINT pk_officer PRIMARY KEY (id),
    CONSTRAINT fk_officer_position_id_position FOREIGN KEY(position_id) REFERENCES position (id),
    CONSTRAINT fk_officer_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_officer_successor_id_officer FOREIGN KEY(successor_id) REFERENCES officer (id)
);

CREATE TABLE party_group (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    members TEXT NOT NULL,
    since TEXT,
    until TEXT,
    successor_id INTEGER,
    aliases TEXT NOT NULL,
    CONSTRAINT pk_party_group PRIMARY KEY (id),
    CONSTRAINT fk_party_group_successor_id_party_group FOREIGN KEY(successor_id) REFERENCES party_group (id)
);

-- One user action: what it was called, who did it, and the digest that chains it to the one before.
CREATE TABLE step (
    id INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    plan_id INTEGER,
    digest TEXT NOT NULL,
    CONSTRAINT pk_step PRIMARY KEY (id)
);

CREATE TABLE change (
    id INTEGER NOT NULL,
    step_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_id INTEGER,
    field TEXT NOT NULL,
    old TEXT,
    new TEXT,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT fk_change_step_id_step FOREIGN KEY(step_id) REFERENCES step (id)
);
CREATE INDEX ix_change_subject_id ON change (subject_id);
CREATE INDEX ix_change_step_id ON change (step_id);
CREATE TRIGGER step_is_append_only BEFORE UPDATE ON step
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER step_is_kept BEFORE DELETE ON step
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_is_append_only BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE plan (
    id INTEGER NOT NULL,
    year INTEGER,
    subject TEXT NOT NULL,
    head TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed INTEGER,
    CONSTRAINT pk_plan PRIMARY KEY (id),
    CONSTRAINT fk_plan_removed_step FOREIGN KEY(removed) REFERENCES step (id)
);

-- Sections, appendices, tables, columns and footnotes: one tree, each value as its own document.
CREATE TABLE part (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    parent_id INTEGER,
    rank TEXT NOT NULL,
    value TEXT NOT NULL,
    removed INTEGER,
    CONSTRAINT pk_part PRIMARY KEY (id),
    CONSTRAINT fk_part_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id),
    CONSTRAINT fk_part_parent_id_part FOREIGN KEY(parent_id) REFERENCES part (id),
    CONSTRAINT fk_part_removed_step FOREIGN KEY(removed) REFERENCES step (id)
);
CREATE INDEX ix_part_siblings ON part (plan_id, parent_id, rank);

CREATE TABLE plan_row (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    table_id INTEGER NOT NULL,
    parent_id INTEGER,
    rank TEXT NOT NULL,
    kind TEXT NOT NULL,
    marker TEXT,
    title TEXT NOT NULL,
    cells TEXT NOT NULL,
    extra TEXT,
    removed INTEGER,
    CONSTRAINT pk_plan_row PRIMARY KEY (id),
    CONSTRAINT fk_plan_row_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id),
    CONSTRAINT fk_plan_row_table_id_part FOREIGN KEY(table_id) REFERENCES part (id),
    CONSTRAINT fk_plan_row_parent_id_plan_row FOREIGN KEY(parent_id) REFERENCES plan_row (id),
    CONSTRAINT fk_plan_row_removed_step FOREIGN KEY(removed) REFERENCES step (id)
);
CREATE INDEX ix_plan_row_siblings ON plan_row (table_id, parent_id, rank);
CREATE INDEX ix_plan_row_plan_id_removed ON plan_row (plan_id, removed);

-- owner_id names a row or a part: they share one sequence of ids.
CREATE TABLE assignment (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    role TEXT NOT NULL,
    literal TEXT NOT NULL,
    subject_kind TEXT,
    subject_id INTEGER,
    qualifier TEXT NOT NULL,
    label TEXT NOT NULL,
    separator TEXT NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT fk_assignment_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id)
);
CREATE INDEX ix_assignment_owner_id ON assignment (owner_id);
CREATE INDEX ix_assignment_plan_id ON assignment (plan_id);
CREATE INDEX ix_assignment_subject ON assignment (subject_kind, subject_id);

CREATE TABLE reading (
    owner_id INTEGER NOT NULL,
    column_key TEXT NOT NULL,
    plan_id INTEGER NOT NULL,
    literal TEXT NOT NULL,
    restated TEXT NOT NULL,
    CONSTRAINT pk_reading PRIMARY KEY (owner_id, column_key),
    CONSTRAINT fk_reading_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id)
);

CREATE TABLE waiver (
    plan_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_waiver PRIMARY KEY (plan_id, code, owner_id),
    CONSTRAINT fk_waiver_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id)
);

CREATE TABLE period (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    CONSTRAINT pk_period PRIMARY KEY (id)
);
-- A stretch of days of one's own choosing has no number in its year.
CREATE UNIQUE INDEX uq_period_kind_year_number ON period (kind, year, number) WHERE kind <> 'custom';

-- Append-only: a correction is a new entry, the latest one counts.
CREATE TABLE progress (
    id INTEGER NOT NULL,
    row_id INTEGER NOT NULL,
    period_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    state TEXT NOT NULL,
    percent INTEGER,
    value TEXT,
    result TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    proposal TEXT NOT NULL,
    CONSTRAINT pk_progress PRIMARY KEY (id),
    CONSTRAINT fk_progress_row_id_plan_row FOREIGN KEY(row_id) REFERENCES plan_row (id),
    CONSTRAINT fk_progress_period_id_period FOREIGN KEY(period_id) REFERENCES period (id)
);
CREATE INDEX ix_progress_latest ON progress (row_id, period_id, id);
CREATE TRIGGER progress_is_append_only BEFORE UPDATE ON progress
BEGIN SELECT RAISE(ABORT, 'progress is append-only'); END;
CREATE TRIGGER progress_is_kept BEFORE DELETE ON progress
BEGIN SELECT RAISE(ABORT, 'progress is append-only'); END;

CREATE TABLE evidence (
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    day TEXT,
    subject TEXT NOT NULL,
    issuer TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (id)
);

-- owner_id names a row or a criterion; period_id 0 stands for "whatever the period".
CREATE TABLE evidence_link (
    evidence_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    period_id INTEGER NOT NULL,
    CONSTRAINT pk_evidence_link PRIMARY KEY (evidence_id, owner_id, period_id),
    CONSTRAINT fk_evidence_link_evidence_id_evidence FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);
CREATE INDEX ix_evidence_link_owner_id ON evidence_link (owner_id);

CREATE TABLE criteria_set (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    year INTEGER NOT NULL,
    basis TEXT NOT NULL,
    scale TEXT NOT NULL,
    CONSTRAINT pk_criteria_set PRIMARY KEY (id)
);

CREATE TABLE criterion (
    id INTEGER NOT NULL,
    set_id INTEGER NOT NULL,
    parent_id INTEGER,
    place INTEGER NOT NULL,
    marker TEXT,
    title TEXT NOT NULL,
    max_score TEXT,
    method TEXT NOT NULL,
    adjustment INTEGER NOT NULL,
    CONSTRAINT pk_criterion PRIMARY KEY (id),
    CONSTRAINT fk_criterion_set_id_criteria_set FOREIGN KEY(set_id) REFERENCES criteria_set (id),
    CONSTRAINT fk_criterion_parent_id_criterion FOREIGN KEY(parent_id) REFERENCES criterion (id)
);

CREATE TABLE score (
    criterion_id INTEGER NOT NULL,
    period_id INTEGER NOT NULL,
    row_id INTEGER,
    self_score TEXT,
    reviewed_score TEXT,
    explanation TEXT NOT NULL,
    CONSTRAINT pk_score PRIMARY KEY (criterion_id, period_id),
    CONSTRAINT fk_score_criterion_id_criterion FOREIGN KEY(criterion_id) REFERENCES criterion (id),
    CONSTRAINT fk_score_period_id_period FOREIGN KEY(period_id) REFERENCES period (id),
    CONSTRAINT fk_score_row_id_plan_row FOREIGN KEY(row_id) REFERENCES plan_row (id)
);

-- What was sent, whole and unchangeable.
CREATE TABLE snapshot (
    id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    period_id INTEGER,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    title TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT pk_snapshot PRIMARY KEY (id),
    CONSTRAINT fk_snapshot_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id),
    CONSTRAINT fk_snapshot_period_id_period FOREIGN KEY(period_id) REFERENCES period (id)
);
CREATE TRIGGER snapshot_is_unchangeable BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
CREATE TRIGGER snapshot_is_kept BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;

-- Accent-free words of rows, parts and progress entries; rowid is the item's id. The prefixes make
-- each keystroke quick: few Vietnamese words have more than five letters.
CREATE VIRTUAL TABLE search USING fts5 (
    folded,
    plan_id UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 0',
    prefix = '1 2 3 4 5'
);

INSERT INTO sequence (id, next) VALUES (1, 1);
