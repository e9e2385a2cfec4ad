use std::time::Duration;

// show
pub fn demo() -> Client {
    Client::new("localhost:80").timeout(Duration::from_secs(5))
}

pub struct Client {
    addr: String,
    timeout: Duration,
}

impl Client {
    pub fn new(addr: impl Into<String>) -> Client {
        Client {
            addr: addr.into(),
            timeout: Duration::from_secs(1),
        }
    }

    pub fn timeout(mut self, timeout: Duration) -> Client {
        self.timeout = timeout;
        self
    }
}
// end
