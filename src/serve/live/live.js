// The preview's script, on every page while the site is being written, and on no page of the finished site.
//
// It waits for news of builds. When this page became another one, it loads it anew; when only styles did, it swaps them; when a
// build failed, it shows the report over the page. It knows of itself which state of the page it came with (`page` in its own
// address), and so can always ask whether the page is behind, however much it has missed.
//
// It runs under the site's own policy: no inline script or style, nothing from elsewhere, no text that is read as HTML.

const own = new URL(import.meta.url);
const at = (name) => new URL(name, own).href.split("?")[0];
/** The tag of the page as it stands here; empty when that is not known. */
let mine = `"${own.searchParams.get("page")}"`;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
const PLACE = "openchair-place";
const MARK = "\u2717 ";

/** An element with text and attributes. */
function element(name, attributes = {}, ...inner) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inner);
    return made;
}

// Is this page behind?

/** What the server has for this address now, without the page itself. */
async function now() {
    const answer = await fetch(location.href.split("#")[0], { method: "HEAD", cache: "no-store" });
    const version = Number(answer.headers.get("openchair-version"));
    return { tag: answer.headers.get("etag"), version, isFine: answer.ok, status: answer.status };
}

/** Loads the page anew if it became another one. Never leaves a blank page: what is there now is asked for first. */
async function catchUp() {
    let found;
    try {
        found = await now();
    } catch {
        // Nobody answers. The stream of events will end too, and come back when there is somebody.
        return;
    }
    const came = performance.getEntriesByType("navigation")[0]?.responseStatus || 200;
    if (!found.tag || found.tag === mine) {
        say("gone", "");
    } else if (found.isFine || found.status === came) {
        keepPlace();
        location.reload();
    } else {
        say("gone", "This page is no longer part of the site.");
    }
}

/** Swaps styles in place. `version` is the build they are of. */
async function restyle(styles, version) {
    const links = [...document.querySelectorAll("link[rel~=stylesheet]")];
    const swaps = styles.map((style) => [links.find((link) => new URL(link.href).pathname === style.old), style.new]);
    if (swaps.some(([link]) => !link)) return catchUp();
    try {
        await Promise.all(swaps.map(([link, address]) => swap(link, address)));
        const found = await now();
        mine = found.version === version ? found.tag : "";
    } catch {
        mine = "";
    }
    if (!mine) await catchUp();
}

/** The old style stays until the new one is there, so that the page is never without. */
function swap(link, address) {
    return new Promise((resolve, reject) => {
        const next = link.cloneNode();
        next.href = address;
        next.addEventListener("load", () => resolve(link.remove()));
        next.addEventListener("error", () => reject(next.remove()));
        link.after(next);
    });
}

// The place of the reader: what had the focus, and how far the page was scrolled. The browser keeps the latter too, but not where the page
// is loaded anew once more before it is whole.

/** How far the page was scrolled before it was loaded anew, until that is given back. */
let pending = 0;

function keepPlace() {
    const path = [];
    for (let here = document.activeElement; here && here !== document.body; here = here.parentElement) {
        if (here.id) {
            path.unshift(`#${CSS.escape(here.id)}`);
            break;
        }
        const place = [...(here.parentElement?.children ?? [])].indexOf(here) + 1;
        path.unshift(`${here.localName}:nth-child(${place})`);
    }
    try {
        sessionStorage.setItem(PLACE, JSON.stringify({ focus: path.join(" > "), scrolled: scrollY || pending }));
    } catch {
        // Storage is switched off; the focus is then lost, as it is with every reload.
    }
}

function giveBackPlace() {
    try {
        const { focus, scrolled } = JSON.parse(sessionStorage.getItem(PLACE)) ?? {};
        sessionStorage.removeItem(PLACE);
        pending = scrolled ?? 0;
        if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
    } catch {
        // As above, or the page has changed so much that the path means nothing.
    }
    // Whoever has begun to move is not moved.
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) {
        addEventListener(kind, () => (pending = 0), { once: true, passive: true });
    }
    if (document.readyState === "complete") giveBackScrolled();
    else addEventListener("load", giveBackScrolled);
}

function giveBackScrolled() {
    if (scrollY === 0 && pending > 0) scrollTo({ top: pending, behavior: "instant" });
    pending = 0;
}

// Problems

let panel = null;

function showProblems({ count, text }) {
    hideProblems();
    document.title = MARK + document.title;
    const waiting = document.getElementById("openchair-waiting");
    if (waiting) {
        waiting.textContent = text;
        return;
    }
    const heading = count === 1 ? "1 problem keeps the site as it was" : `${count} problems keep the site as it was`;
    const close = element("button", { type: "button" }, "Hide");
    close.addEventListener("click", dismissProblems);
    panel = element(
        "section",
        { id: "openchair-problems", role: "alert", "aria-labelledby": "openchair-problems-title" },
        element("h2", { id: "openchair-problems-title" }, heading),
        close,
        element("pre", { tabindex: "0" }, text),
        element("p", {}, "It goes away by itself when the files are mended."),
    );
    document.body.append(panel);
}

function tellProblems(problems) {
    if (problems) showProblems(problems);
    else hideProblems();
}

