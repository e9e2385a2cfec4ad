// show
fn length(text: &str) -> usize {
    let mut n = 0;
    for _ in text.chars() {
        n += 1;
    }
    return;
}
// end

fn main() {
    println!("{}", length("a"));
}
