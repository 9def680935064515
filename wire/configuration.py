"""Where the settings come from: the environment, files of secrets, and a settings file. The environment comes first.

A name that no setting has is an error: a misspelt WIRE_SECURITY must not mean a plain connection.
"""

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import SecretStr, ValidationError

from wire.errors import PlainError
from wire.settings import Settings

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

PREFIX = "WIRE_"
CONFIG = "config"
"""WIRE_CONFIG names the settings file, as `--config` does."""
DEFAULT_FILE = Path("wire.toml")
"""The settings file where none is named. It may be absent."""
SECRETS = frozenset(name for name, field in Settings.model_fields.items() if field.annotation is SecretStr)
PATHS = frozenset(name for name, field in Settings.model_fields.items() if field.annotation == Path | None)
ENCODING = "utf-8-sig"
"""Of settings files and secrets. Editors on Windows begin a file with a mark of its encoding."""
FILES = {f"{name}_file": name for name in sorted(SECRETS)}
"""Names that stand for the file of a secret, with the setting."""
KNOWN = frozenset(Settings.model_fields) | FILES.keys()
OF_TESTS = frozenset(("data", "faults_seed", "faults_report", "schedules", "test_broker"))
"""Variables of the project's own tests and benchmark. The commands that these start inherit them."""
_SERVICE = re.compile(r"(\w+_)?(service_(host|port(_\w+)?)|port_\d+_(tcp|udp|sctp)(_(proto|port|addr))?)")
_ADDRESS = re.compile(r"(tcp|udp|sctp)://")
"""Kubernetes gives such variables to every pod beside a Service whose name begins with `wire`."""


class Given(NamedTuple):
    """A value of a setting, and how its name is written where it comes from: `WIRE_NAME`, or `wire.toml: name`."""

    value: Any
    written: str


def load(environment: Mapping[str, str], named: Path | None = None) -> Settings:
    """The settings. `named`: the file that `--config` names. Raises PlainError as `given` does, and for a value that a
    setting cannot have.
    """
    values = given(environment, named)
    try:
        return Settings(**{name: each.value for name, each in values.items()})
    except ValidationError as error:
        raise PlainError(_wrong(error.errors()[0], values)) from None


def given(environment: Mapping[str, str], named: Path | None = None) -> dict[str, Given]:
    """The values that are set, by the name of the setting.

    Raises PlainError for a name that no setting has, and for a file that cannot be read.
    """
    variables = _variables(environment)
    config = variables.pop(CONFIG, None)
    if config and not named:
        _ensure_named(config)
        named = Path(config.value)
    of_file = _of_file(named or DEFAULT_FILE) if named or DEFAULT_FILE.is_file() else {}
    return of_file | _with_secrets(variables, Path())


def log_format(environment: Mapping[str, str], named: Path | None = None) -> str:
    """The form that a worker's lines should have, as it is written, for an error of the other settings; or nothing."""
    path = named or Path(environment.get(PREFIX + CONFIG.upper()) or DEFAULT_FILE)
    try:
        return environment.get("WIRE_LOG_FORMAT") or str(_content(path).get("log_format", ""))
    except PlainError:
        return ""


def shown(name: str, value: Any) -> str:
    """A value for a person; of a secret only that there is one."""
    if name in SECRETS:
        secret = value.get_secret_value() if isinstance(value, SecretStr) else value
        return "(secret)" if secret else ""
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _variables(environment: Mapping[str, str]) -> dict[str, Given]:
    """The variables that are meant for Wire, by name in small letters without the prefix.

    One that is not written in capitals keeps its name, which no setting has: systems tell `wire_name` from `WIRE_NAME`.
    """
    found = {
        variable.removeprefix(PREFIX).lower() if variable.isupper() else variable: Given(value, variable)
        for variable, value in environment.items()
        if variable.upper().startswith(PREFIX)
    }
    return {
        name: each
        for name, each in found.items()
        if name not in OF_TESTS and not _SERVICE.fullmatch(name) and not _ADDRESS.match(each.value)
    }


