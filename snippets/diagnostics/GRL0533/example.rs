// show
pub fn remove(name: &str) -> (&'static str, [&str; 1]) {
    ("DELETE FROM users WHERE name = $1", [name])
}
// end
