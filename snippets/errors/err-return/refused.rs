// show
#[derive(Debug)]
struct ConfigError;

fn read_port(text: &str) -> Result<u16, ConfigError> {
    let port = text.parse::<u16>()?;
    Ok(port)
}
// end

fn main() {
    let _ = read_port("80");
}
