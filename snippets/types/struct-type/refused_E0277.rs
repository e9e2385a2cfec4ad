struct User {
    name: String,
}
fn main() {
    let user = User {
        name: String::new(),
    };
    println!("{:?} {}", user, user.name);
}
