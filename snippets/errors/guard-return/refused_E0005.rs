fn main() {
    let Some(token) = "Bearer x".strip_prefix("Bearer ");
    println!("{token}");
}
