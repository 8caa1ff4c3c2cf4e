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

/** Shows an answer. */
export function showAnswer(finder, { root }, { told, moments, isLast, mayLook }) {
    const { texts } = root;
    finder.texts = texts;
    const isEmpty = !told.groups.length;
    const count = isEmpty ? texts.none : filled(told.exact ? texts.count : texts["count-more"], { n: told.count.toLocaleString(texts.locale) });
    const list = (name, kind, found) => part(`_${name}-found`, texts[name], found.map((one) => entry(root, one, moments, kind)));
    // What is meant without doubt comes first; what is only likely does not stand in the way of groups.
    const first = isEmpty ? told.situations.length : told.sure;
    const more = told.groups.length < told.count && button("button plain", "more", texts.more, () => finder.again({ shown: finder.shown + 10 }));
    const all = isLast && mayLook && button("button plain", "all", texts.all, () => finder.again({ looks: 2 }));
    const hasPlace = Boolean(finder.here) || told.chips.some((chip) => chip.field === "place");
    if (finder.order === "near" && !hasPlace) finder.order = "fit";
    const parts = [
        told.crisis && crisisLines(),
        chipList(finder, told),
        ...told.corrected.map(([from, to]) => element("p", { class: "read-as" }, filled(texts["read-as"], { from, to }))),
        told.relaxed.length > 0 && element("p", { class: "notice" }, filled(texts["left-out"], { list: told.relaxed.map((name) => texts[`field-${name}`]).join(", ") })),
        tools(finder, told.count > 1 ? [orderChoice(finder, hasPlace), narrowing(finder, root, told)] : []),
        list("situations", "situation", told.situations.slice(0, first)),
        list("groups", "group", told.groups),
        element("p", { class: "more" }, more, all),
        list("elsewhere", "group", told.elsewhere),
        list(told.sure > 0 ? "also" : "situations", "situation", told.situations.slice(first)),
        list("articles", "article", told.articles),
        element("div", { class: "ways-on" }, element("p", {}, isEmpty ? texts.try : texts["not-it"]), waysOn()),
    ];
    // What might still be found is not said to be missing; and nothing then moves when it is.
    fill(finder, texts, isLast ? count : texts.looking, isEmpty && !isLast ? parts.slice(0, 1) : parts);
    // For those who measure: how many of the situations are meant without doubt.
    finder.found.setAttribute("data-sure", told.sure);
    finder.found.classList.toggle("answered", isLast);
}

/** Says that the finder does not answer, and where all groups are. */
export function showFailure(finder) {
    const texts = finder.box.dataset;
    fill(finder, { results: document.querySelector("label[for=_find]").textContent }, texts.failed, [waysOn()]);
    finder.found.classList.add("answered");
}

/** Puts parts into the room for answers. The place of whoever uses the keyboard is kept. */
function fill(finder, texts, said, parts) {
    const { found } = finder;
    // After a failure there is no way back yet, as its words come with the index.
    if (!found.querySelector(texts.back ? ".found-back" : "#_found")) {
        found.textContent = "";
        // The finder's own page keeps its title; all others lose theirs while an answer stands there.
        const title = element(finder.isAtHome ? "h2" : "h1", { id: "_found", tabindex: "-1" }, texts.results);
        const back = texts.back && element("p", { class: "found-back" }, button("tool", "back", texts.back, () => finder.ask("")));
        put(found, back, title, element("p", { role: "status" }), element("div"));
    }
    const body = found.lastChild;
    const status = body.previousSibling;
    const active = body.contains(document.activeElement) ? document.activeElement.getAttribute("data-key") : null;
    body.textContent = "";
    put(body, ...parts);
    if (active) (body.querySelector(`[data-key="${CSS.escape(active)}"]`) || document.getElementById("_found")).focus();
    if (status.textContent !== said) status.textContent = said;
}

function part(id, title, entries) {
    return entries.length > 0 && element("section", { "aria-labelledby": id }, element("h2", { id }, title), element("ul", { class: "found-list" }, ...entries));
}

/** One document: its name leads to its page. */
function entry(root, { card, next, tenths, state }, moments, kind) {
    const { texts } = root;
    const foreign = card.l ? { lang: card.l, dir: "auto" } : {};
    const line = (name, text) => text && element("p", { class: name }, text);
    // Less than a few hundred metres is the town itself.
    const away = tenths > 3 && filled(texts.away, { distance: lengthText(texts, tenths) });
    return element("li", { class: `found-${kind}` },
        element("h3", foreign, element("a", { href: root.base + card.a }, card.t)),
        line("found-when", card.w),
        // The day of a group in another zone is told by its own clock.
        next && line("found-next", filled(texts.next, { when: whenText(texts, next, moments[0].day) })),
        line("found-where", [card.p, away].filter(Boolean).join(" · ")),
        card.s && element("p", Object.assign({ class: "found-what" }, foreign), card.s),
        line("notice", texts[STATE_TEXTS[state]]));
}

/** The page's own lines for somebody in danger, once more above all that was found. */
function crisisLines() {
    const lines = document.getElementById("crisis");
    if (!lines) return null;
    const copy = lines.cloneNode(true);
    // What the page has already keeps its name.
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) ["id", "tabindex", "aria-labelledby"].forEach((name) => named.removeAttribute(name));
    return copy;
}

/** The lists of all groups, as they stand at the foot of each page. */
function waysOn() {
    const list = document.querySelector(".bottom nav .links");
    return list && list.cloneNode(true);
}
