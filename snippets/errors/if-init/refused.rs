// show
fn log_port(text: &str) {
    let Ok(port) = text.parse::<u16>();
    println!("port {port}");
}
// end

fn main() {
    log_port("80");
}
