//! The usual order of what editors write: that of the fields of the types that read it.

use std::sync::LazyLock;

use super::group::{
    Audience, Confidentiality, Contact, Facts, GroupTranslation, Image, Joining, NamedLink, Origin, Price, SignUp,
    Training, Verified,
};
use super::meeting::Meeting;
use super::place::{DialIn, Online, Place};
use super::schedule::Pause;
use crate::yaml::edit::Order;
use crate::yaml::keys;

/// The keys of a group, and of all that is in it.
pub(super) static GROUP: LazyLock<Order> = LazyLock::new(group);

/// The keys of a file of groups and places, which stay as they are, and of all that is in it.
pub(super) static DIRECTORY: LazyLock<Order> =
    LazyLock::new(|| Order::default().with("places", Order::of_each(place())).with("groups", group()));

fn group() -> Order {
    Order::of(keys::<Facts>())
        .with("training", Order::of(keys::<Training>()))
        .with("meetings", meeting())
        .with("place", place())
        .with("online", Order::of(keys::<Online>()))
        .with("dial_in", Order::of(keys::<DialIn>()))
        .with("contact", Order::of(keys::<Contact>()))
        .with("audience", Order::of(keys::<Audience>()))
        .with("cost", Order::of(keys::<Price>()))
        .with("registration", Order::of(keys::<SignUp>()))
        .with("joining", Order::of(keys::<Joining>()))
        .with("confidentiality", Order::of(keys::<Confidentiality>()))
        .with("paused", Order::of(keys::<Pause>()))
        .with("verified", Order::of(keys::<Verified>()))
        .with("source", Order::of(keys::<Origin>()))
        .with("links", Order::of(keys::<NamedLink>()))
        .with("image", Order::of(keys::<Image>()))
        .with("translations", Order::of_each(Order::of(keys::<GroupTranslation>())))
}

fn meeting() -> Order {
    const DATE: Order = Order::of(&["date", "reason"]);
    Order::of(keys::<Meeting>())
        .with("except", DATE)
        .with("also", DATE)
        .with("place", place())
        .with("online", Order::of(keys::<Online>()))
        .with("dial_in", Order::of(keys::<DialIn>()))
}

fn place() -> Order {
    Order::of(keys::<Place>()).with("paused", Order::of(keys::<Pause>()))
}

#[cfg(test)]
mod tests {
    use super::{DIRECTORY, GROUP};

    #[test]
    fn every_block_of_the_table_has_keys() {
        fn look(path: &str, order: &crate::yaml::edit::Order) {
            let inside = order.inside.iter().map(|(key, order)| (*key, order));
            for (key, order) in inside.chain(order.each.iter().map(|order| ("*", &**order))) {
                let path = format!("{path}.{key}");
                assert!(!order.keys.is_empty() || order.each.is_some(), "{path}");
                look(&path, order);
            }
        }
        look("", &GROUP);
        look("", &DIRECTORY);
        assert_eq!(GROUP.keys[..4], ["id", "name", "summary", "description"]);
        for (key, _) in &GROUP.inside {
            assert!(GROUP.keys.contains(key), "{key} is no key of a group");
        }
    }
}
