struct Options {
    addr: String,
    retries: u32,
}
fn main() {
    let options = Options {
        addr: "localhost".into(),
    };
    println!("{} {}", options.addr, options.retries);
}
