"""Document voice: what an official document, or a speaker in it, says in its own name."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract.answers import answer, sentences
from detente.extract.candidate import Candidate, Rule
from detente.extract.cues import Cue
from detente.extract.document_clauses import (
    acts,
    commits,
    denies,
    is_first,
    is_participant,
    is_third,
    judgement,
    names_actor,
    points,
    relates,
    tells,
    weighs,
)
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, trim
from detente.grammar.clauses import Clause, clauses
from detente.grammar.verbs import is_passive, verb_group
from detente.model import Kind, Mode, Role

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "document.evaluation",
        "A main clause about a political actor that judges: its predicate holds a word of"
        " `evaluations.csv`, or it relates two actors.",
        "The unilateral sanctions of Washington are illegitimate.",
    ),
    Rule(
        "document.commitment",
        "A main clause in which the issuer, or a party it names, will, must or cannot do"
        " something.",
        "The United States will keep its word to Poland.",
    ),
    Rule(
        "document.act",
        "A plain fact between two political actors, told in the past: its subject is the doer.",
        "The Department of Commerce has curbed the trade with Belarus.",
    ),
    Rule(
        "document.passive",
        "An agentless passive of saying or giving: the issuing side says or gives.",
        "An overview was provided of the fighting.",
    ),
    Rule(
        "document.answer",
        "The first words of an answer in a transcript: a sentence, or several short ones.",
        "Q: Will Russia attack?\n\nTHE PRESIDENT: It is very likely.",
    ),
)
_GIVEN = {
    "provide", "express", "note", "give", "emphasize", "emphasise", "convey", "raise", "stress",
    "discuss", "review", "reaffirm", "underline", "underscore", "highlight",
}  # fmt: skip
_SCHEDULED = {"join", "return", "participate", "deliver", "depart", "speak", "accompany", "begin"}
_LEAST = 4


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each sentence of a document that answers, judges or commits."""
    role = passage.parse.passage.role
    if passage.mode is not Mode.DOCUMENT or not passage.speaks or passage.turn.asks:
        return
    if role not in {Role.PARAGRAPH, Role.TURN}:
        return
    replied = answer(passage)
    if replied:
        yield _candidate_of(passage.parse, "document.answer", "", replied)
    for words in sentences(passage):
        if len(words) >= _LEAST and words[0] not in replied:
            yield from _spoken(passage, words)


def _is_cited(parse: Parse, token: int) -> bool:
    """Tell whether a word stands in a quotation that begins within its passage."""
    number = parse.quote[token]
    return number >= 0 and parse.quote.index(number) > 0


def _spoken(passage: PassageContext, words: list[int]) -> Iterator[Candidate]:
    """Yield the candidate of a sentence, or of each clause of it that no cue verb claims."""
    parse = passage.parse
    told = (clause for clause in clauses(parse, words) if not _is_cited(parse, clause.verb))
    own = sorted(told, key=lambda clause: clause.verb)
    joined = {k for c in own for k in (c.verb, *parse.children(c.verb, "conj", "xcomp"))}
    if passage.claimed.isdisjoint(joined):
        parts = _first_told(passage, own, words)
    else:
        free = (
            c for c in own if passage.claimed.isdisjoint({c.verb, *parse.children(c.verb, "xcomp")})
        )
        stretches = ((c, c.stretch(parse, words, passage.claimed)) for c in free)
        parts = ((c, part, *_voice(passage, c, part)) for c, part in stretches)
    for clause, part, rule, sense in parts:
        if len(part) >= _LEAST and rule == "document.act":
            yield _act(parse, clause, sense, part)
        elif len(part) >= _LEAST and rule:
            yield _candidate_of(parse, rule, sense, part)


def _first_told(
    passage: PassageContext, own: list[Clause], words: list[int]
) -> Iterator[tuple[Clause, list[int], str, str]]:
    """Yield the first clause that fulfils a rule, with its sentence from there on."""
    for clause in own:
        rule, sense = ("", "") if _is_planned(passage, clause) else _voice(passage, clause, words)
        if rule:
            beside = passage.parse.dep[clause.verb] == "conj" and clause is not own[0]
            begin = passage.parse.left[clause.verb] if beside else words[0]
            whole = [t for t in words if t >= begin]
            own_part = clause.stretch(passage.parse, words, passage.claimed)
            yield clause, own_part if rule == "document.act" else whole, rule, sense
            return


def _act(parse: Parse, clause: Clause, sense: str, words: list[int]) -> Candidate:
    """Make the candidate of a plain fact: its doer, and the verb phrase as what was done."""
    own = verb_group(parse, clause.verb)
    denied = bool(parse.children(clause.verb, "neg"))
    return Candidate(
        rule="document.act",
        kind=Kind.DEED,
        anchor=clause.verb,
        cue=own,
        actors=actors(parse, clause.subject),
        content=trim(parse, range(own[0] if denied else clause.verb, words[-1] + 1)),
        sense=sense,
        negated=denied,
        phrase=True,
    )


