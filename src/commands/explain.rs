//! `explain`: what a kind of problem is and how to mend it.

use super::{Exit, tell};
use crate::cli::ExplainArguments;
use crate::diagnostic::{Code, Example, Severity};
use crate::text::nearest;

pub(super) fn run(arguments: &ExplainArguments) -> Exit {
    let Some(name) = &arguments.name else {
        tell::result(&all());
        return Exit::Fine;
    };
    // As it stands in the message, brackets and all, is fine too.
    let name = name.trim().trim_start_matches("error").trim_start_matches("warning");
    let name = name.trim_matches(['[', ']', ':']).to_lowercase();
    if let Some(code) = Code::named(&name) {
        tell::result(&explained(code));
        return Exit::Fine;
    }
    let help = match nearest(&name, Code::ALL.iter().map(|code| code.as_str())) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => "\"openchair explain\" lists all kinds of problem".to_owned(),
    };
    tell::note(&format!("error: no kind of problem is called {name:?}\nhelp: {help}\n"));
    Exit::Misuse
}

fn explained(code: Code) -> String {
    let effect = match code.severity() {
        Severity::Error => "An error: the site is not built until it is mended.",
        Severity::Warning => "A warning: the site is built all the same, but somebody should look.",
    };
    let lines: Vec<&str> = code.explain().lines().map(str::trim).collect();
    let example = code.example();
    let (wrong, right) = (half(example.wrong), half(example.right));
    format!("{code}\n\n{}\n\n{effect}\n\nWrong\n{wrong}\nRight\n{right}", lines.join("\n"))
}

/// The files of one half of an example, each by its name and indented.
fn half(text: &'static str) -> String {
    let file = |(path, lines): (&str, Vec<String>)| {
        let lines: Vec<String> = lines.iter().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
        format!("\n  {path}\n{}", lines.concat())
    };
    Example::files(text).into_iter().map(file).collect()
}

fn all() -> String {
    let each = Code::ALL.iter().map(|code| format!("{code}\n   {}\n", one_line(*code)));
    each.collect::<Vec<_>>().concat()
}

fn one_line(code: Code) -> String {
    code.explain().lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
