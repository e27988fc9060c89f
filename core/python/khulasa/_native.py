"""The shared library, called with ctypes; core/include/khulasa.h says what its functions do."""

from __future__ import annotations

import ctypes
import json
import operator
import sys
from pathlib import Path
from typing import Any

_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_ARGUMENTS = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
_CALLS = ("khulasa_analyze_utf16", "khulasa_analyze_html", "khulasa_normalize_utf16")


class KhulasaError(ValueError):
    """Why a call failed: `code` is "text-too-long", "invalid-option", "out-of-memory" or "internal"."""

    def __init__(self, code: str, message: str, requested: str = "", allowed: str = "") -> None:
        detail = message + (f": {requested}" if requested else "") + (f" (allowed: {allowed})" if allowed else "")
        super().__init__(detail)
        self.code = code
        self.message = message
        self.requested = requested
        self.allowed = allowed

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.message, self.requested, self.allowed)


def _open() -> ctypes.CDLL:
    folder = Path(__file__).parent
    library = ctypes.CDLL(str(next(folder.glob("libkhulasa.*"), folder / "libkhulasa.so")))
    for name in _CALLS:
        getattr(library, name).argtypes = _ARGUMENTS
    library.khulasa_version.restype = ctypes.c_char_p
    library.khulasa_status_name.restype = ctypes.c_char_p
    library.khulasa_engine_create.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
    library.khulasa_result_json.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t)]
    library.khulasa_result_json.restype = ctypes.c_void_p
    library.khulasa_result_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
    library.khulasa_result_free.restype = None
    return library


_library = _open()

version: str = _library.khulasa_version().decode()


def _error(status: int) -> KhulasaError:
    code = _library.khulasa_status_name(status).decode()
    return KhulasaError(code, f"the library gave no result: {code}")


def _create_engine() -> ctypes.c_void_p:
    engine = ctypes.c_void_p()
    status = _library.khulasa_engine_create(ctypes.byref(engine))
    if status != 0:
        raise _error(status)
    return engine


# One for the process, made in well under a millisecond. It is immutable, and never freed.
_engine = _create_engine()


def call(name: str, text: str, options: dict[str, Any]) -> dict[str, Any]:
    """The JSON that the function `name` of the library gives for `text`."""
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    if name == "khulasa_analyze_html":
        # Two code points that are halves of a pair become the pair, half of one U+FFFD.
        data = text.encode(_UTF16, "surrogatepass").decode(_UTF16, "replace").encode()
        size = len(data)
    else:
        data = text.encode(_UTF16, "surrogatepass")
        size = len(data) // 2
    # Without escapes for letters outside ASCII, lone surrogates could not be encoded.
    given_options = {key: value for key, value in options.items() if value is not None}
    try:
        given = json.dumps(given_options, default=operator.index, allow_nan=False).encode()
    except ValueError as error:
        raise KhulasaError("invalid-option", "an option is not a number", "nan or infinity", "a finite number") from error
    result = ctypes.c_void_p()
    status = getattr(_library, name)(_engine, data, size, given, ctypes.byref(result))
    try:
        if not result:
            raise _error(status)
        length = ctypes.c_size_t()
        address = _library.khulasa_result_json(result, ctypes.byref(length))
        answer: dict[str, Any] = json.loads(ctypes.string_at(address, length.value))
    finally:
        _library.khulasa_result_free(ctypes.byref(result))
    if status != 0:
        raise KhulasaError(answer["code"], answer["message"], answer["requested"], answer["allowed"])
    return answer
