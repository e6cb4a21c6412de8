"""The pages in a real browser: no error, no request, and the script does what a reader expects of it."""

from __future__ import annotations

import re

import pytest
from chromium import NARROW, WIDE, Visit, acting, silenced, visit, with_chromium
from html_pages import PAGES, found, hostile_diff, html, interview, newsletter, outlets, parsed

pytestmark = with_chromium

PRESS = """
const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const note = (name, value) => document.body.setAttribute(`data-${name}`, value);
"""


def noted(page: str, program: str, size: tuple[int, int] = WIDE, fragment: str = "") -> dict[str, str]:
    """What a test's script wrote down on the body with `note`, after it has acted on the page."""
    seen = visit(acting(page, f'addEventListener("load", () => {{{PRESS}{program}}});'), size, fragment)
    assert seen.console == ()
    body = re.search(r"<body([^>]*)>", seen.dom)
    assert body
    return dict(re.findall(r'data-([\w-]+)="([^"]*)"', body[1]))


def fine(seen: Visit) -> None:
    assert seen.console == ()
    assert seen.requests == ()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_without_an_error_and_asks_for_nothing(name: str) -> None:
    fine(visit(PAGES[name]()))


def test_an_error_and_a_request_would_be_seen() -> None:
    seen = visit('<title>x</title><img src="http://127.0.0.1:9/x.png"><script>console.error("seen")</script>')
    assert any('"seen"' in line for line in seen.console)
    assert seen.requests == ("http://127.0.0.1:9/x.png",)


def test_hostile_text_runs_nothing() -> None:
    seen = visit(html(hostile_diff()))
    assert "<title>owned" not in seen.dom
    assert "<img" not in seen.dom


def test_the_policy_stops_a_script_that_is_not_ours() -> None:
    page = html(interview()).replace("</body>", "<script>document.title = 'owned'</script></body>")
    seen = visit(page)
    assert "<title>owned" not in seen.dom
    assert any("Content Security Policy" in line for line in seen.console)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_no_page_is_broader_than_the_window(size: tuple[int, int]) -> None:
    for name in ("diff", "check", "compare", "names"):
        told = noted(PAGES[name](), 'note("excess", document.documentElement.scrollWidth - innerWidth);', size)
        assert int(told["excess"]) <= 0, name


def test_the_elements_are_as_the_json_says_with_and_without_scripts() -> None:
    told = interview().to_dict()
    for page in (html(interview()), silenced(html(interview()))):
        dom = parsed(visit(page).dom)
        cards = [one for one in found(dom, "article", "pair") if "id" in one.attributes]
        assert {one.attributes["id"] for one in cards} == {pair["id"] for pair in told["pairs"]}
        claims = {one.attributes["id"] for one in found(dom, look="c") if "id" in one.attributes}
        assert claims == {claim["id"] for source in told["sources"] for claim in source["claims"]}


def test_without_scripts_what_needs_them_is_hidden_and_the_texts_are_there() -> None:
    program = """addEventListener("load", () => {
      const shown = (what) => [...document.querySelectorAll(what)].filter((one) => one.getClientRects().length).length;
      for (const what of ["words", "gap", "dock", "pane", "controls"]) {
        document.body.setAttribute(`data-${what}`, shown(`.${what}`));
      }
    });"""
    dom = visit(acting(html(interview()), program, alone=True)).dom
    assert 'data-words="0"' in dom
    assert 'data-gap="0"' in dom
    assert 'data-dock="0"' in dom
    assert 'data-pane="2"' in dom
    assert 'data-controls="1"' in dom


def test_a_ribbon_runs_for_every_pair() -> None:
    told = noted(html(interview()), 'note("ribbons", document.querySelectorAll(".ribbon").length);')
    assert int(told["ribbons"]) == len(interview().pairs)


def test_ribbons_follow_the_scrolling() -> None:
    told = noted(
        html(interview()),
        """
        const drawn = () => [...document.querySelectorAll(".ribbon")].map((one) => one.getAttribute("d")).join(" ");
        const before = drawn();
        document.querySelector(".pane .page").scrollTop = 150;
        setTimeout(() => note("moved", before !== drawn()), 500);
        """,
    )
    assert told["moved"] == "true"


def test_choosing_a_claim_brings_its_partner_level_with_it_and_tells_why() -> None:
    clash = next(pair for pair in interview().pairs if pair.relation.value == "contradict")
    told = noted(
        html(interview()),
        f"""
        const left = document.getElementById("{clash.left}"), right = document.getElementById("{clash.right}");
        document.getElementById("room").scrollIntoView();
        right.scrollIntoView({{ block: "center" }});
        right.click();
        setTimeout(() => {{
          note("apart", Math.round(Math.abs(left.getBoundingClientRect().top - right.getBoundingClientRect().top)));
          note("chosen", document.querySelectorAll(".c.chosen").length);
          note("lit", document.querySelectorAll("mark.lit.conflict").length);
          note("told", document.querySelector("#dock h3").textContent);
        }}, 300);
        """,
    )
    assert int(told["apart"]) <= 30
    assert told["chosen"] == "2"
    assert int(told["lit"]) >= 1
    assert "310 and 230 differ" in told["told"] or "publish" in told["told"]


