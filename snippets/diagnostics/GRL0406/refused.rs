use std::thread;

// show
fn clean(path: String) {
    let task = thread::spawn(move || {
        std::fs::remove_file(path);
    });
    task.join().expect("it panicked");
}
// end

fn main() {
    clean("old".to_string());
}
