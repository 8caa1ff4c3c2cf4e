//! The address of a page as a QR code, for who holds only paper.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::markdown::push_attribute;

/// The margin that the standard (ISO/IEC 18004) asks for, in modules.
const QUIET: i32 = 4;
/// The pattern that is laid over the code. Every reader knows all eight; to look for the one that suits a code best would take
/// twenty times as long as all the rest.
const MASK: u8 = 3;

/// An `svg` of the code, one line for each run of dark modules; `None` where the address is too long for any code.
pub(super) fn svg(url: &str, label: &str) -> Option<String> {
    let parts = QrSegment::make_segments(url);
    let (least, most) = (Version::MIN, Version::MAX);
    let code =
        QrCode::encode_segments_advanced(&parts, QrCodeEcc::Medium, least, most, Some(Mask::new(MASK)), false).ok()?;
    let size = code.size();
    let mut html = String::with_capacity(4096);
    html.push_str("<svg class=\"qr\" role=\"img\" aria-label=\"");
    push_attribute(&mut html, label);
    let side = size + 2 * QUIET;
    let _ = write!(
        html,
        "\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path stroke=\"currentColor\" d=\""
    );
    for row in 0..size {
        line(&code, row, &mut html);
    }
    html.push_str("\"/></svg>");
    Some(html)
}

/// The runs of a row: a step over the light modules, a stroke along the dark ones.
fn line(code: &QrCode, row: i32, html: &mut String) {
    let mut pen = None;
    let mut column = 0;
    while column < code.size() {
        if !code.get_module(column, row) {
            column += 1;
            continue;
        }
        let start = column;
        while code.get_module(column, row) {
            column += 1;
        }
        let length = column - start;
        match pen {
            None => step(html, [("M", start + QUIET), (" ", row + QUIET), (".5h", length)]),
            Some(pen) => step(html, [("m", start - pen), (" ", 0), ("h", length)]),
        }
        pen = Some(column);
    }
}

/// Writes letters and numbers below 1,000; ten times as quick as the formatting of the library, for three hundred runs on a page.
fn step(html: &mut String, parts: [(&str, i32); 3]) {
    for (letters, number) in parts {
        html.push_str(letters);
        for (over, unit) in [(99, 100), (9, 10), (-1, 1)] {
            if number > over {
                html.push(char::from(b'0' + u8::try_from(number / unit % 10).unwrap_or_default()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::svg;

    /// What a reader sees: the code drawn with four points for each module.
    fn read(svg: &str) -> String {
        const POINTS: usize = 4;
        let attribute =
            |name: &str| svg.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        let side: usize = attribute("viewBox").and_then(|size| size.rsplit(' ').next()?.parse().ok()).expect("a size");
        let mut dark = vec![false; side * side];
        let (mut x, mut y) = (0_usize, 0_usize);
        let path = attribute("d").expect("a path").replace('M', "\nM").replace('m', "\nm").replace('h', "\nh");
        for step in path.lines().filter(|step| !step.is_empty()) {
            let (kind, rest) = step.split_at(1);
            let number =
                |text: &str| -> usize { text.split('.').next().and_then(|n| n.parse().ok()).expect("a number") };
            match (kind, rest.split_once(' ')) {
                ("M", Some((to, row))) => (x, y) = (number(to), number(row)),
                ("m", Some((by, _))) => x += number(by),
                _ => {
                    dark[y * side + x..][..number(rest)].fill(true);
                    x += number(rest);
                }
            }
        }
        let points = side * POINTS;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(points, points, |x, y| {
            if dark[y / POINTS * side + x / POINTS] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "a reader finds one code");
        grids[0].decode().expect("a reader can read it").1
    }

    #[test]
    fn a_reader_finds_the_address_again() {
        let mut addresses: Vec<String> = (0..40)
            .map(|number| format!("https://riverbend.example.org/groups/circle-{}/", "a-b".repeat(number)))
            .collect();
        addresses
            .extend(["https://a.example/", "HTTPS://A.EXAMPLE/1", "https://example.org/é/?a=1&b=2"].map(str::to_owned));
        for address in addresses {
            assert_eq!(read(&svg(&address, "Code").expect("it fits")), address);
        }
    }

    #[test]
    fn a_code_is_small_and_what_is_too_long_has_none() {
        let code =
            svg("https://riverbend.example.org/groups/tuesday-grief-circle/", "To \"this\" page").expect("it fits");
        assert!(code.len() < 3_000, "{} bytes", code.len());
        assert!(code.contains("aria-label=\"To &quot;this&quot; page\""), "{code}");
        assert_eq!(svg(&format!("https://example.org/{}", "a".repeat(3_000)), ""), None);
    }
}
