//! Makes the corrections that are beyond doubt, and none that would be a mistake itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::format::Formatted;
use super::schedule::Every;
use super::value::Clock;
use super::{directory, inputs};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix};
use crate::sources::{Source, SourcePath, Sources};
use crate::text::Span;
use crate::yaml::edit::{self, Change, Order, Part, applied};
use crate::yaml::{self, Region};

/// A mistake may hide another one; where more than this are hidden one by another, the rest is for the next time.
const ROUNDS: usize = 8;

/// A correction, and which kind of mistake it mends; none where it is only the usual form that is missing.
type Candidate = (SourcePath, Fix, Option<Code>);

/// The files as they are once all is mended that can be, in the order of their paths; each has as many lines as it had.
///
/// `read` says what is wrong with a site. Files of which the disk holds something else than `sources` are `left` as they are.
pub fn mend(sources: &Sources, left: &BTreeSet<SourcePath>, read: &dyn Fn(&Sources) -> Diagnostics) -> Vec<Formatted> {
    let mut now = sources.clone();
    let mut problems = read(&now);
    let mut refused = BTreeSet::new();
    for _ in 0..ROUNDS {
        let lines = Lines::of(&now);
        let mut candidates = apart(&now, &problems);
        candidates.retain(|one| !left.contains(&one.0) && !refused.contains(&lines.identity(one)));
        let before = known(&problems);
        let mut made = None;
        for _ in 0..ROUNDS {
            if candidates.is_empty() {
                break;
            }
            let next = with(&now, &candidates);
            let found = read(&next);
            let after = known(&found);
            let is_new = |problem: &&Diagnostic| after.get(&said(problem)) > before.get(&said(problem));
            let harmful = harmful(&next, &candidates, found.iter().filter(is_new));
            if harmful.is_empty() {
                made = Some((next, found));
                break;
            }
            for number in harmful.into_iter().rev() {
                refused.insert(lines.identity(&candidates.remove(number)));
            }
        }
        let Some(next) = made else { break };
        (now, problems) = next;
    }
    written(sources, &now, left)
}

/// Where the lines of files begin.
struct Lines<'s>(BTreeMap<&'s SourcePath, Vec<usize>>);

impl<'s> Lines<'s> {
    fn of(sources: &'s Sources) -> Self {
        let starts = |text: &str| {
            std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
        };
        let of_file = |(path, source): (&'s SourcePath, &'s Source)| match source {
            Source::Text(text) => Some((path, starts(&text.get()))),
            Source::Asset(_) => None,
        };
        Self(sources.files.iter().filter_map(of_file).collect())
    }

    /// The number of the line of a byte.
    fn line(&self, path: &SourcePath, at: usize) -> usize {
        self.0.get(path).map_or(0, |starts| starts.partition_point(|start| *start <= at))
    }

    /// A correction by its lines and words, which stay the same while others are made.
    fn identity(&self, (path, fix, _): &Candidate) -> (SourcePath, Vec<(usize, String)>) {
        let edits = fix.edits.iter().map(|edit| (self.line(path, edit.span.start), edit.text.clone())).collect();
        (path.clone(), edits)
    }
}

/// All corrections that can be made at once.
fn apart(sources: &Sources, problems: &Diagnostics) -> Vec<Candidate> {
    let of_problem = |problem: &Diagnostic| {
        let path = problem.place.as_ref()?.path.clone();
        Some((path, problem.fix.clone()?, Some(problem.code)))
    };
    let mut all: Vec<Candidate> = problems.iter().filter_map(of_problem).collect();
    all.extend(usual_forms(sources));
    let start = |fix: &Fix| fix.edits.first().map(|edit| edit.span);
    all.sort_by(|a, b| (&a.0, start(&a.1), &a.1).cmp(&(&b.0, start(&b.1), &b.1)));
    let mut taken: BTreeMap<SourcePath, usize> = BTreeMap::new();
    all.retain(|(path, fix, _)| {
        let free = taken.get(path).copied().unwrap_or_default();
        let (Some(first), Some(last)) = (fix.edits.first(), fix.edits.last()) else { return false };
        let is_free = first.span.start >= free;
        if is_free {
            // Two that stand side by side are made one after the other.
            taken.insert(path.clone(), last.span.end + 1);
        }
        is_free
    });
    all
}

/// What is understood and still not written as it is everywhere else: `Tuesday`, `7:30PM`.
fn usual_forms(sources: &Sources) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (path, text) in directory::files(sources) {
        let items = yaml::items(&text, path, &mut Diagnostics::default());
        let whole = [Region::file(path, &text)];
        let regions = if directory::is_one_group(&items) { &whole[..] } else { &items.items };
        for (keys, written, span) in regions.iter().flat_map(|region| yaml::texts(&text, region)) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let usual = match keys.as_slice() {
                ["meetings", "at"] | ["meetings", _, "at"] => Clock::usual_form(&written),
                ["meetings", "every"]
                | ["meetings", _, "every"]
                | ["meetings", "every", _]
                | ["meetings", _, "every", _] => Every::usual_form(&written),
                _ => None,
            };
            found.extend(usual.map(|usual| (path.clone(), Fix::one(span, usual), None)));
        }
    }
    found
}

