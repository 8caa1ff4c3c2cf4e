//! Where something is written, looked up when it is asked for.

use crate::diagnostic::Place;

/// A place that nobody has looked up yet: most texts and places have no problem, and a look into a large directory is slow.
pub(super) type Lazy<'a> = Box<dyn Fn() -> Place + 'a>;
