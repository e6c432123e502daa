"""A text as words of a few kinds, and the place a phrase has among them: all that the antecedent scorer knows of syntax."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model import Range
from onrecord.resolve.pronouns_words import WORD, Function, kind
from onrecord.text.quotes import quoted
from onrecord.text.sentences import sentences
from onrecord.text.titles import KIN
from onrecord.text.words import word_set

_NOUN_PHRASE = frozenset({"word", "role", "name", "number"})
_OPENERS = frozenset({"start", "comma", "and", "subordinator", "relative", "dash", "mark"})
_VERBAL = frozenset({"verb", "auxiliary", "word"})
_BREAKS = frozenset({"subordinator", "relative", "dash", "mark", "comma"})
_APPOSITION = frozenset({"determiner", "possessive", "relative", "verb", "role"})


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of a text with their kinds; all lists have one entry a word."""

    text: str
    starts: list[int]
    words: list[str]
    """Folded."""
    kinds: list[str]
    sentence: list[int]
    heads: list[int]
    """First word of the sentence."""
    quotes: list[Range]
    places: dict[Range, "Place"] = field(default_factory=dict)
    """The places of phrases asked for so far."""

    def at(self, character: int) -> int:
        """The word that covers or precedes the character."""
        return max(0, bisect_right(self.starts, character) - 1)

    def words_of(self, span: Range) -> Range:
        """The words under a span of characters."""
        first = self.at(span[0])
        return first, max(first + 1, bisect_left(self.starts, span[1]))

    def kind_at(self, word: int, sentence: int) -> str:
        """The kind of a word seen from a sentence: “start” and “end” beyond its edges."""
        if word < 0 or (word < len(self.kinds) and self.sentence[word] < sentence):
            return "start"
        return "end" if word >= len(self.kinds) or self.sentence[word] > sentence else self.kinds[word]

    def quotation(self, character: int) -> int:
        """The number of the quotation around the character; 0 outside."""
        i = bisect_right(self.quotes, (character, len(self.text)))
        return i if i and character < self.quotes[i - 1][1] else 0


def read_prose(text: str) -> Prose:
    """The words of a text, once for all its pronouns."""
    found = list(WORD.finditer(text))
    starts = [m.start() for m in found]
    begins = [start for start, _ in sentences(text)]
    sentence = [bisect_right(begins, start) for start in starts]
    heads: list[int] = []
    for i, here in enumerate(sentence):
        heads.append(heads[-1] if i and sentence[i - 1] == here else i)
    quotes = [(q.start, q.end) for q in quoted(text) if q.kind == "double"]
    return Prose(text, starts, [m.group().casefold() for m in found], [kind(m.group()) for m in found], sentence, heads, quotes)


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase among the words: where it stands and what stands around it."""

    span: Range
    first: int
    end: int
    sentence: int
    function: Function
    before: str
    """Kind of the word before the phrase, its title and article taken along."""
    behind: str
    """Kind of the word behind it, brackets and appositions left out."""
    nouns: int
    """Common nouns straight before it (“the team captain X”)."""
    owner: str
    """The possessive word of its phrase (“his” in “his wife X”)."""
    owned: bool
    interrupted: bool
    position: int
    """Words of its sentence before it."""
    clause: int
    """First word of its clause."""


def place(prose: Prose, span: Range) -> Place:
    """Where a phrase stands; its function is told by the words around it."""
    if span not in prose.places:
        prose.places[span] = _place(prose, span)
    return prose.places[span]


def _place(prose: Prose, span: Range) -> Place:
    first, end = prose.words_of(span)
    sentence = prose.sentence[first]
    left, nouns, owner = _left(prose, first)
    right, interrupted = _right(prose, end, sentence)
    before, behind = prose.kind_at(left, sentence), prose.kind_at(right, sentence)
    owned = prose.kind_at(end, sentence) == "owner" or _plural_owner(prose, end)
    function = "owner" if owned else _function(before, behind, prose.words[left] if before == "preposition" else "")
    head = prose.heads[first]
    return Place(span, first, end, sentence, function, before, behind, nouns, owner, owned, interrupted, first - head,
                 clause_start(prose, first))  # fmt: skip


def _function(before: str, behind: str, word: str) -> Function:
    if before in _OPENERS and behind in _VERBAL:
        return "subject"
    if before == "preposition":
        return "agent" if word == "by" else "after a preposition"
    if before in ("verb", "participle", "auxiliary", "word", "adverb"):
        return "object"
    return "subject" if behind in _VERBAL else "in a pair" if before == "and" else "unclear"


def _plural_owner(prose: Prose, end: int) -> bool:
    """“The Roes' house”: an apostrophe straight behind an s."""
    return (
        end < len(prose.words)
        and prose.words[end] in ("'", "’")
        and prose.words[end - 1].endswith("s")
        and not prose.text[prose.starts[end] - 1].isspace()
    )


