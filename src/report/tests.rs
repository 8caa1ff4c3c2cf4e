//! What a person sees of problems.

use super::{Colour, Counts, Style, github, json, sarif, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{SourcePath, Sources};
use crate::text::Span;

const STYLE: Style = Style { width: 60, colour: Colour::Plain };

fn at(sources: &Sources, file: &str, word: &str) -> Place {
    let start = sources.text(file).expect("the file is there").find(word).expect("the word is there");
    Place::at(&SourcePath::new(file), Span::new(start, start + word.len()))
}

fn collected(list: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut problems = Diagnostics::default();
    list.into_iter().for_each(|problem| problems.push(problem));
    problems
}

fn some() -> (Diagnostics, Sources) {
    let mut sources = Sources::default();
    sources.insert_text("groups.yaml", "- id: first\n  situations: greif\n- id: first\n");
    sources.insert_text("content/index.md", "é\t\u{202e}bad\r\n");
    let twice = Place::at(&SourcePath::new("groups.yaml"), Span::new(38, 43));
    let problems = collected([
        Diagnostic::new(Code::DuplicateId, twice, "two groups have the id \"first\"")
            .help("give one of them another id, such as \"first-tuesday\", and nothing else of the two has to change")
            .also(at(&sources, "groups.yaml", "first"), "the other is here"),
        Diagnostic::new(
            Code::UnknownReference,
            at(&sources, "groups.yaml", "greif"),
            "no situation is called \"greif\"",
        )
        .help("did you mean \"grief\"?"),
        Diagnostic::new(Code::HiddenCharacters, at(&sources, "content/index.md", "bad"), "hidden \u{1b}[2J here"),
        Diagnostic::new(
            Code::MissingFile,
            Place::file(&SourcePath::new("site.yaml")),
            "there is no file \"site.yaml\"",
        ),
        Diagnostic::of_site(Code::IncompleteSetting, "a setting is missing"),
    ]);
    (problems, sources)
}

#[test]
fn each_problem_is_shown_with_its_line_and_what_to_do() {
    let (problems, sources) = some();
    insta::assert_snapshot!(text(&problems, &sources, STYLE), @r##"
    warning[incomplete-setting]: a setting is missing

    warning[hidden-characters]: hidden ␛[2J here
     --> content/index.md:1:4
      |
    1 | é    �bad
      |       ^^^

    error[unknown-reference]: no situation is called "greif"
     --> groups.yaml:2:15
      |
    2 |   situations: greif
      |               ^^^^^
      |
      = help: did you mean "grief"?

    error[duplicate-id]: two groups have the id "first"
     --> groups.yaml:3:7
      |
    3 | - id: first
      |       ^^^^^
      |
     ::: groups.yaml:1:7
      |
    1 | - id: first
      |       ----- the other is here
      |
      = help: give one of them another id, such as
              "first-tuesday", and nothing else of the two
              has to change

    error[missing-file]: there is no file "site.yaml"
    --> site.yaml

    To learn more: openchair explain unknown-reference
    3 problems in 2 files, and 2 warnings. The site was not changed.
    "##);
}

#[test]
fn json_tells_the_same() {
    let (problems, sources) = some();
    let built = Counts { pages: 3, ..Counts::default() };
    insta::assert_snapshot!("json", json(&problems, &sources, Some(built)));
}

#[test]
fn nothing_is_said_of_no_problems() {
    assert_eq!(text(&Diagnostics::default(), &Sources::default(), STYLE), "");
}

#[test]
fn colours_come_only_when_asked_for() {
    let (problems, sources) = some();
    assert!(!text(&problems, &sources, STYLE).contains('\u{1b}'));
    assert!(text(&problems, &sources, Style { colour: Colour::Coloured, ..STYLE }).contains('\u{1b}'));
}

#[test]
fn many_alike_are_counted() {
    let mut sources = Sources::default();
    sources.insert_text("groups.yaml", &"x\n".repeat(40));
    let path = SourcePath::new("groups.yaml");
    let alike = |line: usize| {
        Diagnostic::new(Code::MissingKey, Place::at(&path, Span::new(line * 2, line * 2 + 1)), "a name is missing")
    };
    let text = text(&collected((0..17).map(alike)), &sources, STYLE);
    assert_eq!(text.matches("error[missing-key]").count(), 5, "{text}");
    assert!(text.contains("... and 12 more like this in groups.yaml\n"), "{text}");
    assert!(text.ends_with("\n17 problems in 1 file. The site was not changed.\n"), "{text}");
}

#[test]
fn errors_are_shown_before_warnings_where_not_all_can_be() {
    let mut sources = Sources::default();
    sources.insert_text("a.md", &"x".repeat(500));
    let path = SourcePath::new("a.md");
    let at =
        |code, offset: usize| Diagnostic::new(code, Place::at(&path, Span::new(offset, offset)), format!("{offset}"));
    let warnings = (0..200).map(|offset| at(Code::HiddenCharacters, offset));
    let text = text(&collected(warnings.chain([at(Code::BadYaml, 400)])), &sources, STYLE);
    assert!(text.contains("error[bad-yaml]: 400"), "{text}");
    assert!(text.contains("... and 101 more in a.md\n"), "{text}");
}

#[test]
fn a_hundred_thousand_problems_in_one_long_line_are_told_in_few_words() {
    let mut sources = Sources::default();
    sources.insert_text("long.yaml", &"é{x ".repeat(300_000));
    let path = SourcePath::new("long.yaml");
    let at = |number: usize| {
        let place = Place::at(&path, Span::new(number * 10, number * 10 + 900_000));
        Diagnostic::new(Code::BadYaml, place, format!("mistake {number}"))
    };
    let problems = collected((0..100_000).map(at));
    let text = text(&problems, &sources, STYLE);
    assert!(text.len() < 50_000, "{} bytes", text.len());
    assert!(text.lines().all(|line| line.chars().count() <= 60), "a line is too wide:\n{text}");
    assert!(text.contains("... and 99900 more in long.yaml\n"), "{text}");
    let json = json(&problems, &sources, None);
    assert_eq!(json.matches("\"code\": \"bad-yaml\"").count(), 100_000);
}

#[test]
fn the_column_is_the_true_one_where_the_line_is_cut() {
    let mut sources = Sources::default();
    sources.insert_text("a.yaml", &(" ".repeat(1000) + "bad" + &" ".repeat(1000)));
    let problem = Diagnostic::new(Code::BadValue, at(&sources, "a.yaml", "bad"), "not good");
    let text = text(&collected([problem]), &sources, STYLE);
    assert!(text.contains("--> a.yaml:1:1001\n"), "{text}");
}

#[test]
fn places_outside_the_text_do_no_harm() {
    let mut sources = Sources::default();
    sources.insert_text("a.md", "é\n");
    for span in [Span::new(1, 1), Span::new(3, 3), Span::new(99, 120), Span::new(2, 0)] {
        let problem = Diagnostic::new(Code::BadValue, Place::at(&SourcePath::new("a.md"), span), "odd");
        let problems = collected([problem]);
        assert!(text(&problems, &sources, STYLE).contains("a.md"), "{span:?}");
        assert!(json(&problems, &sources, None).contains("a.md"), "{span:?}");
    }
}

#[test]
fn github_shows_each_problem_beside_its_line() {
    let (problems, sources) = some();
    insta::assert_snapshot!(github(&problems, &sources, "site/"), @r#"
    ::warning title=incomplete-setting::a setting is missing
    ::warning title=hidden-characters,file=site/content/index.md,line=1,endLine=1,col=4,endColumn=7::hidden ␛[2J here
    ::error title=unknown-reference,file=site/groups.yaml,line=2,endLine=2,col=15,endColumn=20::no situation is called "greif"%0Ahelp: did you mean "grief"?
    ::error title=duplicate-id,file=site/groups.yaml,line=3,endLine=3,col=7,endColumn=12::two groups have the id "first"%0Ahelp: give one of them another id, such as "first-tuesday", and nothing else of the two has to change
    ::error title=missing-file,file=site/site.yaml::there is no file "site.yaml"
    "#);
    let odd = collected([Diagnostic::of_site(Code::IncompleteSetting, "50 % :: a\r\nb")]);
    assert_eq!(github(&odd, &sources, ""), "::warning title=incomplete-setting::50 %25 :: a%0Ab\n");
}

#[test]
fn sarif_has_rules_results_and_places() {
    let (problems, sources) = some();
    let log: serde_json::Value = serde_json::from_str(&sarif(&problems, &sources, "my site/")).expect("it is JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), problems.iter().count());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("a small one");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"], "{result}");
    }
    let found = results.iter().find(|result| result["ruleId"] == "unknown-reference").expect("it is told");
    let place = &found["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "my%20site/groups.yaml");
    let region = serde_json::json!({ "startLine": 2, "startColumn": 15, "endLine": 2, "endColumn": 20 });
    assert_eq!(place["region"], region);
    let twice = results.iter().find(|result| result["ruleId"] == "duplicate-id").expect("it is told");
    assert_eq!(twice["relatedLocations"][0]["message"]["text"], "the other is here");
}
