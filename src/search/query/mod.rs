//! A query answered from the files of an index.
//!
//! `themes/default/assets/find/` does the same in a browser; both are held to `tests/find/cases.json`.

mod answer;
mod candidates;
mod files;
mod lexicon;
mod matching;
mod row;
mod segment;
mod shards;
mod spell;
mod texts;
mod understand;
mod votes;
mod wanted;

pub use answer::{Answer, Found, Options, Order, search};
pub use files::{Broken, Files, Index};
pub use matching::Moment;
pub use segment::LONGEST_PHRASE;
pub use wanted::Chip;
