"""The lines an editor reads first."""

import msgspec

from onrecord.dossier import findings

from .sample import REPORTS, TEXTS, dossier


def test_contradicted_claims_come_first_then_the_most_borne_out_then_speakers() -> None:
    """The order of kinds is fixed; a contradicted claim that several reports carry is told again with its origins."""
    kinds = [f.kind for f in findings(dossier())]
    assert kinds[:2] == ["contradiction", "several_origins"]
    assert kinds == sorted(kinds, key=["contradiction", "several_origins", "unstated_origins", "one_origin", "key_speaker"].index)


def test_the_quoted_parts_are_the_reports_own_words() -> None:
    """Every part with a passage re-reads in its report; the rest are fixed phrases, figures and outlets."""
    quoted = [p for f in findings(dossier()) for p in f.parts if p.passage]
    assert quoted
    for part in quoted:
        assert part.passage is not None
        assert TEXTS[part.passage.report][part.passage.start : part.passage.end] == part.text


def test_a_statement_that_several_contradict_is_one_line() -> None:
    """The statement once, then all that stands against it, with the reasons of each."""
    (line,) = [f for f in findings(dossier()) if f.kind == "contradiction"]
    assert line.claims == ["c2", "c4", "c7"]
    told = "".join(p.text for p in line.parts)
    assert told.startswith("one affirms what the other denies; the numbers differ: Edda Quist: “Four cables have failed")
    assert told.count(" — against: ") == 1
    assert "; Edda Quist said: five cables" in told


def test_an_unsure_contradiction_does_not_come_first() -> None:
    """One that is not quite sure comes after the claims that are borne out."""
    whole = dossier()
    weaker = [msgspec.structs.replace(r, score=0.6) if r.kind == "contradict" else r for r in whole.relations]
    kinds = [f.kind for f in findings(msgspec.structs.replace(whole, relations=weaker))]
    assert kinds[0] == "several_origins"
    assert kinds.index("contradiction") < len(kinds) - kinds[::-1].index("one_origin") + 1


def test_no_more_lines_than_asked_for() -> None:
    """Ten at most, fewer on request."""
    assert len(findings(dossier())) <= 10
    assert len(findings(dossier(), limit=3)) == 3


def test_a_dossier_without_statements_has_no_findings() -> None:
    """Nothing said, nothing found."""
    empty = msgspec.structs.replace(dossier(), attributions=[], claims=[], relations=[])
    assert findings(empty) == []


def test_long_words_are_cut_at_a_space_and_say_so() -> None:
    """A long statement is shortened inside its own text, followed by an ellipsis."""
    whole = dossier()
    long = REPORTS[0].text
    statement = msgspec.structs.replace(
        whole.attributions[0],
        content=[(0, len(long))],
        quotes=msgspec.structs.replace(whole.attributions[0].quotes, content=[long]),
    )
    gist = msgspec.structs.replace(whole.claims[0].gist, start=0, end=len(long), quote=long)
    claim = msgspec.structs.replace(whole.claims[0], gist=gist, attributions=[statement.id])
    found = findings(msgspec.structs.replace(whole, attributions=[statement], claims=[claim], relations=[]))
    told = [p for p in found[0].parts if p.statement]
    assert len(told[0].text) <= 220
    assert long.startswith(told[0].text + " ")
    assert found[0].parts[found[0].parts.index(told[0]) + 1].text == " …"
