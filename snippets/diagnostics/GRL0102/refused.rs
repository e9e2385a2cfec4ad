use std::collections::HashMap;

// show
fn count(words: &[&str]) -> HashMap<String, usize> {
    let mut seen: HashMap<String, usize>;
    for word in words {
        seen.insert((*word).to_owned(), 1);
    }
    HashMap::new()
}
// end

fn main() {
    count(&["a"]);
}
