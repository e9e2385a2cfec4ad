// show
fn address(host: &str, text: &str) -> String {
    let port: u16 = text.parse::<u16>();
    format!("{host}:{port}")
}
// end

fn main() {
    address("localhost", "http");
}
