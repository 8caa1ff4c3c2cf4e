//! Directives: lines such as `::groups{situation="grief" limit=5}`, and callouts between `:::callout{title="…"}` and `:::`.

mod asked;
mod kinds;
mod options;

pub use asked::{Directive, DirectiveKind, Value};
pub(super) use kinds::{Callout, Meant, understand};
