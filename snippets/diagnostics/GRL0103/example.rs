use std::sync::mpsc;
use std::thread;

// show
pub fn first_line(read: impl FnOnce() -> String + Send + 'static) -> Option<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || sender.send(read()));
    lines.recv().ok()
}
// end
