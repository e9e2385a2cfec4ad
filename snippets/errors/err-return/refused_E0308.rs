fn port(text: &str) -> u16 {
    text.parse::<u16>()
}
fn main() {
    port("80");
}
