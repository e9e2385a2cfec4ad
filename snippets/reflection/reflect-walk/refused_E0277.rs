struct User;
fn main() {
    let _ = serde_json::to_value(User);
}
