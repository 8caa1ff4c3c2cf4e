// Elements made from texts alone, so that nothing that somebody wrote is ever read as HTML.

/** An element with its class or its attributes, functions that hear of an event, and what is in it. */
export function element(name, attributes, ...inside) {
    const made = document.createElement(name);
    const all = typeof attributes === "string" ? { class: attributes } : attributes;
    for (const [key, value] of Object.entries(all)) {
        if (typeof value === "function") made.addEventListener(key, value);
        else if (value !== false) made.setAttribute(key, value);
    }
    return put(made, ...inside);
}

/** Puts texts and elements into an element, and nothing for what is missing. */
export function put(holder, ...inside) {
    holder.append(...inside.filter(Boolean));
    return holder;
}

/** A button; `key` finds it again when what is around it was made anew. */
export function button(kind, key, label, click, name) {
    return element("button", { type: "button", class: kind, "data-key": key, "aria-label": name || false, click }, label);
}

/** A list below its title, which names it. */
export function titled(kind, id, title, entries) {
    return element("div", kind, element("p", { id }, title), element("ul", { "aria-labelledby": id }, ...entries));
}

/** A text of the theme with values in place of the names in braces. */
export function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
