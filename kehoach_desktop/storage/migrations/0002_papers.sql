-- The paper of a locked copy beside its data, and sentences of documents as a person says them.
ALTER TABLE snapshot ADD COLUMN document TEXT;
ALTER TABLE snapshot ADD COLUMN receiver TEXT;
ALTER TABLE snapshot ADD COLUMN pages INTEGER;
ALTER TABLE snapshot ADD COLUMN paper BLOB;
ALTER TABLE snapshot ADD COLUMN paper_sha256 TEXT;

CREATE TABLE wording (
    plan_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    period_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    text TEXT NOT NULL,
    drafted TEXT NOT NULL,
    CONSTRAINT pk_wording PRIMARY KEY (plan_id, document, period_id, "key"),
    CONSTRAINT fk_wording_plan_id_plan FOREIGN KEY(plan_id) REFERENCES plan (id)
);
