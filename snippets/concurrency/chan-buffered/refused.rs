use std::{sync::mpsc, thread};

// show
fn start_workers(jobs: mpsc::Receiver<u32>) {
    for _ in 0..4 {
        let jobs = jobs.clone();
        thread::spawn(move || jobs.recv());
    }
}
// end

fn main() {
    start_workers(mpsc::channel().1);
}
