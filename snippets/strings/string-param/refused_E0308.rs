fn greet(name: String) {
    println!("{name}");
}
fn main() {
    greet("Ada");
}
