// show
#[derive(Debug)]
enum StoreError {
    NotFound,
    Io(std::io::Error),
}

fn is_missing(error: StoreError) -> bool {
    error == StoreError::NotFound
}
// end

fn main() {
    is_missing(StoreError::Io(std::io::Error::other("disk")));
}
