#[derive(Debug)]
struct ValidationError;

// show
fn validate(name: &str) -> Result<(), ValidationError> {
    let mut problem = None;
    if name.is_empty() {
        problem = Some(ValidationError);
    }
    Err(problem)
}
// end

fn main() {
    let _ = validate("");
}
