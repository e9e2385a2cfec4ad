// show
fn show(found: Option<&str>) -> Result<String, u16> {
    if found.is_none() {
        Err(404)
    }
    Ok(found.unwrap_or_default().to_owned())
}
// end

fn main() {
    println!("{:?}", show(None));
}
