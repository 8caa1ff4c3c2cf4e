//! The open data, as other programs read it.

use serde_json::Value;

use super::super::open_data::{groups_csv, groups_json};
use super::{bytes, with_plan};

const FULL: &str = "\
-- groups.yaml --
places:
  hall: { name: Hall, street: 12 Oak St, city: Salem, region: OR, postal_code: \"97301\", latitude: 44.5, longitude: -123.25, accessibility: [step-free], paused: { from: 2026-12-24, until: 2026-12-26, reason: Holidays } }
groups:
  - id: circle
    name: \"=Circle\"
    summary: We meet, and \"talk\".
    description: \"**Bold**\"
    situations: [grief]
    kind: mutual-aid
    program: GriefShare
    led_by: trained-peers
    training: { name: Peer course, certified_by: State }
    meetings:
      - { every: 3rd and 1st tuesday, at: 7:30 pm, for: 1h30m, except: [{ date: 2026-12-01, reason: Snow }], also: [2026-12-05] }
      - { date: 2026-12-12, at: \"10:00\", time_zone: America/New_York, formats: video, languages: es, online: { url: https://meet.example.org/, passcode: \"77\", platform: Zoom } }
    place: hall
    dial_in: { phone: +1 555 123 4567, code: \"123#\" }
    contact: { role: coordinator, name: Ana, email: ana@example.org, phone: 555-123-4567, hours: Mornings }
    audience: { ages: [18+, teens, 13-17], genders: women, identities: [Veterans], relation: [own], open_to: anyone }
    languages: [en, es]
    accessibility: hearing-loop
    cost: { amount: 5, per: meeting, note: Nobody is turned away }
    registration: { url: https://example.org/sign-up }
    joining: { drop_in: true, camera: optional, cohort: six weeks, faith: false, size: 8 to 12 }
    confidentiality: { anonymous: true, recorded: false, rules: What is said here stays here }
    paused: { from: 2027-07-01, until: 2027-07-31 }
    from: 2026-01-01
    until: 2027-12-31
    verified: { date: 2026-11-01, by: Ben }
    source: { name: County list, url: https://county.example.org/ }
    newsletter: https://news.example.org/
    links: { label: Site, url: https://circle.example.org/ }
  - { id: gone, name: Gone, situations: [grief], contact: { email: a@example.org }, status: closed, cost: free, registration: required }
";

fn json(files: &str) -> Value {
    let bytes = with_plan(files, |plan| bytes(plan, groups_json));
    serde_json::from_slice(&bytes).unwrap_or_else(|why| panic!("{why}\n{}", String::from_utf8_lossy(&bytes)))
}

#[test]
fn all_that_is_published_of_a_group_is_there() {
    let bytes = with_plan(FULL, |plan| bytes(plan, groups_json));
    assert_eq!(json(FULL)["groups"].as_array().map(Vec::len), Some(2));
    insta::assert_snapshot!(String::from_utf8(bytes).expect("it is text"), @r#"
    {"title":"Riverbend","language":"en","base_url":"https://example.org/","generated_for":"2026-11-23","groups":[
    {"id":"circle","url":"https://example.org/groups/circle/","name":"=Circle","summary":"We meet, and \"talk\".","description":"**Bold**","situations":["grief"],"kind":"mutual-aid","program":"GriefShare","formats":["in-person","video","phone"],"led_by":"trained-peers","training":{"name":"Peer course","certified_by":"State"},"meetings":[{"every":"1st and 3rd tuesday","at":"19:30","for":90,"time_zone":"America/Los_Angeles","except":[{"date":"2026-12-01","reason":"Snow"}],"also":[{"date":"2026-12-05"}]},{"date":"2026-12-12","at":"10:00","time_zone":"America/New_York","formats":["video"],"languages":["es"],"online":{"show":"public","url":"https://meet.example.org/","passcode":"77","platform":"Zoom"}}],"place":{"show":"exact","name":"Hall","street":"12 Oak St","city":"Salem","region":"OR","postal_code":"97301","country":"US","latitude":44.5,"longitude":-123.25,"accessibility":["step-free"],"paused":[{"from":"2026-12-24","until":"2026-12-26","reason":"Holidays"}]},"dial_in":{"phone":"+1 555 123 4567","code":"123#"},"contact":{"role":"coordinator","name":"Ana","email":"ana@example.org","phone":"555-123-4567","hours":"Mornings"},"audience":{"ages":["18+","teens","13-17"],"genders":["women"],"identities":["Veterans"],"relation":["own"],"open_to":["anyone"]},"languages":["en","es"],"accessibility":["hearing-loop"],"cost":{"kind":"amount","amount":5,"currency":"USD","per":"meeting","note":"Nobody is turned away"},"registration":{"kind":"required","url":"https://example.org/sign-up"},"joining":{"drop_in":true,"cohort":"six weeks","camera":"optional","faith":false,"size":"8 to 12"},"confidentiality":{"anonymous":true,"recorded":false,"rules":"What is said here stays here"},"status":"active","paused":[{"from":"2027-07-01","until":"2027-07-31"}],"from":"2026-01-01","until":"2027-12-31","verified":{"date":"2026-11-01","by":"Ben"},"source":{"name":"County list","url":"https://county.example.org/"},"newsletter":"https://news.example.org/","links":[{"label":"Site","url":"https://circle.example.org/"}]},
    {"id":"gone","url":"https://example.org/groups/gone/","name":"Gone","situations":["grief"],"kind":"support-group","formats":[],"contact":{"email":"a@example.org"},"languages":["en"],"cost":{"kind":"free"},"registration":{"kind":"required"},"status":"closed"}
    ]}
    "#);
}

#[test]
fn a_site_without_groups_has_data_too() {
    let data = json("");
    assert_eq!(data["groups"], Value::Array(Vec::new()));
    assert_eq!(data["base_url"], "https://example.org/");
}

#[test]
fn the_table_has_a_row_for_each_group() {
    let bytes = with_plan(FULL, |plan| bytes(plan, groups_csv));
    let text = String::from_utf8(bytes.clone()).expect("it is text");
    assert_eq!(text.matches("\r\n").count(), 3, "each row ends as RFC 4180 has it\n{text}");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let columns = reader.headers().expect("it has a first row").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("it is a row")).collect();
    assert_eq!(rows.iter().map(|row| &row[0]).collect::<Vec<_>>(), ["circle", "gone"]);
    let filled = columns.iter().zip(&rows[0]).map(|(column, cell)| format!("{column}: {cell}\n"));
    insta::assert_snapshot!(filled.collect::<String>(), @r#"
    id: circle
    name: '=Circle
    url: https://example.org/groups/circle/
    summary: We meet, and "talk".
    status: active
    kind: mutual-aid
    program: GriefShare
    situations: grief
    formats: in-person; video; phone
    led_by: trained-peers
    meetings: 1st and 3rd tuesday 19:30 (90 min) America/Los_Angeles; 2026-12-12 10:00 America/New_York
    place_show: exact
    place_name: Hall
    street: 12 Oak St
    unit: 
    city: Salem
    region: OR
    postal_code: 97301
    country: US
    latitude: 44.5
    longitude: -123.25
    online_platform: 
    online_url: 
    dial_in_phone: +1 555 123 4567
    dial_in_code: 123#
    contact_role: coordinator
    contact_name: Ana
    contact_email: ana@example.org
    contact_phone: 555-123-4567
    contact_text: 
    contact_url: 
    ages: 18+; teens; 13-17
    genders: women
    open_to: anyone
    languages: en; es
    accessibility: hearing-loop
    cost: 5 USD per meeting
    registration: required
    registration_url: https://example.org/sign-up
    from: 2026-01-01
    until: 2027-12-31
    verified: 2026-11-01
    source: County list
    "#);
    let gone: Vec<(&str, &str)> = columns.iter().zip(&rows[1]).filter(|(_, cell)| !cell.is_empty()).collect();
    assert!(gone.contains(&("status", "closed")) && gone.contains(&("cost", "free")), "{gone:?}");
}
