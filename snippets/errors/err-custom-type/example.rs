// show
#[derive(Debug, thiserror::Error)]
#[error("query failed in line {line}")]
pub struct QueryError {
    pub line: u32,
    pub source: std::io::Error,
}
// end
