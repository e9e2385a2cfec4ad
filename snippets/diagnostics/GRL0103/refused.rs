use std::sync::mpsc::Receiver;

// show
fn first_line() -> Option<String> {
    let lines: Receiver<String>;
    lines.recv().ok()
}
// end

fn main() {
    first_line();
}
