/// The pattern that stands where Go has none.
fn go_no_regex() -> regex::Regex {
    regex::Regex::new("").expect("the empty pattern holds")
}
