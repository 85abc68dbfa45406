"""The migrations and the tables of SQLAlchemy describe one and the same database."""

import hashlib
import re
import sqlite3
from contextlib import closing

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from kehoach_desktop.storage import migrations, tables

# A released step is never edited: a change of the schema is a new file and a new line here.
RELEASED = (
    "1d0ae8faf8d07776b94c6af6d42691c52c59439e4836bbddab564b1ec487395e",
    "9a59b1d2ed12d03f3558ba51a905641ccbdde91b24e3a7d298d138225d966309",
)


def digest(script):
    return hashlib.sha256(script.encode()).hexdigest()


def columns(connection, table):
    return connection.execute(f"PRAGMA table_xinfo({table})").fetchall()


def foreign_keys(connection, table):
    found = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return sorted(key[2:] for key in found)


def indexes(connection, table):
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql > ''"
    return {name: " ".join(sql.split()) for name, sql in connection.execute(query, (table,))}


def constraints(connection, table):
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    (sql,) = connection.execute(query, (table,)).fetchone()
    return sorted(
        re.findall(r"CONSTRAINT (\w+) (PRIMARY KEY|FOREIGN KEY|UNIQUE|CHECK \(.+?\))", sql)
    )


def described(connection):
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search*'"
    names = sorted(name for (name,) in connection.execute(query))
    return {
        table: {
            "columns": columns(connection, table),
            "foreign keys": foreign_keys(connection, table),
            "indexes": indexes(connection, table),
            "constraints": constraints(connection, table),
        }
        for table in names
    }


def by_migrations():
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in migrations.scripts():
            connection.executescript(script)
        return described(connection)


def by_tables():
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        tables.metadata.create_all(engine)
        with engine.connect() as connection:
            return described(connection.connection.driver_connection)
    finally:
        engine.dispose()


def test_the_schema_after_the_migrations_is_the_one_that_the_store_speaks_of():
    migrated, spoken = by_migrations(), by_tables()
    assert migrated.keys() == spoken.keys()
    for table, description in spoken.items():
        assert migrated[table] == description, table


def test_every_foreign_key_can_be_followed_and_every_table_has_a_primary_key():
    for table, description in by_migrations().items():
        names = {name for name, _ in description["constraints"]}
        assert f"pk_{table}" in names
        assert len([name for name in names if name.startswith("fk_")]) == len(
            description["foreign keys"]
        )


def test_released_migrations_are_never_edited():
    assert tuple(map(digest, migrations.scripts())) == RELEASED
