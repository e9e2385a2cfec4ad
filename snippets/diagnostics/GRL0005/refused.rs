// show
enum StoreError {
    NotFound,
    Disk(std::io::Error),
}

fn status_of(error: StoreError) -> u16 {
    if error == StoreError::NotFound {
        return 404;
    }
    500
}
// end

fn main() {
    status_of(StoreError::Disk(std::io::Error::other("full")));
}
