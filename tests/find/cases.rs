//! `cases.json`: what the finder answers on the sample site of this repository. The client is asked the same, by
//! `tests/browser/find-cases.test.mjs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

/// The day of the build, and the day on which is asked.
const DAY: &str = "2026-11-23";
/// How many results of an answer are held.
const RESULTS: usize = 6;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/find/cases.json")
}

fn program(arguments: &[&str]) -> String {
    let told = Command::new(env!("CARGO_BIN_EXE_openchair")).args(arguments).output().expect("the program starts");
    assert!(told.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).expect("it writes text")
}

/// What the program answers now.
fn asked(folder: &str, case: &Value) -> Value {
    let text = |key: &str| case[key].as_str().expect("a case names it");
    let options =
        ["--language", text("language"), "--order", text("order"), "--date", DAY, "--json", "--index", folder];
    let told = program(&[&["find"], &options[..], &["--", text("query")]].concat());
    let mut answer: Value = serde_json::from_str(&told).expect("it is JSON");
    answer.as_object_mut().expect("it is an object").remove("query");
    answer["results"].as_array_mut().expect("there is a list").truncate(RESULTS);
    answer
}

#[test]
fn the_sample_site_answers_as_is_written_down() {
    let text = fs::read_to_string(path()).expect("the cases are there");
    let mut cases: Value = serde_json::from_str(&text).expect("the cases are JSON");
    let folder = tempfile::tempdir().expect("there is room");
    let folder = folder.path().to_str().expect("its name is text");
    program(&["build", "--quiet", "--site", env!("CARGO_MANIFEST_DIR"), "--output", folder, "--date", DAY]);
    let is_new = std::env::var_os("UPDATE_CASES").is_some();
    let mut others = Vec::new();
    for case in cases["cases"].as_array_mut().expect("there is a list") {
        let answer = asked(folder, case);
        if is_new {
            case["answer"] = answer;
        } else if case["answer"] != answer {
            others.push(format!("{}\n  is    {answer}\n  was   {}", case["query"], case["answer"]));
        }
    }
    if is_new {
        let lines: Vec<String> = cases["cases"].as_array().into_iter().flatten().map(Value::to_string).collect();
        let about = json!(cases["about"]);
        let written = format!("{{\n\"about\": {about},\n\"cases\": [\n{}\n]\n}}\n", lines.join(",\n"));
        fs::write(path(), written).expect("the cases can be written");
    }
    assert!(others.is_empty(), "{} answers are others than written down:\n{}", others.len(), others.join("\n"));
}
