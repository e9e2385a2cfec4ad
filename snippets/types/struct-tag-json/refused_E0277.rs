struct User {
    name: String,
}
fn main() {
    let user = User {
        name: String::new(),
    };
    println!("{} {:?}", user.name, serde_json::to_string(&user));
}
