// show
use regex::Regex;
use std::sync::LazyLock;

static VERSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^v\d+\.\d+$").expect("the pattern is constant"));

pub fn is_version(text: &str) -> bool {
    VERSION.is_match(text)
}
// end
