struct Server {
    limits: [u32; 2],
}

impl Server {
    fn limits(&self) -> &[u32; 2] {
        &self.limits
    }
}

// show
fn main() {
    let server = Server { limits: [1, 2] };
    server.limits()[0] = 3;
}
// end
