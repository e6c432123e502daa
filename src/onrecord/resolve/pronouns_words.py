"""The kinds of words that the antecedent scorer tells apart, by closed lists, capitals and endings."""

import re
from functools import lru_cache
from typing import Literal, get_args

from onrecord.text.titles import KIN, ROLE_NOUNS
from onrecord.text.words import word_set

Function = Literal["unclear", "subject", "object", "after a preposition", "agent", "owner", "in a pair"]
FUNCTIONS: tuple[str, ...] = get_args(Function)

WORD = re.compile(r"['’]s\b|n['’]t\b|\w+(?:[-.]\w+)*|[^\w\s]")
_LISTS = {
    "preposition": """of in on at by with from to for about against among within inside outside near between during under over into onto through
across along around behind below beneath beside beyond despite except like off past per throughout toward towards upon via without than
alongside including opposite amid""",
    "and": "and or but nor & yet",
    "subordinator": "when while after before because although though as if since until till whether once unless whereas where why how so",
    "relative": "who whom which whose that",
    "determiner": "the a an this these those some any each every no all both another other such what",
    "possessive": "his her its their our your my",
    "auxiliary": """was is were are be been being am had has have did does do would could will can may might must should shall became
becomes become""",
    "adverb": """not never also then later soon still already now eventually finally even just only again often always once ever first instead
therefore thus however subsequently afterwards both""",
    "pronoun": "he she it they we i you him them us me himself herself itself themselves one someone anyone everyone",
    "verb": """went came said told got made took gave left met saw found knew thought began ran won lost led wrote sang spoke broke chose drove
fell felt flew forgot froze grew heard held hid hit hurt kept laid lay lent let lit meant paid put quit read rode rose sat sent set shook shot
showed shut slept sold spent stood stole struck swam swore taught tore threw understood wore woke beat bore bought brought built burnt caught cast
cost cut dealt drank drew ate fought fed fled forgave hung sought shone sank slid spread sprang stuck stung swept swung wept withdrew says tells
gets makes takes gives leaves meets sees finds knows thinks begins runs wins loses leads writes sings speaks goes comes tries asks calls decides
discovers realizes learns wants helps kills marries returns reveals believes plays works lives dies moves starts arrives agrees falls feels brings
sends shows turns keeps lets confronts attempts manages refuses joins follows explains offers visits appears""",
}
_NO_VERB = word_set("hundred naked sacred wicked beloved indeed need seed speed feed bed red greed breed deed united")
Kind = Literal[
    "start", "end", "owner", "stop", "comma", "dash", "opens", "closes", "mark", "other", "preposition", "and", "subordinator", "relative",
    "determiner", "possessive", "auxiliary", "pronoun", "adverb", "number", "name", "verb", "participle", "role", "word",
]  # fmt: skip
KINDS: tuple[str, ...] = get_args(Kind)
_LISTED = {word: kind for kind, words in reversed(_LISTS.items()) for word in words.split()}
_MARKS = {**dict.fromkeys(".!?", "stop"), ",": "comma", **dict.fromkeys(";:–—-", "dash"), **dict.fromkeys("([", "opens"),
          **dict.fromkeys(")]", "closes"), **dict.fromkeys("\"“”‘’'`«»*", "mark")}  # fmt: skip


@lru_cache(maxsize=16384)
def kind(word: str) -> str:
    """The kind of a word, by closed lists, its capital and its ending."""
    low = word.casefold()
    if not word[0].isalnum():
        return "owner" if low in ("'s", "’s") else "adverb" if low[0] == "n" else _MARKS.get(word, "other")
    if low in _LISTED and not (word[0].isupper() and _LISTED[low] == "verb"):
        return _LISTED[low]
    if word[0].isdigit():
        return "number"
    if word[0].isupper():
        return "name"
    return _by_ending(low)


def _by_ending(low: str) -> str:
    if low.endswith("ed") and len(low) > 4 and low not in _NO_VERB:
        return "verb"
    if low.endswith("ing") and len(low) > 5:
        return "participle"
    if low.endswith("ly") and len(low) > 4:
        return "adverb"
    return "role" if low in KIN or low in ROLE_NOUNS else "word"
