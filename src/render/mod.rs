//! Plan and theme become outputs.
