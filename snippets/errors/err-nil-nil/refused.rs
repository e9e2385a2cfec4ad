struct User {
    name: String,
}

impl User {
    fn greeting(&self) -> String {
        format!("Hello, {}", self.name)
    }
}

fn find_user(name: &str) -> Result<Option<User>, String> {
    Ok(Some(User {
        name: name.to_owned(),
    }))
}

// show
fn greet() -> Result<String, String> {
    let user = find_user("Ada")?;
    Ok(user.greeting())
}
// end

fn main() {
    let _ = greet();
}
