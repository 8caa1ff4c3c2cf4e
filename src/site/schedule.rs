//! When a group meets, written as people say it.
