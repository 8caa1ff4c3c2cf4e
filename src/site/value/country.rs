//! Countries by their two letters, which decide how addresses and telephone numbers are laid out.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{did_you_mean, from_text, quote, wrong};

/// A country or territory of ISO 3166-1, by its two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country(&'static str);

impl Country {
    /// Takes the two letters as they were written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the country is empty", EXAMPLE));
        }
        find(text).map(Self).ok_or_else(|| {
            let help = meant(text).map_or_else(|| EXAMPLE.to_owned(), |code| format!("write {code}"));
            wrong(format!("{} is not the two letters of a country", quote(text)), help)
        })
    }

    /// The two letters, in upper case.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

const EXAMPLE: &str = "write its two letters in upper case, such as US, CA or GB";

fn find(text: &str) -> Option<&'static str> {
    CODES.split(' ').find(|code| *code == text)
}

fn meant(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let named = |wanted: &str| NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, code)| *code);
    named(&lower).or_else(|| find(&text.to_uppercase())).or_else(|| {
        (lower.len() > 3).then(|| named(did_you_mean(&lower, NAMES.iter().map(|(name, _)| *name))?)).flatten()
    })
}

/// All of them, in order.
pub(super) const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM \
    FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM \
    JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR \
    MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS \
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ \
    UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Names and other codes that are written where the two letters belong.
const NAMES: &[(&str, &str)] = &[
    ("aus", "AU"),
    ("australia", "AU"),
    ("austria", "AT"),
    ("brazil", "BR"),
    ("can", "CA"),
    ("canada", "CA"),
    ("deutschland", "DE"),
    ("england", "GB"),
    ("españa", "ES"),
    ("eu", "the country, such as DE or FR"),
    ("france", "FR"),
    ("gbr", "GB"),
    ("germany", "DE"),
    ("great britain", "GB"),
    ("india", "IN"),
    ("ireland", "IE"),
    ("israel", "IL"),
    ("italy", "IT"),
    ("japan", "JP"),
    ("kenya", "KE"),
    ("mexico", "MX"),
    ("méxico", "MX"),
    ("netherlands", "NL"),
    ("new zealand", "NZ"),
    ("nzl", "NZ"),
    ("northern ireland", "GB"),
    ("puerto rico", "PR"),
    ("scotland", "GB"),
    ("south africa", "ZA"),
    ("spain", "ES"),
    ("sweden", "SE"),
    ("switzerland", "CH"),
    ("uk", "GB"),
    ("united kingdom", "GB"),
    ("united states", "US"),
    ("united states of america", "US"),
    ("usa", "US"),
    ("u.s.", "US"),
    ("u.s.a.", "US"),
    ("wales", "GB"),
];

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "the two letters of a country such as US", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_country_is_two_upper_case_letters() {
        check::reads(Country::parse, &[("US", "US"), ("NO", "NO"), (" GB ", "GB")]);
        check::refuses(
            Country::parse,
            &[
                ("us", &["write US"]),
                ("UK", &["write GB"]),
                ("USA", &["write US"]),
                ("Germny", &["write DE"]),
                ("ZZ", &["such as US"]),
                ("", &["empty"]),
                ("Atlantis", &["such as US"]),
                ("A", &["such as US"]),
            ],
        );
        assert_eq!(CODES.split(' ').count(), 249);
    }
}
