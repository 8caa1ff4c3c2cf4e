// What else can be done with an answer: use the visitor's place where the site allows it, and take a link along.

import { element } from "./element.js";

/** The tools beside an answer, with those that are given before and after them. */
export function tools(finder, index, [order, narrow]) {
    const { texts } = index.root;
    const said = element("p", { class: "found-said", role: "status" });
    const link = toolButton("link", texts.link, () => copyLink(finder, texts, said));
    return element("div", { class: "found-tools" }, order, hereButton(finder, texts, said), link, narrow, said);
}

function toolButton(key, label, click) {
    return element("button", { type: "button", class: "tool", "data-key": key, click }, label);
}

function hereButton(finder, texts, said) {
    if (!finder.box.hasAttribute("data-position") || !navigator.geolocation) return null;
    if (finder.here) return toolButton("here", texts["here-off"], () => finder.again({ here: null, order: "fit" }));
    return toolButton("here", texts.here, () => locate(finder, texts, said));
}

/** Asks the browser where the visitor is, only now that they pressed. The place stays in this page. */
function locate(finder, texts, said) {
    const found = ({ coords }) => finder.again({ here: { label: texts.here, position: [Math.round(coords.latitude * 1000), Math.round(coords.longitude * 1000)] }, order: "near" });
    navigator.geolocation.getCurrentPosition(found, () => (said.textContent = texts["here-failed"]), { timeout: 15000, maximumAge: 600000 });
}

/** Makes a link to what was asked. The words stand behind "#", so that they reach no server. */
function copyLink(finder, texts, said) {
    const link = `${location.origin}${finder.box.getAttribute("action")}#q=${encodeURIComponent(finder.text)}`;
    // Where the browser lets no page copy, the visitor copies it from here.
    const byHand = () => (said.textContent = link);
    return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => (said.textContent = texts.copied), byHand) : byHand();
}
