//! Places within a page that links lead to: ids that authors give in HTML.

use std::collections::BTreeSet;

use crate::page::attributes;
use crate::site::{site, templates_of_theme};

#[test]
fn links_lead_to_ids_of_html() {
    let outputs = site(
        "-- content/articles/first.md --
---
title: First
---
[Ohio](#Ohio), [old](#old), [there](second.md#there)

<a name=\"old\"></a>

<div id=\"Ohio\">

Columbus

</div>
-- content/articles/second.md --
---
title: Second
---
<span id=\"there\">Here</span>
",
    )
    .fine();
    let page = outputs.page("articles/first/");
    assert_eq!(attributes(page, ".prose a", "href"), ["#Ohio", "#old", "/articles/second/#there"]);
    assert_eq!(attributes(page, ".prose [id]", "id"), ["old", "Ohio"]);
    assert_eq!(attributes(outputs.page("articles/second/"), ".prose [id]", "id"), ["there"]);
}

#[test]
fn no_author_can_take_an_id_of_the_theme() {
    let mut ids = BTreeSet::new();
    for text in templates_of_theme() {
        ids.extend(
            text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| !id.contains('{')),
        );
    }
    let some = ["main", "footer-lists", "crisis-own-title", "_groups", "_about"];
    assert!(some.iter().all(|id| ids.contains(id)), "{ids:?}");
    for id in ids {
        let told =
            site(&format!("-- content/articles/first.md --\n---\ntitle: First\n---\n<span id=\"{id}\">a</span>\n"))
                .told();
        assert!(told.contains(&format!("the id \"{id}\"")), "{id} is not reserved: {told}");
    }
}
