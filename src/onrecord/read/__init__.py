"""Read reports: paths in, reports and failures out. One bad file never stops the others (`reading.py`)."""
