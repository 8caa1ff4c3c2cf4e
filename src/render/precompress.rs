//! A compressed copy beside each text, for hosts that hand out such copies by themselves (`build.precompress`).

use std::io;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::output::{Content, Sink, Stream};

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
        self.sink.put(path, content.clone());
        if !TEXTS.iter().any(|ending| path.ends_with(ending)) {
            return;
        }
        let copy = format!("{path}.gz");
        match content {
            Content::Bytes(bytes) => {
                let mut packed = Vec::with_capacity(bytes.len() / 3);
                gzip(&mut packed, &|out: &mut dyn io::Write| out.write_all(&bytes))
                    .expect("writing to memory does not fail");
                self.sink.put(&copy, Content::Bytes(packed.into()));
            }
            Content::Stream(stream) => self.sink.put(&copy, Content::Stream(&|out| gzip(out, stream))),
            Content::Copy(_) => {}
        }
    }
}

fn gzip(out: &mut dyn io::Write, stream: &Stream<'_>) -> io::Result<()> {
    let mut encoder = GzEncoder::new(out, Compression::best());
    stream(&mut encoder)?;
    encoder.finish().map(|_| ())
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
