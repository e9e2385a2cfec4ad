fn split_host_port(address: &str) -> Result<(&str, u16), String> {
    Ok((address, 80))
}

// show
fn dial(address: &str) {
    let (host, port) = split_host_port(address);
    println!("{host} {port}");
}
// end

fn main() {
    dial("localhost");
}
