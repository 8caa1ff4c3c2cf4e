//! The finder: documents to the files of an index, and a query answered from them.
//!
//! [`index`] makes the files, [`query`] reads them. `docs/search-format.md` describes what lies between the two.

pub mod fold;
pub mod format;
pub mod index;
pub mod once;
pub mod query;
