// show
fn is_missing(error: std::io::Error) -> bool {
    error == std::io::ErrorKind::NotFound.into()
}
// end

fn main() {
    println!("{}", is_missing(std::io::Error::other("x")));
}
