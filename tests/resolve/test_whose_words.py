"""The words of a source that stands beside somebody else's noun, agent or outlet are given to whom they belong."""

import pytest

from .test_reread import reread


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "whole"),
    [
        ("Hale waited. His opposition has hardened over the toll.", "His opposition", "has hardened over", "the toll", "His"),
        ("Ida Moor's long-held view is that tolls are theft.", "Ida Moor's long-held view", "is", "that tolls are theft", "Ida Moor"),
        ("Hale backed the scheme known by opponents as pier theft.", "Hale", "backed", "as pier theft", "opponents"),
        ("Hale backed a tax dubbed by the dockers a pier theft.", "Hale", "backed", "a pier theft", "the dockers"),
        ("The council changed the toll at the mayor's request.", "The council", "changed", "the toll at the mayor's request", "the mayor"),
        ("The council dropped the toll at the urging of Ida Moor.", "The council", "dropped", "the toll at the urging of Ida Moor",
         "Ida Moor"),
        ("Moor's reasoning, according to the Herald story, is that tolls must rise.", "the Herald story", "according to", "that tolls must rise", "Moor"),
        ("Ida Moor, head of a bank, hailed the toll, per the Harbour Herald story.", "the Harbour Herald story", "per", "the toll",
         "Ida Moor"),
        ("Ida Moor, a baker, was one of the bakers who called on Hale to go.", "who", "called on", "Hale to go", "Ida Moor"),
    ],
)  # fmt: skip
def test_whose_words(text: str, source: str, cue: str, content: str, whole: str) -> None:
    """Owners of a view, agents beside the content, those an outlet passes on, and one among many speak for themselves."""
    assert reread(text, source, cue, content) == whole


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("His opposition said tolls are theft.", "His opposition", "said", "tolls are theft"),
        ("Hale said the toll fell at the mayor's request.", "Hale", "said", "the toll fell at the mayor's request"),
        ("The toll, according to the paper, is a theft.", "the paper", "according to", "a theft"),
        ("He met people who called on Hale to go.", "who", "called on", "Hale to go"),
    ],
)
def test_own_words(text: str, source: str, cue: str, content: str) -> None:
    """Opponents who say something, a speaker who tells of a request, a paper's own story and other people keep their words."""
    assert reread(text, source, cue, content) == source
