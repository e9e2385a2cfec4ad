// show
pub fn module(file: &str) -> &str {
    file.strip_suffix(".go").unwrap_or(file)
}
// end
