//! Every key of a group is shown somewhere, and none twice over.

use std::collections::BTreeSet;

use openchair::diagnostic::Code;

use crate::site::{Outputs, site};

/// A group with every key, each with a value that nothing else has; `{more}` is replaced by a key that does not exist.
pub const WHOLE: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
languages: { es: { title: Grupos } }
-- themes/default/templates/not-found.html --
{% extends \"base.html\" %}
-- content/chairs.jpg 640x480 --
-- groups.yaml --
places:
  hall:
    name: Placename
    street: 1 Placestreet
    unit: Placeunit
    city: Placecity
    region: Placeregion
    postal_code: \"00123\"
    country: CA
    latitude: 45.12345
    longitude: -122.54321
    show: exact
    directions: Placedirections
    accessibility: [hearing-loop]
    paused: { from: 2026-11-20, until: 2026-12-01, reason: Placereason }
    #place
groups:
  - id: groupid
    name: Groupname
    summary: Groupsummary
    description: Group *description*
    situations: [grief]
    kind: mutual-aid
    program: Groupprogram
    formats: [in-person, video, chat]
    led_by: trained-peers
    training: { name: Trainingname, certified_by: Trainingcertifier, url: https://training.example/ } #training
    meetings:
      - every: other friday
        starting: 2026-11-27
        at: \"18:45\"
        for: 75m
        until: 2027-03-05
        time_zone: America/Denver
        place: { street: 2 Meetingstreet, city: Meetingcity }
        online: { url: https://meeting.example/ }
        dial_in: { phone: 503-555-0122 }
        formats: [phone]
        languages: [fr]
        except: { date: 2026-12-11, reason: Exceptreason }
        also: { date: 2026-12-12, reason: Alsoreason }
        note: Meetingnote
        #meeting
      - date: 2026-12-31
        at: 7 am
      - { every: sunday, at: 5 pm, starting: 2027-01-03, times: 3 }
    place: hall
    online: { url: https://online.example/, passcode: Onlinepass, platform: Onlineplatform, show: public } #online
    dial_in: { phone: 503-555-0123, code: Dialcode } #dial_in
    contact: { role: Contactrole, name: Contactname, email: contact@example.org, phone: 503-555-0124, text: 503-555-0125, url: https://contact.example/, hours: Contacthours } #contact
    audience: { ages: 13-17, genders: [women], identities: Audienceidentity, relation: [bereaved], open_to: [newcomers-welcome] } #audience
    languages: [en, ase]
    accessibility: [captions]
    cost: { amount: 12.5, currency: CAD, per: Costper, note: Costnote } #cost
    registration: { url: https://signup.example/, phone: 503-555-0126, note: Signupnote } #registration
    joining: { drop_in: false, contact_first: true, just_listen: true, cohort: Joiningcohort, waiting_list: true, camera: optional, faith: Joiningfaith, size: Joiningsize, note: Joiningnote } #joining
    confidentiality: { anonymous: true, recorded: false, rules: Secretrules } #confidentiality
    status: full
    paused: { from: 2026-11-20, until: 2026-12-02, reason: Groupreason } #paused
    from: 2026-11-25
    until: 2027-04-09
    verified: { date: 2026-11-03, by: Verifiedby } #verified
    source: { name: Sourcename, url: https://source.example/, id: Sourceid } #source
    newsletter: https://newsletter.example/
    links: [{ label: Linklabel, url: https://link.example/ }]
    image: { src: content/chairs.jpg, alt: Imagealt } #image
    translations: { es: { name: Nombredelgrupo, summary: Resumen, description: Descripción } }
    aliases: [/old/groupalias/]
    extra: { mascot: Extramascot }
    #group
";

/// Each key, and words that some output has only because of it.
const SHOWN: &[(&str, &str)] = &[
    ("group.id", "/groups/groupid/"),
    ("group.name", "Groupname"),
    ("group.summary", "Groupsummary"),
    ("group.description", "Group <em>description</em>"),
    ("group.situations", "/situations/grief/"),
    ("group.kind", "Mutual-aid group"),
    ("group.program", "Groupprogram"),
    ("group.formats", "Chat"),
    ("group.led_by", "rained peers"),
    ("group.training", "Trainingname"),
    ("group.meetings", "Friday"),
    ("group.place", "Placename"),
    ("group.online", "Onlineplatform"),
    ("group.dial_in", "Dialcode"),
    ("group.contact", "Contactrole"),
    ("group.audience", "Audienceidentity"),
    ("group.languages", "American Sign Language"),
    ("group.accessibility", "aptions"),
    ("group.cost", "12.50"),
    ("group.registration", "Signupnote"),
    ("group.joining", "Joiningnote"),
    ("group.confidentiality", "Secretrules"),
    ("group.status", "full"),
    ("group.paused", "Groupreason"),
    ("group.from", "November 25, 2026"),
    ("group.until", "April 9, 2027"),
    ("group.verified", "November 3, 2026"),
    ("group.source", "Sourcename"),
    ("group.newsletter", "https://newsletter.example/"),
    ("group.links", "Linklabel"),
    ("group.image", "Imagealt"),
    ("group.translations", "Nombredelgrupo"),
    ("group.aliases", "old/groupalias"),
    ("group.extra", "Extramascot"),
    ("place.name", "Placename"),
    ("place.street", "1 Placestreet"),
    ("place.unit", "Placeunit"),
    ("place.city", "Placecity"),
    ("place.region", "Placeregion"),
    ("place.postal_code", "00123"),
    ("place.country", "<br>Canada"),
    ("place.latitude", "45.12345"),
    ("place.longitude", "-122.54321"),
    ("place.show", "1 Placestreet"),
    ("place.directions", "Placedirections"),
    ("place.accessibility", "earing loop"),
    ("place.paused", "Placereason"),
    ("training.name", "Trainingname"),
    ("training.certified_by", "Trainingcertifier"),
    ("training.url", "https://training.example/"),
    ("meeting.every", "Friday"),
    ("meeting.date", "December 31, 2026"),
    ("meeting.at", "6:45"),
    ("meeting.for", "8:00"),
    ("meeting.until", "March 5, 2027"),
    ("meeting.time_zone", "Mountain"),
    ("meeting.starting", "November 27, 2026"),
    ("meeting.times", "January 17, 2027"),
    ("meeting.place", "2 Meetingstreet"),
    ("meeting.online", "https://meeting.example/"),
    ("meeting.dial_in", "503-555-0122"),
    ("meeting.formats", "phone"),
    ("meeting.languages", "French"),
    ("meeting.except", "Exceptreason"),
    ("meeting.also", "Alsoreason"),
    ("meeting.note", "Meetingnote"),
    ("online.url", "https://online.example/"),
    ("online.passcode", "Onlinepass"),
    ("online.platform", "Onlineplatform"),
    ("online.show", "https://online.example/"),
    ("dial_in.phone", "503-555-0123"),
    ("dial_in.code", "Dialcode"),
    ("contact.role", "Contactrole"),
    ("contact.name", "Contactname"),
    ("contact.email", "mailto:contact@example.org"),
    ("contact.phone", ">503-555-0124<"),
    ("contact.text", ">503-555-0125<"),
    ("contact.url", "https://contact.example/"),
    ("contact.hours", "Contacthours"),
    ("audience.ages", "13 to 17"),
    ("audience.genders", "omen"),
    ("audience.identities", "Audienceidentity"),
    ("audience.relation", "have lost someone"),
    ("audience.open_to", "ewcomers"),
    ("cost.amount", "12.50"),
    ("cost.currency", "CAD"),
    ("cost.per", "Costper"),
    ("cost.note", "Costnote"),
    ("registration.url", "https://signup.example/"),
    ("registration.phone", "503-555-0126"),
    ("registration.note", "Signupnote"),
    ("joining.drop_in", "without asking first"),
    ("joining.contact_first", "first"),
    ("joining.just_listen", "listen"),
    ("joining.cohort", "Joiningcohort"),
    ("joining.waiting_list", "waiting list"),
    ("joining.camera", "camera"),
    ("joining.faith", "Joiningfaith"),
    ("joining.size", "Joiningsize"),
    ("joining.note", "Joiningnote"),
    ("confidentiality.anonymous", "name"),
    ("confidentiality.recorded", "record"),
    ("confidentiality.rules", "Secretrules"),
    ("paused.from", "December 2, 2026"),
    ("paused.until", "December 2, 2026"),
    ("paused.reason", "Groupreason"),
    ("verified.date", "November 3, 2026"),
    ("verified.by", "Verifiedby"),
    ("source.name", "Sourcename"),
    ("source.url", "https://source.example/"),
    ("source.id", "Sourceid"),
    ("image.src", "copy of content/chairs.jpg"),
    ("image.alt", "Imagealt"),
];

fn all_text(outputs: &Outputs) -> String {
    let own = outputs.files.iter().filter(|(path, _)| !path.starts_with("assets/style"));
    own.map(|(path, bytes)| format!("{path}\n{}\n", String::from_utf8_lossy(bytes))).collect()
}

/// The theme does not show `extra`, so a template of the site does.
fn whole() -> String {
    let group = crate::site::of_theme("templates/group.html");
    let group = group.replace("{% endblock main %}", "{{ group.extra.mascot }}{% endblock main %}");
    format!("{WHOLE}-- themes/default/templates/group.html --\n{group}")
}

#[test]
fn every_key_of_a_group_is_shown() {
    let outputs = site(&whole()).fine();
    let all = all_text(&outputs);
    let missing: Vec<_> = SHOWN.iter().filter(|(_, words)| !all.contains(words)).collect();
    assert!(
        missing.is_empty(),
        "in no output: {missing:#?}\n{}",
        crate::page::main_text(outputs.page("groups/groupid/"))
    );
}

/// The keys that a block of the fixture may have, as an editor is told of them.
fn keys_of(block: &str) -> Vec<String> {
    let marked = format!("#{block}");
    let with_unknown = whole()
        .lines()
        .map(|line| match line.split_once(&marked) {
            Some((before, _)) if before.trim().is_empty() => format!("{before}zzzzzz: 1\n"),
            Some((before, _)) => format!("{}, zzzzzz: 1 }}\n", before.trim_end().trim_end_matches('}')),
            None => format!("{line}\n"),
        })
        .collect::<String>();
    let outputs = site(&with_unknown).built();
    let problem = outputs.built.problems.iter().find(|problem| problem.code == Code::UnknownKey);
    let help = problem.and_then(|problem| problem.help.clone()).unwrap_or_else(|| panic!("no unknown key in {block}"));
    let list = help.trim_start_matches("the keys here are ").split(';').next().unwrap_or_default().to_owned();
    list.split(", ").map(ToOwned::to_owned).collect()
}

#[test]
fn no_key_is_left_out_above() {
    let blocks = [
        "group",
        "place",
        "training",
        "meeting",
        "online",
        "dial_in",
        "contact",
        "audience",
        "cost",
        "registration",
        "joining",
        "confidentiality",
        "paused",
        "verified",
        "source",
        "image",
    ];
    let known: BTreeSet<String> =
        blocks.iter().flat_map(|block| keys_of(block).into_iter().map(move |key| format!("{block}.{key}"))).collect();
    let tried: BTreeSet<String> = SHOWN.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(known, tried);
}
