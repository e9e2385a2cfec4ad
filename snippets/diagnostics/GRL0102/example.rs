use std::collections::HashMap;

// show
pub fn count(words: &[&str]) -> HashMap<String, usize> {
    let mut seen = HashMap::new();
    for word in words {
        *seen.entry((*word).to_owned()).or_insert(0) += 1;
    }
    seen
}
// end
