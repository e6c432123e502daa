"""NAME.meta.json beside NAME.txt: what is known about a report from outside it."""

import json

from onrecord.errors import ReadError
from onrecord.read.content import content
from onrecord.read.draft import Draft, Metadata
from onrecord.read.encoding import decode
from onrecord.read.jsonfile import metadata
from onrecord.read.paths import SIDECAR, Source


def with_sidecar(draft: Draft, source: Source, limit: int) -> Draft:
    """`draft` with the metadata of its sidecar, which win over the page's own; a sidecar that cannot be read is warned of."""
    if source.file is None:
        return draft
    file = source.file.with_name(source.file.stem + SIDECAR)
    if not file.is_file():
        return draft
    try:
        stated = _read(Source(file.name, file), limit)
    except ReadError as error:
        return Draft(draft.path, draft.name, draft.text, draft.metadata, [*draft.warnings, f"metadata left aside: {error}"])
    merged = {name: getattr(stated, name) or getattr(draft.metadata, name) for name in Metadata.__struct_fields__}
    return Draft(draft.path, draft.name, draft.text, Metadata(**merged), draft.warnings)


def _read(source: Source, limit: int) -> Metadata:
    try:
        item = json.loads(decode(content(source, limit)).text)
    except json.JSONDecodeError as error:
        raise ReadError(source.path, f"not JSON (line {error.lineno}: {error.msg})") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(source.path, "nested too deep or with too long a number") from error
    if not isinstance(item, dict):
        raise ReadError(source.path, "holds no object")
    return metadata(item)
