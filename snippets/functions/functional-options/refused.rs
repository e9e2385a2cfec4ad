struct Client {
    addr: String,
}

struct Builder;
struct WithAddr(String);

impl Builder {
    fn addr(self, addr: &str) -> WithAddr {
        WithAddr(addr.into())
    }
}

impl WithAddr {
    fn build(self) -> Client {
        Client { addr: self.0 }
    }
}

// show
fn main() {
    let client = Builder.addr("localhost:80").build();
    println!("{}", client.addr);
    let client = Builder.build();
    println!("{}", client.addr);
}
// end
