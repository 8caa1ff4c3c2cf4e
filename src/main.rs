//! Runs one command and ends with its number.

fn main() {}
