// What was understood, and how an answer can be made narrower or put into another order.

import { button } from "./element.js";
import { element } from "./element.js";
import { filled } from "./element.js";
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
    return chips.length > 0 && element("div", { class: "chips" }, element("p", { id: "_chips" }, texts.chips), element("ul", { "aria-labelledby": "_chips" }, ...chips.map(chip)));
}

/** The order of groups; the nearest can be asked for only where a place is known. */
export function orderChoice(finder, hasPlace) {
    const { texts } = finder;
    const orders = ["fit", "near", "soon"].filter((order) => order !== "near" || hasPlace);
    const option = (order) => element("option", { value: order, selected: order === finder.order }, texts[order]);
    const choose = (event) => finder.again({ order: event.target.value });
    return element("p", { class: "order" }, element("label", { for: "_order" }, texts.order), " ", element("select", { id: "_order", "data-key": "order", change: choose }, ...orders.map(option)));
}

/** Values that only some of the groups have, with how many; whoever takes one adds its words to the box. */
export function narrowing(finder, root, told) {
    const { texts } = finder;
    const value = ([count, label, words]) => {
        const name = told.counted ? filled(texts.add, { name: label, n: count.toLocaleString(texts.locale) }) : label;
        return element("li", {}, button("", `add-${words}`, name, () => finder.ask(`${finder.text} ${words}`)));
    };
    const ofFacets = (field) => {
        const own = told.facets.filter(([number]) => root.facets[number][0] === field);
        const named = own.map(([number, count]) => [count, root.facets[number][2], wordsFor(root, number)]);
        return named.sort((a, b) => b[0] - a[0]).slice(0, OFFERED);
    };
    const ofDays = () => told.days.map((count, day) => [count, weekdayText(texts, day), weekdayText(texts, day)]);
    const part = (field) => {
        const values = (field === "day" ? ofDays() : ofFacets(field)).filter(([count, , words]) => words && count > 0 && count < told.count);
        const id = `_narrow-${field}`;
        return values.length > 0 && !told.chips.some((chip) => chip.field === field) &&
            element("div", {}, element("p", { id }, texts[`field-${field}`]), element("ul", { "aria-labelledby": id }, ...values.map(value)));
    };
    const parts = NARROWED.map(part).filter(Boolean);
    const toggled = (event) => (finder.isNarrowing = event.target.open);
    return parts.length > 0 && element("details", { class: "narrow", open: Boolean(finder.isNarrowing), toggle: toggled }, element("summary", { "data-key": "narrow" }, texts.narrow), ...parts);
}

/** The words that mean a facet: its label where people may write that, else the first phrase that means it and nothing else. */
function wordsFor(root, number) {
    const isMeant = ([, meanings]) => meanings.includes(`f${number}`);
    const label = root.facets[number][2].toLowerCase();
    const found = root.phrases.find((phrase) => phrase[0] === label && isMeant(phrase)) || root.phrases.find((phrase) => isMeant(phrase) && phrase[1].length === 1);
    return found && found[0];
}
