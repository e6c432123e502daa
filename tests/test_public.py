"""The names that users may rely on, and what importing them costs."""

import subprocess
import sys

import onrecord

DOCUMENTED = {
    "read",
    "attribute",
    "compare",
    "Report",
    "Attribution",
    "Actor",
    "Relation",
    "Claim",
    "Dossier",
    "Config",
    "OnRecordError",
}


def test_the_public_names_are_exactly_the_documented_ones() -> None:
    """`from onrecord import *` gives the names of the contract and no other."""
    assert set(onrecord.__all__) == DOCUMENTED


def test_read_attribute_and_compare_are_functions_and_rooms() -> None:
    """`onrecord.read` is the function although a room has the same name, and the room's modules can still be imported."""
    from onrecord.attribute.encoding import WINDOW

    assert callable(onrecord.read)
    assert callable(onrecord.attribute)
    assert callable(onrecord.compare)
    assert WINDOW > 0


def test_importing_loads_no_model_and_opens_no_network() -> None:
    """Importing onrecord does no I/O of its own: no model, no socket, no heavy library."""
    code = """
import sys, socket
def refuse(*a, **k): raise AssertionError("network")
socket.socket.connect = refuse
import builtins
opened = []
plain = builtins.open
def watched(file, *a, **k):
    opened.append(str(file))
    return plain(file, *a, **k)
builtins.open = watched
import onrecord
heavy = {"onnxruntime", "torch", "trafilatura", "tokenizers", "py3langid", "rich", "jinja2", "lxml"} & set(sys.modules)
assert not heavy, heavy
assert not [f for f in opened if f.endswith((".onnx", ".csv", ".json"))], opened
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
