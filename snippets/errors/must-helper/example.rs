use regex::Regex;
use std::sync::LazyLock;

// show
static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new("[a-z]+").expect("a valid pattern"));

pub fn words(text: &str) -> Vec<&str> {
    WORD.find_iter(text).map(|found| found.as_str()).collect()
}
// end
