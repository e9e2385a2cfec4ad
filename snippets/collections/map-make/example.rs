use std::collections::HashMap;

// show
pub fn count_words<'a>(words: &[&'a str]) -> HashMap<&'a str, usize> {
    let mut counts = HashMap::with_capacity(words.len());
    for word in words {
        *counts.entry(*word).or_default() += 1;
    }
    counts
}
// end
