//! On what terms somebody may come: cost, sign-up, the first visit and confidentiality, as `groups.json` has them.

use serde::Serialize;

use crate::site::group::{Confidentiality, Cost, Joining, Registration};
use crate::site::value::{Phone, WebAddress, YesOrWords};
use crate::site::vocabulary::Camera;

/// What it costs.
#[derive(Serialize)]
pub(super) struct Price<'a> {
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) amount: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) per: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

impl<'a> Price<'a> {
    pub(super) fn of(cost: &'a Cost) -> Self {
        let plain = |kind| Self { kind, amount: None, currency: None, per: None, note: None };
        match cost {
            Cost::Free => plain("free"),
            Cost::Donation => plain("donation"),
            Cost::Amount(price) => Self {
                kind: "amount",
                amount: number(price.amount),
                currency: Some(price.currency.as_ref().map_or("USD", |currency| currency.as_str())),
                per: price.per.as_deref(),
                note: price.note.as_deref(),
            },
        }
    }
}

/// A whole number without a point; `None` for what is no number.
fn number(amount: f64) -> Option<serde_json::Number> {
    const WHOLE: f64 = 1e15;
    if amount.fract() == 0.0 && amount.abs() < WHOLE {
        // Whole and below 2^53, so nothing is lost.
        #[allow(clippy::cast_possible_truncation)]
        return Some((amount as i64).into());
    }
    serde_json::Number::from_f64(amount)
}

/// Whether a place must be booked.
#[derive(Serialize)]
pub(super) struct SignUp<'a> {
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

impl<'a> SignUp<'a> {
    pub(super) fn of(registration: &'a Registration) -> Self {
        let plain = |kind| Self { kind, url: None, phone: None, note: None };
        match registration {
            Registration::None => plain("none"),
            Registration::Required => plain("required"),
            Registration::Through(sign_up) => Self {
                kind: "required",
                url: sign_up.url.as_ref().map(WebAddress::as_str),
                phone: sign_up.phone.as_ref().map(Phone::as_str),
                note: sign_up.note.as_deref(),
            },
        }
    }
}

/// What to expect at the first visit.
#[derive(Serialize)]
pub(super) struct FirstVisit<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    drop_in: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_first: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    just_listen: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cohort: Option<Answer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting_list: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    camera: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faith: Option<Answer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

impl<'a> FirstVisit<'a> {
    pub(super) fn of(joining: &'a Joining) -> Self {
        Self {
            drop_in: joining.drop_in,
            contact_first: joining.contact_first,
            just_listen: joining.just_listen,
            cohort: joining.cohort.as_ref().map(Answer::of),
            waiting_list: joining.waiting_list,
            camera: joining.camera.map(Camera::as_str),
            faith: joining.faith.as_ref().map(Answer::of),
            size: joining.size.as_deref(),
            note: joining.note.as_deref(),
        }
    }
}

/// Yes, no, or in words.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Plain(bool),
    Words(&'a str),
}

impl<'a> Answer<'a> {
    pub(super) fn of(answer: &'a YesOrWords) -> Self {
        match answer {
            YesOrWords::Yes => Self::Plain(true),
            YesOrWords::No => Self::Plain(false),
            YesOrWords::Words(words) => Self::Words(words),
        }
    }
}

/// What is said here stays here.
#[derive(Serialize)]
pub(super) struct Discretion<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<&'a str>,
}

impl<'a> Discretion<'a> {
    pub(super) fn of(rules: &'a Confidentiality) -> Self {
        Self { anonymous: rules.anonymous, recorded: rules.recorded, rules: rules.rules.as_deref() }
    }
}
