use std::collections::HashMap;

// show
type Counts = HashMap<String, usize>;
type ByLength = HashMap<usize, Vec<String>>;

pub fn count(words: &[String]) -> (Counts, ByLength) {
    let mut counts = Counts::new();
    let mut by_length = ByLength::new();
    for word in words {
        *counts.entry(word.clone()).or_default() += 1;
        by_length.entry(word.len()).or_default().push(word.clone());
    }
    (counts, by_length)
}
// end
