// Elements made from texts alone, so that nothing that somebody wrote is ever read as HTML.

/** An element with its attributes and what is in it: texts, elements, and nothing for `null`. */
export function element(name, attributes, ...inside) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes || {})) {
        const value = attributes[key];
        if (typeof value === "function") made.addEventListener(key, value);
        else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...inside.filter((part) => part !== null && part !== ""));
    return made;
}

/** A text of the theme with values in place of the names in braces. */
export function filled(text, values) {
    return String(text || "").replace(/\{(\w+)\}/g, (brace, name) => (name in values ? values[name] : brace));
}
