// show
#[derive(Debug, thiserror::Error)]
pub enum ParseError {
    #[error("line {line}")]
    Syntax { line: usize },
    #[error("read")]
    Read(#[from] std::io::Error),
}

pub fn line_of(result: Result<(), ParseError>) -> usize {
    match result {
        Err(ParseError::Syntax { line }) => line,
        Err(ParseError::Read(_)) | Ok(()) => 0,
    }
}
// end
