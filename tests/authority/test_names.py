"""Names find their actors: spellings, titles, capitals, confusables, what belongs to a state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.authority import Authority

CONFUSABLE = [
    ("Bush", {"george-w-bush", "george-hw-bush", "laura-bush", "jeb-bush"}),
    ("Clinton", {"bill-clinton", "hillary-clinton"}),
    ("Ivanov", {"igor-ivanov", "sergei-ivanov"}),
    ("Sullivan", {"jake-sullivan", "john-sullivan"}),
    ("Johnson", {"boris-johnson", "mike-johnson", "jeh-johnson"}),
    ("Miller", {"alexei-miller", "stephen-miller", "matthew-miller", "christopher-miller"}),
    ("Kelly", {"john-kelly", "ian-kelly"}),
    ("Rice", {"condoleezza-rice", "susan-rice"}),
    ("Burns", {"william-burns", "nicholas-burns"}),
    ("Powell", {"colin-powell", "jerome-powell", "dina-powell"}),
    ("Jones", {"jim-jones", "elizabeth-jones"}),
    ("Perry", {"rick-perry", "william-perry"}),
    ("Cohen", {"william-cohen", "michael-cohen"}),
    ("Brown", {"gordon-brown", "charles-q-brown"}),
    ("Skripal", {"sergei-skripal", "yulia-skripal"}),
    ("Patrushev", {"nikolai-patrushev"}),
    ("Kirill", {"patriarch-kirill"}),
    ("Castro", {"fidel-castro", "raul-castro"}),
    ("Kim", {"kim-jong-un", "kim-jong-il"}),
    ("George Bush", {"george-w-bush", "george-hw-bush"}),
]

ONE_ACTOR = [
    ("Putin", "vladimir-putin"),
    ("Mr. Putin", "vladimir-putin"),
    ("President Vladimir V. Putin", "vladimir-putin"),
    ("Vladimir Vladimirovich Putin", "vladimir-putin"),
    ("VLADIMIR PUTIN", "vladimir-putin"),
    ("Putin’s", "vladimir-putin"),
    ("Владимир Путин", "vladimir-putin"),
    ("Dmitri Peskov", "dmitry-peskov"),
    ("Dmitriy Peskov", "dmitry-peskov"),
    ("Sergey Lavrov", "sergei-lavrov"),
    ("Yuri Ushakov", "yury-ushakov"),
    ("Aleksei Navalny", "alexei-navalny"),
    ("Zelensky", "volodymyr-zelenskyy"),
    ("Volodymyr Zelenskiy", "volodymyr-zelenskyy"),
    ("von der Leyen", "ursula-von-der-leyen"),
    ("de Hoop Scheffer", "jaap-de-hoop-scheffer"),
    ("Van Hollen", "chris-van-hollen"),
    ("Assad", "bashar-al-assad"),
    ("al-Assad", "bashar-al-assad"),
    ("Xi", "xi-jinping"),
    ("Antonio Guterres", "antonio-guterres"),
    ("Joseph R. Biden Jr.", "joe-biden"),
    ("Senator McCain", "john-mccain"),
    ("Sen. John McCain", "john-mccain"),
    ("Moscow", "russia"),
    ("Washington", "united-states"),
    ("Kyiv", "ukraine"),
    ("Kiev", "ukraine"),
    ("the Kremlin", "kremlin"),
    ("The White House", "white-house"),
    ("U.S.", "united-states"),
    ("US", "united-states"),
    ("UN", "united-nations"),
    ("U.N. Security Council", "un-security-council"),
    ("Nato", "nato"),
    ("the State Department", "us-state-department"),
    ("Russia's Foreign Ministry", "russian-foreign-ministry"),
    ("the Russian foreign ministry", "russian-foreign-ministry"),
    ("Ukraine's Foreign Ministry", "ukrainian-foreign-ministry"),
    ("the Iranian government", "iran"),
    ("the Saudi side", "saudi-arabia"),
    ("the Government of the Russian Federation", "russia"),
    ("authorities of Belarus", "belarus"),
    ("the parliament of Ukraine", "verkhovna-rada"),
    ("U.S. intelligence agencies", "us-intelligence-community"),
    ("New START treaty", "new-start"),
    ("takeover of Crimea", "annexation-of-crimea"),
    ("9/11", "september-11-attacks"),
]

NOBODY = [
    "us",
    "who",
    "it",
    "west",
    "duma",
    "an alliance",
    "putin",
    "his aide",
    "its",
    "the press",
    "",
]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.load()


@pytest.mark.parametrize(("text", "people"), CONFUSABLE)
def test_a_confusable_name_returns_every_candidate(
    authority: Authority, text: str, people: set[str]
) -> None:
    assert people <= {record.id for record in authority.named(text)}


@pytest.mark.parametrize(("text", "slug"), ONE_ACTOR)
def test_a_name_finds_its_actor(authority: Authority, text: str, slug: str) -> None:
    assert [record.id for record in authority.named(text)] == [slug]


@pytest.mark.parametrize("text", NOBODY)
def test_common_words_name_nobody(authority: Authority, text: str) -> None:
    assert authority.named(text) == ()


def test_a_listed_name_comes_before_derived_surnames(authority: Authority) -> None:
    first, *others = authority.matches("Trump")
    assert (first.record.id, first.how) == ("donald-trump", "alias")
    assert {match.how for match in others} == {"surname"}


def test_a_junior_is_not_the_father(authority: Authority) -> None:
    assert [record.id for record in authority.named("Trump Jr.")] == ["donald-trump-jr"]
    assert [record.id for record in authority.named("Donald Trump")] == ["donald-trump"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Russian", "russia"),
        ("Americans", "united-states"),
        ("U.S.", "united-states"),
        ("Gambian", "gambia"),
        ("Dutch", "netherlands"),
        ("Soviet", "soviet-union"),
        ("Western", "the-west"),
    ],
)
def test_a_demonym_gives_its_state_or_group(authority: Authority, text: str, slug: str) -> None:
    record = authority.demonym(text)
    assert record is not None
    assert record.id == slug


@pytest.mark.parametrize("text", ["Congolese", "russian", "Martian"])
def test_an_ambiguous_or_unknown_demonym_gives_nothing(authority: Authority, text: str) -> None:
    assert authority.demonym(text) is None


def test_a_metonym_is_told_from_a_name(authority: Authority) -> None:
    moscow = authority.metonym("Moscow")
    assert moscow is not None
    assert moscow.id == "russia"
    assert authority.metonym("Russia") is None
    assert authority.metonyms["Beijing"] == "china"


def test_an_embassy_belongs_to_its_state(authority: Authority) -> None:
    theirs = authority.belonging("russia", "embassy in Washington")
    ours = authority.belonging("united-states", "embassy")
    assert [record.id for record in theirs] == ["russian-embassy-washington"]
    assert [record.id for record in ours] == ["us-embassy-moscow"]
    assert authority.belonging("ukraine", "embassy") == ()


def test_every_display_name_finds_its_own_record(authority: Authority) -> None:
    missing = [r.name for r in authority.records if r not in authority.named(r.name)]
    assert missing == []


def test_every_name_of_a_record_finds_it(authority: Authority) -> None:
    missing = [
        name.text
        for record in authority.records
        for name in record.names
        if name.type not in {"demonym", "bare"} and record not in authority.named(name.text)
    ]
    assert missing == []


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(text: str) -> None:
    authority = Authority.load()
    assert len({record.id for record in authority.named(text)}) == len(authority.named(text))
    authority.office_titled(text)
    authority.demonym(text)
