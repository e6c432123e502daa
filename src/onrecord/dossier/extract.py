"""The statements of one report as lines to read."""

from onrecord.dossier.inert import plain
from onrecord.model import Attribution, Extract


def render_extract(extract: Extract) -> str:
    """A heading, then a block a statement: who, how, what; then whom the report credits."""
    report = extract.report
    names = {a.id: a.name for a in extract.actors}
    head = f"{plain(report.path)}: {plain(report.outlet or 'outlet not stated')}, {report.published or 'no date'}, {len(extract.attributions)} statements"
    blocks = [head, *(_block(a, names.get(a.speaker or "")) for a in extract.attributions)]
    if extract.credits:
        blocks.append("credits: " + ", ".join(dict.fromkeys(plain(c.name) for c in extract.credits if not c.own)))
    return "\n\n".join(blocks) + "\n\n"


def _block(a: Attribution, speaker: str | None) -> str:
    quotes = a.quotes
    source = plain(" … ".join(quotes.source)) or "source not expressed"
    who = f"{source} = {plain(speaker)}" if speaker and speaker not in quotes.source else source
    facts = [
        a.form,
        plain(" … ".join(quotes.cue)) or "no cue",
        *(f"via {plain(v.name)}" for v in a.via),
        f"said {a.said}" if a.said else "date open",
    ]
    return f"  {who}  [{' · '.join(facts)}]\n    " + plain(" … ".join(quotes.content))
