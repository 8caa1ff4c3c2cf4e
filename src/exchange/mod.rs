//! What other programs read and write: each form in a file of its own.

mod table;

pub use table::{Cell, is_like_formula, table};