def _left(prose: Prose, first: int) -> tuple[int, int, str]:
    """The word before the phrase, the common nouns passed on the way, and the possessive that opens it."""
    i, nouns, lowest = first - 1, 0, prose.heads[first]
    while i >= lowest:
        here = prose.kinds[i]
        if here in ("determiner", "possessive", "owner"):
            return (i if here == "owner" else i - 1), nouns, "" if here == "determiner" else prose.words[i]
        participle = here == "verb" and i > lowest and prose.kinds[i - 1] in ("determiner", "possessive")
        if here not in _NOUN_PHRASE and not participle:
            break
        nouns += here in ("word", "role")
        i -= 1
    return i, nouns, ""


def _right(prose: Prose, end: int, sentence: int) -> tuple[int, bool]:
    """The word behind the phrase, brackets, appositions and adverbs skipped, and whether there were brackets or appositions."""
    start = end
    for _ in range(2):
        here, after = prose.kind_at(end, sentence), prose.kind_at(end + 1, sentence)
        if here == "opens":
            end = _until(prose, end, sentence, "closes", 25) or end
        elif here == "comma" and after in _APPOSITION:
            end = _until(prose, end + 1, sentence, "comma", 20) or end
    interrupted = end > start
    while prose.kind_at(end, sentence) == "adverb":
        end += 1
    return end, interrupted


def _until(prose: Prose, word: int, sentence: int, kind: str, reach: int) -> int | None:
    """The word behind the next one of the kind."""
    for i in range(word, min(word + reach, len(prose.kinds))):
        if prose.sentence[i] != sentence:
            return None
        if prose.kinds[i] == kind:
            return i + 1
    return None


def clause_start(prose: Prose, word: int) -> int:
    """The first word of the clause, roughly: behind a comma, a conjunction or a relative word."""
    i, lowest = word, prose.heads[word]
    while i > lowest:
        before = prose.kinds[i - 1]
        if before in _BREAKS or (before == "and" and prose.kinds[i] in ("pronoun", "auxiliary", "verb", "subordinator")):
            break
        i -= 1
    return i


@dataclass(frozen=True, slots=True)
class PronounPlace:
    """A pronoun among the words."""

    start: int
    word: int
    sentence: int
    gender: Literal["f", "m"]
    form: Literal["nominative", "oblique", "possessive"]
    function: Function
    before: str
    behind: str
    phrase_end: int
    """End of the phrase that a possessive opens (“her youngest brother”)."""
    kin: bool
    clause: int


FEMALE, MALE = word_set("she her hers herself"), word_set("he his him himself")


def place_pronoun(prose: Prose, span: Range) -> PronounPlace:
    """Where a pronoun stands; “her” is possessive where a noun follows."""
    word = prose.at(span[0])
    low, sentence = prose.words[word], prose.sentence[word]
    before, behind = prose.kind_at(word - 1, sentence), prose.kind_at(word + 1, sentence)
    opens = behind in ("word", "role", "name", "number", "participle", "verb")
    possessive = low in ("his", "hers") or (low == "her" and opens)
    form: Literal["nominative", "oblique", "possessive"] = (
        "possessive" if possessive else "nominative" if low in ("he", "she") else "oblique"
    )
    end = _phrase_end(prose, word + 1, sentence) if possessive else word + 1
    preposition = prose.words[word - 1] if before == "preposition" else ""
    function = _pronoun_function(form, before, prose.kind_at(end, sentence), preposition)
    kin = possessive and word + 1 < len(prose.words) and prose.words[word + 1] in KIN | _CLOSE
    return PronounPlace(span[0], word, sentence, "f" if low in FEMALE else "m", form, function, before, behind, end, kin,
                        clause_start(prose, word))  # fmt: skip


_CLOSE = word_set("friend girlfriend boyfriend partner lover parents")


def _pronoun_function(form: str, before: str, behind: str, preposition: str) -> Function:
    if form == "nominative":
        return "subject"
    if form == "possessive":
        return _function(before, behind, preposition)
    return "after a preposition" if before == "preposition" else "object"


def _phrase_end(prose: Prose, word: int, sentence: int) -> int:
    i = word
    while prose.kind_at(i, sentence) in _NOUN_PHRASE | {"dash", "mark", "participle", "owner"}:
        i += 1
    return max(i, word)
