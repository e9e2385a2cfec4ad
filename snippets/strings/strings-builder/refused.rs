// show
fn main() {
    let text = String::new();
    text.push_str("hello");
}
// end
