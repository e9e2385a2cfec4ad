use std::thread;

// show
fn check_all(host: String) {
    let checker = thread::spawn(|| println!("{host}"));
    drop(checker);
}
// end

fn main() {
    check_all(String::new());
}
