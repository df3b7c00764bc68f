"""Figures from readings: percentiles, gaps, fairness."""

import math


def percentile(values, share):
    """The nearest-rank percentile: a value that was really measured."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def jain(values):
    """Jain's fairness index: 1 when all are equal, 1/n when one has everything."""
    return sum(values) ** 2 / (len(values) * sum(value * value for value in values)) if any(values) else 0.0


def throughput(readings):
    """Generated tokens a second, from the first request to the end of the last answer."""
    ended = max(reading.ended or reading.moments[-1] for reading in readings)
    return sum(reading.generated for reading in readings) / (ended - min(reading.sent for reading in readings))


def require_completed(readings):
    """Fails the workload when an answer did not come: a figure of half a workload would flatter."""
    failed = [reading.failure or "no finish reason" for reading in readings if not reading.completed]
    if failed:
        raise WorkloadFailure(f"{len(failed)} of {len(readings)} requests failed; the first: {failed[0]}")


class WorkloadFailure(Exception):
    """A workload that could not be measured, and why."""


def longest_gap(moments, begin, end):
    """The longest time without a token between `begin` and `end`, a stall that `end` cuts off included."""
    inside = [begin, *(moment for moment in moments if begin < moment < end), end]
    return max(later - earlier for earlier, later in zip(inside, inside[1:]))
