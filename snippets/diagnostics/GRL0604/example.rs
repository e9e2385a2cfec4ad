use std::net::{TcpListener, TcpStream};

fn serve(_stream: &TcpStream) {}

// show
pub fn accept(listener: &TcpListener) {
    for stream in listener.incoming().flatten() {
        serve(&stream);
    } // closed here, in each turn
}
// end
