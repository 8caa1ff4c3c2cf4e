//! What happens where the system does not tell of changes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use notify::event::Flag;
use notify::{Error, ErrorKind, Event, EventKind};

use super::{CALM, LONG, POLL, Site, at};
use crate::disk::tests::Folder;
use crate::disk::{Changed, Loaded, Survey};
use crate::serve::watch::events::notice;
use crate::serve::watch::inbox::Inbox;
use crate::serve::watch::pace::Pace;
use crate::serve::watch::poll::Poll;
use crate::serve::watch::{How, Notice};

/// Checks at every turn.
const WARY: Pace = Pace { between_checks: Duration::ZERO, patience: Duration::from_millis(300), ..Pace::USUAL };

#[test]
fn a_disk_that_does_not_tell_is_found_out() {
    let mut site = Site::watched(How::Auto, WARY);
    site.watch.stop_hearing();
    site.folder.write("content/articles/grief.md", "after");
    let batch = site.next();
    assert_eq!((batch.changed, batch.note), (Changed::nothing(), Some(Notice::Silence)));
    assert_eq!(site.next().changed, Changed::Everything);
    site.loaded = Loaded::of(&site.folder.site()).expect("the folder can be read");
    // From now on somebody looks.
    site.folder.write("content/articles/grief.md", "once more");
    site.follow_to_mark();
}

#[test]
fn a_disk_that_tells_is_not_blamed() {
    let patient = Pace { patience: LONG, ..WARY };
    let mut site = Site::watched(How::Auto, patient);
    for round in 0..20 {
        site.folder.write("content/articles/grief.md", round.to_string());
        site.folder.write(&format!("content/articles/{round}/index.md"), "x");
        site.folder.write(&format!("content/bad\nname {round}.md"), "x");
        let batches = site.follow_to_mark();
        assert!(batches.iter().all(|batch| batch.note.is_none()), "{batches:?}");
    }
}

#[test]
fn when_the_system_fails_somebody_looks() {
    for (kind, expected) in [
        (ErrorKind::MaxFilesWatch, Notice::TooManyFolders),
        (ErrorKind::Io(std::io::Error::from_raw_os_error(24)), Notice::TooManyWatchers),
        (ErrorKind::Generic("no".to_owned()), Notice::Other("no".to_owned())),
    ] {
        assert_eq!(notice(&Error::new(kind)), expected);
    }
    let mut site = Site::watched(How::Auto, Pace::USUAL);
    site.watch.tell(Err(Error::new(ErrorKind::MaxFilesWatch)));
    let batch = site.next();
    assert_eq!((batch.changed, batch.note), (Changed::nothing(), Some(Notice::TooManyFolders)));
    assert_eq!(site.next().changed, Changed::Everything);
    site.folder.write("content/articles/grief.md", "after");
    site.follow_to_mark();
}

#[test]
fn lost_signs_are_everything() {
    let site = Site::watched(How::Auto, CALM);
    site.watch.tell(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
    assert_eq!(site.next().changed, Changed::Everything);
    site.watch.tell(Err(Error::generic("no")));
    assert_eq!(site.next().changed, Changed::Everything);
}

#[test]
fn a_notice_says_what_to_do() {
    for (notice, what) in [
        (Notice::TooManyFolders, "sysctl fs.inotify.max_user_watches"),
        (Notice::TooManyWatchers, "sysctl fs.inotify.max_user_instances"),
        (Notice::Silence, "openchair serve --poll"),
        (Notice::Other("no".to_owned()), "openchair serve --poll"),
    ] {
        let text = notice.to_string();
        assert!(text.contains(what) && text.contains("every half second"), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_change_that_hides_its_time_and_size_is_found() {
    let mut site = Site::watched(POLL, Pace::USUAL);
    let path = site.path("content/articles/grief.md");
    let time = std::fs::metadata(&path).and_then(|data| data.modified()).expect("the disk knows times");
    std::fs::write(&path, "BEFORE").expect("it can be written");
    let file = std::fs::File::options().write(true).open(&path).expect("it can be written");
    file.set_modified(time).expect("times can be set");
    site.follow_to_mark();
}

#[test]
fn of_young_files_the_content_is_compared() {
    let folder = Folder::with(&super::FILES);
    let mut known = Survey::of(&folder.site()).expect("it can be read");
    let inbox = Arc::new(Inbox::new(known.reach().clone(), None));
    let mut poll = Poll::new(Duration::ZERO, Instant::now());
    let pace = Pace { coarsest_time: LONG, ..CALM };
    folder.write("content/articles/grief.md", "after");
    poll.look(&known, &inbox, &pace);
    assert_eq!(inbox.empty().changed(), at(&["content/articles/grief.md"]));
    poll.handed_out(&mut known);
    poll.look(&known, &inbox, &pace);
    assert_eq!(inbox.empty().changed(), Changed::nothing());
    poll.mistake_young();
    poll.look(&known, &inbox, &pace);
    assert_eq!(inbox.empty().changed(), at(&["content/articles/grief.md"]), "its content is another than it was");
}
