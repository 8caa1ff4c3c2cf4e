//! What all checked values promise: any text is answered, and what was read once is read again the same.

use std::fmt::Display;

use proptest::prelude::*;

use super::written::Reading;
use super::{Clock, Country, Currency, Day, DayCount, Email, Language, Length, Phone, Slug, WebAddress, Zone, slugify};

/// Read or refused with a message and a help; its own words are read again as the same value.
fn holds<T: Display + PartialEq>(read: Reading<T>, text: &str) -> Result<(), TestCaseError> {
    match read(text) {
        Ok(value) => {
            let again = read(&value.to_string());
            prop_assert!(again.as_ref() == Ok(&value), "{:?} was read as {}, which is refused", text, value);
        }
        Err(message) => prop_assert_eq!(message.lines().count(), 2, "{:?}: {:?}", text, message),
    }
    Ok(())
}

fn all_hold(text: &str) -> Result<(), TestCaseError> {
    holds(Slug::parse, text)?;
    holds(Day::parse, text)?;
    holds(Clock::parse, text)?;
    holds(Length::parse, text)?;
    holds(DayCount::parse, text)?;
    holds(Language::parse, text)?;
    holds(Zone::parse, text)?;
    holds(Phone::parse, text)?;
    holds(WebAddress::parse, text)?;
    holds(Email::parse, text)?;
    holds(Country::parse, text)?;
    holds(Currency::parse, text)?;
    let slug = slugify(text);
    prop_assert_eq!(slugify(&slug), slug);
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC*|(?s).*") {
        all_hold(&text)?;
    }

    #[test]
    fn any_text_near_a_value_is_answered(
        pieces in prop::collection::vec(
            prop::sample::select(vec!["1", "12", "2026", "00", "7", "24", "-", ":", "/", ".", " ", "+", "(0)", "am", "pm", "h", "m", "d",
                "w", "to", "dec", "th", "ext", "x", "a", "b", "@", "https://", "http:", "é", "１", "İ", "\u{200b}", "en", "ar",
                "_", "#", "<", ">", "America", "New York", "utc", "[", "]", "an", "hour", "month"]),
            0..9,
        )
    ) {
        all_hold(&pieces.concat())?;
    }
}

#[test]
fn a_very_long_text_is_answered_at_once() {
    for piece in ["a", "1", "-", "é", "1h", "x 1", "a@", "https://a.", "12/"] {
        all_hold(&piece.repeat(200_000)).unwrap_or_else(|error| panic!("{piece}: {error}"));
    }
}