def _candidate_of(parse: Parse, rule: str, sense: str, words: list[int]) -> Candidate:
    """Make the candidate of words in the document's voice."""
    inside = set(words)
    root = next((t for t in words if parse.head[t] == t or parse.head[t] not in inside), words[0])
    passive = rule == "document.passive"
    return Candidate(
        rule=rule,
        kind=Kind.STATEMENT,
        anchor=root,
        cue=verb_group(parse, root) if passive else (),
        actors=(),
        content=trim(parse, range(words[0], words[-1] + 1)),
        sense=sense,
        agentless=passive,
        phrase=True,
    )


def _voice(passage: PassageContext, clause: Clause, words: list[int]) -> tuple[str, str]:
    """Name the rule a clause fulfils and the row of the tables that says so, or blanks."""
    parse = passage.parse
    named = _names(passage, words)
    judged = judgement(parse, passage.cues, clause, words)
    if _is_of_participant(passage, clause) and not (judged and judged.event_type == "accuse"):
        return "document.act", judged.id if judged else ""
    if judged and (named or _is_anaphoric(passage, clause, words, judged)):
        return "document.evaluation", judged.id
    if commits(parse, clause) and _is_committed(passage, clause, words, named=named):
        return "document.commitment", ""
    if _is_given(parse, clause):
        return "document.passive", ""
    if not _is_told(passage, clause, words, named=named):
        return "", ""
    return "document.act" if acts(parse, clause, words) else "document.evaluation", ""


def _names(passage: PassageContext, words: list[int]) -> bool:
    """Tell whether words name a political actor; in a talk, one that is known as such."""
    if passage.turn.speaker is None:
        return names_actor(passage.parse, words)
    return passage.names_known(words)


def _is_of_participant(passage: PassageContext, clause: Clause) -> bool:
    """Tell whether a person who takes part in a talk does something: no word of the issuer's."""
    parse, verb = passage.parse, clause.verb
    if passage.turn.speaker is not None or not is_participant(parse, clause.subject):
        return False
    meant = any(c.kind is Kind.INTENT for c in passage.cues.of("verb", parse.lemma[verb]))
    return tells(parse, verb) or (meant and not commits(parse, clause))


def _is_planned(passage: PassageContext, clause: Clause) -> bool:
    """Tell whether a clause only tells of a meeting or a visit of others to come."""
    parse = passage.parse
    to_come = any(parse.lower[k] in {"will", "'ll"} for k in parse.children(clause.verb, "aux"))
    if not to_come or is_first(parse, clause.subject):
        return False
    senses = passage.cues.of("verb", parse.lemma[clause.verb])
    meets = any(c.kind is Kind.DEED and c.event_type == "consult" for c in senses)
    return meets or parse.lemma[clause.verb] in _SCHEDULED


def _is_told(passage: PassageContext, clause: Clause, words: list[int], *, named: bool) -> bool:
    """Tell whether a clause weighs, denies or relates actors without a word of the tables."""
    parse = passage.parse
    if not named:
        return passage.turn.political and is_third(parse, clause.subject) and denies(parse, clause)
    thinks = any(c.kind is Kind.BELIEF for c in passage.cues.of("verb", parse.lemma[clause.verb]))
    related = not thinks and relates(parse, clause, words)
    return related or weighs(parse, clause, words) or denies(parse, clause)


def _is_anaphoric(passage: PassageContext, clause: Clause, words: list[int], cue: Cue) -> bool:
    """Tell whether a subject stands for somebody named before: the issuer, a party, an act."""
    parse, noun = passage.parse, clause.subject
    if passage.turn.speaker is None or (passage.turn.political and not passage.turn.asked):
        return points(parse, noun) or is_first(parse, noun)
    if cue.event_type == "agree" and is_first(parse, noun):
        return passage.turn.political
    back = is_first(parse, noun) or points(parse, noun)
    told = is_third(parse, noun) or (back and any(is_third(parse, t) for t in words))
    return passage.turn.political and (told or parse.lower[noun] in {"this", "these"})


def _is_committed(
    passage: PassageContext, clause: Clause, words: list[int], *, named: bool
) -> bool:
    """Tell whether a clause about the future binds somebody."""
    if is_first(passage.parse, clause.subject):
        if named or passage.turn.speaker is None:
            return True
        third = any(is_third(passage.parse, t) for t in words)
        return passage.turn.political and (third or _is_solemn(passage.parse, clause))
    return named


def _is_solemn(parse: Parse, clause: Clause) -> bool:
    """Tell whether a commitment is spoken in full: `we will`, `cannot`, not `we'll`."""
    return all(parse.lower[k] != "'ll" for k in parse.children(clause.verb, "aux"))


def _is_given(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause is an agentless passive of saying or giving."""
    given = parse.lemma[clause.verb] in _GIVEN and is_passive(parse, clause.verb)
    return given and not parse.children(clause.verb, "agent")
