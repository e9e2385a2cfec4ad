// show
pub fn upper(names: &[String]) -> Vec<String> {
    names.iter().map(|name| name.to_uppercase()).collect()
}
// end
