// show
pub struct Client {
    addr: String,
}

pub fn dial(addr: &str) -> Client {
    Client {
        addr: addr.to_owned(),
    }
}
// end
