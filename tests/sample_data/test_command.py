"""`python -m sample_data` writes a company and explains itself."""

import json

import pytest

import sample_data
from sample_data.__main__ import main


def test_it_writes_a_company_with_another_seed(tmp_path, capsys):
    assert main(["small", str(tmp_path), "--seed", "7"]) == 0
    assert json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["seed"] == 7
    assert "Juniper Row" in capsys.readouterr().out


def test_an_unknown_name_is_wrong_usage(tmp_path, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["nobody", str(tmp_path)])
    assert "--help" in capsys.readouterr().err


def test_a_missing_folder_is_wrong_usage(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["true"])
    assert "FOLDER" in capsys.readouterr().err


def test_the_help_names_every_company(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(name in shown for name in sample_data.companies())
