//! The law of the preview: after any edits, what is served is what a clean build makes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use openchair::disk;
use openchair::output::{Content, Sink, Unwatched};
use openchair::pipeline::{self, Options};
use openchair::serve::watch::How;
use openchair::serve::{Config, Desk, Mode, Said, Server, Setting, Shared, run};
use proptest::prelude::*;

use crate::{LONG, answer};

/// Files that an edit may touch, with what may be in them. One is a mistake.
const FILES: [(&str, &[&str]); 11] = [
    (
        "site.yaml",
        &[
            "title: Law\nbase_url: https://example.org/\n",
            "title: Order\nbase_url: https://example.org/help/\nlanguages: { es: { title: Orden } }\n",
            "title: Law\nbase_url: https://example.org/\nbuild: { page_size: 5, exports: false }\n",
        ],
    ),
    (
        "groups.yaml",
        &[
            "groups:\n  - { id: circle, name: Circle, situations: [grief], contact: { email: a@example.org } }\n",
            "places:\n  hall: { name: Hall, city: Troy, region: NY }\ngroups:\n  \
             - { id: circle, name: Ring, situations: [grief], place: hall, contact: { email: a@example.org } }\n  \
             - { id: walk, name: Walk, situations: [grief], contact: { email: b@example.org } }\n",
            "places:\n  hall: { name: Old Hall, city: Rome, region: NY }\ngroups:\n  \
             - { id: circle, name: Ring, situations: [grief], place: hall, contact: { email: a@example.org } }\n",
            "groups:\n  - { id: circle, name: Circle, situations: [greif], contact: { email: a@example.org } }\n",
        ],
    ),
    (
        "groups/more.yaml",
        &["groups:\n  - { id: more, name: More, situations: [grief], contact: { email: m@example.org } }\n"],
    ),
    ("content/situations/grief.md", &["---\ntitle: Grief\n---\nText", "---\ntitle: Loss\nsummary: S\n---\nText"]),
    (
        "content/articles/one.md",
        &[
            "---\ntitle: One\n---\nText",
            "---\ntitle: One\ndraft: true\n---\nText",
            "---\ntitle: One\ndate: 2025-03-01\n---\n![Chairs](chairs.svg)",
            "---\ntitle: Uno\n---\n[two](two.md)",
        ],
    ),
    ("content/articles/two.md", &["---\ntitle: Two\nsituations: [grief]\n---\n::groups{situation=grief}"]),
    (
        "content/articles/chairs.svg",
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"3\"/>",
        ],
    ),
    ("content/index.md", &["---\ntitle: Hello\n---\nText"]),
    ("static/plain.txt", &["a", "b"]),
    ("themes/default/assets/style.css", &["a { color: red }", "b { color: blue }"]),
    ("themes/default/templates/partials/footer.html", &["<p>One</p>", "<p>{{ site.title }}</p>"]),
];

/// One edit: which file, and what is in it then; nothing for a file that is removed.
type Edit = (usize, Option<usize>);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (0..FILES.len()).prop_flat_map(|file| (Just(file), prop::option::weighted(0.8, 0..FILES[file].1.len())));
    prop::collection::vec(edit, 1..6)
}

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 11, 23), base_url: None, drafts: false, past: None }
}

pub fn write(site: &Path, path: &str, text: &str) {
    let path = site.join(path);
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
    fs::write(path, text).expect("files can be written");
}

fn begin(site: &Path) {
    for (path, texts) in FILES {
        write(site, path, texts[0]);
    }
}

fn edit(site: &Path, (file, text): Edit) {
    let (path, texts) = FILES[file];
    match text {
        Some(text) => write(site, path, texts[text]),
        None => drop(fs::remove_file(site.join(path))),
    }
}

