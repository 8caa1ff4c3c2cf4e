//! Every kind of problem can be provoked, and each provokes what it is about.

use std::collections::BTreeSet;
use std::fs;

use openchair::check::{Answer, Outside};
use openchair::diagnostic::Code;

use crate::site::{group, site};

fn article(body: &str) -> String {
    format!("-- content/articles/first.md --\n---\ntitle: First\n---\n{body}\n")
}

/// What gives each problem that needs no disk.
fn cases() -> Vec<(Code, String)> {
    let settings = |keys: &str| format!("-- site.yaml --\ntitle: T\nbase_url: https://example.org/\n{keys}\n");
    vec![
        (Code::BadYaml, group("summary: \"We meet")),
        (Code::UnknownKey, group("mascot: A heron")),
        (Code::MissingKey, article("").replace("title: First", "date: 2026-01-01")),
        (Code::DuplicateKey, group("cost: free\ncost: donation")),
        (Code::WrongKind, group("meetings: tuesday")),
        (Code::UnknownWord, group("kind: club")),
        (Code::BadValue, group("newsletter: www.example.org")),
        (Code::LostAfterHash, group("summary: Room #4 is ours")),
        (Code::DuplicateId, "-- content/articles/a/first.md --\n---\ntitle: A\n---\n-- content/articles/b/first.md --\n---\ntitle: B\n---\n".to_owned()),
        (Code::UnknownReference, group("situations: gambling")),
        (Code::NoWayIn, group("contact: { role: Host }")),
        (Code::Contradiction, group("from: 2026-12-20\nuntil: 2026-12-10")),
        (Code::SameAddress, "-- content/pages/groups.md --\n---\ntitle: G\n---\n".to_owned()),
        (Code::BrokenLink, article("[a](nowhere.md)")),
        (Code::BadImage, article("![A chair](nowhere.jpg)")),
        (Code::BadDirective, article("::grups")),
        (Code::UnknownCitation, article("[@nobody]")),
        (Code::UnsafeLink, article("[a](javascript:go())")),
        (Code::CleanedHtml, article("<script>go()</script>")),
        (Code::HeadingInBody, article("# First")),
        (Code::HiddenCharacters, article("a\u{202e}b")),
        (Code::BadFileName, "-- content/articles/first.second.md --\n---\ntitle: F\n---\n".to_owned()),
        (Code::MisplacedFile, "-- content/first.md --\n---\ntitle: F\n---\n".to_owned()),
        (Code::BadTheme, settings("theme: nowhere")),
        (Code::MissingWord, settings("languages: { cy: { title: Grwpiau } }")),
        (Code::LostTranslation, format!("{}-- content/articles/lost.es.md --\n---\ntitle: L\n---\n", settings("languages: { es: { title: G } }"))),
        (Code::IncompleteSetting, group("online: { passcode: abc }")),
        (Code::ExitUnexplained, format!("{}-- content/pages/safety.md --\n(none)\n", settings("exit: true"))),
        (Code::CrisisUntried, settings("crisis: { name: Night Line, phone: \"988\" }")),
        (Code::FaintColor, settings("color: \"#8ed1cc\"")),
        (Code::UnknownIcon, "-- content/situations/grief.md --\n---\ntitle: Grief\nicon: candel\n---\n".to_owned()),
        (Code::MergeConflict, article("<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> main")),
        (Code::NotPlainText, "-- content/articles/first.md --\n{\\rtf1\\ansi Come early.}\n".to_owned()),
        (Code::DateToCome, group("verified: { date: 2027-01-01 }")),
    ]
}

/// What gives each problem of which only `check` speaks.
fn cases_of_check() -> Vec<(Code, String)> {
    let grief = |keys: &str| format!("-- content/situations/grief.md --\n---\ntitle: Grief\n{keys}\n---\n");
    let mut cases = vec![
        (Code::NoSynonyms, grief("")),
        (Code::MisleadingWord, grief("synonyms: [bereavement, help]")),
        (
            Code::ClockChange,
            grief("synonyms: bereavement")
                + &group("meetings: { every: sunday, at: 2:30 am, time_zone: America/New_York }"),
        ),
        (
            Code::EmptySituation,
            grief("synonyms: bereavement")
                + "-- content/situations/debt.md --\n---\ntitle: Debt\nsynonyms: owing\n---\n",
        ),
    ];
    let findable = |files: &str| grief("synonyms: bereavement") + files;
    let text = |body: &str| findable(&article(body));
    let of_group = |keys: &str| findable(&group(keys));
    let twin = "- { id: twin, name: GRIEF circle, situations: grief, contact: { email: circle@example.org }, verified: { date: 2026-11-01 } }\n";
    let town = |id: &str, north: &str, east: &str| {
        format!(
            "- {{ id: {id}, name: {id}, situations: grief, contact: {{ email: a@example.org }}, verified: {{ date: 2026-11-01 }}, place: {{ city: Salem, latitude: {north}, longitude: {east} }} }}\n"
        )
    };
    let towns = |last: &str| {
        let four = ["a", "b", "c", "d"].map(|id| town(id, "44.9", "-123.0"));
        findable(&format!("-- groups.yaml --\n{}{last}", four.concat()))
    };
    cases.extend([
        (Code::Capitals, text("PLEASE CALL FIRST.")),
        (Code::OddBullet, text("• a mug")),
        (
            Code::SameTitle,
            findable(&(article("Come.") + &article("Come.").replace("-- content/articles/", "-- content/articles/second-"))),
        ),
        (Code::UnknownSwitch, text("<!-- check off: long-sentense -->")),
        (Code::VagueLink, text("[Click here](/groups/)")),
        (Code::HeadingOrder, text("### First")),
        (Code::WeakAlt, text("![photo](chairs.png)") + "-- content/articles/chairs.png 80x60 --\n"),
        (Code::LongSentence, text(&format!("We {} meet.", "often ".repeat(30)))),
        (Code::LongParagraph, text(&"We meet on Tuesday at seven. ".repeat(25))),
        (Code::HardToRead, text(&"Participation necessitates preliminary administrative coordination regarding eligibility.\n\n".repeat(15))),
        (Code::HurtfulWord, text("Addicts are welcome.")),
        (Code::WholeName, of_group("contact: { name: Maria Lopez, email: circle@example.org }")),
        (Code::PersonalContact, of_group("contact: { email: maria.lopez@gmail.com }")),
        (Code::MeetingSecret, of_group("summary: \"On Zoom, passcode: 4821\"")),
        (Code::ClosedLinked, text("[Circle](/groups/circle/)") + &group("status: closed")),
        (Code::Unconfirmed, of_group("verified: { date: 2026-01-01 }")),
        (Code::SameGroup, findable(&(group("") + twin))),
        (Code::OddPosition, towns(&town("e", "-123.0", "44.9").replace("-123.0", "-44.9").replace("longitude: 44.9", "longitude: 123.0"))),
        (Code::NoPosition, towns("- { id: e, name: e, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 }, place: { city: Salem } }\n")),
        (Code::Untranslated, "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguages: { es: { title: G } }\n".to_owned() + &findable("")),
        (Code::HeavyPage, text(&"We meet here.\n\n".repeat(5000))),
    ]);
    cases
}

