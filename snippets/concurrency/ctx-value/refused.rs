struct User {
    name: String,
}

// show
fn greeting(user: &User, language: &str) -> String {
    format!("{} ({language})", user.name)
}

fn main() {
    let name = String::from("Ada");
    greeting(&User { name });
}
// end
