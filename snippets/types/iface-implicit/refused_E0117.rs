struct Names(Vec<String>);
impl std::fmt::Display for Vec<Names> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self[0].0.len())
    }
}
fn main() {
    let _ = Names(Vec::new());
}
