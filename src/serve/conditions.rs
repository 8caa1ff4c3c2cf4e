//! Whether a browser has a file already, and which part of it is asked for.

use std::ops::Range;

use super::answer::{Answer, Body};
use super::request::Request;

/// The whole answer, or what a browser needs of it: nothing where it has that very content, or the one part that it asks for.
pub(super) fn heeded(mut answer: Answer, request: &Request) -> Answer {
    let Some(tag) = answer.header("ETag").map(str::to_owned) else { return answer };
    if request.header("If-None-Match").is_some_and(|known| names(known, &tag)) {
        answer.status = 304;
        answer.body = Body::Nothing;
        answer.remove("Content-Type");
        return answer;
    }
    answer.set("Accept-Ranges", "bytes");
    let (Body::Bytes(bytes, _), Some(asked)) = (&answer.body, request.header("Range")) else { return answer };
    let is_for_this = request.header("If-Range").is_none_or(|of| of == tag);
    if request.method != "GET" || !is_for_this {
        return answer;
    }
    let (bytes, length) = (bytes.clone(), bytes.len());
    match part(asked, length) {
        Part::Whole => answer,
        Part::Some(part) => {
            answer.status = 206;
            answer.set("Content-Range", &format!("bytes {}-{}/{length}", part.start, part.end - 1));
            answer.body = Body::Bytes(bytes, part);
            answer
        }
        Part::Outside => {
            let mut refusal = Answer::sentence(416, &format!("This file has {length} bytes."));
            refusal.set("Content-Range", &format!("bytes */{length}"));
            refusal
        }
    }
}

/// Whether a list of tags names this one. Weak and strong are the same here: nothing is left out of an answer on the way.
fn names(list: &str, tag: &str) -> bool {
    list.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

enum Part {
    Whole,
    Some(Range<usize>),
    Outside,
}

/// The part that a `Range` header means. What is not understood, and more than one part, means the whole.
fn part(asked: &str, length: usize) -> Part {
    let Some((from, to)) = asked
        .split_once('=')
        .filter(|(unit, _)| unit.trim().eq_ignore_ascii_case("bytes"))
        .and_then(|(_, range)| range.trim().split_once('-'))
    else {
        return Part::Whole;
    };
    let found = match (number(from), number(to)) {
        (Number::None, Number::Some(last)) => length.saturating_sub(last)..length,
        (Number::Some(from), Number::None) => from..length,
        (Number::Some(from), Number::Some(to)) if from <= to => from..length.min(to.saturating_add(1)),
        _ => return Part::Whole,
    };
    if found.is_empty() { Part::Outside } else { Part::Some(found) }
}

enum Number {
    None,
    Some(usize),
    Wrong,
}

/// A number that may be missing. One that is too large for us is larger than every file.
fn number(text: &str) -> Number {
    if text.is_empty() {
        Number::None
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        Number::Some(text.parse().unwrap_or(usize::MAX))
    } else {
        Number::Wrong
    }
}
