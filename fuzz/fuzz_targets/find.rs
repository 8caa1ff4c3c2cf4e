//! Damaged indexes, as `tests/find/replaced.rs` makes them.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/find/chance.rs"]
mod chance;
#[path = "../../tests/find/directory.rs"]
mod directory;
#[path = "../../tests/find/index.rs"]
#[allow(dead_code, reason = "the tests of answers use more of it")]
mod index;
#[path = "../../tests/find/replaced.rs"]
mod replaced;
#[path = "../../tests/features/site.rs"]
#[allow(dead_code, reason = "the tests of features use more of it")]
mod site;

fuzz_target!(init: { LazyLock::force(&replaced::FINDERS); }, |input: &[u8]| replaced::ask(input));
