//! The preview for those who write: builds in memory, shows each change at once.

mod preview;

pub use preview::{Inputs, Made, Preview, Told};
