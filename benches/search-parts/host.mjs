// A web host for the searches that are measured: one folder, gzip, and the rules of `_headers`. Unlike the host of the gates it keeps what
// it has compressed, as a real one does, so that nobody waits for a compressor that no visitor would wait for.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { headerRules } from "../../tests/browser/support/server.mjs";

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** What is sent for an address, or nothing. What has no type of its own is compressed already, as the files of Pagefind are. */
function read(folder, address) {
    const file = path.join(folder, path.normalize(address.endsWith("/") ? `${address}index.html` : address));
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    const type = TYPES[path.extname(file)];
    const body = readFileSync(file);
    return type ? { type, encoding: "gzip", body: gzipSync(body, { level: 9 }) } : { type: "application/octet-stream", body };
}

/** Serves the folder until `close`. `asked` has every address that was asked for; what is in `ahead` is compressed at once. */
export async function host(folder, ahead = []) {
    const rules = headerRules(folder);
    const kept = new Map();
    const asked = [];
    const answer = (address) => {
        if (!kept.has(address)) kept.set(address, read(folder, address));
        return kept.get(address);
    };
    const addressOf = (url) => decodeURIComponent(new URL(url, "http://localhost").pathname);
    ahead.forEach(answer);
    const server = createServer((request, response) => {
        const address = addressOf(request.url);
        const found = answer(address);
        asked.push(address);
        response.statusCode = found ? 200 : 404;
        if (found) response.setHeader("Content-Type", found.type);
        if (found?.encoding) response.setHeader("Content-Encoding", found.encoding);
        for (const rule of rules) if (rule.matches.test(address)) for (const [name, value] of rule.headers) response.setHeader(name, value);
        response.setHeader("Content-Length", found ? found.body.length : 0);
        response.end(found?.body);
    });
    // A visitor who reads for a while finds the connection as it was.
    server.keepAliveTimeout = 60_000;
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        asked,
        /** How many bytes are sent for an address, without the head. */
        lengthOf: (url) => answer(addressOf(url))?.body.length ?? 0,
        close: () => {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    };
}
