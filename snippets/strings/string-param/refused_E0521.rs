fn greet(name: &str) {
    std::thread::spawn(move || println!("{name}"));
}
fn main() {
    greet("Ada");
}
