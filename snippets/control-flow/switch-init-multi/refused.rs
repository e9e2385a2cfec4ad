// show
fn kind(c: char) -> &'static str {
    match c {
        '0'..='9' | '.' => "number",
        '5' => "five",
        _ => "other",
    }
}
// end

fn main() {
    println!("{}", kind('5'));
}
