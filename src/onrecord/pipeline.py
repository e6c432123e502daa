"""The stages in order: the only place that calls them."""

import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from onrecord import weights
from onrecord.align import align
from onrecord.attribute.stage import Attributed
from onrecord.attribute.stage import attribute as attribute_report
from onrecord.config import Config
from onrecord.contrast import contrast
from onrecord.corroborate import corroborate
from onrecord.date import date
from onrecord.dossier import compose
from onrecord.errors import OnRecordError
from onrecord.model import Dossier, Extract, Report, Run
from onrecord.outlets.registry import Registry, load, with_names
from onrecord.read.reading import read
from onrecord.resolve import resolve
from onrecord.resolve.decided import overrule
from onrecord.store.decisions import read_decisions
from onrecord.version import VERSION

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, the steps done and the steps in all."""


def attribute(report: Report | str | Path, config: Config) -> Extract:
    """The attributions of a single report (or of the file that holds it)."""
    found = _reports(report, config)
    if len(found) > 1:
        raise OnRecordError(f"{report}: holds {len(found)} reports: attribute them one by one (onrecord.read gives the list)")
    one = found[0]
    parts = attribute_report(one, _registry([one], config), config)
    resolved = resolve([one], parts.attributions, parts.times)
    dated = date([one], resolved.attributions, [], parts.times)
    return Extract(one, resolved.actors, dated, parts.credits, parts.times, _run([one], config), parts.dropped)


def compare(
    reports: Report | str | Path | Iterable[Report | str | Path], config: Config, progress: Progress | None = None
) -> Dossier:
    """The dossier of several reports on one affair. Files that cannot be read are warned of; with none left the first error is raised."""
    return _compare(_reports(reports, config), config, progress or (lambda _stage, _done, _total: None))


def _compare(reports: Sequence[Report], config: Config, progress: Progress) -> Dossier:
    registry = _registry(reports, config)
    decisions = read_decisions(config.decisions) if config.decisions else []
    parts = _attribute_all(reports, registry, config, progress)
    progress("resolve", 0, 1)
    times = [t for p in parts for t in p.times]
    found, decided = overrule(reports, resolve(reports, [a for p in parts for a in p.attributions], times), decisions)
    progress("align", 0, 1)
    aligned = align(reports, found.attributions, found.actors, config.threads)
    progress("date", 0, 1)
    dated = date(reports, found.attributions, aligned.claims, times)
    progress("corroborate", 0, 1)
    credited = [c for p in parts for c in p.credits]
    borne = corroborate(reports, dated, found.actors, aligned.claims, credited, registry)
    progress("contrast", 0, 1)
    related = [*aligned.relations, *aligned.weak_relations]
    contrasted = contrast(reports, found.actors, dated, borne.claims, times, related)
    return compose(
        reports=reports,
        actors=found.actors,
        attributions=dated,
        relations=aligned.relations,
        weak_relations=aligned.weak_relations,
        claims=borne.claims,
        credits=credited,
        lineage=borne.lineage,
        times=times,
        omissions=contrasted.omissions,
        naming=contrasted.naming,
        timeline=contrasted.timeline,
        positions=contrasted.positions,
        reactions=contrasted.reactions,
        conflicts=contrasted.conflicts,
        dropped=[d for p in parts for d in p.dropped],
        run=_run(reports, config),
        decisions=decided,
        cues=contrasted.cues,
    )


def _registry(reports: Sequence[Report], config: Config) -> Registry:
    """The known outlets, with those of the reports themselves."""
    return with_names(load(config.outlets), [r.outlet for r in reports if r.outlet])


def _attribute_all(reports: Sequence[Report], registry: Registry, config: Config, progress: Progress) -> list[Attributed]:
    parts = []
    for i, report in enumerate(reports):
        progress("attribute", i, len(reports))
        parts.append(attribute_report(report, registry, config))
    return parts


def _reports(inputs: Report | str | Path | Iterable[Report | str | Path], config: Config) -> list[Report]:
    """The reports in the order given, each with an id of its own."""
    given = [inputs] if isinstance(inputs, Report | str | Path) else list(inputs)
    found: list[Report] = []
    failures: list[OnRecordError] = []
    for paths, run in groupby(given, key=lambda p: not isinstance(p, Report)):
        group = list(run)
        reading = read([p for p in group if not isinstance(p, Report)], config) if paths else None
        found += reading.reports if reading else [p for p in group if isinstance(p, Report)]
        failures += reading.failures if reading else []
    for failure in failures:
        warnings.warn(str(failure), stacklevel=4)
    if not found:
        raise failures[0] if failures else OnRecordError("no reports were given: name at least one file or folder")
    return _with_own_ids(found)


def _with_own_ids(reports: Sequence[Report]) -> list[Report]:
    seen: Counter[str] = Counter()
    out = []
    for report in reports:
        seen[report.id] += 1
        out.append(report if seen[report.id] == 1 else msgspec.structs.replace(report, id=f"{report.id}-{seen[report.id]}"))
    return out


def _run(reports: Sequence[Report], config: Config) -> Run:
    settings = {k: v for k, v in msgspec.structs.asdict(config).items() if k != "threads"}
    several = Counter(r.path for r in reports)
    inputs = {r.path if several[r.path] == 1 else f"{r.path}#{r.id}": r.sha256 for r in reports}
    return Run(VERSION, settings, inputs, weights.manifest())
