use std::io::Error;

// show
fn find(users: &[String], name: &str) -> Result<String, Error> {
    if users.is_empty() {
        return Ok(None);
    }
    Ok(name.to_string())
}
// end

fn main() -> Result<(), Error> {
    find(&[], "ann").map(drop)
}
