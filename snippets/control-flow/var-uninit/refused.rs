// show
fn longest(words: &[&str]) -> usize {
    let mut size: usize;
    for word in words {
        size = size.max(word.len());
    }
    size
}
// end

fn main() {
    println!("{}", longest(&["a"]));
}
