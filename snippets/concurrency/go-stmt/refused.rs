use std::thread;

// show
fn greet(name: String) {
    thread::spawn(|| println!("Hello, {name}"));
}
// end

fn main() {
    greet("Ada".to_owned());
}
