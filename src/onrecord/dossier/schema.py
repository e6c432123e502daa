"""The JSON Schema of the dossier, derived from the nouns; docs/dossier.schema.json is the published copy."""

import msgspec

from onrecord.model import SCHEMA, Dossier

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """JSON Schema of a dossier of this version, as indented JSON; `schema` in a dossier must be this version's name."""
    _, definitions = msgspec.json.schema_components([Dossier], ref_template="#/$defs/{name}")
    whole = definitions.pop("Dossier")
    whole["properties"]["schema"] = {"const": SCHEMA}
    published = {"$schema": DIALECT, **whole, "title": f"onrecord dossier, {SCHEMA}", "$defs": definitions}
    return msgspec.json.format(msgspec.json.encode(published), indent=1).decode() + "\n"
