// show
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("not found")]
    NotFound,
    #[error("locked")]
    Locked,
}

pub fn status(result: &Result<(), StoreError>) -> u16 {
    match result {
        Ok(()) => 200,
        Err(StoreError::NotFound) => 404,
        Err(StoreError::Locked) => 423,
    }
}
// end
