"""Times as they are written."""

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.clock import hour_of, iso, millis
from wire.domain.formats.common import times


@given(st.integers(min_value=-(10**12), max_value=4 * 10**12))
def test_a_time_written_is_the_time_read(time: int) -> None:
    read = times.iso(iso(time))
    if read is not None:
        assert millis(read) == time
        assert iso(time).startswith(hour_of(time))
