"""brat standoff, read by bratly and held against the rules of brat itself."""

import warnings
from collections import Counter
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings

from onrecord.dossier.export import Files, export
from onrecord.model import Dossier, Report

from ..sample import DISPATCH
from ..sample import dossier as sample
from .hostile import dossiers

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # bratly's way of configuring pydantic is an old one
    from bratly import AttributeAnnotation, EntityAnnotation, NoteAnnotation, RelationAnnotation


def sheets(dossier: Dossier) -> Iterator[tuple[Report, str, list[str]]]:
    """Each report with its exported text and the lines of its annotations."""
    files = export(dossier, "brat")
    names = [n.removesuffix(".txt") for n in files if n.endswith(".txt")]
    assert len(names) == len(dossier.reports) == sum(n.endswith(".ann") for n in files)
    for report, name in zip(dossier.reports, names, strict=True):
        yield report, files[f"{name}.txt"].decode(), files[f"{name}.ann"].decode().splitlines()


def sound(dossier: Dossier) -> Counter[str]:
    """Counts of labels, after brat's checks: texts are those of their fragments, and every id that is named was given."""
    counts: Counter[str] = Counter()
    for report, text, lines in sheets(dossier):
        assert text == report.text
        entities: dict[str, EntityAnnotation] = {}
        for line in lines:
            if line.startswith("T"):
                entity = EntityAnnotation.from_line(line)
                fragments = [text[f.start : f.end] for f in entity.fragments]
                assert line.split("\t")[2] == " ".join(fragments)
                entities[entity.id] = entity
                counts[entity.label] += 1
            else:
                counts[linked(line, entities)] += 1
    return counts


def linked(line: str, entities: dict[str, EntityAnnotation]) -> str:
    if line.startswith("R"):
        return RelationAnnotation.from_line(line, entities).label
    if line.startswith("A"):
        return AttributeAnnotation.from_line(line, entities).label
    assert line.split("\t")[1].split(" ")[1] in entities
    return NoteAnnotation.from_line(line, entities).label


def complete(dossier: Dossier) -> None:
    found = sound(dossier)
    statements = dossier.attributions
    assert found["Content"] == found["Form"] == len(statements)
    assert found["Source"] == found["Source_of"] == sum(bool(a.source) for a in statements)
    assert found["Cue"] == found["Cue_of"] == sum(bool(a.cue) for a in statements)
    assert (found["Credit"], found["Time"]) == (len(dossier.credits), len(dossier.times))
    assert found["AnnotatorNotes"] == len(statements) + len(dossier.credits) + len(dossier.times)


def test_counts_of_the_affair(affair: Dossier) -> None:
    """Every statement with its parts, every credit and every time."""
    complete(affair)


def writable(dossier: Dossier) -> bool:
    """No range of white space alone, which brat cannot write and no statement, credit or time is."""
    said = [q for a in dossier.attributions for role in (a.quotes.source, a.quotes.cue, a.quotes.content) for q in role]
    return all(q.strip() for q in [*said, *(x.span.quote for x in (*dossier.credits, *dossier.times))])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(dossiers().filter(writable))
def test_counts_of_any_dossier(dossier: Dossier) -> None:
    """Ends of line, tabs and lines that look like annotations stay inside their fields."""
    complete(dossier)


def test_a_range_over_an_end_of_line_is_written_in_fragments() -> None:
    """brat keeps an annotation on one line: the parts are joined by a space."""
    from onrecord.dossier.export.brat import _Sheet

    sheet = _Sheet("one\r\n\ttwo\n")
    sheet.mark("Content", [(0, 9)])
    assert sheet.lines == ["T1\tContent 0 3;6 9\tone two\n"]


def test_files_have_safe_names() -> None:
    """An id that is no name of a file is replaced by a number."""
    files: Files = export(sample(), "brat")
    assert DISPATCH not in "".join(files)
    assert set(files) == {
        "annotation.conf", "observer.txt", "observer.ann", "courier.txt", "courier.ann", "report-3.txt", "report-3.ann",
    }  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_no_name_leaves_the_folder(dossier: Dossier) -> None:
    """No slash, no dots alone, no two names that one file system takes for the same."""
    names = list(export(dossier, "brat"))
    assert len({n.casefold() for n in names}) == len(names) == 2 * len(dossier.reports) + 1
    assert not any("/" in n or "\\" in n or n.startswith(".") for n in names)


def test_the_configuration_names_every_label(affair: Dossier) -> None:
    """brat shows only what annotation.conf declares."""
    declared = export(affair, "brat")["annotation.conf"].decode()
    assert all(label in declared for label in sound(affair) if label != "AnnotatorNotes")
