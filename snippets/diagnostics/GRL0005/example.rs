#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("not found")]
    NotFound,
    #[error("disk")]
    Disk(#[from] std::io::Error),
}

// show
pub fn status_of(error: &StoreError) -> u16 {
    if matches!(error, StoreError::NotFound) {
        return 404;
    }
    500
}
// end
