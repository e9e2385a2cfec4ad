struct User {
    name: String,
}

impl User {
    fn greeting(&self) -> String {
        format!("Hello, {}", self.name)
    }
}

fn find(id: u32) -> Result<Option<User>, String> {
    Ok((id == 1).then(|| User {
        name: "Ada".to_owned(),
    }))
}

// show
fn greet(id: u32) -> Result<String, String> {
    let user = find(id)?;
    println!("{}", user.name);
    Ok(user.greeting())
}
// end

fn main() {
    let _ = greet(1);
}
