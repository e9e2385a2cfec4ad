fn shout(name: Option<&str>) -> String {
    name.to_uppercase()
}
fn main() {
    shout(None);
}
