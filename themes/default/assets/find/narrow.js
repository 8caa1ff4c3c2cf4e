// What was understood, and how an answer can be made narrower or put into another order.

import { element } from "./element.js";
import { filled } from "./element.js";
import { weekdayText } from "./clock.js";

/** The fields that a visitor may narrow, in order. */
const NARROWED = ["format", "day", "language", "audience", "access", "cost", "kind"];
/** How many values of a field are offered. */
const OFFERED = 12;

/** What was understood, each part with a way to change it and one to take it away. */
export function chipList(finder, texts, chips) {
    if (!chips.length) return null;
    const { field } = finder;
    const typed = field.value;
    const chip = ({ label, start, end }, place) => {
        const change = () => {
            field.focus();
            field.setSelectionRange(start, end);
        };
        const without = () => finder.ask(`${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, " ").trim());
        const name = { name: label };
        return element("li", {},
            element("button", { type: "button", "data-key": `change-${place}`, "aria-label": filled(texts.change, name), click: change }, label),
            element("button", { type: "button", class: "away", "data-key": `away-${place}`, "aria-label": filled(texts.remove, name), click: without }, "×"));
    };
    return element("div", { class: "chips" }, element("p", { id: "_chips" }, texts.chips), element("ul", { "aria-labelledby": "_chips" }, ...chips.map(chip)));
}

/** The order of groups; the nearest can be asked for only where a place is known. */
export function orderChoice(finder, texts, hasPlace) {
    const orders = ["fit", "near", "soon"].filter((order) => order !== "near" || hasPlace);
    const option = (order) => element("option", { value: order, selected: order === finder.order }, texts[order]);
    const choose = (event) => finder.again({ order: event.target.value });
    return element("p", { class: "order" }, element("label", { for: "_order" }, texts.order), " ", element("select", { id: "_order", "data-key": "order", change: choose }, ...orders.map(option)));
}

/** Values that only some of the groups have, with how many; whoever takes one adds its words to the box. */
export function narrowing(finder, index, told) {
    const { root } = index;
    const { texts } = root;
    const taken = told.chips.map((chip) => chip.field);
    const add = (words) => finder.ask(`${finder.field.value.trim()} ${words}`);
    const button = (label, count, words) => {
        const name = told.exact ? filled(texts.add, { name: label, n: count.toLocaleString(texts.locale) }) : label;
        return element("li", {}, element("button", { type: "button", "data-key": `add-${words}`, click: () => add(words) }, name));
    };
    const offered = {
        day: told.days.map((count, day) => [weekdayText(texts, day), count]).filter(([, count]) => count > 0).map(([label, count]) => button(label, count, label)),
    };
    for (const [number, count] of told.facets) {
        const [field, , label] = root.facets[number];
        const words = wordsFor(index, number, label);
        if (!words || count === told.count) continue;
        offered[field] = offered[field] || [];
        offered[field].push([count, label, words]);
    }
    const part = (field) => {
        const values = offered[field];
        if (taken.indexOf(field) >= 0 || !values || !values.length) return null;
        const buttons = field === "day" ? values : values.sort((a, b) => b[0] - a[0]).slice(0, OFFERED).map(([count, label, words]) => button(label, count, words));
        const id = `_narrow-${field}`;
        return element("div", {}, element("p", { id }, texts[`field-${field}`]), element("ul", { "aria-labelledby": id }, ...buttons));
    };
    const parts = NARROWED.map(part).filter((one) => one);
    if (!parts.length || told.count < 2) return null;
    const toggled = (event) => (finder.isNarrowing = event.target.open);
    return element("details", { class: "narrow", open: Boolean(finder.isNarrowing), toggle: toggled }, element("summary", { "data-key": "narrow" }, texts.narrow), ...parts);
}

/** The words that mean a facet: its label where people may write that, else the first phrase that means it and nothing else. */
function wordsFor(index, number, label) {
    const meaning = `f${number}`;
    const wanted = label.toLowerCase();
    let first = "";
    for (const [words, meanings] of index.root.phrases) {
        if (meanings.indexOf(meaning) < 0) continue;
        if (words === wanted) return words;
        if (!first && meanings.length === 1) first = words;
    }
    return first;
}