/// Says of each address what its path says.
pub struct Paths;

impl Outside for Paths {
    fn answers(&self, addresses: &[String]) -> Vec<Answer> {
        let answer = |address: &String| match address.rsplit('/').next() {
            Some("dead") => Answer::Dead("its host says that it is not there (404)".to_owned()),
            Some("moved") => Answer::Moved(address.replace("moved", "new")),
            _ => Answer::Fine,
        };
        addresses.iter().map(answer).collect()
    }
}

/// What gives each problem of which only `check --external` speaks.
fn cases_of_outside() -> Vec<(Code, String)> {
    let text = |body: &str| {
        format!("-- content/situations/grief.md --\n---\ntitle: Grief\nsynonyms: bereavement\n---\n{}", article(body))
    };
    vec![
        (Code::DeadLink, text("[a page](https://example.org/dead)")),
        (Code::MovedLink, text("[a page](https://example.org/moved)")),
    ]
}

/// What gives each problem that only a folder has: the name of a file and its bytes.
fn cases_on_disk() -> Vec<(Code, &'static str, Vec<u8>)> {
    vec![
        (Code::NotUtf8, "content/articles/first.md", b"---\ntitle: Caf\xe9\n---\n".to_vec()),
        (Code::TooLarge, "content/articles/first.md", vec![b'a'; 2_000_001]),
        (Code::SymbolicLink, "content/articles/first.md", Vec::new()),
        (Code::MissingFile, "content/articles/first.md", b"---\ntitle: First\n---\n".to_vec()),
        (
            Code::UnsafeFile,
            "content/chair.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>go()</script></svg>".to_vec(),
        ),
    ]
}

#[test]
fn every_code_has_a_case() {
    let tried: BTreeSet<Code> = cases()
        .into_iter()
        .chain(cases_of_check())
        .chain(cases_of_outside())
        .map(|(code, _)| code)
        .chain(cases_on_disk().into_iter().map(|(code, ..)| code))
        .collect();
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !tried.contains(code)).collect();
    assert!(missing.is_empty(), "no case provokes {missing:?}");
}

#[test]
fn every_case_provokes_its_code_and_no_other() {
    for (code, files) in cases() {
        let outputs = site(&files).built();
        assert_eq!(outputs.codes(), [code], "{files}\n{}", outputs.told());
    }
}

#[test]
fn every_case_of_check_provokes_its_code_there_and_nothing_in_a_build() {
    for (code, files) in cases_of_check() {
        let outputs = site(&files).checked();
        assert_eq!(outputs.codes(), [code], "{files}\n{}", outputs.told());
        site(&files).fine();
    }
}

#[test]
fn every_case_outside_is_told_only_where_somebody_can_tell() {
    for (code, files) in cases_of_outside() {
        let outputs = site(&files).checked_with(&Paths);
        assert_eq!(outputs.codes(), [code], "{files}\n{}", outputs.told());
        assert!(site(&files).checked().built.problems.is_empty());
    }
}

#[test]
fn every_case_on_a_disk_provokes_its_code() {
    for (code, path, bytes) in cases_on_disk() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("the file is in a folder")).expect("a folder can be made");
        if code == Code::SymbolicLink {
            std::os::unix::fs::symlink("/etc/passwd", &file).expect("a link can be made");
        } else {
            fs::write(&file, bytes).expect("a file can be written");
        }
        if code != Code::MissingFile {
            fs::write(folder.path().join("site.yaml"), "title: T\n").expect("a file can be written");
            fs::write(folder.path().join("groups.yaml"), "groups: []\n").expect("a file can be written");
        }
        let (sources, problems) = openchair::disk::load(folder.path()).expect("the folder can be read");
        let found: BTreeSet<Code> = problems.iter().map(|problem| problem.code).collect();
        assert_eq!(found, BTreeSet::from([code]), "{}", crate::site::told(&problems, &sources));
    }
}

#[test]
fn every_code_is_explained_in_plain_words() {
    for code in Code::ALL {
        let text = code.explain();
        assert!(text.len() > 40 && text.trim_end().ends_with('.'), "{code}: {text}");
    }
}
