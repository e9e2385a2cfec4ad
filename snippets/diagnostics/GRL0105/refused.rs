#[derive(Debug)]
struct FieldError;

impl std::fmt::Display for FieldError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "bad field")
    }
}

impl std::error::Error for FieldError {}

// show
fn validate() -> Result<(), Box<dyn std::error::Error>> {
    let failed: Option<FieldError> = None;
    Err(failed)
}
// end

fn main() {
    let _ = validate();
}
