"""Who a mention stands for: names, typos, titles, metonyms, descriptions, pronouns."""

from __future__ import annotations

import pytest

from detente.model import Mode
from helpers.marked import made, referred, surveyed

NEWS = [
    ("[Vladimir Putin] said.", "2021-03-18", "vladimir-putin"),
    ("[President Putin] said.", "2021-03-18", "vladimir-putin"),
    ("Sergei Lavrov met them. [Lavrov] said.", "2021-03-18", "sergei-lavrov"),
    ("Putin's spokesman [Dmirty Peskov] said.", "2021-03-18", "dmitry-peskov"),
    ("Reporters asked [Anthony Blinkin] on Monday.", "2021-03-18", None),
    ("[Sergei Levrov], the Russian foreign minister, said so.", None, "sergei-lavrov"),
    ("Guests met [Sergei Levrov] and his dog.", None, None),
    ("Dmitry Peskov left. [Dmirty Peskov] said so.", None, "dmitry-peskov"),
    ("[President Ramaphosa] said so.", None, "cyril-ramaphosa"),
    ("Admiral Mike Mullen met Sergei Lavrov. [The admiral] said so.", "2010-03-18", "mike-mullen"),
    ("Donald Trump left. [The former president] said so.", "2016-03-02", None),
    ("Barack Obama met Donald Trump. [The president] said so.", None, None),
    ("President Obama left. [Obama] said so.", None, "barack-obama"),
    ("Hillary Clinton met Bill Clinton. [Hillary] said so.", "2016-03-02", "hillary-clinton"),
    ("Hillary Clinton left. [President Clinton] said so.", None, "bill-clinton"),
    ("Hillary Clinton left. [Mr. Clinton] said so.", "2016-03-02", "bill-clinton"),
    ("Donald Trump left. [The former president] said so.", "2022-03-02", "donald-trump"),
    ("Barack Obama left. [The president of the Rowing Club] said so.", "2016-03-02", None),
    ("President Barack Obama met Donald Trump. [The president] said so.", None, "barack-obama"),
    ("[Prime Minister Trudeau] said so.", None, "justin-trudeau"),
    ("Troops of [the People’s Republic of China] left.", "2021-03-18", "china"),
    ("[The Alliance] said so.", "2021-03-18", "nato"),
    ("[The Hill] reported it.", "2021-03-18", "the-hill"),
    ("[Moscow] recalled its ambassador.", "2021-03-18", "russia"),
    ("[Washington] said it would answer.", "2021-03-18", "united-states"),
    ("[The Kremlin] said so.", "2021-03-18", "kremlin"),
    ("[The White House] said so.", "2021-03-18", "white-house"),
    ("[The Russian government] said so.", "2021-03-18", "russia"),
    ("[French authorities] said so.", "2021-03-18", "france"),
    ("[The Russian Foreign Ministry] said so.", "2021-03-18", "russian-foreign-ministry"),
    ("[Russia's Foreign Ministry] said so.", "2021-03-18", "russian-foreign-ministry"),
    ("[A Kremlin spokesman] said so.", "2021-03-18", "kremlin"),
    ("[The U.S. president] said so.", "2021-03-18", "joe-biden"),
    ("[The Russian leader] said so.", "2021-03-18", "vladimir-putin"),
    ("[The top U.S. diplomat] said so.", "2021-03-18", "antony-blinken"),
    ("[The Russian foreign minister] said so.", "2016-07-16", "sergei-lavrov"),
    (
        "Moscow recalled its ambassador.\n\n[Its embassy in Washington] said so.",
        "2021-03-18",
        "russian-embassy-washington",
    ),
    (
        "{Henry Kissinger} spoke to the magazine.\n\n[The 92-year-old] said so.",
        "2015-08-20",
        "henry-kissinger",
    ),
    (
        "{Dmitry Peskov} said it was bad.\n\n[He] added that it was clear.",
        "2021-03-18",
        "dmitry-peskov",
    ),
    ('{The G7} met on Thursday.\n\n"Russia must withdraw," [it] said.', "2021-03-18", "g7"),
    (
        "Comey, who led the bureau, was fired by Trump. James Comey left. [He] told a panel.",
        "2017-12-03",
        "james-comey",
    ),
    (
        "{The Russian Defence Ministry} denied it.\n\n[The ministry] said so.",
        "2016-05-01",
        "russian-defense-ministry",
    ),
    ("Putin spoke to Biden, [who] said so.", "2021-03-18", "joe-biden"),
    (
        "[The Democrat], Representative Adam B. Schiff of California, said so.",
        "2017-05-24",
        "adam-schiff",
    ),
]


@pytest.mark.parametrize(("text", "day", "slug"), NEWS, ids=[text for text, _, _ in NEWS])
def test_a_mention_stands_for_its_actor(text: str, day: str | None, slug: str | None) -> None:
    """Every kind of mention leads to the one actor it means, or stays itself."""
    found = referred(text, day)
    if slug is None:
        assert found.actor.id.startswith("x-")
    else:
        assert found.actor.id == slug, found.reason


