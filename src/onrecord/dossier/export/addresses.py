"""Addresses (IRIs) for the parts of a dossier in the linked-data formats.

A dossier has no home on the web, so its base is a `urn:uuid:` drawn from its bytes: the same dossier always gets the same addresses, two dossiers
never share one, and nothing can be fetched from them. The export formats agree: a statement has one address in all of them.
"""

import hashlib
from dataclasses import dataclass
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5

from onrecord.dossier.compose import to_json
from onrecord.model import Dossier


@dataclass(frozen=True, slots=True)
class Addresses:
    """`addresses("report", "courier")` is the address of that report."""

    base: str

    def __call__(self, noun: str, *names: str | int) -> str:
        return "#".join((self.base, local(noun, *names)))


def addresses(dossier: Dossier) -> Addresses:
    """The addresses of a dossier's parts."""
    return Addresses(f"urn:uuid:{uuid5(NAMESPACE_OID, hashlib.sha256(to_json(dossier)).hexdigest())}")


def local(noun: str, *names: str | int) -> str:
    """The part of an address after the base: ids are percent-encoded, so any id makes a well-formed and distinct one."""
    return "/".join((noun, *(quote(str(name), safe="") for name in names)))