def _of_file(path: Path) -> dict[str, Given]:
    """The values of a settings file. Its paths are relative to its folder."""
    values = {
        name: path.parent / value if name in PATHS and value and isinstance(value, str) else value
        for name, value in _content(path).items()
    }
    return _with_secrets(
        {name: Given(value, f"{path}: {name}") for name, value in values.items()}, path.parent
    )


def _content(path: Path) -> dict[str, Any]:
    """What is written in a settings file."""
    try:
        content = tomllib.loads(path.read_text(ENCODING))
    except (OSError, UnicodeDecodeError) as error:
        raise PlainError(f"cannot read the settings file {path}: {_reason(error)}") from None
    except tomllib.TOMLDecodeError as error:
        raise PlainError(f"{path} is not TOML: {error}") from None
    # As text, or true would be taken for the number 1.
    return {name: str(value).lower() if isinstance(value, bool) else value for name, value in content.items()}


def _with_secrets(values: Mapping[str, Given], folder: Path) -> dict[str, Given]:
    """The values by the name of the setting: files of secrets, relative to `folder`, are read."""
    if unknown := [_unknown(name, each) for name, each in values.items() if name not in KNOWN]:
        raise PlainError("; ".join(unknown))
    for name in (PATHS | FILES.keys()) & values.keys():
        _ensure_named(values[name])
    found = {name: each for name, each in values.items() if name not in FILES}
    for name in FILES.keys() & values.keys():
        if FILES[name] in found:
            raise PlainError(f"{found[FILES[name]].written} and {values[name].written} exclude each other")
        found[FILES[name]] = _secret(values[name], folder)
    return found


def _ensure_named(file: Given) -> None:
    """Raises PlainError where the name of a file is empty: what was meant to be there may be a password."""
    if not str(file.value):
        raise PlainError(f"{file.written} is empty: expected a file; leave the setting out to have none")


def _secret(file: Given, folder: Path) -> Given:
    """The content of a file without the line break at its end."""
    try:
        secret = (folder / str(file.value)).read_text(ENCODING).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PlainError(f"{file.written}={file.value}: cannot be read: {_reason(error)}") from None
    if not secret:
        raise PlainError(f"{file.written}={file.value}: the file is empty; expected a secret")
    return Given(secret, file.written)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return (error.strerror or "") if isinstance(error, OSError) else "it is not UTF-8"


def _unknown(name: str, each: Given) -> str:
    """That a setting is not known, with the nearest one, written as the name is."""
    meant = name.lower().removeprefix(PREFIX.lower())
    is_variable = ": " not in each.written
    near = get_close_matches(meant, [*KNOWN, CONFIG] if is_variable else KNOWN, n=1, cutoff=0.5)
    written = f"{PREFIX}{near[0].upper()}" if near and is_variable else "".join(near)
    return f"{each.written}: no such setting; {f'did you mean {written}?' if near else '`wire settings` lists all'}"


def _wrong(error: "ErrorDetails", values: Mapping[str, Given]) -> str:
    """What is wrong with a value, and what it may be."""
    if not error["loc"]:  # raised by Settings itself, for several settings together
        return error["msg"].removeprefix("Value error, ")
    name = str(error["loc"][0])
    value = "(secret)" if name in SECRETS else repr(error["input"])
    return f"{values[name].written}={value}: expected {_expected(error)}"


def _expected(error: "ErrorDetails") -> str:
    """The allowed values of a setting, for a person."""
    limits = error.get("ctx", {})
    match error["type"]:
        case "int_parsing" | "int_from_float":
            return "a whole number"
        case "float_parsing":
            return "a number"
        case "string_type":
            return "text"
        case "greater_than_equal":
            return f"{limits['ge']:g} or more"
        case "less_than_equal":
            return f"{limits['le']:g} or less"
        case "literal_error":
            return str(limits["expected"]).replace("'", "")
        case "string_pattern_mismatch":
            return "small letters, digits, _ and -, a letter first, at most 41 characters"
        case _:
            return error["msg"]
