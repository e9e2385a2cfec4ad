fn shout(name: &Option<String>) -> String {
    name.to_uppercase()
}
fn main() {
    shout(&None);
}
