// What the tests of the exit and of the crisis lines share: a small site that is built and served as a host would, a place on
// this machine to leave to, and the two browsers. Nothing here goes to the internet.

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

import puppeteer from "puppeteer-core";

const root = path.resolve(import.meta.dirname, "../../..");
const program = path.resolve(process.env.OPENCHAIR_PROGRAM ?? path.join(root, "target/release/openchair"));
const TODAY = "2026-11-23";

/** Words of the site that must not be seen once somebody has left. */
export const TELLING = /harbor|grief|duelo|support|apoyo/i;

/** A place to leave to: `/calm` answers, `/stalled` not before it is `released`. `asked` has every request with its headers. */
export async function elsewhere() {
    const asked = [];
    const waiting = [];
    const server = createServer((request, response) => {
        asked.push({ url: request.url, headers: request.headers });
        if (request.url.startsWith("/stalled")) waiting.push(response);
        else answer(response);
    });
    const answer = (response) => {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end("<!doctype html><title>Calm</title><link rel=icon href='data:,'><p>Mild and dry.");
    };
    const released = () => waiting.splice(0).forEach(answer);
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    const close = () => {
        server.closeAllConnections();
        server.close();
    };
    return { address: `http://127.0.0.1:${server.address().port}`, asked, released, close };
}

/** A small site with one page of each kind, with these lines more in `site.yaml`. */
function files(settings) {
    const line = "  - { name: Night Line, phone: \"988\", text: HOME to 741741, hours: Always, verified: 2026-11-01 }\n  - { name: Day Line, phone: 503-555-0100, hours: By day, verified: 2026-11-01 }\n";
    const group = "- { id: circle, name: Grief Circle, situations: grief, summary: We listen., contact: { email: circle@example.org, url: https://example.org/ }, meetings: { every: tuesday, at: \"19:00\" }, verified: { date: 2026-11-01 } }\n";
    const long = Array.from({ length: 60 }, (_, number) => `Paragraph ${number} with [a link](https://example.org/${number}).\n`).join("\n");
    return {
        "site.yaml": `title: Harbor Support Groups\nbase_url: https://example.org/\nlanguages: { es: { title: Grupos de Apoyo Harbor } }\ncrisis:\n${line}${settings}`,
        "groups.yaml": group,
        "content/situations/grief.md": "---\ntitle: Grief\n---\nWhen somebody has died.\n",
        "content/situations/grief.es.md": "---\ntitle: Duelo\n---\nCuando alguien ha muerto.\n",
        "content/articles/first.md": `---\ntitle: First support\ndate: 2026-01-01\n---\n${long}`,
        "content/pages/safety.md": "---\ntitle: Staying safe\n---\nThe exit does not erase the history.\n",
    };
}

/** Pages of each kind by their address. */
export const PAGES = ["/", "/groups/", "/groups/circle/", "/situations/", "/situations/grief/", "/articles/", "/articles/first/", "/safety/", "/kinds/", "/print/grief/", "/404.html", "/es/"];

/** Builds that site and serves it as a host would. */
export async function served(settings) {
    const folder = await mkdtemp(path.join(tmpdir(), "openchair-exit-"));
    for (const [name, text] of Object.entries(files(settings))) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
    }
    const built = spawnSync(program, ["build", "--site", folder, "--output", path.join(folder, "public"), "--date", TODAY], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(`the site was not built: ${built.error ?? built.stdout + built.stderr}`);
    const child = spawn(program, ["serve", "--built", "--site", folder, "--output", path.join(folder, "public"), "--port", "0"]);
    const address = await new Promise((resolve, reject) => {
        let said = "";
        child.stdout.on("data", (text) => {
            said += text;
            const found = /http:\/\/[^ ]+/.exec(said);
            if (found) resolve(found[0].trim().replace(/\/$/, ""));
        });
        child.on("exit", (code) => reject(new Error(`the site is not served (${code}): ${said}`)));
    });
    const close = async () => {
        child.kill();
        await rm(folder, { recursive: true, force: true });
    };
    return { address, folder, close };
}

/** Where the browsers are. */
export const PROGRAMS = {
    chrome: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync),
    firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync),
};

/** The browsers in which an exit has to hold. */
export const BROWSERS = ["chrome", "firefox"];

/** A browser without a window. */
export function launched(browser) {
    if (!PROGRAMS[browser]) throw new Error(`there is no ${browser} here`);
    const args = browser === "chrome" ? ["--no-sandbox", "--disable-gpu"] : [];
    return puppeteer.launch({ browser, executablePath: PROGRAMS[browser], args, headless: true });
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks again until the answer is right, or time is up; pages that go away in between give no answer. */
export async function until(ask, isRight, patience = 15_000) {
    const end = Date.now() + patience;
    for (;;) {
        const answer = await ask().catch((error) => `(${error.message})`);
        if (isRight(answer)) return answer;
        if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)}`);
        await pause(50);
    }
}

/** Presses and lets go of Shift alone, so many times. */
export async function shift(page, times) {
    for (let time = 0; time < times; time++) await page.keyboard.press("Shift");
}

/** What a person in front of the screen can see of the page. */
export const seen = (page) =>
    page.evaluate(() => ({
        address: location.href,
        title: document.title,
        boxes: document.querySelector("main")?.getClientRects().length ?? 0,
        opacity: getComputedStyle(document.documentElement).opacity,
    }));
