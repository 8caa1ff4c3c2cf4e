//! Diagnostics as text for a terminal or as JSON.
