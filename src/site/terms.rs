//! What a group costs, and whether a place must be booked.

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::value::{Currency, Phone, WebAddress};
use crate::text::only_nearest;
use crate::yaml;
use crate::yaml::form::{self, form};

/// An amount has no more digits than this.
const LONGEST_AMOUNT: usize = 8;

/// What it costs.
#[derive(Debug, Clone, PartialEq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// What a visitor likes to give.
    Donation,
    /// An amount.
    Amount(Box<Price>),
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// How much, in whole units of the currency and their parts.
    #[schemars(range(min = 0))]
    pub amount: f64,
    /// The currency, as ISO 4217 names it; US dollars where it is left out.
    pub currency: Option<Currency>,
    /// For what: "meeting", "course".
    pub per: Option<String>,
    /// A word on it: "Nobody is turned away."
    pub note: Option<String>,
}

impl yaml::TextOrTable for Cost {
    const WANTS: &'static str = "`free`, `donation`, or an amount with its keys";
    type Table = Price;

    fn from_text<E: Error>(text: &str) -> Result<Self, E> {
        match text {
            "free" => Ok(Self::Free),
            "donation" => Ok(Self::Donation),
            other => {
                let said = format!("the cost \"{other}\" is not understood\n{}", meant_cost(other));
                Err(E::custom(yaml::with_instead(said, meant(other, ["free", "donation"]))))
            }
        }
    }

    fn from_table<E: Error>(price: Price) -> Result<Self, E> {
        Ok(Self::Amount(Box::new(price)))
    }
}

impl<'de> Deserialize<'de> for Cost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::text_or_table(deserializer)
    }
}

/// The one of two words that must have been meant.
fn meant(text: &str, words: [&str; 2]) -> Option<String> {
    only_nearest(yaml::bare(text), words).map(ToOwned::to_owned)
}

form!(Cost, |generator| form::either(&form::one_of(["free", "donation"]), &generator.subschema_for::<Price>()));

/// What to write for a cost in other words, with the amount that it names.
fn meant_cost(text: &str) -> String {
    let lower = text.to_lowercase();
    if ["free", "none", "no", "0", "nothing", "gratis"].contains(&lower.as_str()) {
        return "write `cost: free`".to_owned();
    }
    if lower.contains("donat") {
        return "write `cost: donation`".to_owned();
    }
    let digits: String = lower
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .take(LONGEST_AMOUNT)
        .collect();
    let amount = digits.trim_end_matches('.');
    let currency = [("€", "EUR"), ("eur", "EUR"), ("£", "GBP"), ("pound", "GBP"), ("gbp", "GBP")]
        .iter()
        .find(|(sign, _)| lower.contains(sign))
        .map_or("USD", |(_, currency)| currency);
    if amount.is_empty() {
        return "write `free`, `donation`, or an amount: `cost: { amount: 5, currency: USD, per: meeting }`".to_owned();
    }
    format!("write the amount by itself: `cost: {{ amount: {amount}, currency: {currency}, per: meeting }}`")
}

/// Whether a place must be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registration {
    /// No.
    None,
    /// Yes, and how to is said elsewhere.
    Required,
    /// Yes, in this way.
    Through(Box<SignUp>),
}

/// How to book a place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// A page to sign up on.
    pub url: Option<WebAddress>,
    /// A number to call.
    pub phone: Option<Phone>,
    /// A word on it.
    pub note: Option<String>,
}

impl yaml::TextOrTable for Registration {
    const WANTS: &'static str = "`none`, `required`, or how to sign up";
    type Table = SignUp;

    fn from_text<E: Error>(text: &str) -> Result<Self, E> {
        match text {
            "none" => Ok(Self::None),
            "required" => Ok(Self::Required),
            other => {
                let said = format!(
                    "the registration \"{other}\" is not understood\nwrite `none`, `required`, or how: `registration: {{ url: https://example.org/sign-up }}`"
                );
                Err(E::custom(yaml::with_instead(said, meant(other, ["none", "required"]))))
            }
        }
    }

    fn from_table<E: Error>(sign_up: SignUp) -> Result<Self, E> {
        Ok(Self::Through(Box::new(sign_up)))
    }
}

impl<'de> Deserialize<'de> for Registration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::text_or_table(deserializer)
    }
}

form!(Registration, |generator| form::either(
    &form::one_of(["none", "required"]),
    &generator.subschema_for::<SignUp>()
));
