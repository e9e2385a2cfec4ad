// show
fn parse(text: &str) -> usize {
    let debug = format!("{text}!");
    text.len()
}
// end

fn main() {
    println!("{}", parse("a"));
}
