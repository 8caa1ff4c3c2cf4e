//! What other programs read and write: each form in a file of its own.

mod cell;
mod table;

pub use cell::Cell;
pub use table::Table;
