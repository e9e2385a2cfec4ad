#[derive(Debug)]
struct User {
    name: String,
    admin: bool,
}

// show
fn main() {
    let user = User { name: "a".into() };
    println!("{user:?} {} {}", user.name, user.admin);
}
// end
