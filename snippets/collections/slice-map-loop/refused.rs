// show
fn main() {
    let lengths = ["a", "bc"].iter().map(|name| name.len()).collect();
    println!("{}", lengths);
}
// end
