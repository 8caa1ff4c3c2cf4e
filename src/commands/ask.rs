//! Questions to somebody at the keyboard, each with an answer that Enter gives.

use std::io::BufRead;

use super::tell;

/// Asks, and reads what is typed.
pub(super) struct Asker<R> {
    input: R,
}

impl<R: BufRead> Asker<R> {
    pub(super) const fn new(input: R) -> Self {
        Self { input }
    }

    /// The answer, in the form that `read` gives it; asked again while `read` says what is wrong with it. Where nobody is there to
    /// answer, and where nothing is typed, the usual one.
    pub(super) fn ask(&mut self, question: &str, usual: &str, read: impl Fn(&str) -> Result<String, String>) -> String {
        loop {
            let brackets = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
            tell::note(&format!("{question}{brackets}: "));
            let Some(answer) = self.line() else {
                tell::note("\n");
                return usual.to_owned();
            };
            if answer.is_empty() {
                return usual.to_owned();
            }
            match read(&answer) {
                Ok(answer) => return answer,
                Err(problem) => tell::note(&format!("  {}\n", problem.replace('\n', "\n  "))),
            }
        }
    }

    /// What is typed up to Enter, without spaces around it; `None` where the input has ended.
    fn line(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        let read = self.input.read_until(b'\n', &mut bytes).unwrap_or(0);
        (read > 0).then(|| String::from_utf8_lossy(&bytes).trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Asker;

    #[test]
    fn a_wrong_answer_is_asked_for_again_and_enter_takes_the_usual_one() {
        let mut asker = Asker::new("xx\nes\n\n".as_bytes());
        let known = |text: &str| {
            if text == "es" { Ok(text.to_owned()) } else { Err("write en or es".to_owned()) }
        };
        assert_eq!(asker.ask("Language", "en", known), "es");
        assert_eq!(asker.ask("Language", "en", known), "en");
        assert_eq!(asker.ask("Language", "en", known), "en", "the input has ended");
    }
}