/// What is said of which file, wherever it stands in it.
type Said = (Code, String, Option<SourcePath>);

fn said(problem: &Diagnostic) -> Said {
    (problem.code, problem.message.clone(), problem.place.as_ref().map(|place| place.path.clone()))
}

/// How often each thing is said.
fn known(problems: &Diagnostics) -> BTreeMap<Said, usize> {
    let mut known = BTreeMap::new();
    for problem in problems.iter() {
        *known.entry(said(problem)).or_default() += 1;
    }
    known
}

fn with(sources: &Sources, candidates: &[Candidate]) -> Sources {
    let mut new = sources.clone();
    for of_file in candidates.chunk_by(|a, b| a.0 == b.0) {
        let Some((path, ..)) = of_file.first() else { continue };
        let Some(text) = sources.text(path.as_str()) else { continue };
        let changes: Vec<Change> = changes(of_file).collect();
        new.files.insert(path.clone(), Source::Text(applied(&text, &changes).into()));
    }
    new
}

fn changes(candidates: &[Candidate]) -> impl Iterator<Item = Change> {
    let edits = candidates.iter().flat_map(|(_, fix, _)| &fix.edits);
    edits.map(|edit| Change { span: edit.span, text: edit.text.clone() })
}

/// Whether a problem shows that a correction of this kind was a wrong guess: what stands there now cannot be read.
///
/// What could not be read before hides what is wrong in it, so of a file that can be read now only its form counts; and whether something
/// exists that is named, or fits to the rest, is another question.
const fn is_harm(code: Code, mends: Option<Code>) -> bool {
    let is_of_form = matches!(code, Code::BadYaml | Code::UnknownKey | Code::DuplicateKey | Code::WrongKind);
    let is_of_value = matches!(code, Code::UnknownWord | Code::BadValue);
    is_of_form || (is_of_value && !matches!(mends, Some(Code::BadYaml)))
}

/// The numbers of those corrections in whose lines something is wrong that was not before, and that has no correction itself.
fn harmful<'p>(new: &Sources, candidates: &[Candidate], problems: impl Iterator<Item = &'p Diagnostic>) -> Vec<usize> {
    let lines = Lines::of(new);
    let mut wrong: BTreeMap<(&SourcePath, usize), BTreeSet<Code>> = BTreeMap::new();
    for problem in problems.filter(|problem| problem.fix.is_none()) {
        let Some(place) = &problem.place else { continue };
        let line = lines.line(&place.path, place.span.unwrap_or_default().start);
        wrong.entry((&place.path, line)).or_default().insert(problem.code);
    }
    let mut shifted: BTreeMap<&SourcePath, isize> = BTreeMap::new();
    let mut harmful = Vec::new();
    for (number, (path, fix, mends)) in candidates.iter().enumerate() {
        let shift = shifted.entry(path).or_default();
        let mut codes: BTreeSet<Code> = BTreeSet::new();
        for edit in &fix.edits {
            let line = lines.line(path, edit.span.start.saturating_add_signed(*shift));
            codes.extend(wrong.get(&(path, line)).into_iter().flatten());
            *shift += edit.text.len().cast_signed() - (edit.span.end - edit.span.start).cast_signed();
        }
        if codes.into_iter().any(|code| is_harm(code, *mends)) {
            harmful.push(number);
        }
    }
    harmful
}

/// The files that are others now, with the ends of lines put right in those that can be read.
fn written(old: &Sources, new: &Sources, left: &BTreeSet<SourcePath>) -> Vec<Formatted> {
    let of_directory: BTreeSet<&SourcePath> = directory::files(new).map(|(path, _)| path).collect();
    let mut files = Vec::new();
    for (path, source) in new.files.iter().filter(|(path, _)| !left.contains(*path)) {
        let (Source::Text(text), Some(before)) = (source, old.text(path.as_str())) else { continue };
        let is_ours = path.as_str() == inputs::SETTINGS || of_directory.contains(path);
        let tidied = is_ours.then(|| edit::arrange(&text.get(), path, &Order::default()).ok()).flatten();
        let after = tidied.map_or_else(|| text.get().to_string(), |tidied| tidied.text);
        if after != **before {
            let parts = lines(&before, &after);
            files.push(Formatted { path: path.clone(), before: Arc::clone(&before), after, parts });
        }
    }
    files
}

/// The lines that differ between two texts of as many lines; those that stand together in one piece.
fn lines(old: &str, new: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    for (before, after) in old.split_inclusive('\n').zip(new.split_inclusive('\n')) {
        let end = at + before.len();
        if before != after {
            let above = parts.last_mut().and_then(|part| part.changes.last_mut());
            if let Some(change) = above.filter(|change| change.span.end == at) {
                change.text.push_str(after);
                change.span.end = end;
            } else {
                let changes = vec![Change { span: Span::new(at, end), text: after.to_owned() }];
                parts.push(Part { name: String::new(), changes });
            }
        }
        at = end;
    }
    parts
}
