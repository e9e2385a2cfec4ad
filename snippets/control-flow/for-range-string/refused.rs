// show
fn spaces(s: &str) -> usize {
    let mut count = 0;
    for c in s {
        if c == ' ' {
            count += 1;
        }
    }
    count
}
// end

fn main() {
    println!("{}", spaces("a b"));
}
