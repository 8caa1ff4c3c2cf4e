// What else can be done with an answer: use the visitor's place where the site allows it, and take a link along.

import { button } from "./element.js";
import { element } from "./element.js";

/** The tools beside an answer, with those that are given before and after them. */
export function tools(finder, [order, narrow]) {
    const { texts, box, here } = finder;
    const said = element("p", { class: "found-said", role: "status" });
    const say = (text) => (said.textContent = text);
    const link = button("tool", "link", texts.link, () => copyLink(finder, say));
    const press = () => (here ? finder.again({ here: null, order: "fit" }) : locate(finder, say));
    const place = "position" in box.dataset && navigator.geolocation && button("tool", "here", texts[here ? "here-off" : "here"], press);
    return element("div", "found-tools", order, place, link, narrow, said);
}

/** Asks the browser where the visitor is, only now that they pressed. The place stays in this page. */
function locate(finder, say) {
    const { texts } = finder;
    const units = (degrees) => Math.round(degrees * 1000);
    const found = ({ coords }) => finder.again({ here: { position: [coords.latitude, coords.longitude].map(units) }, order: "near" });
    navigator.geolocation.getCurrentPosition(found, () => say(texts["here-failed"]), { timeout: 15000 });
}

/** Makes a link to what was asked. The words stand behind "#", so that they reach no server. */
function copyLink({ texts, text, box }, say) {
    const link = `${location.origin}${box.dataset.page}#q=${encodeURIComponent(text)}`;
    // Where the browser lets no page copy, the visitor copies it from here.
    const byHand = () => say(link);
    return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => say(texts.copied), byHand) : byHand();
}
