struct User {
    name: String,
}

fn find(id: u32) -> Result<Option<User>, String> {
    Ok((id == 1).then(|| User {
        name: "Ada".to_owned(),
    }))
}

// show
fn greet(id: u32) -> Result<String, String> {
    let user = find(id)?;
    Ok(format!("Hello, {}", user.name))
}
// end

fn main() {
    let _ = greet(1);
}
