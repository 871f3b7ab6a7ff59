"""Why nothing was written: the folder is not what it must be."""

from majlis.words import Words


class ScaffoldError(Exception):
    """Nothing was written or removed. *message* says what is in the way, *hint* what to do."""

    def __init__(self, message: Words, hint: Words) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint
