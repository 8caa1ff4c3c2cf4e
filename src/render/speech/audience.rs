//! Who may come, what to expect and what it costs, in short sentences.

use super::Speaker;
use crate::render::view::{Fact, RegistrationView};
use crate::site::group::{Audience, Confidentiality, Cost, Group, Joining, Registration};
use crate::site::value::{Ages, YesOrWords};

fn fact(key: &str, text: String) -> Fact {
    Fact { key: key.to_owned(), text }
}

impl Speaker<'_, '_> {
    /// Ages, genders, identities, relation, open or closed.
    pub fn audience(&self, audience: &Audience) -> Vec<Fact> {
        let ages = audience.ages.iter().map(|ages| fact("ages", self.ages(*ages)));
        let genders: Vec<String> =
            audience.genders.iter().map(|gender| self.words.text(&format!("gender-{}", gender.as_str()))).collect();
        let list_of = |key: &str, items: &[String]| {
            (!items.is_empty()).then(|| self.words.say(key, &[("list", self.words.list(items).into())]))
        };
        let genders = list_of("for-genders", &genders).map(|text| fact("genders", text));
        let identities = list_of("for-identities", &audience.identities).map(|text| fact("identities", text));
        let relation = audience
            .relation
            .iter()
            .map(|relation| fact("relation", self.words.text(&format!("relation-{}", relation.as_str()))));
        let open_to = audience
            .open_to
            .iter()
            .map(|open_to| fact("open_to", self.words.text(&format!("open-to-{}", open_to.as_str()))));
        ages.chain(genders).chain(identities).chain(relation).chain(open_to).collect()
    }

    fn ages(&self, ages: Ages) -> String {
        match ages {
            Ages::Word(word) => self.words.text(&format!("ages-{}", word.as_str())),
            Ages::From(from) => self.words.say("ages-from", &[("from", usize::from(from).into())]),
            Ages::Between(from, to) => {
                self.words.say("ages-between", &[("from", usize::from(from).into()), ("to", usize::from(to).into())])
            }
        }
    }

    /// What to expect at the first visit.
    pub fn joining(&self, joining: &Joining) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut yes_no = |key: &str, value: Option<bool>, [yes, no]: [&str; 2]| {
            let said = match value {
                Some(true) => yes,
                Some(false) => no,
                None => "",
            };
            if !said.is_empty() {
                facts.push(fact(key, self.words.text(said)));
            }
        };
        yes_no("drop_in", joining.drop_in, ["joining-drop-in", "joining-no-drop-in"]);
        yes_no("contact_first", joining.contact_first, ["joining-contact-first", ""]);
        yes_no("just_listen", joining.just_listen, ["joining-just-listen", "joining-no-just-listen"]);
        yes_no("waiting_list", joining.waiting_list, ["joining-waiting-list", ""]);
        if let Some(camera) = joining.camera {
            facts.push(fact("camera", self.words.text(&format!("joining-camera-{}", camera.as_str()))));
        }
        for (key, value) in [("cohort", &joining.cohort), ("faith", &joining.faith)] {
            let said = match value {
                Some(YesOrWords::Words(text)) => {
                    self.words.say(&format!("joining-{key}"), &[("text", text.as_str().trim_end_matches('.').into())])
                }
                Some(YesOrWords::Yes) => self.words.text(&format!("joining-{key}-yes")),
                Some(YesOrWords::No) => self.words.text(&format!("joining-{key}-no")),
                None => continue,
            };
            facts.push(fact(key, said));
        }
        if let Some(size) = &joining.size {
            facts.push(fact(
                "size",
                self.words.say("joining-size", &[("text", size.as_str().trim_end_matches('.').into())]),
            ));
        }
        facts.extend(joining.note.as_ref().map(|note| fact("note", note.clone())));
        facts
    }

    /// What is said here stays here.
    pub fn confidentiality(&self, promise: &Confidentiality) -> Vec<Fact> {
        let said = |key: &str, value: Option<bool>, yes: &str, no: &str| {
            value.map(|value| fact(key, self.words.text(if value { yes } else { no })))
        };
        let anonymous =
            said("anonymous", promise.anonymous, "confidentiality-anonymous", "confidentiality-not-anonymous");
        let recorded = said("recorded", promise.recorded, "confidentiality-recorded", "confidentiality-not-recorded");
        let rules = promise.rules.as_ref().map(|rules| fact("rules", rules.clone()));
        rules.into_iter().chain(anonymous).chain(recorded).collect()
    }

    /// What it costs; where nobody has said, that one should ask.
    pub fn cost(&self, group: &Group) -> String {
        match &group.cost {
            None => self.words.text("cost-ask"),
            Some(Cost::Free) => self.words.text("cost-free"),
            Some(Cost::Donation) => self.words.text("cost-donation"),
            Some(Cost::Amount(price)) => {
                let currency = price.currency.map_or("USD", crate::site::value::Currency::as_str);
                let amount = self.words.money(price.amount, currency);
                let said = match &price.per {
                    Some(per) => {
                        self.words.say("cost-amount-per", &[("amount", amount.into()), ("per", self.per(per).into())])
                    }
                    None => self.words.say("cost-amount", &[("amount", amount.into())]),
                };
                price.note.as_ref().map_or(said.clone(), |note| format!("{said} {note}"))
            }
        }
    }

    /// The usual words for what is paid ("meeting", "course") are translated; others stand as they were written.
    fn per(&self, per: &str) -> String {
        let key = format!("per-{per}");
        if self.words.has(&key) { self.words.text(&key) } else { per.to_owned() }
    }

    /// Whether and how to sign up.
    pub fn registration(&self, registration: &Registration) -> RegistrationView {
        let plain = |key: &str| RegistrationView { text: self.words.text(key), url: None, phone: None, note: None };
        match registration {
            Registration::None => plain("registration-none"),
            Registration::Required => plain("registration-required"),
            Registration::Through(way) => RegistrationView {
                url: way.url.as_ref().map(ToString::to_string),
                phone: way.phone.as_ref().map(|phone| self.phone(phone)),
                note: way.note.clone(),
                ..plain("registration-required")
            },
        }
    }
}
