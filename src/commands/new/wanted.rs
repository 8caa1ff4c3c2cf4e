//! What somebody wants, as given or as answered, and what is said where it is missing or wrong.

use crate::cli::Surroundings;
use crate::commands::Failure;
use crate::commands::ask::Asker;
use crate::site::value::{Slug, slugify};

/// Asks where somebody is at the keyboard and the value was not given.
pub(super) struct Wanted<'a> {
    around: &'a Surroundings,
    missing: Vec<&'static str>,
}

pub(super) type Read<'r> = &'r dyn Fn(&str) -> Result<String, String>;

impl<'a> Wanted<'a> {
    pub(super) const fn new(around: &'a Surroundings) -> Self {
        Self { around, missing: Vec::new() }
    }

    /// A value that must be there: as given, else as answered; what is missing is noted.
    pub(super) fn value(
        &mut self,
        (flag, given): (&'static str, Option<&str>),
        question: &str,
        read: Read<'_>,
    ) -> Result<String, Failure> {
        if let Some(given) = given {
            return read(given).map_err(|problem| misuse(&problem));
        }
        let answer = self.optional(question, read);
        if answer.is_none() {
            self.missing.push(flag);
        }
        Ok(answer.unwrap_or_default())
    }

    /// An answer that may be left out.
    pub(super) fn optional(&self, question: &str, read: Read<'_>) -> Option<String> {
        if !self.around.is_asked {
            return None;
        }
        let answer = Asker::new(std::io::stdin().lock()).ask(question, "", read);
        Some(answer).filter(|answer| !answer.is_empty())
    }

    /// A failure that names what is missing.
    pub(super) fn complete(self, example: &str) -> Result<(), Failure> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let missing = self.missing.join(", ");
        Err(Failure::Misuse(format!("{missing} must be given\nhelp: such as {example}")))
    }
}

/// A checked value's message with its help as commands tell it.
pub(super) fn misuse(problem: &str) -> Failure {
    Failure::Misuse(problem.replacen('\n', "\nhelp: ", 1))
}

/// Any text of one line.
pub(super) fn line(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("the text is empty\nwrite a few words".to_owned()),
        text if text.chars().any(char::is_control) => {
            Err("the text holds a character that nobody sees\ntype it by hand".to_owned())
        }
        text => Ok(text.to_owned()),
    }
}

/// The name of the file that stands for its folder.
const INDEX: &str = "index";

/// The id that was given, else one made of a name; the next that is free where it is taken.
pub(super) fn id(given: Option<&str>, name: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, Failure> {
    if let Some(given) = given {
        let id = Slug::parse(given).map_err(|problem| misuse(&problem))?;
        if id.as_str() == INDEX {
            return Err(misuse("the id \"index\" stands for a whole folder\nchoose another"));
        }
        if is_taken(id.as_str()) {
            return Err(Failure::Misuse(format!("the id \"{id}\" is taken\nhelp: choose another, such as {id}-2")));
        }
        return Ok(id.to_string());
    }
    let made = slugify(name);
    let made = if Slug::parse(&made).is_ok() && made != INDEX {
        made
    } else {
        format!("{made}-new").trim_start_matches('-').to_owned()
    };
    let numbered = (2..).map(|number| format!("{made}-{number}"));
    std::iter::once(made.clone())
        .chain(numbered)
        .find(|id| !is_taken(id))
        .ok_or_else(|| Failure::Misuse(format!("no id can be made of {name:?}\nhelp: give one with --id")))
}
