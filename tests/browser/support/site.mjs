// The sample site as visitors get it: built once by the real program, served as a host would, and one address of each kind of page.
//
// To the sample comes what it does not have and a theme must still show well: a situation that nobody has a group for. With
// `{ pseudo: true }` it has one language more, which nobody speaks; see pseudo.mjs.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { kindsOfPages } from "./kinds.mjs";
import { PSEUDO, marked, pseudoWords } from "./pseudo.mjs";
import { serve } from "./server.mjs";

export const root = path.resolve(import.meta.dirname, "../../..");
export const program = path.resolve(process.env.OPENCHAIR_PROGRAM ?? path.join(root, "target/release/openchair"));
/** The day that the gates take for today, so that "next meeting" and "a break until" stay what they are. */
export const DAY = "2026-11-23";
export const EMPTY = "a-situation-without-a-group";

/** Copies what a site is made of, and the theme as it is in this folder, not as it was when the program was compiled. */
async function copySample(into, plain) {
    for (const part of ["site.yaml", "groups.yaml", "content", "static", "themes"])
        if (existsSync(path.join(root, part))) await cp(path.join(root, part), path.join(into, part), { recursive: true });
    if (plain) return;
    const empty = `---\ntitle: A situation without a group\nsummary: Nobody has a group for this yet.\n---\n\nOne day there will be one.\n`;
    await writeFile(path.join(into, `content/situations/life-challenges/${EMPTY}.md`), empty);
}

/** Teaches the copy the language that nobody speaks. */
async function addPseudo(folder) {
    const settings = path.join(folder, "site.yaml");
    const said = await readFile(settings, "utf8");
    const title = /^title: (.*)$/m.exec(said)[1];
    const tagline = /^tagline: (.*)$/m.exec(said)[1];
    await writeFile(settings, said.replace(/^languages:\n/m, `languages:\n  ${PSEUDO}:\n    title: ${marked(title)}\n    tagline: ${marked(tagline)}\n`));
    const words = path.join(folder, "themes/default/strings");
    await mkdir(words, { recursive: true });
    await appendFile(path.join(words, `${PSEUDO}.ftl`), pseudoWords(await readFile(path.join(words, "en.ftl"), "utf8")));
}

/** Builds the sample into a folder of its own, with `plain` just as it is. `change(folder)` may still alter the copy. */
export async function build({ pseudo = false, plain = false, change = async () => {} } = {}) {
    const folder = await mkdtemp(path.join(tmpdir(), "openchair-gates-"));
    const source = path.join(folder, "source");
    const output = path.join(folder, "built");
    await mkdir(source);
    await copySample(source, plain);
    if (pseudo) await addPseudo(source);
    await change(source);
    const built = spawnSync(program, ["build", "--quiet", "--site", source, "--output", output, "--date", DAY], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(`the sample does not build: ${built.error ?? ""}${built.stdout}${built.stderr}`);
    return { folder, source, output, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The sample, built and served: `pages` has one of each kind, `url(page)` says where it is. */
export async function openSite(options) {
    const built = await build(options);
    const server = await serve(built.output);
    return {
        ...built,
        ...server,
        pages: await kindsOfPages(built.output),
        url: (page) => server.origin + page.address,
        close: async () => {
            await server.close();
            await built.remove();
        },
    };
}

/** Every page that was built, as a path below the output folder. Pages that only lead on to another address are left out. */
export async function everyPage(output) {
    const files = (await readdir(output, { recursive: true })).filter((name) => name.endsWith(".html")).sort();
    const pages = [];
    for (const name of files) {
        const html = await readFile(path.join(output, name), "utf8");
        if (!/http-equiv="?refresh/i.test(html)) pages.push({ name, html });
    }
    return pages;
}
