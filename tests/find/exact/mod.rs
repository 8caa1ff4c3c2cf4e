//! Answers are exact: the groups, the counts, how far they are and when they meet next are those that a walk over the site finds.

mod asked;
mod values;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use openchair::search::query::{Answer, Found, Index, Moment, Options, Order, search};

use crate::chance::Chance;
use crate::directory::directory;
use crate::index::{Finder, day_number, moments};
use crate::site::site;
use asked::{Asked, Wish};
use walk::{Asking, Hit, Told, Walk};

/// A Monday.
const TODAY: Date = date(2026, 11, 23);
/// More than any directory here has.
const ALL: usize = 10_000;

/// A question with what a walk over the site finds.
struct Case<'w> {
    asked: &'w Asked,
    walk: &'w Walk,
    dropped: Vec<Wish>,
    hits: Vec<Hit<'w>>,
    moments: BTreeMap<String, Moment>,
}

impl<'w> Case<'w> {
    fn of(walk: &'w Walk, asked: &'w Asked, moments: BTreeMap<String, Moment>) -> Self {
        let all = asked.wishes();
        let mut case = Self { asked, walk, dropped: Vec::new(), hits: Vec::new(), moments };
        if !case.is_enough(&[]) {
            // One alone if that is enough, else the first ones together.
            let alone = all.iter().map(|wish| vec![*wish]).find(|dropped| case.is_enough(dropped));
            let together =
                || (2..=all.len()).map(|count| all[..count].to_vec()).find(|dropped| case.is_enough(dropped));
            case.dropped = alone.or_else(together).unwrap_or(all);
        }
        case.hits = walk.hits(&case.asking(&case.dropped));
        case
    }

    fn is_enough(&self, dropped: &[Wish]) -> bool {
        !self.walk.hits(&self.asking(dropped)).is_empty()
    }

    fn asking<'a>(&'a self, dropped: &'a [Wish]) -> Asking<'a> {
        Asking { asked: self.asked, dropped, moments: &self.moments, built: day_number(TODAY) }
    }

    /// What may be told of a group: of each of its spots.
    fn told(&self, id: &str) -> Vec<Told> {
        let hit = self.hits.iter().find(|hit| hit.group.id.as_str() == id).expect("it was found");
        self.walk.told(hit, &self.asking(&self.dropped))
    }

    fn facets(&self) -> BTreeMap<(String, String), u32> {
        let mut counts = BTreeMap::new();
        for hit in &self.hits {
            for (field, keys) in hit.facets() {
                for key in keys {
                    *counts.entry((field.to_owned(), key)).or_default() += 1;
                }
            }
        }
        counts
    }

    fn days(&self) -> [u32; 7] {
        let mut counts = [0; 7];
        for hit in &self.hits {
            let days = hit.weekdays(&self.asking(&self.dropped));
            (0..).zip(&mut counts).for_each(|(day, count)| *count += (days >> day) & 1);
        }
        counts
    }
}

fn id(found: &Found) -> &str {
    found.card.address.strip_prefix("groups/").and_then(|rest| rest.strip_suffix('/')).expect("it is a group")
}

/// Whether this was told: to a tenth of a kilometre, and to the minute.
fn is_told(found: &Found, told: &Told) -> bool {
    let near = match (found.tenths, told.far) {
        (Some(tenths), Some(far)) => (f64::from(tenths) / 10.0 - far).abs() < 0.050_001,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    near && found.next == told.next
}

/// Holds an answer to a case.
fn is_exact(case: &Case<'_>, answer: &Answer, index: &Index<'_>) {
    let query = &case.asked.query;
    let ids: BTreeSet<&str> = answer.groups.iter().map(id).collect();
    let expected: BTreeSet<&str> = case.hits.iter().map(|hit| hit.group.id.as_str()).collect();
    assert_eq!(ids, expected, "{query}: {:?} without {:?}; {:?}", case.asked, case.dropped, answer.chips);
    assert_eq!(answer.groups.len(), ids.len(), "{query}: a group comes twice");
    assert_eq!((answer.count, answer.exact), (expected.len(), true), "{query}");
    assert_eq!(answer.relaxed.len(), case.dropped.len(), "{query}: {:?} {:?}", answer.relaxed, case.dropped);
    let known = |number: u32| &index.root.facets[number as usize];
    let facets: BTreeMap<(String, String), u32> = answer
        .facets
        .iter()
        .map(|(number, count)| ((known(*number).0.clone(), known(*number).1.clone()), *count))
        .collect();
    assert_eq!(facets, case.facets(), "{query}");
    assert_eq!(answer.days, case.days(), "{query}");
}

/// Holds what is told of each group to its spots, and the order to what it says.
fn is_told_and_in_order(case: &Case<'_>, answer: &Answer, order: Order) {
    let query = &case.asked.query;
    let (far, wait) =
        (|told: &Told| told.far.map_or(i64::MAX, |far| round(far * 10.0)), |told: &Told| told.wait.unwrap_or(i64::MAX));
    let mut before = i64::MIN;
    for found in &answer.groups {
        let all = case.told(id(found));
        let told: Vec<&Told> = all.iter().filter(|told| is_told(found, told)).collect();
        assert!(!told.is_empty(), "{query}: {found:?} is none of {all:?}");
        let first = |key: &dyn Fn(&Told) -> i64| {
            let key_of = |told: &mut dyn Iterator<Item = &Told>| told.map(key).min();
            let (here, best) = (key_of(&mut told.iter().copied()), key_of(&mut all.iter()));
            assert_eq!(here, best, "{query}: {found:?} is told of another spot than the first of {all:?}");
            here.expect("there is one")
        };
        let here = match order {
            Order::Fit => i64::MIN,
            Order::Near => first(&far),
            Order::Soon => first(&wait),
        };
        assert!(before <= here, "{query}: {found:?} comes too late");
        before = here;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "no distance on earth has more than six figures")]
fn round(number: f64) -> i64 {
    number.round() as i64
}

/// So many questions to a directory of so many groups.
fn hold((seed, groups): (u64, usize), questions: usize) {
    let site = site(&directory(seed, groups));
    let finder = Finder::of(&site.sources, TODAY);
    let index = finder.index();
    assert_eq!(
        groups > 1000,
        finder.0.keys().any(|path| path.contains("/lists/")),
        "lists are told where there are many"
    );
    let walk = Walk::of(&site.sources, TODAY);
    let mut chance = Chance::of(seed + 1000);
    let zone = walk.site.settings.time_zone.time_zone().clone();
    for _ in 0..questions {
        let asked = Asked::by(&mut chance);
        let minutes = i64::from(chance.between((0, 10 * 24 * 60)));
        let midnight = TODAY.at(0, 0, 0, 0).to_zoned_datetime(zone.clone()).expect("a day of the calendar").timestamp();
        let now = midnight + jiff::SignedDuration::from_mins(minutes);
        let moments = moments(&index.root.zones, now);
        let by_zone = index.root.zones.iter().cloned().zip(moments.iter().copied()).collect();
        let case = Case::of(&walk, &asked, by_zone);
        for order in [Order::Fit, Order::Near, Order::Soon] {
            let options = Options { moments: moments.clone(), shown: ALL, order, blocks: 16 };
            let answer = search(&index, &asked.query, &options).expect("the index is sound");
            is_exact(&case, &answer, &index);
            is_told_and_in_order(&case, &answer, order);
        }
    }
}

#[test]
fn answers_of_a_small_site_are_exact() {
    hold((1, 250), 200);
}

#[test]
fn answers_of_a_site_in_many_files_are_exact() {
    hold((2, 2_500), 25);
}
