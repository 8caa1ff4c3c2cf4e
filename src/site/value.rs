//! Small values that are checked once, where they are read: a value that exists is valid.
//!
//! Each has `parse`, which takes the text as a person wrote it, and reads itself from YAML through the same door. What
//! `parse` returns for a wrong text is a message: what is wrong on the first line, what to write instead on the others.

mod ages;
mod clock;
mod color;
mod country;
mod currency;
mod day;
mod email;
mod forms;
mod language;
mod length;
mod phone;
mod slug;
#[cfg(test)]
mod tests;
mod web_address;
pub(crate) mod written;
mod yes_or_words;
mod zone;

pub use ages::{AgeWord, Ages};
pub use clock::Clock;
pub use country::Country;
pub use currency::Currency;
pub use day::Day;
pub use email::Email;
pub use forms::SLUG;
pub(crate) use forms::{LEAST_NUMBER, any_case, number_after};
pub use language::Language;
pub use length::{DayCount, Length};
pub use phone::Phone;
pub use slug::{Slug, slugify};
pub use web_address::WebAddress;
pub use yes_or_words::YesOrWords;
pub use zone::Zone;
