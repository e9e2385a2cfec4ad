use std::{sync::mpsc, thread};

// show
fn answer_later() -> mpsc::Receiver<u32> {
    let (sender, answers) = mpsc::channel();
    thread::spawn(move || {
        sender.send(42);
    });
    answers
}
// end

fn main() {
    answer_later();
}
