#[derive(Debug)]
pub struct FieldError {
    pub name: &'static str,
}

impl std::fmt::Display for FieldError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "bad field: {}", self.name)
    }
}

impl std::error::Error for FieldError {}

// show
pub fn validate(name: &str) -> Result<(), FieldError> {
    if name.is_empty() {
        return Err(FieldError { name: "name" });
    }
    Ok(())
}
// end
