use std::collections::HashMap;

// show
fn count(words: &[String]) -> usize {
    let mut counts: HashMap<&str, usize>;
    for word in words {
        counts.insert(word, 1);
    }
    counts.len()
}
// end

fn main() {
    count(&[]);
}
