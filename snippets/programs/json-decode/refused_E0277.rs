struct User {
    name: String,
}
fn read(text: &str) -> serde_json::Result<String> {
    let user: User = serde_json::from_str(text)?;
    Ok(user.name)
}
fn main() {
    let _ = read("{}");
}
