// The script of pages makes of each case what the program makes of it: moments in all zones, and words in three languages as
// visitors in five zones read them. `tests/browser/when.test.mjs` asks the same in browsers.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const file = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"));

/** Node takes the zone of its visitor from its surroundings. */
const ASK = `
    import { readFileSync, readdirSync } from "node:fs";
    const [asked, dates, say] = await Promise.all(["asked.mjs", "../../themes/default/assets/when/dates.js", "../../themes/default/assets/when/say.js"].map((name) => import(new URL(name, process.env.HERE).href)));
    const file = JSON.parse(readFileSync(new URL("cases.json", process.env.HERE), "utf8"));
    console.log(JSON.stringify(asked.complaintsOf({ ...dates, ...say }, file, process.env.TZ)));
`;

for (const visitor of Object.keys(file.cases[0].told.seen))
    test(`dates and words are those of the program, seen from ${visitor}`, () => {
        const asked = spawnSync(process.execPath, ["--input-type=module", "--eval", ASK], { env: { ...process.env, TZ: visitor, HERE: import.meta.url }, encoding: "utf8" });
        assert.equal(asked.status, 0, asked.stderr);
        assert.deepEqual(JSON.parse(asked.stdout), [], fileURLToPath(import.meta.url));
    });

const theme = (name) => new URL(`../../themes/default/${name}`, import.meta.url);
const scriptsIn = (folder) => readdirSync(theme(folder)).map((name) => `${folder}/${name}`);
const SCRIPTS = {
    "a page's script": ["assets/page.js", "assets/when.js", "inline/exit.js", ...scriptsIn("assets/when")],
    "the finder": ["assets/find.js", "assets/when/clock.js", ...scriptsIn("assets/find")],
};

for (const [script, parts] of Object.entries(SCRIPTS)) test(`the parts of ${script} have names that differ, as they are joined into one`, () => {
    const names = parts.flatMap((part) => {
        const text = readFileSync(theme(part), "utf8");
        return [...text.matchAll(/^(?:export )?(?:async )?(?:const|let|function) (\w+)/gm)].map(([, name]) => name);
    });
    assert.ok(names.length > 20);
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});