def test_focus_by_keyboard_is_enough_to_choose_a_claim() -> None:
    told = noted(
        html(interview()),
        """
        const claim = document.querySelector(".pane a.c.contradict");
        claim.focus({ focusVisible: true });
        note("told", document.querySelector("#dock .pair").dataset.left === claim.id);
        press("Escape");
        note("closed", document.getElementById("dock").hidden);
        """,
    )
    assert told == {"told": "true", "closed": "true"}


def test_keys_lead_through_the_findings_and_back_out() -> None:
    told = noted(
        html(interview()),
        """
        const at = () => document.querySelector("#dock .tools").textContent.split(" of ")[0];
        press("j"); note("first", at());
        press("n"); note("second", at());
        press("k"); note("back", at());
        press("Escape"); note("closed", document.getElementById("dock").hidden);
        press("/"); note("focus", document.activeElement.id);
        """,
    )
    assert (told["first"], told["second"], told["back"]) == ("1", "2", "1")
    assert told["closed"] == "true"
    assert told["focus"] == "filter-words"


def test_letters_are_left_alone_in_the_field_and_when_they_are_switched_off() -> None:
    told = noted(
        html(interview()),
        """
        document.getElementById("filter-words").focus();
        press("j"); note("typing", document.getElementById("dock").hidden);
        document.getElementById("filter-words").blur();
        document.getElementById("letter-keys").click();
        press("j"); note("off", document.getElementById("dock").hidden);
        """,
    )
    assert told == {"typing": "true", "off": "true"}


def test_words_and_rules_filter_the_cards() -> None:
    told = noted(
        html(interview()),
        """
        const visible = () => [...document.querySelectorAll("main .pair")].filter((one) => !one.hidden).length;
        const words = document.getElementById("filter-words"), rule = document.getElementById("filter-rule");
        words.value = "310"; words.dispatchEvent(new Event("input"));
        note("words", visible());
        words.value = ""; words.dispatchEvent(new Event("input"));
        rule.value = "C201"; rule.dispatchEvent(new Event("change"));
        note("rule", visible());
        rule.value = ""; rule.dispatchEvent(new Event("change"));
        note("all", visible());
        """,
    )
    assert told == {"words": "1", "rule": "1", "all": str(len(interview().pairs))}


def test_a_relation_is_hidden_by_its_box_even_without_a_script() -> None:
    told = noted(
        html(interview()),
        """
        const shown = (look) => [...document.querySelectorAll(`main .pair.${look}`)]
          .filter((one) => getComputedStyle(one).display !== "none").length;
        note("before", shown("differ"));
        document.getElementById("show-differ").click();
        note("after", shown("differ"));
        note("others", shown("contradict"));
        """,
    )
    assert int(told["before"]) > 0
    assert told["after"] == "0"
    assert int(told["others"]) > 0


def test_in_a_narrow_window_a_claim_leads_to_its_card() -> None:
    told = noted(
        html(interview()),
        """
        const claim = document.querySelector("a.c.contradict");
        claim.click();
        setTimeout(() => {
          note("hash", location.hash === claim.getAttribute("href"));
          note("dock", getComputedStyle(document.getElementById("dock")).display);
        }, 100);
        """,
        NARROW,
    )
    assert told == {"hash": "true", "dock": "none"}


def test_a_link_into_a_folded_text_opens_it() -> None:
    claim = newsletter().readings[1].claims[3].id
    told = noted(
        html(newsletter()),
        'setTimeout(() => note("open", document.getElementById("text-s1").open), 200);',
        fragment=f"#{claim}",
    )
    assert told["open"] == "true"


def test_ticking_counts_and_is_kept_in_the_page_alone() -> None:
    told = noted(
        html(newsletter()),
        """
        const ticks = document.querySelectorAll(".to-fix input");
        ticks[0].click(); ticks[1].click();
        note("ticks", ticks.length);
        note("done", document.querySelector(".done").textContent);
        """,
    )
    assert told["done"] == f"2 of {told['ticks']} done"


def test_a_cell_of_the_matrix_opens_and_closes_its_passages() -> None:
    told = noted(
        html(outlets()),
        """
        const link = document.querySelector(".cell.contradict a");
        link.click();
        const row = document.querySelector(".opened");
        note("below", row.previousElementSibling === link.closest("tr"));
        note("said", row.textContent.includes("Monday"));
        note("passages", row.querySelectorAll("li").length);
        link.click();
        note("closed", document.querySelector(".opened") === null);
        """,
    )
    assert told == {"below": "true", "said": "true", "passages": "1", "closed": "true"}


def test_focus_can_be_seen_on_everything_that_takes_it() -> None:
    told = noted(
        html(interview()),
        """
        const kinds = [".bar nav a", ".count[href]", ".headlines a", "a.c", "#filter-words", ".names a", "details summary"];
        const bare = kinds.filter((kind) => {
          const one = document.querySelector(kind);
          one.focus({ focusVisible: true });
          const style = getComputedStyle(one);
          return document.activeElement !== one || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
        });
        note("bare", bare.join(" "));
        """,
    )
    assert told["bare"] == ""


@pytest.mark.parametrize("scheme", ["0", "1"])
def test_the_page_follows_the_scheme_of_the_reader(scheme: str) -> None:
    page = acting(
        html(interview()), 'document.body.setAttribute("data-ground", getComputedStyle(document.body).backgroundColor);'
    )
    dom = visit(page, WIDE, "", f"--blink-settings=preferredColorScheme={scheme}").dom
    assert f'data-ground="{"rgb(22, 24, 27)" if scheme == "0" else "rgb(246, 244, 239)"}"' in dom
