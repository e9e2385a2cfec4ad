use std::time::Duration;

// show
pub fn load() -> Config {
    Config {
        addr: ":8080".into(),
        ..Config::default()
    }
}

#[derive(Debug, Clone)]
pub struct Config {
    pub addr: String,
    pub retries: u32,
    pub timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            addr: String::new(),
            retries: 3,
            timeout: Duration::from_secs(30),
        }
    }
}
// end
