"""Settings come from the environment, a settings file and files of secrets; what cannot be meant is named."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.test_commands import complaint, wire
from wire.configuration import load
from wire.errors import PlainError

SECRET = "swordfish-7"


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("WIRE_PARTITONS", "WIRE_PARTITONS: no such setting; did you mean WIRE_PARTITIONS?"),
        ("WIRE_SECURTY", "did you mean WIRE_SECURITY?"),
        ("WIRE_SASL_PASSWD_FILE", "did you mean WIRE_SASL_PASSWORD_FILE?"),
        ("WIRE_CONFG", "did you mean WIRE_CONFIG?"),
        ("WIRE_XYZZY", "WIRE_XYZZY: no such setting; `wire settings` lists all"),
        ("WIRE_TLS_CA_FILE", "did you mean WIRE_TLS_CA?"),
        ("wire_broker", "wire_broker: no such setting; did you mean WIRE_BROKER?"),
        ("Wire_Name", "Wire_Name: no such setting; did you mean WIRE_NAME?"),
    ],
)
def test_a_variable_that_no_setting_has_is_named_with_the_nearest(variable: str, said: str) -> None:
    assert said in complaint(wire("settings", **{variable: "7"}))


@pytest.mark.parametrize("name", ["WIRE_TLS_CA", "WIRE_TLS_CERT", "WIRE_TLS_KEY", "WIRE_WEB_TOKEN_FILE"])
def test_an_empty_name_of_a_file_is_told_as_that(name: str, tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="WIRE_CONFIG is empty: expected a file"):
        load({"WIRE_CONFIG": ""})
    with pytest.raises(PlainError, match=f"{name} is empty: expected a file"):
        load({name: ""})
    (tmp_path / "wire.toml").write_text(f'{name.removeprefix("WIRE_").lower()} = ""\n')
    with pytest.raises(PlainError, match="is empty: expected a file"):
        load({}, tmp_path / "wire.toml")


@pytest.mark.parametrize(
    "command",
    [
        "broker --fetch",
        "consume stories",
        "demo nothing",
        "ledger",
        "process nothing --out .",
        "rejected list",
        "release",
        "replay nothing",
        "schemas --out .",
        "settings",
        "show 0123456789ab",
        "status",
        "tables",
        "topics",
        "verify",
        "web",
        "why nothing",
    ],
)
def test_every_command_names_a_misspelt_setting(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "did you mean WIRE_PARTITIONS?" in complaint(wire(*command.split(), WIRE_PARTITONS="7"))
    (tmp_path / "wire.toml").write_text("partitons = 7\n")
    assert "wire.toml: partitons: no such setting; did you mean partitions?" in complaint(
        wire(*command.split())
    )


def test_variables_of_tests_and_of_kubernetes_are_no_settings() -> None:
    beside = {
        "WIRE_DATA": "/data",
        "WIRE_WEB_SERVICE_HOST": "10.0.0.1",
        "WIRE_WEB_SERVICE_PORT_HTTP": "8090",
        "WIRE_WEB_PORT": "tcp://10.0.0.1:8090",
        "WIRE_WEB_PORT_8090_TCP_ADDR": "10.0.0.1",
        "WIRE_SERVICE_HOST": "10.0.0.1",
    }
    assert load(beside) == load({})
    with pytest.raises(PlainError, match="WIRE_HELTH_PORT: no such setting; did you mean WIRE_HEALTH_PORT"):
        load({"WIRE_HELTH_PORT": "8080"})


def test_the_environment_comes_before_the_file_and_the_file_before_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "wire.toml"
    file.write_text('broker = "kafka:9093"\npartitions = 8\nname = "of-file"\n')
    settings = load({"WIRE_NAME": "of-environment"}, file)
    assert (settings.broker, settings.partitions, settings.name) == ("kafka:9093", 8, "of-environment")
    assert settings.replication == 1


def test_the_file_may_be_named_before_and_after_the_command_and_by_a_variable(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text('name = "elsewhere"\n')
    for arguments, environment in (
        (["--config", str(file), "settings"], {}),
        (["settings", "--config", str(file)], {}),
        (["settings"], {"WIRE_CONFIG": str(file)}),
    ):
        shown = wire(*arguments, **environment).stdout
        assert f"{file}: name" in next(line for line in shown.splitlines() if "elsewhere" in line)


def test_wire_toml_of_the_present_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wire.toml").write_text('name = "here"\n')
    monkeypatch.chdir(tmp_path)
    assert load({}).name == "here"
    assert load({"WIRE_CONFIG": "/dev/null"}).name == "wire"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("partitons = 4\n", "partitons: no such setting; did you mean partitions?"),
        ('WIRE_NAME = "a"\n', "WIRE_NAME: no such setting; did you mean name?"),
        ('partitions = "many"\n', "partitions='many': expected a whole number"),
        ("broker = 9092\n", "broker=9092: expected text"),
        ("partitions = true\n", "partitions='true': expected a whole number"),
        ('config = "other.toml"\n', "config: no such setting; `wire settings` lists all"),
        ('broker = "a:1\n', "is not TOML"),
        ("[wire]\npartitions = 4\n", "wire: no such setting"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_the_file(content: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "wire.toml"
    file.write_text(content)
    with pytest.raises(PlainError) as error:
        load({}, file)
    assert said in str(error.value)
    assert str(file) in str(error.value)


def test_a_file_that_is_named_and_not_there_is_an_error() -> None:
    assert "cannot read the settings file /nowhere.toml: No such file" in complaint(
        wire("--config", "/nowhere.toml", "settings")
    )


def test_secrets_are_read_from_files_without_the_line_break(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{SECRET}\n")
    (tmp_path / "wire.toml").write_text('web_token_file = "password"\n')
    settings = load(
        {
            "WIRE_SASL_PASSWORD_FILE": str(tmp_path / "password"),
            "WIRE_SASL_USER": "desk",
            "WIRE_SECURITY": "SASL_SSL",
        },
        tmp_path / "wire.toml",
    )
    assert settings.sasl_password.get_secret_value() == SECRET
    assert settings.web_token.get_secret_value() == SECRET


def test_a_secret_given_twice_or_in_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="WIRE_SASL_PASSWORD and WIRE_SASL_PASSWORD_FILE exclude each other"):
        load({"WIRE_SASL_PASSWORD": SECRET, "WIRE_SASL_PASSWORD_FILE": "x"})
    with pytest.raises(PlainError, match="WIRE_WEB_TOKEN_FILE=/nowhere: cannot be read: No such file"):
        load({"WIRE_WEB_TOKEN_FILE": "/nowhere"})
    (tmp_path / "empty").touch()
    with pytest.raises(PlainError, match="the file is empty; expected a secret"):
        load({"WIRE_WEB_TOKEN_FILE": str(tmp_path / "empty")})


def test_paths_of_the_file_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").touch()
    (tmp_path / "wire.toml").write_text('tls_ca = "ca.pem"\nsecurity = "SSL"\n')
    assert load({}, tmp_path / "wire.toml").tls_ca == tmp_path / "ca.pem"


def test_no_secret_is_printed_by_help_errors_or_the_list_of_settings(tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text("sasl_password = 777333\n")
    said = [
        wire(*arguments, WIRE_SASL_PASSWORD=SECRET, WIRE_WEB_TOKEN=SECRET, **environment)
        for arguments, environment in (
            (["--help"], {}),
            (["worker", "--help"], {}),
            (["settings"], {}),
            (["status"], {"WIRE_BROKER": "127.0.0.1:1", "WIRE_SECURITY": "SASL_SSL", "WIRE_SASL_USER": "u"}),
            (["worker"], {"WIRE_BROKER": "127.0.0.1:1", "WIRE_SECURITY": "SASL_SSL", "WIRE_SASL_USER": "u"}),
            (["status"], {"WIRE_PARTITIONS": "many"}),
        )
    ]
    said.append(wire("settings", "--config", str(tmp_path / "wrong.toml")))
    assert all(each.stdout or each.stderr for each in said)
    for each in said:
        assert SECRET not in each.stdout + each.stderr
        assert "777333" not in each.stdout + each.stderr


def test_settings_lists_all_with_where_they_come_from() -> None:
    listed: subprocess.CompletedProcess[str] = wire("settings", WIRE_NAME="wire2", WIRE_WEB_TOKEN=SECRET)
    lines = {line.split()[0]: line for line in listed.stdout.splitlines()}
    assert lines["WIRE_NAME"].split()[1:3] == ["wire2", "WIRE_NAME"]
    assert lines["WIRE_WEB_TOKEN"].split()[1:3] == ["(secret)", "WIRE_WEB_TOKEN"]
    assert lines["WIRE_PARTITIONS"].split()[1:3] == ["4", "default"]
