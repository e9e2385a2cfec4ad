use std::time::Duration;

// show
#[derive(Debug)]
pub struct Client {
    base: String,
    timeout: Duration,
}

impl Client {
    pub fn new(base: impl Into<String>) -> Self {
        Self {
            base: base.into(),
            timeout: Duration::from_secs(5),
        }
    }
}
// end

impl Client {
    pub fn describe(&self) -> String {
        format!("{} {:?}", self.base, self.timeout)
    }
}
