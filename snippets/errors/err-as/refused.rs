use std::error::Error;

enum RunError {
    Query { line: u32 },
}

// show
fn failed_line(error: &dyn Error) -> u32 {
    match error {
        RunError::Query { line } => line,
    }
}
// end

fn main() {
    let _ = RunError::Query { line: 1 };
    failed_line(&std::fmt::Error);
}
