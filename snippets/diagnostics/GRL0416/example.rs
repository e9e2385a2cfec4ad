// show
#[derive(Debug, PartialEq, Eq)]
pub enum AcquireError {
    Busy,
    Closed,
}

pub fn retries(error: &AcquireError) -> u32 {
    match error {
        AcquireError::Busy => 3,
        AcquireError::Closed => 0,
    }
}
// end
