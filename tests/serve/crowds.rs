//! Callers that are slow, and many: whoever asks beside them is answered all the same, and none of them is sent away for it.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use openchair::serve::Limits;

use crate::{LONG, Preview, answer};

/// Asks for a page as somebody who has just come, and says how long that took.
fn ask(preview: &Preview) -> Duration {
    let start = Instant::now();
    let mut stream = preview.call();
    stream.write_all(preview.get("/plain.txt").as_bytes()).expect("it is open");
    assert_eq!(answer(&mut stream).1, b"plain");
    start.elapsed()
}

/// So many connections that have sent this and send no more.
fn crowd(preview: &Preview, size: usize, bytes: &[u8]) -> Vec<TcpStream> {
    let callers = (0..size).map(|_| {
        let mut stream = preview.call();
        let _ = stream.write_all(bytes);
        stream
    });
    callers.collect()
}

/// So many ask one after the other beside slow callers.
const ASKING: usize = 9;

/// Each of a few who ask beside slow callers is answered while at least so many of these still wait, so nobody's turn comes only
/// after theirs. How soon that is, `benches/serve --callers` measures.
fn are_answered(preview: &Preview, slow: &[&[TcpStream]], (least, among): (usize, &str)) {
    for _ in 0..ASKING {
        ask(preview);
    }
    let waiting = slow.iter().copied().flatten().filter(|stream| still_waits(stream)).count();
    assert!(waiting >= least, "{waiting} of {least} slow callers still wait among {among}");
}

/// Whether a connection is open and nothing has come on it.
fn still_waits(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).expect("it is a socket");
    let seen = stream.peek(&mut [0]);
    stream.set_nonblocking(false).expect("it is a socket");
    seen.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
}

#[test]
fn slow_callers_hold_up_nobody() {
    // Nobody is sent away for being slow before this test has failed: whoever waited for that would wait for ever.
    let preview = Preview::start(Limits { patience: LONG * 2, ..Limits::default() });
    let half = preview.get("/plain.txt");
    let silent = crowd(&preview, 500, b"");
    // The room is full of them, but for those who ask.
    let room = Limits::default().connections - ASKING;
    are_answered(&preview, &[&silent], (room, "500 that say nothing"));
    let slow = crowd(&preview, 500, &half.as_bytes()[..half.len() - 2]);
    are_answered(&preview, &[&silent, &slow], (room, "500 more that sent half a request"));
    // Each takes nothing of a file that is larger than what the system keeps for it.
    let deaf = crowd(&preview, 100, preview.get("/large.bin").as_bytes());
    let room = room - deaf.len();
    are_answered(&preview, &[&silent, &slow], (room, "100 more that read nothing"));
    are_answered(&preview, &[&silent, &slow], (room - ASKING, "all of them, when they hang"));
    drop((silent, slow, deaf));
}

#[test]
fn all_who_come_at_once_are_answered() {
    for _ in 0..5 {
        let preview = Preview::start(Limits::default());
        let mut callers = crowd(&preview, 200, preview.get("/plain.txt").as_bytes());
        for stream in &mut callers {
            assert_eq!(answer(stream).1, b"plain");
        }
    }
}

#[test]
fn more_than_there_is_room_for_are_answered_in_turn() {
    let limits = Limits { connections: 8, answers: 2, ..Limits::default() };
    let preview = Preview::start(limits);
    let kept = crowd(&preview, 30, preview.get("/plain.txt").as_bytes());
    let answered = kept.into_iter().filter(|stream| {
        let mut first = [0];
        let mut stream = stream;
        stream.read(&mut first).is_ok_and(|length| length == 1)
    });
    // Some may have had to leave before they were heard, and would come again.
    println!("{} of 30 that came at once to a room of 8", answered.count());
    let deaf = crowd(&preview, 30, preview.get("/large.bin").as_bytes());
    println!("{:?} for an answer among 30 that read nothing, with two answers at once", ask(&preview));
    drop(deaf);
}

#[test]
fn who_never_finishes_a_request_is_sent_away() {
    let preview = Preview::start(Limits { patience: Duration::from_millis(200), ..Limits::default() });
    let head = preview.get("/plain.txt");
    for sent in [0, 1, head.len() - 1] {
        let mut stream = preview.call();
        stream.write_all(&head.as_bytes()[..sent]).expect("it is open");
        let mut rest = Vec::new();
        assert!(matches!(stream.read_to_end(&mut rest), Ok(0) | Err(_)), "nothing is said to who says nothing");
    }
    let mut stream = preview.call();
    stream.write_all(head.as_bytes()).expect("it is open");
    assert_eq!(answer(&mut stream).1, b"plain");
    assert!(matches!(stream.read(&mut [0]), Ok(0) | Err(_)), "nor may a connection stay open for nothing");
}
