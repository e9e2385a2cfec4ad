#[derive(Default)]
struct Client {
    address: std::net::SocketAddr,
}
fn main() {
    println!("{}", Client::default().address);
}
