#[derive(Debug)]
struct QueryError;
impl std::fmt::Display for QueryError {}
impl std::error::Error for QueryError {}
fn main() {
    let _ = QueryError;
}
