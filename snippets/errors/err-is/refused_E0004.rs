enum StoreError {
    NotFound,
    Locked,
}
fn status(error: StoreError) -> u16 {
    match error {
        StoreError::NotFound => 404,
    }
}
fn main() {
    status(StoreError::NotFound);
    status(StoreError::Locked);
}
