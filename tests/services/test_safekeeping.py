"""Backups are thinned as they age, and the newest is never dropped."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given

from kehoach_desktop.services.safekeeping import Backup, thinned

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def aged(hours):
    return Backup(Path(f"{hours}.khdb"), NOW - timedelta(hours=hours), 1)


def kept(backups):
    dropped = set(thinned(backups, NOW))
    return [each for each in backups if each not in dropped]


def test_everything_of_the_last_two_days_is_kept():
    recent = [aged(hours) for hours in range(48)]
    assert kept(recent) == recent


def test_later_one_a_day_then_one_a_week_then_one_a_month_is_kept():
    hourly = [aged(hours) for hours in range(24 * 365)]
    ages = [(NOW - backup.at).days for backup in kept(hourly)]
    assert 48 <= sum(age <= 2 for age in ages) <= 73
    assert sum(2 < age <= 14 for age in ages) == 12
    assert 10 <= sum(14 < age <= 84 for age in ages) <= 11
    assert 9 <= sum(age > 84 for age in ages) <= 11


@given(st.lists(st.integers(-24 * 400, 24 * 4000), unique=True, min_size=1))
def test_the_newest_stays_even_when_the_clock_went_wrong(hours):
    backups = [aged(each) for each in hours]
    newest = max(backups, key=lambda backup: backup.at)
    assert newest not in thinned(backups, NOW)


@given(st.lists(st.integers(0, 24 * 4000), unique=True))
def test_thinning_twice_drops_nothing_more(hours):
    once = kept([aged(each) for each in hours])
    assert kept(once) == once
