//! The floor under any generator: writes files of the same names and sizes as a finished site, with nothing else to do.
//!
//! `floor LIST OUT THREADS`: LIST holds a line `SIZE PATH` for each file, sorted by path; OUT must not exist. `benches/compare` compiles
//! it by itself, as it needs only the standard library.

#![expect(clippy::disallowed_methods, reason = "writes files, and is told where")]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

/// Size and place of a file.
type Line<'a> = (usize, &'a str);

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [list, out, threads] = arguments.as_slice() else {
        return Err(io::Error::other("use: floor LIST OUT THREADS"));
    };
    let (list, out) = (fs::read_to_string(list)?, PathBuf::from(out));
    let threads = threads.parse::<usize>().map_err(io::Error::other)?.max(1);
    let lines = list.lines().map(line).collect::<io::Result<Vec<Line<'_>>>>()?;
    let largest = lines.iter().map(|(size, _)| *size).max().unwrap_or_default();
    let bytes = noise(largest);
    fs::create_dir(&out)?;
    thread::scope(|scope| {
        let parts = lines.chunks(lines.len().div_ceil(threads).max(1));
        let workers: Vec<_> = parts.map(|part| scope.spawn(|| write(part, &bytes, &out))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("a worker only returns"))
    })
}

fn line(text: &str) -> io::Result<Line<'_>> {
    let (size, path) = text.split_once(' ').ok_or_else(|| io::Error::other("a line is SIZE PATH"))?;
    Ok((size.parse().map_err(io::Error::other)?, path))
}

/// Bytes that no file system can make smaller.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    std::iter::repeat_with(next).take(size).collect()
}

fn write(lines: &[Line<'_>], bytes: &[u8], out: &Path) -> io::Result<()> {
    let mut made = BTreeSet::new();
    for (size, path) in lines {
        let path = out.join(path);
        let folder = path.parent().unwrap_or(out);
        if made.insert(folder.to_owned()) {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &bytes[..*size])?;
    }
    Ok(())
}
