// show
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("user {id} not found")]
    NotFound { id: u32 },
    #[error("disk")]
    Disk(#[from] std::io::Error),
}

pub fn status(result: &Result<(), StoreError>) -> u16 {
    match result {
        Ok(()) => 200,
        Err(StoreError::NotFound { .. }) => 404,
        Err(StoreError::Disk(_)) => 500,
    }
}
// end
