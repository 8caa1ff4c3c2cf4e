//! The files of a directory in the usual order: they mean what they meant, down to the last letter.

use openchair::diagnostic::{Code, Diagnostics};
use openchair::site::format::{Formatting, format};
use openchair::site::{self, ReadOptions, Site};
use openchair::sources::Sources;

use crate::site::TODAY;

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.insert_text("site.yaml", "base_url: https://example.org/\n");
    for (path, text) in files {
        sources.insert_text(path, text);
    }
    sources
}

fn formatted(files: &[(&str, &str)]) -> Formatting {
    format(&sources(files), |_| true)
}

fn read(sources: &Sources) -> (Site, Diagnostics) {
    let how = ReadOptions { today: TODAY, base_url: None, drafts: true, kept: None };
    let mut problems = Diagnostics::default();
    (site::read(sources, &how, &mut problems), problems)
}

/// As a directory looks after some years.
const GROWN: &str = "\
# Groups of the county.
# Ask Ana before you change a place.

groups:
  # --- Tuesday ---
  - name: Tuesday Grief Circle   # the oldest one
    # never change this: flyers have it
    id: tuesday-circle
    verified: {by: Ana, date: 2026-11-03}
    place: library   # was: hall
    meetings:
      # moved in spring
      - at: 6:30 pm
        every: tuesday
        except:
          - reason: 'It''s closed'
            date: 2026-12-15
          - 2026-12-22
      - {at: \"10:00\", every: last saturday}
    description: |
      We meet around one table.  
      # It is quiet.

      - tea

    situations: [grief]

  # --- Online ---

  - id: forum
    situations: grief
    name: \"Night Forum\"
    online: {show: on-request, url: \"https://example.org/f\"}
    contact:
      email: forum@example.org
      # first names only
      name: Rosa
    # to be asked again

# where they meet
places:
  library:
    city: Riverbend
    # the back door
    street: 40 Ferry Street
";

const IN_ORDER: &str = "\
# Groups of the county.
# Ask Ana before you change a place.

groups:
  # --- Tuesday ---
  # never change this: flyers have it
  - id: tuesday-circle
    name: Tuesday Grief Circle   # the oldest one
    description: |
      We meet around one table.  
      # It is quiet.

      - tea

    situations: [grief]
    meetings:
      # moved in spring
      - every: tuesday
        at: 6:30 pm
        except:
          - date: 2026-12-15
            reason: 'It''s closed'
          - 2026-12-22
      - {at: \"10:00\", every: last saturday}
    place: library   # was: hall
    verified: {by: Ana, date: 2026-11-03}

  # --- Online ---

  - id: forum
    name: \"Night Forum\"
    situations: grief
    online: {show: on-request, url: \"https://example.org/f\"}
    contact:
      # first names only
      name: Rosa
      email: forum@example.org
    # to be asked again

# where they meet
places:
  library:
    # the back door
    street: 40 Ferry Street
    city: Riverbend
";

#[test]
fn a_grown_directory_becomes_one_that_is_easy_to_read() {
    let Formatting { files, left, problems } = formatted(&[("groups.yaml", GROWN)]);
    assert!(left.is_empty() && problems.is_empty(), "{left:?}\n{problems:?}");
    assert_eq!(files[0].after, IN_ORDER);
    let named: Vec<&str> = files[0].parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(named, ["tuesday-circle", "forum", "library"]);
    assert!(formatted(&[("groups.yaml", IN_ORDER)]).files.is_empty(), "a second time changes nothing");
    let windows = GROWN.replace('\n', "\r\n");
    assert_eq!(formatted(&[("groups.yaml", &windows)]).files[0].after, IN_ORDER.replace('\n', "\r\n"));
}

#[test]
fn every_file_of_the_directory_is_looked_at_and_each_by_itself() {
    let single = "# the walkers\nname: W\nsituations: grief\nid: w\n";
    let list = "- situations: grief\n  id: l\n  name: L\n";
    let good = "- id: g\n  name: G\n  situations: grief\n";
    let unreadable = "- name: \"U\n  id: u\n";
    let files = [
        ("groups.yaml", good),
        ("groups/list.yaml", list),
        ("groups/deep/single.yml", single),
        ("groups/bad.yaml", unreadable),
        ("content/articles/a.md", "---\nid: x \n---\n"),
    ];
    let found = formatted(&files);
    let after: Vec<(&str, &str)> = found.files.iter().map(|file| (file.path.as_str(), file.after.as_str())).collect();
    let single = "# the walkers\nid: w\nname: W\nsituations: grief\n";
    let list = "- id: l\n  name: L\n  situations: grief\n";
    assert_eq!(after, [("groups/deep/single.yml", single), ("groups/list.yaml", list)]);
    let told: Vec<(Code, &str)> =
        found.problems.iter().map(|one| (one.code, one.place.as_ref().expect("placed").path.as_str())).collect();
    assert_eq!(told, [(Code::BadYaml, "groups/bad.yaml")]);
    let only = format(&sources(&files), |path| path.as_str() == "groups/list.yaml");
    assert_eq!((only.files.len(), only.problems.is_empty()), (1, true), "what was not asked for is not looked at");
}

#[test]
fn mistakes_stay_what_they_are_and_where_their_neighbours_are() {
    let before = "- nmae: B\n  id: b\n  situations: [x, x]\n  kind: clas\n  name: B\n  mine: 1\n";
    let after = "- nmae: B\n  id: b\n  name: B\n  mine: 1\n  situations: [x, x]\n  kind: clas\n";
    let found = formatted(&[("groups.yaml", before)]);
    assert_eq!(found.files[0].after, after);
    let said = |text: &str| {
        let (_, problems) = read(&sources(&[("groups.yaml", text)]));
        let mut said: Vec<String> = problems.iter().map(|problem| problem.message.clone()).collect();
        said.sort();
        said
    };
    assert_eq!(said(before), said(after));
}

/// The sample site's own file, and the same with the keys of all groups turned round.
#[test]
fn the_sample_is_in_order_and_comes_back_from_any_other() {
    let text = std::fs::read_to_string("groups.yaml").expect("the sample is here");
    let sample = formatted(&[("groups.yaml", &text)]);
    assert!(sample.files.is_empty() && sample.left.is_empty(), "run `openchair fmt`: {:?}", sample.left);
    // The id goes below the name, so that the line with the dash is another one.
    let mut turned: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
    for at in 1..turned.len() {
        if let (Some(id), Some(name)) = (turned[at - 1].strip_prefix("  - id: "), turned[at].strip_prefix("    name: "))
        {
            let (id, name) = (format!("    id: {id}"), format!("  - name: {name}"));
            turned[at - 1] = name;
            turned[at] = id;
        }
    }
    let turned = turned.join("\n") + "\n";
    assert!(turned.matches("  - name: ").count() > 60, "the groups of the sample begin with their ids");
    let back = formatted(&[("groups.yaml", &turned)]);
    assert!(back.left.is_empty(), "{:?}", back.left);
    assert_eq!(back.files[0].after, text);
}

/// What the documentation shows is what `fmt` makes.
#[test]
fn the_examples_of_the_documentation_are_in_order() {
    let page = std::fs::read_to_string("docs/groups.md").expect("the page is here");
    let examples = page.split("```yaml groups.yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut count = 0;
    for example in examples {
        let found = formatted(&[("groups.yaml", example)]);
        assert!(found.left.is_empty() && found.problems.is_empty(), "{example}");
        assert!(found.files.is_empty(), "in order it is:\n{}", found.files[0].after);
        count += 1;
    }
    assert!(count >= 3, "{count} examples");
}
