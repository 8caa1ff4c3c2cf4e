//! What schedules promise: words are read as people mean them, keys fit together, and dates are those of the calendar.

mod dates;
mod rules;
mod timings;
