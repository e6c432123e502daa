"""One report -> its attributions, with credits, intermediaries, occasions and time expressions (`stage.py`)."""
