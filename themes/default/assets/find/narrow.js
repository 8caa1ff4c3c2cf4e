// What was understood, and how an answer can be made narrower or put into another order.

import { button } from "./element.js";
import { element } from "./element.js";
import { filled } from "./element.js";
import { titled } from "./element.js";
import { weekdayText } from "./clock.js";

/** The fields that a visitor may narrow, in order. */
const NARROWED = ["format", "day", "language", "audience", "access", "cost", "kind"];
/** How many values of a field are offered. */
const OFFERED = 12;

/** What was understood, each part with a way to change it and one to take it away. */
export function chipList(finder, { chips, situations }) {
    // The words that were answered: somebody may have written on, or begun with a space.
    const { field, texts, text } = finder;
    const chip = ({ label, start, end }, place) => {
        const change = () => {
            field.value = text;
            field.focus();
            field.setSelectionRange(start, end);
        };
        const without = () => finder.ask(`${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, " ").trim());
        const name = { name: label };
        const named = button("", `change-${place}`, label, change, filled(texts.change, name));
        // The title of a situation may be in another language than the page.
        for (const { card } of situations) if (card.t === label && card.l) named.lang = card.l;
        return element("li", {}, named,
            button("away", `away-${place}`, "", without, filled(texts.remove, name)));
    };
    return chips.length && titled("chips", "_chips", texts.chips, chips.map(chip));
}

/** The order of groups; the nearest can be asked for only where a place is known. */
export function orderChoice(finder, hasPlace) {
    const { texts } = finder;
    const orders = ["fit", hasPlace && "near", "soon"].filter(Boolean);
    const option = (order) => element("option", { value: order, selected: order === finder.order }, texts[order]);
    const choose = (event) => finder.again({ order: event.target.value });
    return element("label", "order", texts.order, element("select", { id: "_order", "data-key": "order", change: choose }, ...orders.map(option)));
}

/** Values that only some of the groups have, with how many; whoever takes one adds its words to the box. */
export function narrowing(finder, index, told) {
    const { texts } = finder;
    const { facets } = index.root;
    const value = ([count, label, words = label]) => {
        const name = told.counted ? filled(texts.add, { name: label, n: count.toLocaleString(texts.locale) }) : label;
        return element("li", {}, button("", `add-${words}`, name, () => finder.ask(`${finder.text} ${words}`)));
    };
    const ofFacets = (field) => {
        const own = told.facets.filter(([number]) => facets[number][0] === field);
        const named = own.map(([number, count]) => [count, facets[number][2], wordsFor(index, number)]);
        return named.sort((a, b) => b[0] - a[0]).slice(0, OFFERED).filter(([, , words]) => words);
    };
    const ofDays = () => told.days.map((count, day) => [count, weekdayText(texts, day)]);
    const part = (field) => {
        const values = (field === "day" ? ofDays() : ofFacets(field)).filter(([count]) => count && count < told.count);
        return values.length && titled("", `_narrow-${field}`, texts[`field-${field}`], values.map(value));
    };
    const isOpen = (field) => !told.chips.some((chip) => chip.field === field);
    const parts = NARROWED.filter(isOpen).map(part).filter(Boolean);
    const toggled = (event) => (finder.isNarrowing = event.target.open);
    return parts.length && element("details", { class: "narrow", open: Boolean(finder.isNarrowing), toggle: toggled }, element("summary", { "data-key": "narrow" }, texts.narrow), ...parts);
}

/** The words that mean a facet: its label where people may write that, else the first phrase that means it and nothing else. */
function wordsFor({ root, lexicon }, facet) {
    const having = lexicon.alike.filter(([meanings]) => meanings.some(({ letter, number }) => letter === "f" && number === facet));
    const label = root.facets[facet][2].toLowerCase();
    const [only] = having.filter(([meanings]) => meanings.length === 1);
    return having.some(([, phrases]) => phrases.includes(label)) ? label : only && only[1][0];
}
