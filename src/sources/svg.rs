//! The size of an SVG picture, so that a page can keep its place free.

/// Width and height in pixels as the picture's first element tells them: by its attributes, or else by its `viewBox`.
pub(crate) fn dimensions(svg: &str) -> Option<(usize, usize)> {
    let root = root(svg)?;
    let shape = attribute(root, "viewBox").and_then(shape);
    let size = match (attribute(root, "width").and_then(length), attribute(root, "height").and_then(length)) {
        (Some(width), Some(height)) => Some((width, height)),
        (Some(width), None) => shape.map(|(across, down)| (width, width * down / across)),
        (None, Some(height)) => shape.map(|(across, down)| (height * across / down, height)),
        (None, None) => shape,
    };
    let (width, height) = size?;
    Some((pixels(width)?, pixels(height)?))
}

/// The attributes of the first element that is neither a comment nor a declaration, if it is an `<svg>`.
fn root(svg: &str) -> Option<&str> {
    let mut rest = svg;
    loop {
        rest = &rest[rest.find('<')?..];
        if let Some(root) = rest.strip_prefix("<svg").filter(|root| root.starts_with(char::is_whitespace)) {
            return Some(&root[..end_of_tag(root)?]);
        }
        let (begin, end) =
            [("<!--", "-->"), ("<?", "?>"), ("<!", ">")].into_iter().find(|(begin, _)| rest.starts_with(begin))?;
        rest = &rest[begin.len()..];
        rest = &rest[rest.find(end)? + end.len()..];
    }
}

/// Where the `>` stands that is not in quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.find(|c| match quote {
        Some(open) => {
            quote = Some(open).filter(|open| *open != c);
            false
        }
        None if matches!(c, '"' | '\'') => {
            quote = Some(c);
            false
        }
        None => c == '>',
    })
}

fn attribute<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.match_indices(name).find_map(|(at, _)| {
        let value = head[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let is_whole_name = head[..at].ends_with(char::is_whitespace);
        is_whole_name.then(|| value[1..].split(quote).next().unwrap_or_default().trim())
    })
}

/// The last two of the four numbers of a `viewBox`, where they are sides of something.
fn shape(view_box: &str) -> Option<(f64, f64)> {
    let mut numbers = view_box.split([' ', ',', '\t', '\r', '\n']).filter(|number| !number.is_empty()).skip(2);
    let mut side = || numbers.next()?.parse().ok().filter(|side: &f64| side.is_finite() && *side > 0.0);
    Some((side()?, side()?))
}

/// A length in pixels; `None` for one that depends on where the picture stands, such as `100%` or `2em`.
fn length(value: &str) -> Option<f64> {
    let digits =
        value.find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E') || c == '%').unwrap_or(value.len());
    let (number, unit) = value.split_at(digits);
    let inch = 96.0;
    let factor = match unit {
        "" | "px" => 1.0,
        "pt" => inch / 72.0,
        "pc" => inch / 6.0,
        "in" => inch,
        "cm" => inch / 2.54,
        "mm" => inch / 25.4,
        _ => return None,
    };
    number.parse().ok().map(|number: f64| number * factor)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie between 1 and 100,000")]
fn pixels(number: f64) -> Option<usize> {
    (1.0..=100_000.0).contains(&number).then(|| number.round() as usize)
}

#[cfg(test)]
mod tests {
    use super::dimensions;

    #[test]
    fn a_picture_tells_its_size() {
        for (svg, size) in [
            ("<?xml version='1.0'?><svg width=\"24\" height=\"12px\">", Some((24, 12))),
            ("<svg stroke-width='9' viewBox='0 0 640 480.4'>", Some((640, 480))),
            ("<svg width='100%' height='100%' viewBox=\"0,0,16,9\">", Some((16, 9))),
            ("<svg width='2em' height='1em' viewBox='0 0\n16\t9'/>", Some((16, 9))),
            ("<svg width='320' viewBox='0 0 16 9'>", Some((320, 180))),
            ("<svg height='1e2' viewBox='0 0 16 8'>", Some((200, 100))),
            ("<svg width='210mm' height='1in'>", Some((794, 96))),
            ("<svg aria-label='a > b' width='3' height='4'>", Some((3, 4))),
            ("<!-- <svg width='1' height='1'> --><!DOCTYPE svg><svg\nwidth='3' height='4'>", Some((3, 4))),
            ("<svg><rect width='3' height='4'/></svg>", None),
            ("<html><svg width='3' height='4'/></html>", None),
            ("<svg>", None),
            ("<svg width='-3' height='NaN'>", None),
            ("<svg width='3' viewBox='0 0 0 9'>", None),
            ("<svg width='3' height='4", None),
            ("chair", None),
        ] {
            assert_eq!(dimensions(svg), size, "{svg}");
        }
    }
}
