"""Errors: one base, each message one line that names the culprit and the mend."""


class OnRecordError(Exception):
    """Anything onrecord cannot do with what it was given."""


class ReadError(OnRecordError):
    """A report that could not be read; `path` is the culprit."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class VerifyError(OnRecordError):
    """A dossier whose spans do not fit its reports."""


class ModelError(OnRecordError):
    """A shipped model that is missing or is not the file it should be."""
