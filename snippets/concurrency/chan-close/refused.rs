use std::sync::mpsc;

// show
fn produce(sender: mpsc::Sender<u32>) {
    let _ = sender.send(1);
    drop(sender);
    let _ = sender.send(2);
}
// end

fn main() {
    produce(mpsc::channel().0);
}
