"""Closed-class words of English, and the words of a text that stand in lower case in it."""

import re
from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


FUNCTION = word_set("""a an the this that these those some any each every no all both half another other such what which who whom whose he she it they we i you
his her its their our your my him them us me and or but nor so yet for of in on at by to from with without within into onto over under after before
during since until till while when where why how if because although though as than then there here not only also just even still now once again
about above across against along among around behind below beneath beside between beyond despite down except inside like near off out outside plus unlike regarding besides versus
past per through throughout toward towards up upon via is are was were be been being has have had do does did will would shall should can could may
might must ought one two three four five six seven eight nine ten dozens hundreds thousands many most several few more less much
earlier later meanwhile however moreover furthermore instead thus hence indeed perhaps yes well according asked said told added
yesterday today tomorrow update breaking read watch photo video exclusive opinion monday tuesday wednesday thursday friday saturday sunday""")
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set("january february march april may june july august september october november december")
CALENDAR = (
    WEEKDAYS
    | MONTHS
    | word_set("""
jan feb mar apr jun jul aug sept oct nov dec christmas easter ramadan""")
)
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands many most several few some both"
)
PRONOUNS = word_set("he she it they we i you him her them us me himself herself itself themselves who")
PREPOSITIONS = word_set(
    "of for from in at by with to on about against among within inside outside near between during after before under over who that which whose"
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def lower_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that some text writes in lower case: at a sentence's head they are no names."""
    return frozenset(m.group().rstrip(".'’-") for text in texts for m in _WORD.finditer(text) if m.group()[0].islower())


def singular(word: str) -> str:
    """The singular of a regular or common plural noun, else the word."""
    irregular = {"men": "man", "women": "woman", "people": "people", "wives": "wife", "children": "child"}
    if word in irregular:
        return irregular[word]
    for ending, full in (("smen", "sman"), ("swomen", "swoman"), ("women", "woman"), ("men", "man"), ("people", "person")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + full
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
