// minisearch-index.mjs RECORDS FOLDER: the index of MiniSearch over the records, one of which stands on each line, and its library beside
// it, made small as a site's bundler would.

import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

import { transformSync } from "esbuild";
import MiniSearch from "minisearch";

const [records, folder] = process.argv.slice(2);
const options = {
    fields: ["title", "text"],
    storeFields: ["title", "summary"],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
};
const index = new MiniSearch(options);
for await (const line of createInterface({ input: createReadStream(records, "utf8"), crlfDelay: Infinity })) index.add(JSON.parse(line));
writeFileSync(path.join(folder, "index.json"), JSON.stringify({ options, data: index }));

const library = readFileSync(new URL("node_modules/minisearch/dist/es/index.js", import.meta.url), "utf8");
writeFileSync(path.join(folder, "minisearch.js"), transformSync(library, { minify: true, format: "esm" }).code);
