//! A site written out in one text, built in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use jiff::civil::{Date, date};
use openchair::check::{Outside, years_at_school};
use openchair::diagnostic::{Code, Diagnostic, Diagnostics};
use openchair::output::{Content, Sink, Unwatched};
use openchair::pipeline::{self, Built, Options};
use openchair::record::Record;
use openchair::report::{self, Colour, Style};
use openchair::sources::{Asset, Fingerprint, SharedText, Source, SourcePath, Sources, WORDS_BELOW};

/// A Monday.
pub const TODAY: Date = date(2026, 11, 23);

/// Words that a volunteer should not have to know.
const JARGON: [&str; 12] = [
    "parse", "schema", "null", "deserial", "enum", "scalar", "token", "utf", "mapping", "sequence", "struct", "string",
];

/// What comes before a list of words to choose from.
const LISTS: [&str; 2] = ["the keys here are", "the words for it are"];

/// What a site has where a test says nothing else.
const ALWAYS: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
-- groups.yaml --
- id: circle
  name: Grief Circle
  situations: grief
  contact: { email: circle@example.org }
  verified: { date: 2026-11-01 }
-- content/situations/grief.md --
---
title: Grief
---
When somebody has died.
-- content/pages/safety.md --
---
title: Staying safe here
---
The exit does not erase the history.
";

/// The texts of the default theme by their paths.
static TEXTS_OF_THEME: LazyLock<BTreeMap<String, SharedText>> = LazyLock::new(|| {
    let paths = THEME.files.keys().map(ToString::to_string);
    paths.filter_map(|path| Some((path.clone(), THEME.text(&path)?))).collect()
});

/// The default theme, as every site has it.
static THEME: LazyLock<Sources> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let (sources, _) = openchair::disk::load(folder.path()).expect("an empty folder can be read");
    assert!(sources.text("themes/default/templates/base.html").is_some(), "the theme is inside the program");
    sources
});

/// A site and how it is built.
pub struct Site {
    pub sources: Sources,
    options: Options,
}

/// A site of the files in `text`, each after a line `-- path --`, beside those that every site has here.
///
/// An image is a line `-- path.png 800x600 --` with nothing after it. A file that is only `(none)` is not there.
pub fn site(text: &str) -> Site {
    let mut sources = THEME.clone();
    let own = files(text);
    let brings_groups = own.iter().any(|(path, _)| path.starts_with("groups/"));
    for (path, content) in
        files(ALWAYS).into_iter().filter(|(path, _)| !(brings_groups && path == "groups.yaml")).chain(own)
    {
        match path.rsplit_once(' ').filter(|(_, size)| size.chars().all(|c| c.is_ascii_digit() || c == 'x')) {
            Some((path, size)) => insert_image(&mut sources, path, size),
            None if content.trim() == "(none)" => {
                sources.files.remove(&SourcePath::new(&path));
            }
            None => sources.insert_text(&path, &content),
        }
    }
    Site { sources, options: Options { today: TODAY, base_url: None, drafts: false, past: None } }
}

/// A site with one group, whose further keys are `keys`.
pub fn site_with_group(keys: &str) -> Site {
    site(&group(keys))
}

/// A text of the default theme.
pub fn of_theme(path: &str) -> &'static str {
    let path = match path.strip_prefix("strings/") {
        // Words are kept where a site's own stand over them.
        Some(name) => format!("{WORDS_BELOW}{name}"),
        None => format!("themes/default/{path}"),
    };
    TEXTS_OF_THEME.get(&path).expect("the theme has that file")
}

/// Every template of the default theme.
pub fn templates_of_theme() -> impl Iterator<Item = &'static str> {
    TEXTS_OF_THEME
        .iter()
        .filter(|(path, _)| path.starts_with("themes/default/templates/"))
        .map(|(_, text)| text.as_str())
}

/// The file of a group with these further keys.
pub fn group(keys: &str) -> String {
    let needed = [
        ("name:", "name: Grief Circle"),
        ("situations:", "situations: grief"),
        ("contact:", "contact: { email: circle@example.org }"),
        ("verified:", "verified: { date: 2026-11-01 }"),
    ];
    let mut text = "-- groups.yaml --\n- id: circle\n".to_owned();
    for (key, line) in needed {
        if !keys.lines().any(|line| line.starts_with(key)) {
            text.extend(["  ", line, "\n"]);
        }
    }
    for line in keys.lines() {
        text.extend(["  ", line, "\n"]);
    }
    text
}

fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            Some(path) => files.push((path.to_owned(), String::new())),
            None => files.last_mut().expect("the text begins with the name of a file").1.push_str(line),
        }
    }
    files
}

fn insert_image(sources: &mut Sources, path: &str, size: &str) {
    let (width, height) = size.split_once('x').expect("a size is written as 800x600");
    let number = |text: &str| text.parse().expect("a size has two numbers");
    let dimensions = Some((number(width), number(height)));
    let asset = Asset { bytes: 1, fingerprint: Fingerprint::of(path.as_bytes()), dimensions };
    sources.files.insert(SourcePath::new(path), Source::Asset(asset));
}

impl Site {
    /// A site that was read from somewhere else.
    pub fn of(sources: Sources) -> Self {
        Self { sources, options: Options { today: TODAY, base_url: None, drafts: false, past: None } }
    }

    /// The same on another day.
    pub fn on(mut self, today: Date) -> Self {
        self.options.today = today;
        self
    }

    /// The same at another address.
    pub fn at(mut self, base_url: &str) -> Self {
        self.options.base_url = Some(base_url.to_owned());
        self
    }

    /// The same after another build of it, which left its record.
    pub fn after(mut self, before: &Outputs) -> Self {
        let record = Record::read(before.text("record.json")).expect("a record can be read again");
        self.options.past = Some(Arc::new(record));
        self
    }

    /// The same with drafts and articles of the future.
    pub fn with_drafts(mut self) -> Self {
        self.options.drafts = true;
        self
    }

    /// Builds it, whatever is wrong with it.
    pub fn built(&self) -> Outputs {
        let shelf = Shelf::default();
        let built = pipeline::build(&self.sources, &self.options, &shelf, &Unwatched);
        let files = shelf.files.into_inner().expect("no thread has failed");
        let twice = shelf.twice.into_inner().expect("no thread has failed");
        assert!(twice.is_empty() || built.problems.has_errors(), "made twice: {twice:?}");
        Outputs { files, built, sources: self.sources.clone() }
    }

    /// Checks it, as an editor does who wants to know more than a build says. There are no files.
    pub fn checked(&self) -> Outputs {
        let built = pipeline::check(&self.sources, (&self.options, None), &Unwatched);
        Outputs { files: BTreeMap::new(), built, sources: self.sources.clone() }
    }

    /// What `check` says where somebody can tell what lies outside of the site.
    pub fn checked_with(&self, outside: &dyn Outside) -> Outputs {
        let built = pipeline::check(&self.sources, (&self.options, Some(outside)), &Unwatched);
        Outputs { files: BTreeMap::new(), built, sources: self.sources.clone() }
    }

    /// Builds a site in which nothing may be wrong.
    pub fn fine(&self) -> Outputs {
        let outputs = self.built();
        assert!(outputs.built.problems.is_empty(), "{}", outputs.told());
        outputs
    }

    /// Builds a site in which there may be warnings.
    pub fn good(&self) -> Outputs {
        let outputs = self.built();
        assert!(!outputs.built.problems.has_errors(), "{}", outputs.told_whatever());
        outputs
    }

    /// What an editor is told.
    pub fn told(&self) -> String {
        self.built().told()
    }
}

/// Keeps outputs in memory.
#[derive(Default)]
struct Shelf {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    twice: Mutex<Vec<String>>,
}

impl Sink for Shelf {
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
        let before = self.files.lock().expect("no thread has failed").insert(path.to_owned(), bytes);
        if before.is_some() {
            self.twice.lock().expect("no thread has failed").push(path.to_owned());
        }
    }
}

/// What a build made.
pub struct Outputs {
    pub files: BTreeMap<String, Vec<u8>>,
    pub built: Built,
    pub sources: Sources,
}

