// show
pub fn report(name: &str, count: u32) -> String {
    format!("{count} of {name}")
}
// end
