//! Currencies by their three letters, so that a cost can be shown as each language writes money.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{from_text, quote, wrong};

/// A currency of ISO 4217 that is in use, by its three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency(&'static str);

impl Currency {
    /// Takes the three letters as they were written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the currency is empty", EXAMPLE));
        }
        find(text).map(Self).ok_or_else(|| {
            let help = meant(text).map_or_else(|| EXAMPLE.to_owned(), |code| format!("write {code}"));
            wrong(format!("{} is not the three letters of a currency", quote(text)), help)
        })
    }

    /// The three letters, in upper case.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

const EXAMPLE: &str = "write its three letters in upper case, such as USD, CAD or EUR";

fn find(text: &str) -> Option<&'static str> {
    CODES.split(' ').find(|code| *code == text)
}

fn meant(text: &str) -> Option<&'static str> {
    Some(match text.to_lowercase().as_str() {
        "us$" | "us dollar" | "us dollars" => "USD",
        "$" | "dollar" | "dollars" => "USD for US dollars, CAD for Canadian or AUD for Australian ones",
        "€" | "euro" | "euros" => "EUR",
        "£" | "pound" | "pounds" | "quid" => "GBP",
        "¥" | "yen" => "JPY",
        "₹" | "rupee" | "rupees" => "INR",
        "peso" | "pesos" => "MXN for Mexican pesos",
        _ => find(&text.to_uppercase())?,
    })
}

/// All of them, in order.
pub(super) const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF \
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK \
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES \
    VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "the three letters of a currency such as USD", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_currency_is_three_upper_case_letters() {
        check::reads(Currency::parse, &[("USD", "USD"), ("TRY", "TRY")]);
        check::refuses(
            Currency::parse,
            &[
                ("usd", &["write USD"]),
                ("$", &["USD", "CAD"]),
                ("€", &["write EUR"]),
                ("ZZZ", &["such as USD"]),
                ("", &["empty"]),
                ("DEM", &["such as USD"]),
                ("USD CAD", &["such as USD"]),
            ],
        );
    }
}