NO_NAMES = [
    "The Minister for Foreign Affairs spoke.",
    "A Foreign Affairs Council met.",
    "He told members on the Hill.",
    "An alliance of the Western Alliance for Chess holds.",
    "Friends came. (Laughter.)",
    "He signed the Executive Order. The executive order ends it.",
    "Start at dawn, he was told.",
    "She served at the U.S. Embassy in Riga.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_alone_make_no_actor(text: str) -> None:
    """A part of a title, stage talk and a term are not the actor they look like."""
    article = made(text, "2021-03-18")
    context = surveyed(article)
    found = [r.actor for references in context.named.values() for r in references]
    assert not [actor for actor in found if actor.kind in {"person", "media", "agreement", "body"}]
    assert not [actor for actor in found if actor.id == "nato"]


def test_a_title_in_capitals_introduces_nobody() -> None:
    """Putin stays himself below a line of capitals that a tagger misreads."""
    text = "Targeting State Media That Bolster Putin.\n\nThe sanctions hurt President [Putin]."
    assert referred(text, "2022-05-08").actor.id == "vladimir-putin"


PAIRS = [
    ("Russia met the United States. [The two countries] agreed.", {"russia", "united-states"}),
    ("Russia met the United States. [Both sides] agreed.", {"russia", "united-states"}),
    ("Russia met the United States. [Neither side] will comment.", {"russia", "united-states"}),
    ("Vladimir Putin met Joe Biden. [The two leaders] agreed.", {"vladimir-putin", "joe-biden"}),
    (
        "[The presidents of Russia and the United States] talked.",
        {"vladimir-putin", "joe-biden"},
    ),
    (
        "[A telephone conversation] took place between the presidents of Russia and Ukraine.",
        {"vladimir-putin", "volodymyr-zelenskyy"},
    ),
    ("Russia met China. [Delegations from both countries] laid a wreath.", {"russia", "china"}),
]


@pytest.mark.parametrize(("text", "slugs"), PAIRS, ids=[text for text, _ in PAIRS])
def test_a_joint_mention_stands_for_each_of_its_actors(text: str, slugs: set[str]) -> None:
    """ "The two countries" are two actors."""
    assert {actor.id for actor in referred(text, "2021-03-18").actors} == slugs


def test_an_unnamed_source_keeps_its_words_and_is_of_this_article_only() -> None:
    """A senior diplomat in two articles is two people."""
    one = referred("[A senior diplomat] said so.", "2021-03-18").actor
    other = referred("Again [a senior diplomat] said so.", "2021-03-18").actor
    assert one.name == "A senior diplomat"
    assert one.id.startswith("x-")
    assert one.id != other.id


def test_a_second_mention_of_a_source_is_the_first_one() -> None:
    """ "The official" is the senior U.S. official quoted before."""
    found = referred("{A senior U.S. official} said so. [The official] added more.", "2008-09-08")
    assert found.actor.name == "A senior U.S. official"


def test_a_person_outside_the_authority_keeps_the_full_name() -> None:
    """A later surname is the person introduced before."""
    found = referred(
        "Margaret Tolliver, an analyst in Boston, spoke. [Tolliver] said so.", "2017-11-13"
    )
    assert found.actor.name == "Margaret Tolliver"
    assert found.actor.kind == "person"


def test_a_family_name_may_come_first() -> None:
    """Lou is Lou Jiwei."""
    found = referred("Lou Jiwei, a minister, spoke. [Lou] said so.", "2016-06-06")
    assert found.actor.name == "Lou Jiwei"


def test_a_first_name_is_nobody_s_surname() -> None:
    """Martin Gruenberg is no Paul Martin, and Dan Flaherty no Nicusor Dan."""
    found = referred("Chairman Martin Gruenberg spoke to Dan Flaherty. [Gruenberg] said so.")
    assert found.actor.name == "Martin Gruenberg"


def test_we_in_a_document_is_its_issuer() -> None:
    """A ministry says "we" of itself."""
    found = referred(
        "[We] reject this.", "2026-01-08", mode=Mode.DOCUMENT, outlet="Russian Foreign Ministry"
    )
    assert found.actor.id == "russian-foreign-ministry"


def test_the_label_of_a_turn_holds_the_floor() -> None:
    """MS. PSAKI answers until the next label."""
    found = referred(
        "MS. PSAKI: Let me confirm that.\n\n[We] are concerned.",
        "2022-01-14",
        mode=Mode.DOCUMENT,
        outlet="White House",
    )
    assert found.actor.id == "jen-psaki"


@pytest.mark.parametrize(
    ("cue", "slug"),
    [("incoming", "joe-biden"), ("outgoing", "donald-trump"), ("", None)],
)
def test_a_handover_day_is_decided_by_cue_words_alone(cue: str, slug: str | None) -> None:
    """On 2021-01-20 two men were president: without a cue word nobody is."""
    found = referred(f"[The {cue + ' ' if cue else ''}U.S. president] said so.", "2021-01-20")
    assert (found.actor.id == slug) if slug else found.actor.id.startswith("x-")


def test_every_reference_has_a_reason_that_quotes_the_mention() -> None:
    """A reader is told why `He` is Peskov."""
    found = referred("{Dmitry Peskov} said so.\n\n[He] added more.", "2021-03-18")
    assert "`He` is Dmitry Peskov" in found.reason


def test_a_title_singles_out_a_bearer_where_the_day_is_unknown() -> None:
    """There was one President Obama."""
    assert referred("[President Obama] said so.").actor.id == "barack-obama"
