#[derive(Debug)]
struct Config {
    addr: String,
    retries: u32,
}

// show
fn main() {
    let config = Config {
        addr: ":8080".into(),
    };
    println!("{config:?} {} {}", config.addr, config.retries);
}
// end
