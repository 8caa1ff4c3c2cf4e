//! The only user of the YAML libraries: typed reading with a place for every mistake.
