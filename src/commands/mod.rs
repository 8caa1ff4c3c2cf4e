//! Each command, told in order.
