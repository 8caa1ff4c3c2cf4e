//! The model of a site and how it is read.

pub mod schedule;
