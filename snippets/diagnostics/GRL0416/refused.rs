// show
enum AcquireError {
    Busy,
    Closed,
}

fn retries(error: AcquireError) -> u32 {
    match error {
        AcquireError::Closed => 0,
    }
}
// end

fn main() {
    for error in [AcquireError::Busy, AcquireError::Closed] {
        retries(error);
    }
}
