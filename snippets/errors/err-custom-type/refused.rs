use std::error::Error;

// show
#[derive(Debug)]
struct QueryError {
    line: u32,
}

fn query() -> Result<(), QueryError> {
    Err(QueryError { line: 1 })
}

fn run() -> Result<(), Box<dyn Error>> {
    query()?;
    Ok(())
}
// end

fn main() {
    let _ = run();
}
