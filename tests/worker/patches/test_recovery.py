"""Faust's steps after a rebalance are kept; its recovery of tables is not."""

import inspect

from faust.tables.manager import TableManager
from faust.tables.recovery import Recovery

from tests.support import assert_overrides
from wire.settings import Settings
from wire.worker.faust_settings import faust_settings
from wire.worker.patches.recovery import ListedTables, SeekOnlyRecovery


def test_faust_still_calls_what_is_replaced() -> None:
    assert_overrides(SeekOnlyRecovery)
    assert_overrides(ListedTables)
    assert faust_settings(Settings())["TableManager"] is ListedTables


def test_faust_still_resumes_by_a_seek_of_the_consumer() -> None:
    assert "perform_seek" in Recovery._resume_streams.__code__.co_names
    assert "_resume_streams" in Recovery._restart_recovery.fun.__code__.co_names


def test_faust_still_logs_what_goes_wrong_in_a_recovery_and_sleeps_at_start() -> None:
    assert "except Exception as" in inspect.getsource(Recovery._restart_recovery.fun)
    assert 1.0 in TableManager.on_start.__code__.co_consts
