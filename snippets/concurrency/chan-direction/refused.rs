use std::sync::mpsc;

// show
fn main() {
    let (_, receiver) = mpsc::channel::<u32>();
    receiver.send(1);
}
// end
