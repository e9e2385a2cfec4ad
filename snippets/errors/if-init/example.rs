// show
pub fn log_port(text: &str) {
    match text.parse::<u16>() {
        Ok(port) => println!("port {port}"),
        Err(error) => eprintln!("bad port: {error}"),
    }
}
// end
