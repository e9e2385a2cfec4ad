use std::collections::HashSet;

// show
pub fn unique(words: &[String]) -> Vec<String> {
    let mut seen = HashSet::new();
    words
        .iter()
        .filter(|word| seen.insert(*word))
        .cloned()
        .collect()
}
// end
