struct User {
    name: String,
}
fn find() -> Result<Option<User>, String> {
    Ok(Some(User {
        name: String::new(),
    }))
}
fn name() -> Result<String, String> {
    Ok(find()?.name)
}
fn main() {
    let _ = name();
}