#[derive(Default)]
pub struct Kept(pub Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Kept {
    fn put(&self, path: &str, content: Content<'_>) {
        let bytes = match content {
            Content::Bytes(bytes) => bytes.into_owned(),
            Content::Copy(source) => format!("copy of {source}").into_bytes(),
            Content::Stream(stream) => {
                let mut bytes = Vec::new();
                stream(&mut bytes).expect("memory takes all");
                bytes
            }
        };
        self.0.lock().expect("no test has failed").insert(path.to_owned(), bytes);
    }
}

/// What a clean build of the folder makes; nothing where it has a mistake.
pub fn built(site: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let (sources, problems) = disk::load(site).expect("the folder can be read");
    let kept = Kept::default();
    let built = pipeline::build(&sources, &options(), &kept, &Unwatched);
    let is_good = !problems.has_errors() && !built.problems.has_errors();
    is_good.then(|| kept.0.into_inner().expect("no test has failed"))
}

/// A preview of a folder, without what it adds to pages.
pub struct Preview {
    server: Server,
    shared: Arc<Shared>,
    /// Whether the site was shown, or is kept as it was for a mistake.
    pub news: Receiver<bool>,
}

pub fn preview(site: &Path) -> Preview {
    let shared = Arc::new(Shared::new(Setting { mode: Mode::Built, hosts: Vec::new(), editor: None }));
    let server = Server::start(&Config::default(), Arc::clone(&shared)).expect("a port is free");
    let (told, news) = channel();
    let (site, shown) = (site.to_owned(), Arc::clone(&shared));
    thread::spawn(move || {
        let say = move |said: Said<'_>| {
            let _ = match said {
                Said::Shown(_) => told.send(true),
                Said::Problems(problems, _) if problems.has_errors() => told.send(false),
                Said::Problems(..) | Said::Began | Said::Mended | Said::Note(_) => Ok(()),
            };
        };
        let output = site.join("public");
        run(&Desk { site, output, how: How::Auto, options: &options, say: &say }, &shown)
    });
    Preview { server, shared, news }
}

impl Preview {
    /// A connection to the server.
    fn call(&self) -> TcpStream {
        let stream = TcpStream::connect(self.server.address()).expect("it listens");
        stream.set_read_timeout(Some(LONG)).expect("it is a socket");
        stream.set_nodelay(true).expect("it is a socket");
        stream
    }

    /// What is served at a path.
    fn get(&self, stream: &mut TcpStream, name: &str) -> Vec<u8> {
        let path = name.strip_suffix("index.html").unwrap_or(name);
        let base = self.shared.published().outputs.base().to_owned();
        let request = format!("GET {base}{path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.server.address());
        stream.write_all(request.as_bytes()).expect("it listens");
        answer(stream).1
    }

    /// Whether what is served now is this site, byte by byte.
    pub fn serves(&self, site: &BTreeMap<String, Vec<u8>>) -> bool {
        let hidden = |name: &&String| matches!(name.as_str(), "_headers" | "_redirects");
        let outputs = Arc::clone(&self.shared.published().outputs);
        let names: Vec<&String> = site.keys().filter(|name| !hidden(name)).collect();
        // The names in the index of the finder show only when they are asked for.
        let at_once = names.iter().map(|name| name.as_str()).filter(|name| !name.starts_with("search/"));
        if !outputs.names().eq(at_once) {
            return false;
        }
        let mut stream = self.call();
        let is_copied = |name: &str| site[name].starts_with(b"copy of ");
        names.iter().all(|name| is_copied(name) || self.get(&mut stream, name) == site[*name])
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_the_preview_is_a_clean_build(edits in edits()) {
        let folder = tempfile::tempdir().expect("there is room");
        let site = folder.path();
        begin(site);
        let preview = preview(site);
        prop_assert!(preview.news.recv_timeout(LONG).expect("the first site is built"), "the first site is good");
        let mut last_good = built(site).expect("the first site is good");
        prop_assert!(preview.serves(&last_good));
        for one in edits {
            let before = built(site);
            edit(site, one);
            let after = built(site);
            if let Some(good) = &after {
                last_good.clone_from(good);
            }
            // What makes no difference to the site may be told or not; what does is waited for.
            while before != after && preview.news.recv_timeout(LONG).expect("a change is told") != after.is_some() {}
            let is_there = (0..200).any(|_| preview.serves(&last_good) || {
                let _ = preview.news.recv_timeout(std::time::Duration::from_millis(50));
                false
            });
            prop_assert!(is_there, "{one:?} leaves another site than a clean build");
        }
    }
}
