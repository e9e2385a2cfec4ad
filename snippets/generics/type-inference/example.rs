use std::collections::HashMap;

// show
pub fn names(by_id: &HashMap<u32, String>) -> Vec<&str> {
    by_id.values().map(String::as_str).collect()
}

pub fn parse(text: &str) -> Option<u16> {
    text.parse::<u16>().ok()
}
// end
