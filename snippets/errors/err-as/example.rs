use std::io;

// show
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error("line {line}")]
    Query { line: u32, source: io::Error },
    #[error("connect")]
    Connect(#[source] io::Error),
}

pub fn failed_line(error: &RunError) -> Option<u32> {
    match error {
        RunError::Query { line, .. } => Some(*line),
        RunError::Connect(_) => None,
    }
}

/// The same through an erased error.
pub fn failed_line_of_any(error: &anyhow::Error) -> Option<u32> {
    error.downcast_ref::<RunError>().and_then(failed_line)
}
// end
