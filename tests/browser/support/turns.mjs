// Groups that the sample does not have, and whose dates a page must still tell: far away, of unknown length, for days, at night, at an end.

import { appendFile } from "node:fs/promises";
import path from "node:path";

const ONLINE = `
    situations: [grief]
    kind: support-group
    online: { platform: Zoom, url: "https://zoom.example.org/j/1" }
    contact: { email: hello@example.org }
    verified: { date: 2026-11-01 }`;

const GROUPS = [
    ["turns-far", 'meetings: { every: tuesday, at: "19:00", for: 90m, time_zone: Europe/Lisbon }'],
    ["turns-open", 'meetings: { every: tuesday, at: "18:45" }\n    status: full'],
    ["turns-days", 'meetings: { date: 2026-11-27, at: "17:00", for: 3d }'],
    ["moonlit-quorum", 'meetings: { every: day, at: "00:30", for: 1h }'],
    ["turns-end", 'meetings: { every: tuesday, at: "18:30", for: 90m, until: 2026-12-15 }'],
];

/** Adds them to a copy of the sample. */
export async function addTurns(folder) {
    const groups = GROUPS.map(([id, keys]) => `\n  - id: ${id}\n    name: Circle ${id}${ONLINE}\n    ${keys}\n`);
    await appendFile(path.join(folder, "groups.yaml"), groups.join(""));
}
