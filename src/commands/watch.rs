//! The clocks of a build: which step took how long, and how far it is for a person who waits.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tell;
use crate::cli::{Format, ReadArguments, Surroundings};
use crate::output::{Progress, Stage};

/// What takes less is over before a person could read how far it is.
const WORTH_SHOWING: Duration = Duration::from_millis(500);
/// Between two looks at the clock.
const STRIDE: usize = 64;

/// The step in which pages are made, and all that is beside them.
const PAGES: &str = "make the pages";

/// Watches one build.
pub(super) struct Watch {
    started: Instant,
    steps: Mutex<Vec<(&'static str, Instant)>>,
    /// When the finder's index of a language was begun, and how long those that are made took, one after the other.
    index: Mutex<(Option<Instant>, Duration)>,
    made: AtomicUsize,
    bar: Option<ProgressBar>,
    is_shown: AtomicBool,
    tells_times: bool,
    /// With several threads, one that waits for a part of the index makes pages meanwhile, so its time would be no time of the index.
    tells_index: bool,
}

impl Watch {
    /// Starts the clock at the first step, loading.
    pub(super) fn start(arguments: &ReadArguments, around: &Surroundings) -> Self {
        let shows = around.watched && !arguments.quiet && arguments.format == Format::Text;
        let started = Instant::now();
        Self {
            started,
            steps: Mutex::new(vec![("load the files", started)]),
            index: Mutex::default(),
            made: AtomicUsize::new(0),
            bar: shows.then(ProgressBar::hidden),
            is_shown: AtomicBool::new(false),
            tells_times: arguments.timings,
            tells_index: arguments.jobs == Some(1),
        }
    }

    /// A step begins, and the one before it ends.
    pub(super) fn step(&self, name: &'static str) {
        self.steps.lock().expect("no thread panicked while it held this").push((name, Instant::now()));
    }

    /// Ends the last step; takes the progress away and tells the times if they were asked for.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if self.tells_times {
            let end = Instant::now();
            let (begun, took) = *self.index.lock().expect("no thread panicked while it held this");
            let index = begun.filter(|_| self.tells_index).map(|_| took);
            tell::note(&table(&self.steps.lock().expect("no thread panicked while it held this"), index, end));
        }
    }

    /// How long it has taken so far, such as `0.31 s`.
    pub(super) fn elapsed(&self) -> String {
        seconds(self.started.elapsed())
    }

    fn show(&self, bar: &ProgressBar, made: usize, of: usize) {
        if !self.is_shown.load(Ordering::Relaxed) {
            if self.started.elapsed() < WORTH_SHOWING {
                return;
            }
            if !self.is_shown.swap(true, Ordering::Relaxed) {
                let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files, {eta} left");
                bar.set_style(style.expect("the template is a fixed one").progress_chars("=> "));
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
        }
        bar.set_length(of as u64);
        bar.set_position(made as u64);
    }
}

impl Progress for Watch {
    fn begin(&self, stage: Stage) {
        self.step(match stage {
            Stage::Read => "read the content",
            Stage::Theme => "read the theme",
            Stage::LayOut => "lay out",
            Stage::Render => PAGES,
        });
    }

    fn begin_index(&self) {
        self.index.lock().expect("no thread panicked while it held this").0 = Some(Instant::now());
    }

    fn end_index(&self) {
        let mut index = self.index.lock().expect("no thread panicked while it held this");
        let took = index.0.map_or(Duration::ZERO, |begun| begun.elapsed());
        index.1 += took;
    }

    fn made_one(&self, of: usize) {
        let Some(bar) = &self.bar else { return };
        let made = self.made.fetch_add(1, Ordering::Relaxed) + 1;
        if made.is_multiple_of(STRIDE) {
            self.show(bar, made, of);
        }
    }
}

/// The steps, one line each; below the one in which the finder's index is made, how long that took of it.
fn table(steps: &[(&'static str, Instant)], index: Option<Duration>, end: Instant) -> String {
    let mut text = String::new();
    let ends = steps.iter().skip(1).map(|(_, start)| *start).chain([end]);
    let mut line = |name, time| {
        writeln!(text, "{name:<20}{:>10}", seconds(time)).expect("writing to a string cannot fail");
    };
    for ((name, start), end) in steps.iter().zip(ends) {
        line(*name, end - *start);
        if let Some(time) = index.filter(|_| *name == PAGES) {
            line("  of it the index", time);
        }
    }
    line("all", steps.first().map_or(Duration::ZERO, |(_, start)| end - *start));
    text
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_ends_where_the_next_begins() {
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let text = table(&[("load the files", start), ("make the pages", at(250))], Some(at(250) - start), at(1250));
        let lines = [
            "load the files          0.25 s",
            "make the pages          1.00 s",
            "  of it the index       0.25 s",
            "all                     1.25 s",
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
    }
}
