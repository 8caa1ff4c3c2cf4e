//! Arguments and environment: the only reader of either.
