// A small web host for the gates: one folder, gzip, and the rules of `_headers` and `_redirects`, as a real host would keep them.

import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json; charset=utf-8",
};
const SQUEEZED = /^(text|application)\/|svg/;

/** `_headers` as a list of rules: a pattern of addresses, and what each answer below it carries. */
export function headerRules(folder) {
    const file = path.join(folder, "_headers");
    const rules = [];
    for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
        if (/^\S/.test(line)) {
            const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
            rules.push({ matches: new RegExp(`^${pattern.replace(/\*/g, ".*").replace(/:\w+/g, "[^/]+")}$`), headers: [] });
        } else if (line.trim()) {
            const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line);
            rules.at(-1).headers.push([name, value]);
        }
    }
    return rules;
}

/** The page for an address that leads nowhere: of the language in which somebody was reading. */
function notFound(folder, address) {
    const language = /^\/([a-z]{2,3}(?:-\w+)?)\//.exec(address)?.[1];
    return [language && path.join(folder, language, "404.html"), path.join(folder, "404.html")].find((file) => file && existsSync(file));
}

/** How long a network that stops says nothing, in milliseconds: long enough for a browser to paint what it has. */
const SILENCE = 150;

/**
 * Serves the folder until `close`. An address with `?stop=1000` comes in two parts, as over a network that stops after so many bytes.
 * `sent` says what went over the wire: address, status, type, and bytes without the head. */
export async function serve(folder) {
    const rules = headerRules(folder);
    const sent = [];
    const server = createServer((request, response) => {
        const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
        const stop = Number(new URL(request.url, "http://localhost").searchParams.get("stop"));
        let file = path.join(folder, path.normalize(address.endsWith("/") ? `${address}index.html` : address));
        const found = file.startsWith(folder) && existsSync(file) && path.extname(file) !== "";
        if (!found) file = notFound(folder, address);
        if (!file) return void response.writeHead(404).end();
        const type = TYPES[path.extname(file)] ?? "application/octet-stream";
        let body = readFileSync(file);
        response.statusCode = found ? 200 : 404;
        response.setHeader("Content-Type", type);
        for (const rule of rules) if (rule.matches.test(address)) for (const [name, value] of rule.headers) response.setHeader(name, value);
        if (stop > 0) {
            response.write(body.subarray(0, stop));
            setTimeout(() => response.end(body.subarray(stop)), SILENCE);
            return;
        }
        if (SQUEEZED.test(type) && /gzip/.test(request.headers["accept-encoding"] ?? "")) {
            body = gzipSync(body, { level: 9 });
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Content-Length", body.length);
        sent.push({ address, status: response.statusCode, type, bytes: body.length });
        response.end(request.method === "HEAD" ? undefined : body);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        sent,
        close: () => {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    };
}