/** Takes the report away until the next build; the mark in the title stays, as the problems do. */
function dismissProblems() {
    panel?.remove();
    panel = null;
}

function hideProblems() {
    dismissProblems();
    if (document.title.startsWith(MARK)) document.title = document.title.slice(MARK.length);
}

document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel) dismissProblems();
});

// The bar: where the page comes from, and what a visitor would not see.

const bar = element("section", { id: "openchair-bar", "aria-label": "Preview" });
const notes = new Map();

/** Shows a note in the bar under a name of its own; an empty one takes it away. */
function say(name, note) {
    if (note) notes.set(name, note);
    else notes.delete(name);
    drawNotes();
}

function drawNotes() {
    bar.querySelectorAll(".note").forEach((old) => old.remove());
    for (const note of notes.values()) bar.append(element("span", { class: "note", role: "status" }, note));
    bar.hidden = bar.childElementCount === 0;
}

/** Draws the bar anew. Returns what the server says of the page, or nothing where it does not answer. */
async function showSource() {
    const page = encodeURIComponent(location.pathname);
    let state;
    try {
        state = await (await fetch(`${at("state.json")}?page=${page}`, { cache: "no-store" })).json();
    } catch {
        return undefined;
    }
    bar.replaceChildren();
    if (state.source) {
        const place = `${state.source}:${state.line}`;
        const copy = element("button", { type: "button", title: "Copy where this page comes from" }, place);
        copy.addEventListener("click", () => copyText(copy, place));
        bar.append(copy);
    }
    if (state.open) {
        const open = element("button", { type: "button" }, "Open in the editor");
        open.addEventListener("click", () => openEditor(`${state.open}&page=${page}`));
        bar.append(open);
    }
    for (const name of [...notes.keys()].filter((name) => name.startsWith("page-"))) notes.delete(name);
    state.notes.forEach((note, number) => notes.set(`page-${number}`, note));
    drawNotes();
    return state;
}

async function copyText(button, text) {
    try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
    } catch {
        // Browsers let only pages of this machine write there; by another name the text is marked instead.
        getSelection()?.selectAllChildren(button);
        return;
    }
    setTimeout(() => (button.textContent = text), 1500);
}

async function openEditor(address) {
    try {
        const answer = await fetch(address, { cache: "no-store" });
        say("editor", answer.ok ? "" : "The editor did not open.");
    } catch {
        say("editor", "The preview does not answer.");
    }
}

// News. A browser opens six connections to one server and no more, and a stream keeps one. So only pages that are looked at listen,
// and of these one for all: whoever has the lock. A page that comes up asks for itself what it has missed.

const TOPIC = "openchair-news";
const channel = "BroadcastChannel" in window && navigator.locks ? new BroadcastChannel(TOPIC) : null;
let stream = null;
let again = 0;
let wait = FIRST_WAIT;
let stopListening = () => {};

/** What each kind of news means for this page. */
const news = {
    hello: ({ problems }) => {
        say("away", "");
        tellProblems(problems);
        catchUp();
        showSource();
    },
    changed: ({ version, style }) => {
        hideProblems();
        if (style.length > 0) restyle(style, version);
        else catchUp();
        showSource();
    },
    problems: showProblems,
    away: () => say("away", "The preview does not answer. This page may be old."),
};

function hear(name, data) {
    channel?.postMessage({ name, data });
    news[name](data);
}

function openStream() {
    clearTimeout(again);
    stream?.close();
    stream = new EventSource(at("events"));
    for (const name of ["hello", "changed", "problems"]) {
        stream.addEventListener(name, (event) => {
            wait = FIRST_WAIT;
            hear(name, JSON.parse(event.data));
        });
    }
    stream.addEventListener("error", () => {
        stream.close();
        if (wait > FIRST_WAIT) hear("away");
        again = setTimeout(openStream, wait);
        wait = Math.min(2 * wait, LONGEST_WAIT);
    });
}

function closeStream() {
    clearTimeout(again);
    stream?.close();
    stream = null;
}

async function listen() {
    stopListening();
    if (!channel) {
        stopListening = closeStream;
        return openStream();
    }
    const waiting = new AbortController();
    let leave = () => waiting.abort();
    stopListening = () => {
        leave();
        closeStream();
    };
    const lead = () =>
        new Promise((resolve) => {
            leave = resolve;
            openStream();
        });
    channel.onmessage = ({ data }) => news[data.name](data.data);
    const signal = waiting.signal;
    const othersLead = await navigator.locks.request(TOPIC, { ifAvailable: true }, (lock) => {
        if (lock && !signal.aborted) return lead();
        return !lock;
    });
    if (!othersLead || signal.aborted) return;
    const state = await showSource();
    if (state) tellProblems(state.problems);
    catchUp();
    // Ends without a lock when the page is put aside before its turn.
    navigator.locks.request(TOPIC, { signal }, lead).catch(() => {});
}

function rest() {
    stopListening();
    stopListening = () => {};
    if (channel) channel.onmessage = null;
}

const follow = () => (document.hidden ? rest() : listen());
document.addEventListener("visibilitychange", follow);
addEventListener("pagehide", rest);
addEventListener("pageshow", (event) => event.persisted && follow());

document.body.append(bar);
bar.hidden = true;
giveBackPlace();
follow();
