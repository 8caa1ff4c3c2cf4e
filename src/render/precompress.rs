//! A compressed copy beside each text, for hosts that hand out such copies by themselves (`build.precompress`).

use std::borrow::Cow;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::output::{Content, Sink};

/// The endings of files that are texts and grow smaller.
const TEXTS: [&str; 9] = [".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".txt", ".webmanifest"];

/// Hands every output on, and after each text a copy in gzip under the same name with `.gz`. The copy holds no time and no
/// name, so the same text always gives the same bytes.
pub(super) struct Precompressed<'a> {
    /// Where the outputs go.
    pub(super) sink: &'a dyn Sink,
}

impl Sink for Precompressed<'_> {
    fn put(&self, path: &str, content: Content<'_>) {
        let copy = match &content {
            Content::Bytes(bytes) if TEXTS.iter().any(|ending| path.ends_with(ending)) => Some(gzip(bytes)),
            Content::Bytes(_) | Content::Copy(_) => None,
        };
        self.sink.put(path, content);
        if let Some(copy) = copy {
            self.sink.put(&format!("{path}.gz"), Content::Bytes(Cow::Owned(copy)));
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::Mutex;

    use super::{Content, Precompressed, Sink};

    #[derive(Default)]
    struct Kept(Mutex<Vec<(String, Vec<u8>)>>);

    impl Sink for Kept {
        fn put(&self, path: &str, content: Content<'_>) {
            if let Content::Bytes(bytes) = content {
                self.0.lock().expect("one thread").push((path.to_owned(), bytes.into_owned()));
            }
        }
    }

    #[test]
    fn each_text_has_a_copy_that_unpacks_to_the_same() {
        let kept = Kept::default();
        let sink = Precompressed { sink: &kept };
        sink.put("a/index.html", Content::Bytes(b"<p>Hello"[..].into()));
        sink.put("a.png", Content::Bytes(b"picture"[..].into()));
        let kept = kept.0.into_inner().expect("one thread");
        let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a/index.html", "a/index.html.gz", "a.png"]);
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(kept[1].1.as_slice()).read_to_end(&mut unpacked).expect("it is gzip");
        assert_eq!(unpacked, b"<p>Hello");
    }
}
