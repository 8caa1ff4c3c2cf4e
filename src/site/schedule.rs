//! When a group meets, written as people say it.
//!
//! 1. [`Every`] reads what stands under `every`: `1st and 3rd tuesday`.
//! 2. [`Timing`] holds all keys of a meeting that are about time, and makes a [`Schedule`] of those that fit together.
//! 3. [`Schedule::occurrences`] lists the meetings from a day on, with what cancels or pauses each, in a [`Season`].
//! 4. [`coming`] merges those of all meetings of a group, as of a day or a moment; [`Dated::told`] tells the rule to pages.
//! 5. [`Schedule::repeat`] says the same rule in the terms of calendars and of schema.org.

mod coming;
mod every;
mod exception;
mod forms;
mod mistakes;
mod occurrence;
mod pattern;
mod pause;
mod plan;
mod repeat;
mod sets;
#[cfg(test)]
mod tests;
mod times;
mod timing;
mod told;
mod words;

pub use coming::{Coming, Dated, Dates, Since, coming};
pub use every::Every;
pub use exception::Exception;
pub use occurrence::{Occurrence, Occurrences, Season, State};
pub use pattern::Pattern;
pub use pause::Pause;
pub use plan::Schedule;
pub use repeat::{Frequency, Repeat};
pub use sets::{MonthDays, MonthWeek, MonthWeeks, Weekdays};
pub use times::Times;
pub use timing::{Timing, TimingProblem};
pub use told::Telling;
