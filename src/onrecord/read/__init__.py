"""Read reports: paths in, reports and failures out. One bad file never stops the others."""

from onrecord.read.reading import Reading, read

__all__ = ["Reading", "read"]
