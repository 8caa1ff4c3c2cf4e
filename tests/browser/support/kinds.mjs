// One address of each kind of page, found in what was built: groups by what the open data says of them, the others by what is there.
// A kind is named for people: it stands in front of every complaint of a gate.

import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const has = (group, format) => group.formats?.includes(format);
const only = (group, format) => has(group, format) && group.formats.length === 1;
const runs = (group) => group.status === "active" && !group.paused;

/** The shapes of groups that look different on their pages; of several that fit, the one about which most is known. */
const SHAPES = {
    "group in person": (group) => runs(group) && only(group, "in-person") && group.place?.show === "exact" && !group.joining?.cohort,
    "group, address on request": (group) => runs(group) && group.place?.show === "on-request",
    "group, about where": (group) => group.place?.show === "area",
    "group by video": (group) => runs(group) && only(group, "video") && group.online?.url,
    "group, link on request": (group) => runs(group) && only(group, "video") && group.online && !group.online.url,
    "group in both ways": (group) => runs(group) && has(group, "in-person") && has(group, "video") && group.online?.url,
    "group, forum": (group) => runs(group) && has(group, "forum"),
    "group by phone": (group) => runs(group) && only(group, "phone"),
    "group, course": (group) => runs(group) && group.joining?.cohort,
    "group, paused": (group) => group.paused,
    "group, full": (group) => group.status === "full",
    "group, closed": (group) => group.status === "closed",
};

/** What somebody asks of the finder, by the kind of answer. */
const ASKED = {
    en: { answers: "greif tuesday online", "answers, a town": "depression riverbend", "answers, crisis": "suicide", "no answers": "xyzzy qwv" },
    es: { answers: "duelo en línea", "answers, a town": "depresión riverbend", "answers, crisis": "quiero morir", "no answers": "xyzzy qwv" },
};

const weight = (group) => JSON.stringify(group).length;

/** Addresses of the folders below `address` that hold a page. */
async function below(output, address) {
    const folder = path.join(output, address);
    const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
    return names.map((name) => `${address}${name}/`).filter((inner) => existsSync(path.join(output, inner, "index.html")));
}

async function largest(output, addresses) {
    const sizes = await Promise.all(addresses.map(async (address) => (await readFile(path.join(output, address, "index.html"))).length));
    return addresses[sizes.indexOf(Math.max(...sizes))];
}

/** The pages of one language, by kind; `prefix` is "/" or, say, "/es/". */
async function kindsIn(output, prefix, groups) {
    const kinds = new Map();
    const add = (kind, address) => {
        const inner = (address ?? "").replace(/#.*/, "");
        const file = path.join(output, inner, inner.endsWith(".html") ? "" : "index.html");
        if (address && existsSync(file)) kinds.set(kind, address);
    };
    add("home", prefix);
    add("situations", `${prefix}situations/`);
    const situations = await below(output, `${prefix}situations/`);
    const empty = situations.find((address) => address.includes("a-situation-without-a-group"));
    add("situation", await largest(output, situations));
    const used = new Set(groups.filter(runs).flatMap((group) => group.situations ?? []));
    add("situation of one subject", await largest(output, situations.filter((address) => used.has(address.split("/").at(-2)) && address !== kinds.get("situation"))));
    add("situation without a group", empty);
    const taken = new Set();
    for (const [kind, fits] of Object.entries(SHAPES)) {
        const fitting = groups.filter((group) => fits(group) && !taken.has(group.id));
        const found = fitting.sort((one, other) => weight(other) - weight(one) || (one.id < other.id ? -1 : 1))[0];
        if (!found) continue;
        taken.add(found.id);
        add(kind, `${prefix}groups/${found.id}/`);
    }
    add("all groups", `${prefix}groups/`);
    add("all groups, page 2", `${prefix}groups/page/2/`);
    add("lists: days", `${prefix}days/`);
    add("lists: places", `${prefix}places/`);
    for (const list of ["formats", "days", "languages"]) add(`list of ${list}`, await largest(output, await below(output, `${prefix}${list}/`)));
    const regions = await below(output, `${prefix}places/`);
    if (regions[0]) add("list of a town", await largest(output, await below(output, regions[0])));
    add("articles", `${prefix}articles/`);
    const articles = await below(output, `${prefix}articles/`);
    add("articles of a year", articles.find((address) => /\/\d{4}\/$/.test(address)));
    add("article", await largest(output, articles.filter((address) => !/\/\d{4}\/$/.test(address))));
    for (const name of ["about", "contact", "safety", "privacy", "words", "find", "today"]) add(name, `${prefix}${name}/`);
    for (const [kind, words] of Object.entries(ASKED[prefix === "/es/" ? "es" : "en"])) add(kind, `${prefix}find/#q=${encodeURIComponent(words)}`);
    add("not found", `${prefix}404.html`);
    add("print", `${prefix}print/`);
    add("print of a situation", await largest(output, await below(output, `${prefix}print/`)));
    return kinds;
}

/** The languages that have a home page, the main one first as "". */
async function languages(output) {
    const names = (await readdir(output)).filter((name) => /^[a-z]{2,3}(-\w+)?$/.test(name) && existsSync(path.join(output, name, "404.html")));
    return ["", ...names.sort()];
}

/** One page of each kind in each language: `{ kind, address, language, name }`. */
export async function kindsOfPages(output) {
    const { groups, language: main } = JSON.parse(await readFile(path.join(output, "groups.json"), "utf8"));
    const pages = [];
    for (const language of await languages(output)) {
        const kinds = await kindsIn(output, language ? `/${language}/` : "/", groups);
        for (const [kind, address] of kinds) pages.push({ kind, address, language: language || main, name: `${kind} (${language || main}, ${address})` });
    }
    return pages;
}

/** Kinds enough to see each template once: for gates that are slow, and for languages after the first. */
export const FEW = ["home", "situation", "situation without a group", "group by video", "all groups", "lists: days", "today", "article", "safety", "not found", "print of a situation", "find", "answers"];

const ONES_IN_OTHER_WORDS = ["home", "situation", "group by video", "today", "not found"];

/** All kinds in the main language, some in the second: its words are longer. */
export const mostly = (pages) => pages.filter((page) => page.language === "en" || (page.language === "es" && ONES_IN_OTHER_WORDS.includes(page.kind)));
export const few = (pages, language = "en") => pages.filter((page) => page.language === language && FEW.includes(page.kind));
