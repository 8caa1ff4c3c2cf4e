//! Plan and theme become outputs.

pub mod view;
