"""Make articles and statements without reading anything: realistic, proved by spans, repeatable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Kind,
    Modality,
    Passage,
    Published,
    Role,
    Span,
    Stance,
    Statement,
    Tier,
    When,
    statement_id,
)

RUSSIA = Actor("russia", "Russia", "state", "russia")
UNITED_STATES = Actor("united-states", "United States", "state", "united-states")
UKRAINE = Actor("ukraine", "Ukraine", "state", "ukraine")
KREMLIN = Actor("kremlin", "Kremlin", "body", "russia")
WHITE_HOUSE = Actor("white-house", "White House", "body", "united-states")
STATE_DEPARTMENT = Actor("us-state-department", "U.S. State Department", "body", "united-states")
FOREIGN_MINISTRY = Actor("russian-foreign-ministry", "Russian Foreign Ministry", "body", "russia")
NATO = Actor("nato", "NATO", "organisation")
PUTIN = Actor("vladimir-putin", "Vladimir Putin", "person", "russia")
PESKOV = Actor("dmitry-peskov", "Dmitry Peskov", "person", "russia")
LAVROV = Actor("sergei-lavrov", "Sergei Lavrov", "person", "russia")
ZAKHAROVA = Actor("maria-zakharova", "Maria Zakharova", "person", "russia")
BIDEN = Actor("joe-biden", "Joe Biden", "person", "united-states")
TRUMP = Actor("donald-trump", "Donald Trump", "person", "united-states")
BLINKEN = Actor("antony-blinken", "Antony Blinken", "person", "united-states")
PSAKI = Actor("jen-psaki", "Jen Psaki", "person", "united-states")
ZELENSKYY = Actor("volodymyr-zelenskyy", "Volodymyr Zelenskyy", "person", "ukraine")
NEW_START = Actor("new-start", "New START", "agreement")
CRIMEA = Actor("annexation-of-crimea", "annexation of Crimea", "occurrence")
UNSPECIFIED = Actor("unspecified", "unspecified", "unknown")

SPEAKERS = (
    *(KREMLIN, WHITE_HOUSE, STATE_DEPARTMENT, FOREIGN_MINISTRY, NATO, RUSSIA, UNITED_STATES),
    *(PUTIN, PESKOV, LAVROV, ZAKHAROVA, BIDEN, TRUMP, BLINKEN, PSAKI, ZELENSKYY),
)
SPEAKS_FOR = {PESKOV: KREMLIN, ZAKHAROVA: FOREIGN_MINISTRY, PSAKI: WHITE_HOUSE}
TOPICS = (NEW_START, CRIMEA)

# cue, event type, stance, kind, form, content with a place for the target
PATTERNS = (
    ("accused", "accuse", "conflictual", "statement", "indirect", "{} of breaking its word"),
    ("said", "comment", "neutral", "statement", "indirect", "better ties depend on {}"),
    ("said", "accuse", "conflictual", "statement", "direct", "{} does not want to hear us"),
    ("urged", "request", "neutral", "statement", "indirect", "{} to answer within a month"),
    ("warned", "threaten", "conflictual", "statement", "mixed", "{} would “pay a price”"),
    ("praised", "support", "cooperative", "statement", "direct", "the patience of {} — at last"),
    ("offered", "agree", "cooperative", "statement", "indirect", "{} an extension of the treaty"),
    ("refused", "reject", "conflictual", "declined", "indirect", "to comment on {}"),
    ("believes", "comment", "mixed", "belief", "indirect", "{} may yet change course"),
    ("met", "consult", "cooperative", "deed", "deed", "with {} in Geneva"),
    ("imposed", "sanction", "conflictual", "deed", "deed", "new sanctions on {}"),
    ("moved", "mobilize", "conflictual", "deed", "deed", "troops towards {}"),
)
TITLES = (
    "Moscow Answers Washington on {}",
    "What Was Said About {} This Week",
    "“No Comment”: a Day of {}",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence and where its parts stand in the article."""

    actor: Actor
    target: Actor | None
    pattern: tuple[str, str, str, str, str, str]
    day: str | None
    phrase: Evidence | None
    mention: Evidence
    cue: Evidence
    content: tuple[Evidence, ...]


def articles_and_statements(count: int, seed: int = 0) -> tuple[list[Article], list[Statement]]:
    """Return `count` statements and the articles they stand in, in reading order.

    They depend on nothing but the two numbers; every span proves its text, and every
    kind of value that the model allows occurs from a few dozen statements on.
    """
    rng = Random(seed)
    articles: list[Article] = []
    statements: list[Statement] = []
    while len(statements) < count:
        number = len(articles)
        article, sentences = _article(rng, number, min(10, count - len(statements)))
        articles.append(article)
        statements.extend(_statements(rng, article, sentences))
    return articles, statements


