// G1: html-validate on every page that was built. It knows faults that the Nu checker lets pass, such as two links to one place with
// different words, or a heading without text. ./test runs the Nu checker as well. And OL-1: scripts that old phones can read.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { parse } from "acorn";
import { HtmlValidate } from "html-validate";

import { assertNone } from "./support/browser.mjs";
import { everyPage, openSite } from "./support/site.mjs";

/** Rules that are not as they come, each with its reason. */
const RULES = {
    // We write <!doctype html>, as people and browsers do; the rule would like capitals.
    "doctype-style": ["error", { style: "lowercase" }],
    // Styles and scripts come from the same host as the page that names them: who could change one could change the other.
    "require-sri": ["error", { target: "crossorigin" }],
    // What stands on every page alike is minified, and leaves out quotes and escapes where HTML lets it. The Nu checker knows where.
    "attr-quotes": "off",
    "no-raw-characters": ["error", { relaxed: true }],
    // A number with hyphens that are none could not be copied, searched for or read aloud as one. A style keeps it on one line.
    "tel-non-breaking": "off",
    // An id of the theme begins with an underscore, as no id of a text does; HTML allows any.
    "valid-id": ["error", { relaxed: true }],
    // How long a title is belongs to who writes it.
    "long-title": "off",
};

let site, files;

before(async () => {
    site = await openSite();
    files = await everyPage(site.output);
});

after(() => site?.close());

test("G1: every page passes html-validate, with its rules for documents and for accessibility", async () => {
    const checker = new HtmlValidate({ root: true, extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"], rules: RULES });
    const complaints = [];
    for (const { name, html } of files) {
        const report = await checker.validateString(html, name);
        for (const { messages } of report.results)
            for (const { ruleId, message, selector, line } of messages) complaints.push({ page: `${name}:${line}`, complaint: `${ruleId}: ${message.slice(0, 100)} :: ${selector ?? ""}` });
    }
    assertNone(complaints, "html-validate");
});

test("OL-1: phones of 2017 can read each script", async () => {
    const scripts = (await readdir(path.join(site.output, "assets"))).filter((name) => name.endsWith(".js"));
    assert.ok(scripts.length > 0, "there is a script");
    for (const name of scripts) parse(await readFile(path.join(site.output, "assets", name), "utf8"), { ecmaVersion: 2017, sourceType: "module" });
    const lost = await readFile(path.join(site.output, "404.html"), "utf8");
    const [, guard] = /<script[^>]* data-to[^>]*>([^]*?)<\/script>/.exec(lost);
    parse(guard, { ecmaVersion: 5, sourceType: "script" });
    const [, exit] = /<script type="?module"?>([^]*?)<\/script>/.exec(lost);
    parse(exit, { ecmaVersion: 2017, sourceType: "module" });
});
