use std::{collections::HashMap, thread};

// show
fn count_words(left: &str, right: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    thread::scope(|scope| {
        scope.spawn(|| counts.insert(left.to_owned(), 1));
        scope.spawn(|| counts.insert(right.to_owned(), 1));
    });
    counts
}
// end

fn main() {
    count_words("a", "b");
}
