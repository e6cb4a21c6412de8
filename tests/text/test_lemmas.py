"""Words and the base forms they are reduced to, sorted by how they are inflected."""

from __future__ import annotations

import pytest

from reconcile import lexicon
from reconcile.text.lemmas import irregular, lemma, own, root, verb

FORMS = {
    "plurals": """
        companies company, cities city, boxes box, watches watch, dishes dish, losses loss, buses bus, viruses virus,
        campuses campus, lenses lens, houses house, cases case, bases base, causes cause, prices price, sizes size,
        prizes prize, potatoes potato, heroes hero, shoes shoe, toes toe, movies movie, cookies cookie, ties tie,
        lies lie, keys key, days day, valleys valley, ads ad, eggs egg, gas gas, bus bus, topics topic,
        clinics clinic, critics critic, headaches headache, axes axis, judges judge, bridges bridge, employees employee,
        agencies agency, taxes tax, photos photo, videos video, banknotes banknote, ratios ratio, grandparents grandparent
    """,
    "irregular nouns": """
        men man, women woman, children child, feet foot, teeth tooth, mice mouse, geese goose, people person,
        wolves wolf, knives knife, wives wife, shelves shelf, halves half, loaves loaf, crises crisis,
        analyses analysis, theses thesis, criteria criterion, phenomena phenomenon, bacteria bacterium,
        businessmen businessman, congresswomen congresswoman, alumni alumnus, quizzes quiz
    """,
    "forms in -s": """
        says say, goes go, does do, has have, is be, tries try, carries carry, passes pass, fixes fix, buzzes buzz,
        teaches teach, pushes push, uses use, closes close, rises rise, agrees agree, dies die, pays pay, remains remain,
        means mean, focuses focus, argues argue, echoes echo, begins begin, needs need, seeds seed, feeds feed
    """,
    "regular -ed": """
        walked walk, added add, ended end, needed need, seeded seed, weeded weed, planned plan, stopped stop, banned ban,
        canned can, hopped hop, hoped hope, baked bake, used use, moved move, changed change, charged charge,
        judged judge, raised raise, pleased please, increased increase, closed close, caused cause, released release,
        focused focus, passed pass, called call, filled fill, filed file, installed install, controlled control,
        admitted admit, committed commit, visited visit, limited limit, invited invite, excited excite, united unite,
        created create, rated rate, treated treat, repeated repeat, bored bore, cared care, stared stare, starred star,
        shared share, tried try, carried carry, married marry, died die, tied tie, lied lie, played play, agreed agree,
        freed free, guaranteed guarantee, owned own, opened open, owed owe, aged age, eyed eye, egged egg, erred err,
        argued argue, valued value, continued continue, organized organize, settled settle, doubled double,
        enabled enable, handled handle, tackled tackle, coupled couple, involved involve, served serve,
        announced announce, financed finance, forced force, produced produce, influenced influence, breathed breathe,
        bathed bathe, clothed clothe, mixed mix, taxed tax, fixed fix, bowed bow, viewed view, developed develop,
        offered offer, referred refer, occurred occur, covered cover, considered consider, rested rest, tested test,
        arrested arrest, interested interest, invested invest, digested digest, founded found, grounded ground,
        wounded wound, succeeded succeed, exceeded exceed, panicked panic, mimicked mimic, quizzed quiz, focussed focus
    """,
    "regular -ing": """
        walking walk, adding add, going go, doing do, using use, suing sue, dying die, tying tie, running run,
        sitting sitting, cutting cut, getting get, putting put, making make, taking take, coming come, having have,
        giving give, living live, moving move, hoping hope, hopping hop, staring stare, sharing share, caring care,
        changing change, bringing bring, singing sing, ringing ring, hanging hang, winning win, beginning begin,
        controlling control, travelling travel, calling call, falling fall, selling sell, passing pass,
        increasing increase, closing close, raising raise, losing lose, choosing choose, using use, causing cause,
        focusing focus, seeing see, agreeing agree, fleeing flee, trying try, carrying carry, studying study,
        playing play, rating rating, creating create, treating treat, eating eat, writing writing, inviting invite,
        limiting limit, visiting visit, organizing organize, settling settle, enabling enable, arguing argue,
        continuing continue, announcing announce, forcing force, breathing breathe, bathing bathe, mixing mix,
        buying buy, needing need, feeding feed, leading lead, holding holding, growing grow, knowing know,
        aging age, icing ice, owing owe, panicking panic, working work, looking look, helping help, waiting wait
    """,
    "irregular verbs": """
        was be, were be, been be, am be, had have, did do, done do, went go, gone go, said say, made make, took take,
        taken take, came come, saw see, seen see, knew know, known know, got get, gave give, given give, found find,
        told tell, felt feel, left leave, kept keep, held hold, met meet, brought bring, thought think, bought buy,
        caught catch, taught teach, sought seek, fought fight, built build, sent send, spent spend, lent lend, lost lose,
        paid pay, led lead, fed feed, fled flee, bled bleed, bred breed, rose rise, risen rise, wrote write,
        written write, spoke speak, broke break, chose choose, froze freeze, drove drive, rode ride, drank drink,
        sang sing, sank sink, began begin, ran run, won win, stood stand, understood understand, withdrew withdraw,
        fell fall, grew grow, flew fly, drew draw, threw throw, wore wear, swore swear, bore bear, struck strike
    """,
    "British spelling": """
        emphasised emphasize, organised organize, organising organize, organises organize, organisations organization,
        rumours rumor, rumour rumor, travelled travel, labelled label, cancelled cancel, cancelling cancel,
        modelled model, fuelled fuel, signalling signal, coloured color, colours color, favoured favor, favours favor,
        honoured honor, neighbours neighbor, neighbourhoods neighborhood, labour labor, labours labor, harbours harbor,
        centres center, centre center, theatres theater, metres meter, litres liter, fibres fiber, analysed analyze,
        analysing analyze, catalogues catalog, dialogues dialog, programmes program, cheques check, defences defense,
        licences license, offences offense, criticised criticize, recognised recognize, realised realize,
        apologised apologize, privatised privatize, tonnes tonne, tyres tire, grey gray, ageing age, jewellery jewelry,
        councillors councilor, enrol enroll, fulfil fulfill, skilful skillful, manoeuvres maneuver, paediatric pediatric
    """,
    "comparison": """
        bigger big, biggest big, larger large, largest large, simpler simple, closest close, closer close, higher high,
        highest high, smaller small, smallest small, older old, oldest old, younger young, newest new, longer long,
        longest long, shorter short, stronger strong, strongest strong, weaker weak, cheaper cheap, cheapest cheap,
        faster fast, slower slow, easier easy, easiest easy, earliest early, heavier heavy, happier happy,
        busiest busy, hotter hot, hottest hot, thinner thin, wider wide, safest safe, nicer nice, costlier costly,
        drier dry, greyer gray, cosier cozy, greener green, quieter quiet, latest late, lowest low, fewer few,
        better good, best good, worse bad, worst bad, more more, most most
    """,
    "words that only look inflected": """
        need need, seed seed, feed feed, deed deed, weed weed, speed speed, greed greed, breed breed, indeed indeed,
        exceed exceed, succeed succeed, proceed proceed, hundred hundred, sacred sacred, wicked wicked, naked naked,
        red red, bed bed, led lead, shed shed, embed embed, honest honest, earnest earnest, interest interest,
        arrest arrest, forest forest, harvest harvest, request request, protest protest, contest contest,
        modest modest, invest invest, digest digest, guest guest, quest quest, west west, test test, rest rest,
        evening evening, morning morning, ceiling ceiling, during during, king king, ring ring, spring spring,
        string string, thing thing, nothing nothing, something something, everything everything, herring herring,
        wing wing, bring bring, sibling sibling, lightning lightning, news news, series series, species species,
        mars mars, physics physics, politics politics, economics economics, mathematics mathematics, ethics ethics,
        headquarters headquarters, odds odds, goods goods, customs customs, lens lens, always always, perhaps perhaps,
        this this, its its, less little, unless unless, across across, business business, class class, crisis crisis,
        basis basis, analysis analysis, status status, focus focus, campus campus, chaos chaos, lower lower,
        later later, earlier earlier, former former, number number, further further, corner corner, officer officer,
        minister minister, member member, paper paper, water water, carrier carrier, soldier soldier, supplier supplier,
        premier premier, frontier frontier, barrier barrier, winter winter, tower tower, never never, over over,
        flatter flatter, matter matter, overseas overseas, sometimes sometimes, whereas whereas
    """,
    "nouns and adjectives in -ing": """
        meeting meeting, meetings meeting, building building, buildings building, spending spending, training training,
        housing housing, wedding wedding, weddings wedding, feeling feeling, feelings feeling, finding finding,
        findings finding, painting painting, paintings painting, warning warning, ruling ruling, funding funding,
        shopping shopping, exciting exciting, boring boring, upcoming upcoming, ongoing ongoing, incoming incoming
    """,
    "words no list knows": """
        blorps blorp, zendicles zendicle, quaxies quaxy, florches florch, trundibus trundibus, vexiss vexiss, qwing qwing
    """,
}  # fmt: skip

