use std::net::TcpStream;

// show
fn close(address: &str) {
    let stream = TcpStream::connect(address);
    let _ = stream.shutdown(std::net::Shutdown::Both);
}
// end

fn main() {
    close("localhost:80");
}
