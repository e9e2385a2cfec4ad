use std::thread;

// show
fn greet_all(names: Vec<String>, greet: fn(&str)) {
    for name in names {
        thread::spawn(|| greet(&name));
    }
}
// end

fn main() {
    greet_all(vec![], |name| println!("{name}"));
}
