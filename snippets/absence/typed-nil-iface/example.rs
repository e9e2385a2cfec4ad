// show
#[derive(Debug, thiserror::Error)]
#[error("invalid")]
pub struct ValidationError {
    pub fields: Vec<&'static str>,
}

pub fn validate(name: &str) -> Result<(), ValidationError> {
    if name.is_empty() {
        return Err(ValidationError {
            fields: vec!["name"],
        });
    }
    Ok(())
}
// end
