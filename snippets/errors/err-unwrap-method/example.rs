// show
#[derive(Debug, thiserror::Error)]
#[error("load failed")]
pub struct LoadError {
    #[source]
    pub cause: std::io::Error,
}

pub fn root(error: &dyn std::error::Error) -> String {
    let mut last = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.to_string()
}
// end