def _article(rng: Random, number: int, size: int) -> tuple[Article, list[_Sentence]]:
    """Write one article of `size` sentences below a headline."""
    day = date(2014, 1, 1) + timedelta(days=rng.randrange(4000)) if number % 7 != 3 else None
    title = rng.choice(TITLES).format(rng.choice(TOPICS).name)
    text, passages, sentences = f"{title}\n\n", [Passage(Span(0, len(title)), Role.HEADLINE)], []
    for _ in range(size):
        start = len(text)
        text, sentence = _sentence(rng, text, day)
        passages.append(Passage(Span(start, len(text)), Role.PARAGRAPH))
        sentences.append(sentence)
        text += "\n\n"
    known = (day.isoformat(), "given", "synthetic") if day else (None, "none", "no day was drawn")
    key = f"synthetic/{number:05d}"
    article = Article(
        key=key,
        path=f"{key}.txt",
        text=text,
        passages=tuple(passages),
        published=Published(*known),
        title=title,
        outlet="The Moscow Times" if number % 2 else None,
        url=f"https://example.org/{number}?a=1&b=ü" if number % 3 else None,
    )
    return article, sentences


def _sentence(rng: Random, text: str, day: date | None) -> tuple[str, _Sentence]:
    """Append one sentence to the text of an article."""
    pattern = rng.choice(PATTERNS)
    actor = rng.choice(SPEAKERS)
    target = rng.choice([other for other in SPEAKERS if other != actor])
    said = day - timedelta(days=rng.randrange(7)) if day else None
    mention = Span(len(text), len(text) + len(actor.name))
    cue = Span(mention.end + 1, mention.end + 1 + len(pattern[0]))
    text += f"{actor.name} {pattern[0]} "
    phrase = None
    if said and rng.random() < 0.6:
        phrase = Span(len(text) + 3, len(text) + 3 + len(WEEKDAYS[said.weekday()]))
        text += f"on {WEEKDAYS[said.weekday()]} "
    words = pattern[5].format(target.name)
    parts = [Span(len(text), len(text) + len(words))]
    if pattern[4] == "direct" and rng.random() < 0.3:
        middle = len(words) // 2
        parts = [Span(parts[0].start, parts[0].start + middle)]
        parts.append(Span(parts[0].end + 11, parts[0].end + 11 + len(words) - middle))
        words = f"{words[:middle]}”, he said “{words[middle:]}"
    text += f"{words}."
    return text, _Sentence(
        actor,
        target if rng.random() < 0.8 else None,
        pattern,
        said.isoformat() if said and phrase else None,
        Evidence.at(phrase, text) if phrase else None,
        Evidence.at(mention, text),
        Evidence.at(cue, text),
        tuple(Evidence.at(part, text) for part in parts),
    )


def _statements(rng: Random, article: Article, sentences: list[_Sentence]) -> Iterator[Statement]:
    """Turn the sentences of one article into statements with ids of the contract."""
    seen: dict[tuple[str, str], int] = {}
    originals: list[str] = []
    for sentence in sentences:
        text = " … ".join(part.text for part in sentence.content)
        key = (sentence.mention.text, text)
        ordinal = seen[key] = seen.get(key, -1) + 1
        name = statement_id(article.iri_name, *key, ordinal)
        repeats = rng.choice(originals) if originals and rng.random() < 0.05 else None
        if repeats is None:
            originals.append(name)
        yield _vary(rng, replace(_statement(article, sentence, name), repeats=repeats))


def _statement(article: Article, sentence: _Sentence, name: str) -> Statement:
    """Make the plain statement of a sentence."""
    cue, event_type, stance, kind, form, _ = sentence.pattern
    about = tuple(topic for topic in TOPICS if topic.name in article.title)
    return Statement(
        id=name,
        article=article.key,
        kind=Kind(kind),
        form=Form(form),
        rule=f"synthetic.{cue}",
        tier=Tier.HIGH if form == "direct" else Tier.NORMAL,
        actor=sentence.actor,
        actor_mention=sentence.mention,
        on_behalf_of=SPEAKS_FOR.get(sentence.actor),
        joint_with=(),
        cue=sentence.cue,
        content=sentence.content,
        targets=(sentence.target,) if sentence.target else (),
        about=about,
        when=When(sentence.day, "expression" if sentence.day else "none", sentence.phrase),
        reported=article.published.day,
        event_type=event_type,
        stance=Stance(stance),
        negated=kind == "declined",
        modality=Modality.ASSERTED,
        according_to=None,
        repeats=None,
        reasons=(
            ("actor", f"`{sentence.actor.name}` is a name of {sentence.actor.id}"),
            ("event_type", f"the cue `{cue}` stands for {event_type}"),
        ),
    )


def _vary(rng: Random, plain: Statement) -> Statement:
    """Now and then change what is plain, so that each field meets each sort of value."""
    draw = rng.random()
    if draw < 0.04:
        return replace(plain, targets=(*plain.targets, CRIMEA), modality=Modality.HYPOTHETICAL)
    if draw < 0.08 and plain.reported:
        return replace(plain, when=When(plain.reported[:7], "inherited"))
    if draw < 0.11:
        return replace(plain, according_to=PSAKI, kind=Kind.ACCORDING_TO)
    if draw < 0.14:
        stranger = Actor(f"x-{plain.id[:8]}-a-senior-diplomat", "a senior diplomat", "person")
        return replace(plain, actor=stranger, on_behalf_of=None)
    if draw < 0.16:
        return replace(plain, actor=UNSPECIFIED, actor_mention=None, on_behalf_of=None, cue=None)
    if draw < 0.18:
        return replace(plain, joint_with=(UKRAINE,), modality=Modality.HISTORICAL)
    if draw < 0.20:
        return replace(plain, modality=Modality.FUTURE, negated=True)
    return plain
