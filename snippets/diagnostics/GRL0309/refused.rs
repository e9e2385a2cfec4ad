use std::sync::mpsc::channel;

// show
fn main() {
    let (tx, rx) = channel();
    drop(tx);
    tx.send(1).unwrap();
    drop(rx);
}
// end