WORDS = [
    pytest.param(form, base, id=f"{kind}: {form}")
    for kind, rows in FORMS.items()
    for form, base in dict.fromkeys(tuple(row.split()) for row in rows.split(",") if row.strip())
]


@pytest.mark.parametrize(("form", "base"), WORDS)
def test_a_word_is_reduced_to_its_base(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize(
    "word", sorted({base for rows in FORMS.values() for base in rows.replace(",", " ").split()[1::2]})
)
def test_a_base_is_its_own_base_or_the_form_of_a_verb(word: str) -> None:
    """*found* and *bore* are bases (*founded*, *bored*) and forms of other verbs (*find*, *bear*)."""
    assert lemma(word) == word or word in irregular()


def test_every_listed_variant_and_form_ends_at_a_base() -> None:
    assert [form for form in irregular() if lemma(lemma(form)) != lemma(form)] == []


@pytest.mark.parametrize(
    ("word", "other"), [("meeting", "meet"), ("building", "build"), ("spending", "spend"), ("housing", "house")]
)
def test_a_noun_in_ing_shares_root_and_verb_with_its_verb(word: str, other: str) -> None:
    assert verb(word) == other
    assert root(word) == root(other)


@pytest.mark.parametrize("word", ["evening", "need", "big", "walk", "be", "be able to", "living room"])
def test_other_words_are_compared_as_words_of_no_verb(word: str) -> None:
    assert verb(word) is None


@pytest.mark.parametrize(("phrase", "verb_"), [("be held", "hold"), ("be admitted to hospital", "admit")])
def test_a_phrase_with_be_is_compared_by_the_verb_after_it(phrase: str, verb_: str) -> None:
    assert verb(phrase) == verb_


def test_developer_development_and_develop_meet_in_a_root() -> None:
    assert root("developer") == root("development") == root("develop") == "develop"


def test_the_verb_of_a_word_that_looks_inflected_is_a_base() -> None:
    assert [
        done for word, done in own().items() if done != word and lemma(done) != done and done not in irregular()
    ] == []


def test_adjectives_that_are_compared_are_listed_as_bases() -> None:
    assert [
        word
        for word in lexicon.lines("graded")
        if word in own() or word.endswith(("er", "est")) and word in irregular()
    ] == []
