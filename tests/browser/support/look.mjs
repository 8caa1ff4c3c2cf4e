// What the gates ask of a page, as functions that run inside of it. `look(tab)` brings them there as `window.look`.

/* global document, getComputedStyle, innerWidth, NodeFilter */

function bring() {
    const look = {};

    /** The tag with its classes or id, and a few words: enough to find an element in a template. */
    look.name = (element) => {
        const classes = typeof element.className === "string" && element.className.trim() ? `.${element.className.trim().split(/\s+/).join(".")}` : "";
        const words = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
        return `<${element.localName}${element.id ? `#${element.id}` : ""}${classes}>${words ? ` "${words}"` : ""}`;
    };

    /** The same without the words: what all elements of a component have in common. */
    look.kind = (element) => look.name(element).replace(/ ".*/s, "");

    /** Drawn, and not one of those pixels that only a screen reader finds. */
    look.isSeen = (element) => {
        if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
        for (let each = element; each && each !== document.body; each = each.parentElement) {
            const style = getComputedStyle(each);
            if (/inset\(50%|rect\(0/.test(`${style.clipPath} ${style.clip}`)) return false;
            if (style.position !== "static" && each.offsetWidth <= 1 && each.offsetHeight <= 1) return false;
        }
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0;
    };

    look.all = (selector) => [...document.querySelectorAll(selector)].filter(look.isSeen);

    look.targets = () => look.all("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']");

    /** Each text node that is seen, with its boxes, one for each line. */
    look.texts = (inside = document.body) => {
        const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
        const texts = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.data.trim() || /^(script|style|noscript|template)$/.test(node.parentElement.localName) || !look.isSeen(node.parentElement)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
            if (boxes.length) texts.push({ node, element: node.parentElement, boxes });
        }
        return texts;
    };

    const scrollsAlong = (element) => {
        for (let each = element; each && each !== document.documentElement; each = each.parentElement)
            if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each.matches(":is(table, pre, .table, [role=region], [tabindex]), :has(> table), :has(> pre)")) return true;
        return false;
    };

    /** What makes the page wider than the window. Tables and code may scroll in a box of their own. */
    look.tooWide = () => {
        const wide = document.scrollingElement;
        const page = wide.scrollWidth > innerWidth ? [`the page is ${wide.scrollWidth} px wide in a window of ${innerWidth} px`] : [];
        const outside = [...document.body.querySelectorAll("*")]
            .filter((element) => look.isSeen(element) && !scrollsAlong(element))
            .filter((element) => {
                const box = element.getBoundingClientRect();
                return box.right > innerWidth + 1 || box.left < -1;
            });
        const innermost = outside.filter((element) => !outside.some((other) => other !== element && element.contains(other)));
        return [...page, ...innermost.slice(0, 5).map((element) => `${look.name(element)} reaches out of the window`)];
    };

    /** Texts that are cut off by their box. */
    look.clipped = () =>
        look.all("body, body *").flatMap((element) => {
            const style = getComputedStyle(element);
            const cuts = (value, inner, outer) => /hidden|clip/.test(value) && inner > outer + 1;
            const isCut = cuts(style.overflowY, element.scrollHeight, element.clientHeight) || cuts(style.overflowX, element.scrollWidth, element.clientWidth);
            return isCut && element.textContent.trim() ? [`${look.name(element)} cuts off its text`] : [];
        });

    const isFloating = (element) => {
        for (let each = element; each; each = each.parentElement) if (/fixed|sticky/.test(getComputedStyle(each).position)) return true;
        return false;
    };
    look.isFloating = isFloating;

    /** Lines of text that lie over one another. */
    look.overlaps = () => {
        const lines = look
            .texts()
            .filter((text) => !isFloating(text.element))
            .flatMap(({ element, boxes }) => boxes.map((box) => ({ element, left: box.left, right: box.right, top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 })))
            .sort((one, other) => one.top - other.top);
        const found = new Set();
        lines.forEach((line, index) => {
            for (let next = index + 1; next < lines.length && lines[next].top < line.bottom; next++) {
                const other = lines[next];
                const width = Math.min(line.right, other.right) - Math.max(line.left, other.left);
                if (width > 2) found.add(`${look.name(line.element)} lies over ${look.name(other.element)}`);
            }
        });
        return [...found].slice(0, 5);
    };

    /** Red, green, blue and how solid, of any colour that CSS can write. */
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    look.colour = (text) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };

    look.light = ([red, green, blue]) => {
        const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };

    look.contrast = (one, other) => {
        const [low, high] = [look.light(one), look.light(other)].sort((left, right) => left - right);
        return (high + 0.05) / (low + 0.05);
    };

    /** The colour that an element stands on. */
    look.ground = (element) => {
        for (let each = element; each; each = each.parentElement) {
            const colour = look.colour(getComputedStyle(each).backgroundColor);
            if (colour[3] > 250) return colour;
        }
        return look.colour("Canvas");
    };

    window.look = look;
}

/** Brings the functions into the page in the tab. */
export const look = (tab) => tab.evaluate(`(${bring.toString()})()`);

/** What no longer fits in the window, cuts off its text or lies over another; with a style of the visitor's own if one is given. */
export async function fits(tab, style = "") {
    await look(tab);
    if (style) await tab.addStyleTag({ content: style });
    return tab.evaluate(() => [...window.look.tooWide(), ...window.look.clipped(), ...window.look.overlaps()]);
}
