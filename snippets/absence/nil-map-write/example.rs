use std::collections::HashMap;

// show
pub fn word_lengths(words: &[String]) -> HashMap<&str, usize> {
    let mut lengths = HashMap::new();
    for word in words {
        lengths.insert(word.as_str(), word.len());
    }
    lengths
}
// end