impl Outputs {
    /// Every output that is text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(file, bytes)| Some((file.as_str(), std::str::from_utf8(bytes).ok()?)))
    }

    /// The problems as a narrow terminal shows them.
    pub fn told(&self) -> String {
        told(&self.built.problems, &self.sources)
    }

    /// The problems, however they are worded: for laws that only want no panic.
    pub fn told_whatever(&self) -> String {
        report::text(&self.built.problems, &self.sources, Style { width: 60, colour: Colour::Plain })
    }

    /// The codes of all problems, each once.
    pub fn codes(&self) -> Vec<Code> {
        let mut codes: Vec<Code> = self.built.problems.iter().map(|problem| problem.code).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// The text of an output.
    pub fn text(&self, file: &str) -> &str {
        let bytes = self.files.get(file).unwrap_or_else(|| panic!("no output {file}; there are:\n{}", self.table()));
        std::str::from_utf8(bytes).expect("a page is text")
    }

    /// Every output but the theme's own files and the page that every site has here, a line each. The name of the finder's folder
    /// has a hash of all that it says, the words of the theme too: `HASH` stands for it.
    pub fn table(&self) -> String {
        let of_theme = ["base.", "style.", "icons.", "icon.", "neutral.", "page.", "exit.", "find.", "when.", "today."]
            .map(|name| format!("assets/{name}"));
        let is_own = |file: &str| !of_theme.iter().any(|name| file.starts_with(name)) && file != "safety/index.html";
        let own = self.files.keys().filter(|file| is_own(file));
        own.map(|file| format!("{}\n", without_hash(file))).collect()
    }

    /// The file of a page by its address below the site: `groups/circle/`.
    pub fn page(&self, address: &str) -> &str {
        self.text(&if address.is_empty() || address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address.to_owned()
        })
    }
}

/// The name of an output with a fixed word for the hash of `search/files/en-HASH/`.
fn without_hash(file: &str) -> String {
    let folder = file.strip_prefix("search/files/").and_then(|below| below.split('/').next());
    let hash = folder.and_then(|folder| folder.rsplit_once('-')).map(|(_, hash)| hash);
    hash.map_or_else(|| file.to_owned(), |hash| file.replace(hash, "HASH"))
}

/// The problems as a narrow terminal shows them; they must be such that a volunteer can read them.
pub fn told(problems: &Diagnostics, sources: &Sources) -> String {
    let text = report::text(problems, sources, Style { width: 60, colour: Colour::Plain });
    for problem in problems.iter() {
        let words = format!("{} {}", problem.message, problem.help.as_deref().unwrap_or_default()).to_lowercase();
        let plain = words.replace("utf-8", "").replace("strings/", "");
        let jargon: Vec<&str> = JARGON.into_iter().filter(|word| plain.contains(word)).collect();
        assert!(jargon.is_empty(), "{jargon:?} is not for volunteers:\n{text}");
        let years = years_at_school(&read_aloud(problem));
        assert!(years <= 8.0, "it takes {years:.1} years at school to read this:\n{text}");
        assert!(!problem.message.ends_with('.'), "a message has no full stop at its end:\n{text}");
        assert!(problem.help.as_ref().is_some_and(|help| !help.is_empty()), "nothing says what to do:\n{text}");
    }
    for line in text.lines() {
        assert!(line.chars().count() <= 60 || !line.contains(' '), "this line is too wide: {line}\n{text}");
    }
    text
}

/// What of a problem is read: without values and examples, which are as hard as they are, without lists to choose from, and each part by
/// itself, as it is shown.
fn read_aloud(problem: &Diagnostic) -> String {
    let help = problem.help.as_deref().unwrap_or_default();
    let help = LISTS.iter().find_map(|list| help.split_once(list)).map_or(help, |(before, _)| before);
    let mut aloud = String::new();
    let mut closing = None;
    for c in format!("{}.\n{help}.", problem.message).chars() {
        match (closing, c) {
            (Some(end), c) if c == end => closing = None,
            (Some(_), _) => {}
            (None, '"' | '`') => {
                closing = Some(c);
                aloud.push_str("this");
            }
            (None, ';' | ':' | '?') => aloud.push_str(".\n"),
            (None, c) => aloud.push(c),
        }
    }
    aloud
}
