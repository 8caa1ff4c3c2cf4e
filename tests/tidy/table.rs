//! The house as data: floors, doors, limits.

use std::collections::BTreeMap;

/// Floor and rooms. ARCHITECTURE.md shows the same table; a test compares the two.
const FLOORS: &[(u8, &[&str])] = &[
    (1, &["text", "sources", "color", "cli"]),
    (2, &["output", "diagnostic", "memo"]),
    (3, &["markdown", "yaml", "report"]),
    (4, &["site"]),
    (5, &["exchange", "starter"]),
    (6, &["plan"]),
    (7, &["search", "record", "schema"]),
    (8, &["render", "check"]),
    (9, &["pipeline", "disk", "web", "deploy"]),
    (10, &["serve"]),
    (11, &["commands"]),
    (12, &["main"]),
];

/// Longest file, in lines.
pub(crate) const FILE_LINES: usize = 400;
/// Longest function, from `fn` to its closing brace, in lines.
pub(crate) const FUNCTION_LINES: usize = 60;
/// Longest function whose body is one `match`, or that is a test: both are tables.
pub(crate) const TABLE_LINES: usize = 80;

/// Room to floor.
pub(crate) fn floors() -> BTreeMap<String, u8> {
    FLOORS.iter().flat_map(|(floor, rooms)| rooms.iter().map(|room| ((*room).to_owned(), *floor))).collect()
}

/// Room to floor as a Markdown table draws it: rows that begin with a number and a name in code, `| 4 | `site/` | ... |`.
pub(crate) fn floors_drawn_in(markdown: &str) -> BTreeMap<String, u8> {
    markdown
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
            let floor = cells.next()?.parse().ok()?;
            let room = cells.next()?.strip_prefix('`')?.strip_suffix('`')?.trim_end_matches('/');
            Some((room.to_owned(), floor))
        })
        .collect()
}

/// What only some rooms may touch.
pub(crate) struct Door {
    /// How the path begins, or where it starts with `..`, how it ends. A macro ends in `!`.
    pub what: &'static [&'static str],
    /// The rooms that may.
    pub rooms: &'static [&'static str],
    /// What the others do instead.
    pub instead: &'static str,
}

/// One door per library, and the walls of input and output.
pub(crate) const DOORS: &[Door] = &[
    Door { what: &["pulldown_cmark", "ammonia"], rooms: &["markdown"], instead: "go through `markdown`" },
    Door { what: &["serde_yaml", "saphyr_parser"], rooms: &["yaml"], instead: "go through `yaml`" },
    Door {
        what: &["tera", "fluent_bundle", "minify_html", "oxc_minifier", "qrcodegen"],
        rooms: &["render"],
        instead: "only `render` knows the theme",
    },
    Door {
        what: &["sha2", "data_encoding"],
        rooms: &["render"],
        instead: "only the policy of pages needs a hash against forgers; use `sources::Fingerprint`",
    },
    Door {
        what: &["schemars", "jsonschema"],
        rooms: &["yaml", "site", "render", "schema"],
        instead: "what editors write is described by `site`, what templates see by `render`; ask `schema`",
    },
    Door { what: &["palette"], rooms: &["color"], instead: "ask a `Color`" },
    Door { what: &["annotate_snippets"], rooms: &["report"], instead: "file a Diagnostic; `report` shows it" },
    Door { what: &["csv"], rooms: &["exchange"], instead: "tables for others are written in `exchange`" },
    Door { what: &["indicatif"], rooms: &["commands"], instead: "tell a `Progress`; `commands` shows it" },
    Door {
        what: &["indexmap", "rustc_hash"],
        rooms: &["search"],
        instead: "a BTreeMap, or a sorted Vec, unless there are millions of keys",
    },
    Door { what: &["xxhash_rust"], rooms: &["sources", "disk"], instead: "use `sources::Fingerprint`" },
    Door {
        what: &["std::fs", "walkdir", "include_dir"],
        rooms: &["disk"],
        instead: "take `Sources`, give to a `Sink`; `disk` does the rest",
    },
    Door { what: &["std::env", "clap"], rooms: &["cli", "main"], instead: "take it as an argument; `cli` reads it" },
    Door {
        what: &["std::process::Command", "std::process::ExitCode", "std::process::abort", "std::process::exit"],
        rooms: &["main", "commands"],
        instead: "return what happened; `main` leaves",
    },
    Door {
        what: &["std::net::TcpListener", "std::net::TcpStream", "std::net::UdpSocket", "tiny_http", "notify"],
        rooms: &["serve"],
        instead: "only `serve` listens to the network",
    },
    Door { what: &["object_store"], rooms: &["deploy"], instead: "only `deploy` uploads" },
    Door { what: &["ureq"], rooms: &["web"], instead: "only `web` asks other hosts, when a person has said so" },
    Door {
        what: &[
            "std::time::SystemTime",
            "std::time::Instant",
            "..ZonedDateTime::now",
            "..Timestamp::now",
            "..TimeZone::system",
        ],
        // `disk` compares the times of files and waits for a lock; `serve` waits until a folder comes to rest.
        rooms: &["commands", "cli", "disk", "serve"],
        instead: "time is an argument: take `today`",
    },
    Door {
        what: &["..println!", "..eprintln!", "..print!", "..eprint!"],
        rooms: &["commands", "main"],
        instead: "return text; `commands` prints it",
    },
    Door {
        what: &["rayon"],
        // `commands` only says how many workers there are.
        rooms: &["site", "plan", "search", "render", "disk", "commands"],
        instead: "parallel are: reading bodies and groups (`site`), sorting lists (`plan`), making an index (`search`), rendering pages (`render`), reading and writing files (`disk`)",
    },
];
