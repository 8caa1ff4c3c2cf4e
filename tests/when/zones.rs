//! Zones whose clocks are changed in every way that there is, or never. Any test crate may take this file in by `#[path]`.

/// Both sides of the equator and of the day line; half an hour of summer time, quarters of an hour, winter time in Ramadan.
pub const ZONES: [&str; 10] = [
    "America/New_York",
    "Europe/London",
    "Europe/Lisbon",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Phoenix",
    "Pacific/Apia",
    "Africa/Casablanca",
    "America/Los_Angeles",
    "America/Santiago",
];
