//! What is said of a key: its row in the tables of `docs/`, so that an editor reads the same in both places.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::spot::{Part, Spot};

static SITE: LazyLock<Table> = LazyLock::new(|| table(include_str!("../../docs/site.md"), "## Every key"));
static FILE: LazyLock<Table> = LazyLock::new(|| table(GROUPS, "## The file"));
static GROUP: LazyLock<Table> = LazyLock::new(|| table(GROUPS, "## A group"));
static MEETING: LazyLock<Table> = LazyLock::new(|| table(GROUPS, "## A meeting"));
static PLACE: LazyLock<Table> = LazyLock::new(|| table(GROUPS, "## A place"));
static ARTICLE: LazyLock<Table> = LazyLock::new(|| table(include_str!("../../docs/articles.md"), TOP));
static SITUATION: LazyLock<Table> = LazyLock::new(|| table(include_str!("../../docs/situations.md"), TOP));

const GROUPS: &str = include_str!("../../docs/groups.md");
const TOP: &str = "## The top of the file";

/// The rows of a section by their key.
type Table = BTreeMap<&'static str, Row>;

/// A row: what there is without the key, and what the key does.
#[derive(Debug, Clone, Copy)]
struct Row {
    otherwise: &'static str,
    does: &'static str,
}

/// A short name of a key, made of it and of what stands right above it.
pub(super) fn title(spot: &Spot) -> String {
    let words = spot.path.split('.').filter(|key| *key != "TAG").map(|key| match key {
        "url" => "web address".to_owned(),
        "base_url" => "address of the site".to_owned(),
        "toc" => "list of contents".to_owned(),
        "qr" => "QR code".to_owned(),
        key => key.replace('_', " "),
    });
    capital(&words.collect::<Vec<_>>().join(": "))
}

/// What a key does, and what there is without it; empty where the table has nothing to say.
pub(super) fn description(spot: &Spot) -> String {
    let Some(row) = row(spot) else { return String::new() };
    let sentence = |text: &str| {
        let text = capital(text);
        if text.is_empty() || text.ends_with(['.', '?']) { text } else { format!("{text}.") }
    };
    let does = sentence(&unlinked(row.does));
    let otherwise = unlinked(row.otherwise).replace('`', "\"");
    match otherwise.as_str() {
        "" | "none" | "not said" | "see above" => does,
        "must be there" => format!("{does} It must be there."),
        otherwise => format!("{does} If it is left out: {otherwise}."),
    }
    .trim()
    .to_owned()
}

/// The row of a key. What a meeting shares with its group is described there.
fn row(spot: &Spot) -> Option<&'static Row> {
    let table = match spot.part {
        Part::File => &FILE,
        Part::Group => &GROUP,
        Part::Meeting => &MEETING,
        Part::Place => &PLACE,
        Part::Site => &SITE,
        Part::Article => &ARTICLE,
        Part::Situation => &SITUATION,
    };
    let own = table.get(spot.path.as_str()).filter(|row| !row.does.is_empty());
    own.or_else(|| GROUP.get(spot.path.as_str()).filter(|_| spot.part == Part::Meeting))
}

fn table(page: &'static str, heading: &str) -> Table {
    let lines = page.lines().skip_while(|line| *line != heading).skip(1);
    let section = lines.take_while(|line| !line.starts_with("## "));
    let row = |line: &'static str| {
        let mut cells = line.strip_prefix("| `")?.split('|');
        let key = cells.next()?.trim_end().strip_suffix('`')?;
        let (otherwise, does) = (cells.nth(1)?.trim(), cells.next()?.trim());
        Some((key, Row { otherwise, does }))
    };
    section.filter_map(row).collect()
}

/// Without the addresses of links, which lead nowhere from an editor.
fn unlinked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](").and_then(|(words, target)| Some((words, target.split_once(')')?.1)));
        out.push_str(before);
        if let Some((words, behind)) = link.filter(|(words, _)| !words.contains(']')) {
            out.push_str(words);
            rest = behind;
        } else {
            out.push('[');
            rest = after;
        }
    }
    out + rest
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Part, Spot, description, title, unlinked};

    #[test]
    fn a_key_is_described_as_in_the_documentation() {
        let spot = |part, path: &str| Spot { part, path: path.to_owned() };
        let kind = description(&spot(Part::Group, "led_by"));
        assert!(kind.starts_with("`peers` (people who live with it themselves)"), "{kind}");
        let date = description(&spot(Part::Group, "verified.date"));
        assert_eq!(date, "The day; not one that is yet to come. It must be there.");
        let size = description(&spot(Part::Site, "build.page_size"));
        assert!(size.ends_with("If it is left out: \"50\"."), "{size}");
        assert_eq!(description(&spot(Part::Meeting, "dial_in")), description(&spot(Part::Group, "dial_in")));
        assert_eq!(title(&spot(Part::Group, "training.certified_by")), "Training: certified by");
    }

    #[test]
    fn links_leave_their_words() {
        for (text, expected) in [
            ("see [a place](#a-place), or [this](b.md#c)", "see a place, or this"),
            ("`[@id]` stays", "`[@id]` stays"),
            ("[x] y (z)", "[x] y (z)"),
            ("[[a](b)", "[a"),
        ] {
            assert_eq!(unlinked(text), expected);
        }
    }
}
