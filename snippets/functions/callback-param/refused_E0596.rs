fn each(visit: impl FnMut()) {
    visit();
}
fn main() {
    each(|| println!("a"));
}
