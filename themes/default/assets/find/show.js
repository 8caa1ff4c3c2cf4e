// An answer as a visitor sees it: help in danger first, then what was understood, groups, texts, and always a way on.

import { button } from "./element.js";
import { element } from "./element.js";
import { put } from "./element.js";
import { filled } from "./element.js";
import { whenText } from "./clock.js";
import { lengthText } from "./clock.js";
import { chipList } from "./narrow.js";
import { orderChoice } from "./narrow.js";
import { narrowing } from "./narrow.js";
import { tools } from "./tools.js";

/** What is said of a group that stands against coming, by its state. */
const STATE_TEXTS = ["", "not-lately", "limited", "break"];

/** Shows an answer, or what is known of it early. */
export function showAnswer(finder, index, { told, now, isLast, mayLook }) {
    const { texts } = index.root;
    finder.texts = texts;
    const { groups = [], relaxed = [], unknown = [] } = told;
    const leftOut = relaxed.map((name) => texts[`field-${name}`]).concat(unknown.map((word) => `“${word}”`)).join(", ");
    const isEmpty = !groups.length;
    const list = (name, kind, found) => {
        const id = `_${name}-found`;
        return found.length && element("section", { "aria-labelledby": id }, element("h2", { id }, texts[name]),
            element("ul", "found-list", ...found.map((one) => entry(index.root, one, now, kind))));
    };
    // What is known early stands first, so that nothing moves when the rest comes. What is meant without doubt is in it; what is only
    // likely does not stand in the way of groups.
    const first = [
        told.crisis && again("#crisis"),
        chipList(finder, told),
        ...told.corrected.map(([from, to]) => element("p", "read-as", filled(texts["read-as"], { from, to }))),
        list("situations", "situation", told.situations.slice(0, told.sure)),
    ].filter(Boolean);
    finder.found.classList.toggle("answered", !!isLast);
    // Of very many not all were looked through.
    const more = finder.shown <= groups.length && groups.length < told.count && button("button plain", "more", texts.more, () => finder.again({ shown: finder.shown + 10 }));
    const all = mayLook && button("button plain", "all", texts.all, () => finder.again({ looks: 2 }));
    const hasPlace = finder.here || told.chips.some((chip) => chip.field === "place");
    if (isLast && finder.order === "near" && !hasPlace) finder.order = "fit";
    const count = isEmpty ? texts.none : filled(told.exact ? texts.count : texts["count-more"], { n: told.count.toLocaleString(texts.locale) });
    // What might still be found is not said to be missing.
    fill(finder, texts, isLast ? count : texts.looking, first, isEmpty && !isLast ? [] : [
        !isEmpty && leftOut && element("p", "notice", filled(texts["left-out"], { list: leftOut })),
        tools(finder, told.count > 1 ? [orderChoice(finder, hasPlace), narrowing(finder, index, told)] : []),
        list("groups", "group", groups),
        element("p", "more", more, all),
        list("elsewhere", "group", told.elsewhere),
        list(told.sure ? "also" : "situations", "situation", told.situations.slice(told.sure)),
        list("articles", "article", told.articles),
        element("div", "ways-on", element("p", {}, isEmpty ? texts.try : texts["not-it"]), waysOn()),
    ]);
}

/** Says that the finder does not answer, and where all groups are. */
export function showFailure(finder) {
    const texts = finder.box.dataset;
    fill(finder, { results: finder.box.querySelector("label").textContent }, texts.failed, [], [waysOn()]);
    finder.found.classList.add("answered");
}

/** Puts parts into the room for answers. The place of whoever uses the keyboard is kept. */
function fill(finder, texts, said, first, rest) {
    const { found } = finder;
    // After a failure there is no way back yet, as its words come with the index.
    if (!found.querySelector(texts.back ? ".found-back" : "#_found")) {
        found.textContent = "";
        // The finder's own page keeps its title; all others lose theirs while an answer stands there.
        finder.title = element(finder.box.parentNode.id === "main" ? "h2" : "h1", { id: "_found", tabindex: "-1" }, texts.results);
        const back = texts.back && element("p", "found-back", button("tool", "back", texts.back, () => finder.ask("")));
        put(found, back, finder.title, element("p", { role: "status" }), element("div", {}));
    }
    const body = found.lastChild;
    const status = body.previousSibling;
    const active = document.activeElement;
    // The first parts of the same answer are the same, and stay: somebody may be about to press them.
    const stays = finder.stands === finder.number ? first.length : 0;
    finder.stands = finder.number;
    while (body.childNodes[stays]) body.lastChild.remove();
    put(body, ...first.slice(body.childNodes.length), ...rest);
    if (!active.isConnected) (body.querySelector(`[data-key="${active.dataset.key}"]`) || finder.title).focus();
    if (status.textContent !== said) status.textContent = said;
}

/** One document: its name leads to its page. */
function entry(root, { card, next, tenths, state }, now, kind) {
    const { texts } = root;
    const foreign = card.l ? { lang: card.l, dir: "auto" } : {};
    const line = (name, text) => text && element("p", name, text);
    // Less than a few hundred metres is the town itself.
    const away = tenths > 3 && filled(texts.away, { distance: lengthText(texts, tenths) });
    return element("li", `found-${kind}`,
        element("h3", foreign, element("a", { href: root.base + card.a }, card.t)),
        line("found-when", card.w),
        // The day of a group in another zone is told by its own clock.
        next && line("found-next", filled(texts.next, { when: whenText(texts, next, now()[0].day) })),
        line("found-where", [card.p, away].filter(Boolean).join(" · ")),
        card.s && element("p", Object.assign({ class: "found-what" }, foreign), card.s),
        line("notice", texts[STATE_TEXTS[state]]));
}

/** A part of the page once more, or nothing where a page has none. */
function again(selector) {
    const there = document.querySelector(selector);
    const copy = there && there.cloneNode(true);
    // What the page has already keeps its name.
    for (const named of copy ? [copy, ...copy.querySelectorAll("[id]")] : []) ["id", "tabindex", "aria-labelledby"].forEach((name) => named.removeAttribute(name));
    return copy;
}

/** The lists of all groups, as they stand at the foot of each page. */
const waysOn = () => again(".bottom nav .links");
