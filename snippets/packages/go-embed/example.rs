// show
pub const SOURCE: &str = include_str!("example.rs");

pub fn lines() -> usize {
    SOURCE.lines().count()
}
// end
