use std::sync::mpsc;

// show
fn next(queue: &mpsc::Receiver<u32>) -> u32 {
    let n: u32 = queue.recv();
    n * 2
}
// end

fn main() {
    next(&mpsc::channel().1);
}
