//! Reads one file of the site folder.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};

use xxhash_rust::xxh3::Xxh3;

use super::encoding;
use super::error::LoadError;
use super::list::Found;
use super::names::{Kind, ending};
use super::svg;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{Asset, Fingerprint, Source, SourcePath, svg_dimensions};

/// How much of a file that is only copied lies in memory at once.
pub(super) const CHUNK: usize = 128 * 1024;

/// The file, or `None` where it cannot be used; `problems` then says why, unless the file is gone.
pub(super) fn read(found: &Found, problems: &mut Diagnostics) -> Result<Option<Source>, LoadError> {
    let kind = Kind::of(found.path.as_str());
    if found.stamp.bytes > kind.limit() {
        problems.push(too_large(&found.path, found.stamp.bytes, kind));
        return Ok(None);
    }
    let source = File::open(&found.on_disk).and_then(|file| match kind {
        Kind::Asset => asset(&found.path, file),
        Kind::Groups | Kind::Text | Kind::Svg => {
            let mut bytes = Vec::with_capacity(usize::try_from(found.stamp.bytes).unwrap_or_default() + 1);
            // The limit holds also for a file that grows while it is read.
            file.take(kind.limit()).read_to_end(&mut bytes)?;
            Ok(text(&found.path, bytes, problems))
        }
    });
    match source {
        Ok(source) => Ok(Some(source)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(LoadError::unreadable(&found.on_disk, cause)),
    }
}

/// The same for a file that is inside the program.
pub(super) fn embedded(path: &SourcePath, bytes: &'static [u8], problems: &mut Diagnostics) -> Source {
    match Kind::of(path.as_str()) {
        Kind::Groups | Kind::Text | Kind::Svg => text(path, bytes.to_vec(), problems),
        Kind::Asset => Source::Asset(Asset {
            bytes: bytes.len() as u64,
            fingerprint: Fingerprint::of(bytes),
            dimensions: imagesize::blob_size(bytes).ok().map(|size| (size.width, size.height)),
        }),
    }
}

fn too_large(path: &SourcePath, bytes: u64, kind: Kind) -> Diagnostic {
    let message =
        format!("this file is {}, and Openchair reads no more than {} of one file", size(bytes), size(kind.limit()));
    let help = match kind {
        Kind::Groups => "split it into several files in the folder groups",
        Kind::Text => "split it into several files",
        Kind::Svg => "export the picture as PNG or WebP instead",
        Kind::Asset => "make it smaller, or put it elsewhere and link to it",
    };
    Diagnostic::new(Code::TooLarge, Place::file(path), message).help(help)
}

/// Decimal, as file managers show it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        1_000_000..1_000_000_000 => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10).replace(".0 ", " "),
        _ => format!("{}.{} GB", bytes / 1_000_000_000, bytes / 100_000_000 % 10).replace(".0 ", " "),
    }
}

fn text(path: &SourcePath, bytes: Vec<u8>, problems: &mut Diagnostics) -> Source {
    let is_svg = ending(path.as_str()) == "svg";
    let as_asset = (Kind::of(path.as_str()) == Kind::Svg).then(|| (bytes.len() as u64, Fingerprint::of(&bytes)));
    let (text, problem) = encoding::decode(path, bytes);
    if let Some(problem) = problem {
        problems.push(problem);
    }
    if let Some(danger) = is_svg.then(|| svg::danger(&text)).flatten() {
        let place = Place { path: path.clone(), span: danger.span };
        let message = format!("this picture holds {}, which could harm visitors", danger.what);
        let help = "open it in a drawing program and save it as \"plain SVG\", or export it as PNG";
        problems.push(Diagnostic::new(Code::UnsafeFile, place, message).help(help));
    }
    match as_asset {
        Some((bytes, fingerprint)) => Source::Asset(Asset { bytes, fingerprint, dimensions: svg_dimensions(&text) }),
        None => Source::Text(text.into()),
    }
}

fn asset(path: &SourcePath, file: File) -> io::Result<Source> {
    let mut reader = BufReader::with_capacity(CHUNK, file);
    let (bytes, fingerprint) = fingerprint(&mut reader)?;
    let is_image = matches!(ending(path.as_str()).as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "heic");
    let mut dimensions = None;
    if is_image && reader.rewind().is_ok() {
        dimensions = imagesize::reader_size(reader).ok().map(|size| (size.width, size.height));
    }
    Ok(Source::Asset(Asset { bytes, fingerprint, dimensions }))
}

/// Size and hash of all that `reader` gives, without keeping it.
pub(super) fn fingerprint(mut reader: impl Read) -> io::Result<(u64, Fingerprint)> {
    copy_with_fingerprint(&mut reader, io::sink())
}

/// Copies all that `reader` gives to `out`; size and hash of it.
pub(super) fn copy_with_fingerprint(mut reader: impl Read, out: impl io::Write) -> io::Result<(u64, Fingerprint)> {
    let mut out = Hashed::new(out);
    copy(&mut reader, &mut out)?;
    Ok(out.finish())
}

fn copy(reader: &mut impl Read, out: &mut impl io::Write) -> io::Result<()> {
    let mut chunk = vec![0; CHUNK];
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(length) => out.write_all(&chunk[..length])?,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}

/// Hashes what passes through.
pub(super) struct Hashed<W> {
    hash: Xxh3,
    bytes: u64,
    out: W,
}

impl<W> Hashed<W> {
    pub(super) fn new(out: W) -> Self {
        Self { hash: Xxh3::new(), bytes: 0, out }
    }

    /// Size and hash of all that passed.
    pub(super) fn finish(self) -> (u64, Fingerprint) {
        (self.bytes, Fingerprint(self.hash.digest128()))
    }
}

impl<W: io::Write> io::Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write_all(bytes)?;
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
