//! The numbers by which an index names what groups have.

use std::collections::BTreeMap;

use crate::site::value::Slug;

/// The numbers by which an index names what groups have.
pub(super) struct Numbers<'s> {
    pub(super) situations: BTreeMap<&'s Slug, u32>,
    pub(super) programs: BTreeMap<&'s str, u32>,
    /// By field and key.
    pub(super) facets: BTreeMap<&'static str, BTreeMap<String, u32>>,
    pub(super) regions: BTreeMap<&'s str, u32>,
    pub(super) towns: BTreeMap<&'s str, u32>,
    pub(super) zones: BTreeMap<String, u32>,
}
