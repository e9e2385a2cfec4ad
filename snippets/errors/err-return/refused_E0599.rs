fn port(text: &str) -> String {
    text.parse::<u16>().to_string()
}
fn main() {
    port("80");
}
