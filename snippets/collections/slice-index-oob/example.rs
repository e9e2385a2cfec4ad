// show
pub fn second<'a>(fields: &[&'a str]) -> &'a str {
    fields.get(1).copied().unwrap_or_default()
}
// end
