// The client's own engine, asked the cases that hold the program too (tests/find/cases.json), and beside the program itself with
// queries that nobody wrote.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { search } from "../../themes/default/assets/find/answer.js";
import { openIndex } from "../../themes/default/assets/find/files.js";
import { readerOf } from "../find/folder.mjs";
import { momentsAt, toldBy } from "../find/told.mjs";
import { build, program, root } from "./support/site.mjs";

const DAY = "2026-11-23";
/** As `openchair find` has it. */
const LOOKS = { shown: 10, blocks: 16, here: null, early: () => {} };

let site;

before(async () => {
    // The sample as it is, as the cases were written for it.
    site = await build({ plain: true });
});

after(() => site?.remove());

test("the client answers each case as the program does", async () => {
    const { cases } = JSON.parse(await readFile(path.join(root, "tests/find/cases.json"), "utf8"));
    assert.ok(cases.length > 50);
    const indexes = new Map();
    for (const { query, language, order, answer } of cases) {
        if (!indexes.has(language)) indexes.set(language, await openIndex(readerOf(site.output), `${language}.json`));
        const index = indexes.get(language);
        const told = await search(index, query, { ...LOOKS, order, now: () => momentsAt(index, DAY) });
        const { query: asked, ...ours } = toldBy(index, query, told);
        assert.deepEqual({ ...ours, results: ours.results.slice(0, answer.results.length) }, answer, asked);
    }
});

test("the client and the program agree on queries that nobody wrote", () => {
    for (const language of ["en", "es"]) {
        const env = { ...process.env, OPENCHAIR_PROGRAM: program, OPENCHAIR_FIND_SITE: site.output, OPENCHAIR_FIND_DATE: DAY, OPENCHAIR_FIND_LANGUAGE: language, OPENCHAIR_FIND_MADE: "150", OPENCHAIR_FIND_ORDERS: "fit,near,soon" };
        const compared = spawnSync(process.execPath, [path.join(root, "tests/find/parity.mjs")], { env, encoding: "utf8" });
        assert.equal(compared.status, 0, compared.stdout + compared.stderr);
    }
});
