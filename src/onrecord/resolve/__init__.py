"""Sources of all reports to actors: one person, six names."""

from onrecord.resolve.stage import Resolved, resolve

__all__ = ["Resolved", "resolve"]
