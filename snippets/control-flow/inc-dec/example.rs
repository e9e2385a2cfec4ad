use std::collections::HashMap;

// show
pub fn count_words<'a>(words: &[&'a str]) -> HashMap<&'a str, u32> {
    let mut counts = HashMap::new();
    for word in words {
        *counts.entry(*word).or_insert(0) += 1;
    }
    counts
}
// end
